// The built platform, started for one test file on a port and a data folder of its own.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type RunningServer } from '../../lib/server.mjs'

/** A port the system has just given and taken back. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return address.port
}

/** An empty folder outside the project; `remove` deletes it and all in it. */
export async function emptyFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'touchstone-e2e-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) }
}

/** Settings of this machine that would lead a test to somebody's real database or mail. */
const NOTHING_FROM_OUTSIDE = {
  DATABASE_URL: '',
  PUBLIC_URL: '',
  SMTP_URL: '',
  SMTP_FROM: '',
  ROLE: '',
  SECRET: '',
  SECRET_FILE: '',
  HOST: '',
}

export interface PlatformSettings {
  readonly dataDir: string
  readonly port: number
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built program as `npm start` does. Rejects with the program's own sentence, and its exit `code`, when it ends instead. */
export function startPlatform({ dataDir, port, env = {} }: PlatformSettings): Promise<RunningServer> {
  return startServer({
    env: { ...NOTHING_FROM_OUTSIDE, DATA_DIR: dataDir, PORT: String(port), ...env },
    log: 'e2e-server',
  })
}
