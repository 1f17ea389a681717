// Many credentials of one definition issued as a batch: decided, signed, and stored with evidence, history, place in the status list and
// audit line, as the job does it. Candidates and their assessments are there before the clock starts. Beside it, in the same run, the
// same one by one, and the usual library signing alone. Then all of them are withdrawn by one decision, chosen by the test centre.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../lib/postgres.mjs'
import { measure as measureBadges } from './badges.mjs'
import { built } from './built.mjs'
import { openDemoRegister, settings } from './demo-register.mjs'
import { median } from './rounds.mjs'

/** The batch the aim is stated for: within 30 seconds, on two cores, with PostgreSQL. */
const IN_BATCH = 10_000
const IN_EMBEDDED_BATCH = 2_000
const ONE_BY_ONE = 200
const CENTRE = 'Port Calder Skills Centre of Measures'

export async function measure(doing) {
  const usual = (await measureBadges(doing)).find(({ work }) => work.includes('usual library'))
  doing('starting PostgreSQL')
  const postgres = await startPostgres()
  let rows
  try {
    rows = await issuing('PostgreSQL', { databaseUrl: postgres.url }, IN_BATCH, doing)
  } finally {
    await postgres.stop()
  }
  const embedded = await issuing(
    'embedded',
    { dataDir: mkdtempSync(join(tmpdir(), 'data-')) },
    IN_EMBEDDED_BATCH,
    doing,
  )
  const [seconds] = rows
  const ratio = IN_BATCH / seconds.values[0] / median(usual.values)
  return [
    ...rows,
    {
      work: '  to signing alone by the usual library',
      unit: 'x',
      values: [ratio],
      note: `which signs ${median(usual.values).toFixed(0)}/s and stores nothing`,
    },
    ...embedded,
  ]
}

async function issuing(where, place, size, doing) {
  const [{ createApp }, { IssueCredential }, { StartIssueBatch }, { IssueBatchWork }] = await Promise.all([
    built('apps/api', 'app.js'),
    built('apps/api', 'features/credentials/issue-credential.js'),
    built('apps/api', 'features/batches/start-issue-batch.js'),
    built('apps/api', 'features/batches/issue-batch-work.js'),
  ])
  const { dataSource, close } = await openDemoRegister(place)
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'))
  const app = await createApp({ ...settings, dataDir, logLevel: 'warn', smtp: undefined, role: 'web' }, { dataSource })
  await app.init()
  try {
    const { actor, definition } = await desk(dataSource)
    doing(`${where}, ${size + ONE_BY_ONE} candidates are assessed`)
    const waiting = await eligibleCandidates(dataSource, actor, definition, size + ONE_BY_ONE)
    doing(`${where}, one by one`)
    const issue = app.get(IssueCredential)
    const began = performance.now()
    for (const candidateId of waiting.splice(0, ONE_BY_ONE))
      await issue.run({ candidateId, definitionId: definition.id }, actor)
    const single = (ONE_BY_ONE / (performance.now() - began)) * 1000
    const choice = { definitionId: definition.id, candidates: waiting, requestId: crypto.randomUUID() }
    const begunAt = performance.now()
    const batchId = await app.get(StartIssueBatch).run(choice, actor)
    doing(`${where}, a batch of ${size}`)
    await app.get(IssueBatchWork).work(batchId)
    const seconds = (performance.now() - begunAt) / 1000
    const [batch] = await dataSource.query('SELECT status, issued FROM issue_batches WHERE id = $1', [batchId])
    if (batch.status !== 'done' || batch.issued !== size)
      throw new Error(`The batch is ${batch.status}: ${batch.issued}`)
    const withdrawn = await withdrawing(app, dataSource, actor, { where, size }, doing)
    const files = await collected(app, actor, { id: batchId, where, size }, doing)
    return [
      {
        work: `Batch of ${size.toLocaleString('en')} issued (${where})`,
        unit: 's',
        values: [seconds],
        note: `${(size / seconds).toFixed(0)}/s, with evidence, badge, status index and audit`,
      },
      { work: `  the same one by one (${where})`, unit: '/s', values: [single], note: `of ${ONE_BY_ONE}` },
      { work: '  batch to one by one', unit: 'x', values: [size / seconds / single] },
      ...files,
      ...withdrawn,
    ]
  } finally {
    await app.close()
    await close()
  }
}

/** The aim: a minute for ten thousand, both steps together. What is public follows each step; the hours between them are not waited for. */
async function withdrawing(app, dataSource, actor, { where, size }, doing) {
  // The documents below are made of credentials that stand.
  if (size !== IN_BATCH) return []
  const [{ PreviewStatusBatch }, { StartStatusBatch }, { StatusBatchWork }] = await Promise.all([
    built('apps/api', 'features/batches/preview-status-batch.js'),
    built('apps/api', 'features/batches/start-status-batch.js'),
    built('apps/api', 'features/batches/status-batch-work.js'),
  ])
  const choice = { action: 'withdraw', selection: { testCentre: CENTRE.toUpperCase() } }
  doing(`${where}, ${size} are withdrawn`)
  const began = performance.now()
  const { fingerprint, changing } = await app.get(PreviewStatusBatch).run(choice, actor.issuerId)
  const seen = performance.now()
  if (changing < size) throw new Error(`Only ${changing} are chosen`)
  const decision = { reason: 'assessment_irregularity', note: 'Measured.', fingerprint, requestId: crypto.randomUUID() }
  const id = await app.get(StartStatusBatch).run({ ...choice, ...decision }, actor)
  await app.get(StatusBatchWork).work(id)
  const held = performance.now()
  await dataSource.query("UPDATE status_batches SET undo_until = now() - interval '1 second' WHERE id = $1", [id])
  const closing = performance.now()
  await app.get(StatusBatchWork).work(id)
  const over = performance.now()
  const [{ finished }] = await dataSource.query(
    "SELECT count(*)::int AS finished FROM status_batch_rows WHERE batch_id = $1 AND status = 'finished'",
    [id],
  )
  if (finished !== changing) throw new Error(`Of ${changing}, ${finished} are withdrawn`)
  const seconds = (from, to) => [(to - from) / 1000]
  const each = 'with history, audit line and mail'
  return [
    {
      work: `  ${changing.toLocaleString('en')} chosen by test centre and shown`,
      unit: 's',
      values: seconds(began, seen),
    },
    { work: '  all of them suspended, to be withdrawn', unit: 's', values: seconds(seen, held), note: each },
    {
      work: '  all of them withdrawn when the day is over',
      unit: 's',
      values: seconds(closing, over),
      note: `${each}, and revoked in the list`,
    },
  ]
}

/** Documents of as many as a collection may hold, made into a zip of sealed files and into one file for print; only where that many were issued at once. */
async function collected(app, actor, { id, where, size }, doing) {
  if (size !== IN_EMBEDDED_BATCH) return []
  const [{ OrderCollection }, { CollectionWork }] = await Promise.all([
    built('apps/api', 'features/batches/order-collection.js'),
    built('apps/api', 'features/batches/collection-work.js'),
  ])
  const rows = []
  for (const [form, name] of [
    ['zip', 'a zip of sealed files, made and sealed'],
    ['print', 'one PDF for print'],
  ]) {
    const order = await app.get(OrderCollection).run({ of: { batchId: id }, form, extras: [] }, actor)
    doing(`${where}, ${size} certificates as ${name}`)
    const began = performance.now()
    await app.get(CollectionWork).work(order, { lastTry: true })
    const seconds = (performance.now() - began) / 1000
    rows.push({
      work: `  their documents as ${name}`,
      unit: 's',
      values: [seconds],
      note: `${(size / seconds).toFixed(0)} certificates/s`,
    })
  }
  return rows
}

/** The demo body's credential manager, and a definition with the usual two requirements. */
async function desk(dataSource) {
  const [actor] = await dataSource.query(
    `SELECT 'staff' AS kind, user_id AS "userId", 'Staff' AS name, issuer_id AS "issuerId", role FROM staff_members WHERE role = 'credential_manager'`,
  )
  const [definition] = await dataSource.query(
    `SELECT id, requirements FROM credential_definitions WHERE code = 'IMM1-MO'`,
  )
  return { actor, definition }
}

/** By SQL: what the clock does not count need not be done one by one. */
async function eligibleCandidates(dataSource, { issuerId, userId }, { id, requirements }, count) {
  const rows = await dataSource.query(
    `INSERT INTO candidates (id, issuer_id, name, email, created_at)
     SELECT gen_random_uuid(), $1, 'José Ñandú ' || n, 'batch-' || n || '@bench.example', now() FROM generate_series(1, $2::int) n
     RETURNING id`,
    [issuerId, count],
  )
  for (const { id: requirementId, type } of requirements) {
    const result = type === 'theory_exam' ? { kind: 'scored', percent: 90 } : { kind: 'judged', met: true }
    await dataSource.query(
      `INSERT INTO assessments (id, issuer_id, candidate_id, definition_id, requirement_id, result, assessed_on, evaluator_name,
              evaluator_relation, test_centre, recorded_by, recorded_at)
       SELECT gen_random_uuid(), $1, candidate, $2, $3, $4, '2026-03-02', 'Gail Hollis', 'independent', $7, $5, now()
       FROM unnest($6::uuid[]) AS candidate`,
      [issuerId, id, requirementId, JSON.stringify(result), userId, rows.map((row) => row.id), CENTRE],
    )
  }
  for (const table of ['candidates', 'assessments']) await dataSource.query(`VACUUM ANALYZE ${table}`)
  return rows.map((row) => row.id)
}
