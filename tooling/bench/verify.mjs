// Verifications by ID over HTTP: the built API as a process of its own, with its limits and checks on.
// Its log of requests is off: here it would be read by the process that makes the load.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answersAlike, hideSome } from './answers-alike.mjs'
import { freePort, startPostgres } from '../lib/postgres.mjs'
import { startServer } from '../lib/server.mjs'
import { openDemoRegister, settings } from './demo-register.mjs'
import { fillRegister, listedIds, unknownIds } from './fill-register.mjs'
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
      if (size === sizes[0]) rows.push(...(await alike(env, dataSource, doing)))
    }
    await close()
    return rows
  } finally {
    await postgres.stop()
  }
}

async function withServer(env, work) {
  const port = await freePort()
  const server = await startServer({
    env: { ...env, PORT: String(port), PUBLIC_URL: settings.publicUrl, SECRET: settings.secret, LOG_LEVEL: 'warn' },
    log: 'bench-server',
  })
  try {
    return await work(port)
  } finally {
    await server.stop()
  }
}

function alike(env, dataSource, doing) {
  return withServer(env, async (port) => {
    const asked = await hideSome(dataSource, await unknownIds(dataSource))
    const results = await rounds(ROUNDS, (round) => {
      doing(`answers alike, ${round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`}`)
      return answersAlike(port, asked, round)
    })
    return [
      ['An ID nobody has, and one kept unlisted', results.map(({ ids }) => ids)],
      ['A share link that never was, and one taken back', results.map(({ links }) => links)],
    ].flatMap(([work, kinds]) => [
      { work, unit: 'ms', values: kinds.map(({ none }) => none), note: 'the first, one at a time' },
      { work: '', unit: 'ms', values: kinds.map(({ kept }) => kept), note: 'the second' },
      {
        work: '  the second took longer in',
        unit: '%',
        values: kinds.map(({ longer }) => 100 * longer),
        note: '50 is what a coin says',
      },
    ])
  })
}

function lookUps(where, env, ids, doing) {
  return withServer(env, async (port) => {
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
  })
}
