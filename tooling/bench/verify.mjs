// Verifications by ID over HTTP: the built API as a process of its own, with its limits and checks on.
// Its log of requests is off: here it would be read by the process that makes the load.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startPostgres } from '../lib/postgres.mjs'
import { startServer } from '../lib/server.mjs'
import { openDemoRegister, settings } from './demo-register.mjs'
import { fillRegister, listedIds } from './fill-register.mjs'
import { CALLERS, lookUpsPerSecond } from './look-ups.mjs'
import { rounds } from './rounds.mjs'

const ROUNDS = 5
const SECONDS = 3
// Said beside the figures, because it is the server that is measured and not what one caller may ask.
const CALLED_FROM =
  process.platform === 'linux'
    ? 'each from an address of its own (one may ask 1,000/s)'
    : 'all from one address, which may ask 1,000/s'

export async function measure(doing, { credentials }) {
  return [...(await onTheEmbeddedDatabase(doing)), ...(await onPostgres(doing, credentials))]
}

async function onTheEmbeddedDatabase(doing) {
  doing('preparing the embedded database')
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'))
  const { dataSource, close } = await openDemoRegister({ dataDir })
  const ids = await listedIds(dataSource)
  await close()
  return lookUps(`embedded, ${ids.length}`, { DATA_DIR: dataDir }, ids, doing)
}

async function onPostgres(doing, sizes) {
  doing('starting PostgreSQL')
  const postgres = await startPostgres()
  try {
    const { dataSource, close } = await openDemoRegister({ databaseUrl: postgres.url })
    const rows = []
    for (const size of sizes) {
      const ids = await fillRegister(dataSource, size, doing)
      const env = { DATABASE_URL: postgres.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'data-')) }
      rows.push(...(await lookUps(`PostgreSQL, ${size.toLocaleString('en')}`, env, ids, doing)))
    }
    await close()
    return rows
  } finally {
    await postgres.stop()
  }
}

async function lookUps(where, env, ids, doing) {
  const port = await freePort()
  const server = await startServer({
    env: { ...env, PORT: String(port), PUBLIC_URL: settings.publicUrl, SECRET: settings.secret, LOG_LEVEL: 'warn' },
    log: 'bench-server',
  })
  try {
    const results = await rounds(ROUNDS, (round) => {
      doing(`${where} credentials, ${round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`}`)
      return lookUpsPerSecond(port, ids, SECONDS)
    })
    const work = `Verify by ID (${where})`
    return [
      {
        work,
        unit: 'req/s',
        values: results.map(({ rate }) => rate),
        note: `${CALLERS} connections, every answer checked`,
      },
      { work: '  half are answered within', unit: 'ms', values: results.map(({ p50 }) => p50), note: CALLED_FROM },
      { work: '  99 of 100 within', unit: 'ms', values: results.map(({ p99 }) => p99) },
    ]
  } finally {
    await server.stop()
  }
}
