// The thread that PGlite lives in, so that a long query does not stop the HTTP server. Runs protocol turns one after the
// other, in the order they come. Stands alone: a worker is loaded by Node itself, which does not know our import names.
import { PGlite } from '@electric-sql/pglite'
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'

interface Start {
  /** A folder, or `memory://`. */
  readonly dataDir: string
  /** An uncompressed dump to begin from. */
  readonly snapshot: string | undefined
}
type Request = { id: number; turn: Uint8Array } | { id: number; dump: true } | { id: number; close: true }

const port = parentPort
if (port === null) throw new Error('This file is a worker thread.')
const start = workerData as Start

const engine = await PGlite.create(
  start.dataDir,
  start.snapshot === undefined ? {} : { loadDataDir: new Blob([await readFile(start.snapshot)]) },
)
let last: Promise<unknown> = Promise.resolve()
port.on('message', (request: Request) => {
  last = last.then(() => answer(request))
})
port.postMessage({ ready: true })

async function answer(request: Request): Promise<void> {
  try {
    if ('turn' in request) await runTurn(request.id, request.turn)
    else if ('dump' in request) await dump(request.id)
    else await close(request.id)
  } catch (cause) {
    port?.postMessage({ id: request.id, fault: cause instanceof Error ? cause.message : String(cause) })
  }
}

async function runTurn(id: number, turn: Uint8Array): Promise<void> {
  const chunks: Uint8Array[] = []
  // The bytes are a view of the engine's memory and change with the next call.
  await engine.execProtocolRawStream(turn, { onRawData: (bytes) => void chunks.push(bytes.slice()) })
  const bytes = Buffer.concat(chunks)
  port?.postMessage({ id, bytes, inTransaction: engine.isInTransaction() })
}

async function dump(id: number): Promise<void> {
  const file = await engine.dumpDataDir('none')
  const bytes = new Uint8Array(await file.arrayBuffer())
  port?.postMessage({ id, bytes, inTransaction: false })
}

async function close(id: number): Promise<void> {
  await engine.close()
  port?.postMessage({ id, bytes: new Uint8Array(), inTransaction: false })
}
