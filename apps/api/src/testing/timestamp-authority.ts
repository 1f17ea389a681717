// A timestamp authority of the test's own: openssl behind HTTP, or one that only fails.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Authority {
  readonly url: string
  close(): Promise<void>
}

const run = promisify(execFile)

const CONFIG = (folder: string) => `
[tsa]
default_tsa = own
[own]
serial = ${folder}/serial
signer_cert = ${folder}/tsa.pem
signer_key = ${folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
`

/** An RFC 3161 authority that openssl answers for; `undefined` where there is no openssl. */
export async function openSslAuthority(): Promise<Authority | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-tsa-'))
  const file = (name: string) => join(folder, name)
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await run('openssl', ['version'])
  } catch {
    await remove()
    return undefined
  }
  await writeFile(file('tsa.cnf'), CONFIG(folder))
  await writeFile(file('serial'), '01')
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Test timestamps', '-days', '30']
  const use = ['-addext', 'extendedKeyUsage=critical,timeStamping']
  await run('openssl', [...request, ...use, '-keyout', file('tsa.key'), '-out', file('tsa.pem')])
  let asked = 0
  const authority = await listening(async (incoming, answer) => {
    const [query, reply] = [file(`${asked}.tsq`), file(`${asked}.tsr`)]
    asked += 1
    await writeFile(query, Buffer.concat(await incoming.toArray()))
    await run('openssl', ['ts', '-reply', '-config', file('tsa.cnf'), '-queryfile', query, '-out', reply])
    answer.setHeader('content-type', 'application/timestamp-reply').end(await readFile(reply))
  })
  return { url: authority.url, close: () => authority.close().then(remove) }
}

/** Answers every request with this status and nothing else; with none, it never answers. */
export function answering(status?: number): Promise<Authority> {
  return listening((_, answer) => void (status !== undefined && answer.writeHead(status).end()))
}

async function listening(listener: RequestListener): Promise<Authority> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  // The border: a server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
