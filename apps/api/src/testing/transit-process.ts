// A signing service for tests, as a process of its own: the part of the transit API of OpenBao that Touchstone uses, as its documentation and
// source have it, signing with Node's own crypto. Keys are in its memory alone. Run by `transit-service.ts`, which tells it how to behave.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Key {
  readonly type: 'ed25519' | 'ecdsa-p256'
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** How it behaves: well, or in one of the ways a service fails. */
type Mood = 'well' | 'silent' | 'ailing' | 'sealed' | 'lying' | 'talkative'

const [token, ...rest] = process.argv.slice(2)
if (token === undefined || rest.length > 0) throw new Error('It wants its token')
const keys = new Map<string, Key>()
let mood: Mood = 'well'
let ailments = 0
let requests = 0

const server = createServer(async (incoming, answer) => {
  const text = Buffer.concat(await incoming.toArray()).toString()
  requests += 1
  if (mood === 'silent') return
  if (mood === 'ailing' && ailments-- > 0) return end(answer, 503, { errors: ['Vault is sealed'] })
  if (mood === 'sealed') return end(answer, 503, { errors: ['Vault is sealed'] })
  if (mood === 'talkative') return void answer.end('<p>Welcome</p>')
  if (incoming.headers['x-vault-token'] !== token) return end(answer, 403, { errors: ['permission denied'] })
  const [, what, name] = /^\/v1\/transit\/(keys|sign)\/([\w.-]+)$/u.exec(incoming.url ?? '') ?? []
  if (what === undefined || name === undefined) return end(answer, 404, { errors: [] })
  const body: Readonly<Record<string, unknown>> = text === '' ? {} : JSON.parse(text)
  if (what === 'sign') return end(answer, ...signAll(name, body))
  if (incoming.method === 'POST' && !keys.has(name)) keys.set(name, make(body['type'] as Key['type']))
  const key = keys.get(name)
  return key ? end(answer, 200, { data: described(key) }) : end(answer, 404, { errors: [] })
})

function make(type: Key['type']): Key {
  const pair = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { type, ...pair }
}

function described({ type, publicKey }: Key) {
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const text =
    type === 'ed25519' ? der.subarray(-32).toString('base64') : publicKey.export({ type: 'spki', format: 'pem' })
  const version = { name: type, public_key: text, creation_time: new Date().toISOString() }
  return { type, exportable: false, allow_plaintext_backup: false, latest_version: 1, keys: { '1': version } }
}

function signAll(name: string, body: Readonly<Record<string, unknown>>): [number, object] {
  const key = mood === 'lying' ? make(keys.get(name)?.type ?? 'ed25519') : keys.get(name)
  const batch = body['batch_input'] as readonly { readonly input: string }[] | undefined
  if (!key || body['key_version'] !== 1 || batch === undefined) return [400, { errors: ['signing key not found'] }]
  if (key.type === 'ecdsa-p256' && (body['hash_algorithm'] !== 'sha2-256' || body['marshaling_algorithm'] !== 'jws'))
    return [400, { errors: ['this double signs SHA-256, as r and s'] }]
  const results = batch.map(({ input }) => {
    const bytes = Buffer.from(input, 'base64')
    const signature =
      key.type === 'ed25519'
        ? sign(null, bytes, key.privateKey).toString('base64')
        : sign('sha256', bytes, { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')
    return { signature: `vault:v1:${signature}`, key_version: 1, reference: '' }
  })
  return [200, { data: { batch_results: results } }]
}

function end(answer: ServerResponse, status: number, body: object): void {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

process.on('message', (asked: { readonly mood?: Mood; readonly ailments?: number }) => {
  mood = asked.mood ?? mood
  ailments = asked.ailments ?? 0
  // Each private half as a JWK has it, so that a test can look whether it is anywhere it should not be.
  const secrets = [...keys.values()].map(({ privateKey }) => privateKey.export({ format: 'jwk' }).d)
  process.send?.({ requests, secrets, names: [...keys.keys()] })
  requests = 0
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
