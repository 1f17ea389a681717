// A large published standard read by CASE over HTTP: its statements one by one as an integrator does, and its whole package.
// The built API as a process of its own, with its limits and checks on; its log of requests is off.
import autocannon from 'autocannon'
import { randomInt } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startPostgres } from '../lib/postgres.mjs'
import { StepFailed } from '../lib/progress.mjs'
import { startServer } from '../lib/server.mjs'
import { built } from './built.mjs'
import { openDemoRegister, settings } from './demo-register.mjs'
import { aLargeVersion } from './large-version.mjs'
import { perSecond, rounds } from './rounds.mjs'

const STATEMENTS = 2_400
const CALLERS = 20
const ROUNDS = 5
const SECONDS = 3
const BASE = '/ims/case/v1p1'

export async function measure(doing) {
  doing('preparing the embedded database')
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'))
  const embedded = await published({ dataDir })
  const rows = await reads('embedded', { DATA_DIR: dataDir }, embedded, doing)
  doing('starting PostgreSQL')
  const postgres = await startPostgres()
  try {
    const served = await published({ databaseUrl: postgres.url })
    const env = { DATABASE_URL: postgres.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'data-')) }
    return [...rows, ...(await reads('PostgreSQL', env, served, doing))]
  } finally {
    await postgres.stop()
  }
}

/** A database with the demo body and one more standard of its issuer, large and published. */
async function published(place) {
  const [{ StandardsRepository }, { StatementsRepository }] = await Promise.all([
    built('apps/api', 'features/standards/standards.repository.js'),
    built('apps/api', 'features/standards/statements.repository.js'),
  ])
  const { newDraft, StandardVersionId, SkillStandardId } = await built('packages/domain')
  const { version: details, statements } = await aLargeVersion(STATEMENTS)
  const { dataSource, close } = await openDemoRegister(place)
  const [{ issuer_id: issuerId }] = await dataSource.query('SELECT issuer_id FROM skill_standards LIMIT 1')
  const createdAt = new Date().toISOString()
  const standard = { id: SkillStandardId.parse(crypto.randomUUID()), issuerId, designation: 'BENCH-1', createdAt }
  const id = StandardVersionId.parse(crypto.randomUUID())
  const draft = newDraft(details, { id, standardId: standard.id, basedOn: null, createdAt })
  const repository = new StatementsRepository()
  const standards = new StandardsRepository(repository)
  await dataSource.transaction(async (tx) => {
    await standards.insertStandard(tx, standard)
    await standards.insertVersion(tx, draft)
    await repository.insert(tx, id, statements)
    const on = createdAt.slice(0, 10)
    const fate = { publishedAt: createdAt, publishedOn: on, effectiveOn: on, contentHash: '0'.repeat(64) }
    await standards.saveFate(tx, 'draft', { ...draft, ...fate, status: 'published' })
  })
  await close()
  return { id, items: statements.map((statement) => statement.id) }
}

async function reads(where, env, { id, items }, doing) {
  const port = await freePort()
  const server = await startServer({
    env: { ...env, PORT: String(port), PUBLIC_URL: settings.publicUrl, SECRET: settings.secret, LOG_LEVEL: 'warn' },
    log: 'bench-server',
  })
  try {
    doing(`${where}: the package, for the first time`)
    const address = `http://127.0.0.1:${port}${BASE}/CFPackages/${id}`
    const cold = await timed(() => read(address, 'identity', STATEMENTS))
    const results = await rounds(ROUNDS, async (round) => {
      doing(`${where}, ${round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`}`)
      return {
        items: await itemsPerSecond(port, items),
        plain: 1000 / (await perSecond(() => read(address, 'identity', STATEMENTS), 1)),
        compressed: 1000 / (await perSecond(() => read(address, 'br'), 1)),
      }
    })
    const note = `${CALLERS} connections, one address, every answer checked`
    return [
      {
        work: `Item of ${STATEMENTS.toLocaleString('en')} (${where})`,
        unit: 'req/s',
        values: results.map((one) => one.items.rate),
        note,
      },
      { work: '  half are answered within', unit: 'ms', values: results.map((one) => one.items.p50) },
      { work: '  99 of 100 within', unit: 'ms', values: results.map((one) => one.items.p99) },
      {
        work: '  the whole package',
        unit: 'ms',
        values: results.map((one) => one.plain),
        note: 'received and checked, not compressed',
      },
      {
        work: '  the same, compressed',
        unit: 'ms',
        values: results.map((one) => one.compressed),
        note: 'brotli, compressed once',
      },
      { work: '  the first time', unit: 'ms', values: [cold], note: 'read from the database, written and checked' },
    ]
  } finally {
    await server.stop()
  }
}

async function itemsPerSecond(port, items) {
  let wrong = 0
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CALLERS,
    duration: SECONDS,
    requests: [
      {
        setupRequest(request, context) {
          context.id = items[randomInt(items.length)]
          return { ...request, path: `${BASE}/CFItems/${context.id}` }
        },
        onResponse(status, body, context) {
          if (status !== 200 || !body.startsWith(`{"identifier":"${context.id}"`) || !body.includes('"CFDocumentURI"'))
            wrong += 1
        },
      },
    ],
  })
  if (wrong + result.errors + result.timeouts + result.non2xx > 0 || result.requests.total === 0)
    throw new StepFailed(`${wrong} of ${result.requests.total} items were not answered.`)
  return { rate: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}

/** One package to its last byte; with `statements`, that it holds so many. */
function read(address, encoding, statements) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => {
        const bytes = Buffer.concat(parts)
        const whole =
          answer.statusCode === 200 && (statements === undefined || countOf(bytes, '"fullStatement":') === statements)
        if (whole && bytes.length > 0) resolve(bytes.length)
        else reject(new StepFailed(`The package was answered with ${answer.statusCode} and ${bytes.length} bytes.`))
      })
    }).on('error', reject)
  })
}

function countOf(bytes, text) {
  let count = 0
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) count += 1
  return count
}

async function timed(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}
