// Credentials issued per second by the use case itself: under lock, with evidence, history and audit line, one transaction each.
// Candidates and their assessments are there before the clock starts.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../lib/postgres.mjs'
import { built } from './built.mjs'
import { openDemoRegister, settings } from './demo-register.mjs'
import { rounds } from './rounds.mjs'

const ROUNDS = 5
/** Credentials in a round. */
const BATCH = 40
const AT_ONCE = [1, 4]

export async function measure(doing) {
  doing('preparing the embedded database')
  const embedded = await issuing('embedded', { dataDir: mkdtempSync(join(tmpdir(), 'data-')) }, doing)
  doing('starting PostgreSQL')
  const postgres = await startPostgres()
  try {
    return [...embedded, ...(await issuing('PostgreSQL', { databaseUrl: postgres.url }, doing))]
  } finally {
    await postgres.stop()
  }
}

async function issuing(where, place, doing) {
  const [{ createApp }, { IssueCredential }] = await Promise.all([
    built('apps/api', 'app.js'),
    built('apps/api', 'features/credentials/issue-credential.js'),
  ])
  const { dataSource, close } = await openDemoRegister(place)
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'))
  const app = await createApp({ ...settings, dataDir, logLevel: 'warn', smtp: undefined, role: 'web' }, { dataSource })
  await app.init()
  try {
    const { actor, definition } = await desk(dataSource)
    const waiting = await eligibleCandidates(
      app,
      { actor, definition },
      BATCH * AT_ONCE.length * (ROUNDS + 1),
      (done) => doing(`${where}, candidates are assessed: ${done}`),
    )
    const issue = app.get(IssueCredential)
    const results = await rounds(ROUNDS, async (round) => {
      doing(`${where}, ${round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`}`)
      const rates = []
      for (const atOnce of AT_ONCE)
        rates.push(await issuedPerSecond(issue, { actor, definition, candidates: waiting.splice(0, BATCH) }, atOnce))
      return rates
    })
    return AT_ONCE.map((atOnce, i) => ({
      work: `Issue a credential (${where}, ${atOnce === 1 ? 'one by one' : `${atOnce} at once`})`,
      unit: '/s',
      values: results.map((rates) => rates[i]),
      note: i === 0 ? 'the use case, audit trail included' : '',
    }))
  } finally {
    await app.close()
    await close()
  }
}

async function issuedPerSecond(issue, { actor, definition, candidates }, atOnce) {
  const waiting = [...candidates]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let candidateId = waiting.pop(); candidateId !== undefined; candidateId = waiting.pop())
        await issue.run({ candidateId, definitionId: definition.id }, actor)
    }),
  )
  return (candidates.length / (performance.now() - began)) * 1000
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

async function eligibleCandidates(app, { actor, definition }, count, doing) {
  const [{ AddCandidate }, { RecordAssessment }] = await Promise.all([
    built('apps/api', 'features/candidates/add-candidate.js'),
    built('apps/api', 'features/credentials/record-assessment.js'),
  ])
  const ids = []
  for (let i = 0; i < count; i++) {
    const { id } = await app
      .get(AddCandidate)
      .run({ name: `Candidate ${i}`, email: `candidate-${i}@bench.example` }, actor)
    for (const { id: requirementId, type } of definition.requirements) {
      const result = type === 'theory_exam' ? { kind: 'scored', percent: 90 } : { kind: 'judged', met: true }
      const content = { definitionId: definition.id, requirementId, result, assessedOn: '2026-03-02', note: null }
      await app
        .get(RecordAssessment)
        .run(id, { ...content, evaluatorName: 'Gail Hollis', evaluatorRelation: 'independent' }, actor)
    }
    ids.push(id)
    doing(i + 1)
  }
  return ids
}
