// The domain's own work, without a database: the decision on eligibility, and the opening, hashing and comparing of a large version.
import { randomUUID } from 'node:crypto'
import { built } from './built.mjs'
import { aLargeVersion } from './large-version.mjs'
import { perSecond, rounds } from './rounds.mjs'

const ROUNDS = 5
const SECONDS = 0.3
const STATEMENTS = 2_500

export async function measure(doing) {
  const { compareVersions, differenceAsEdits, eligibility, inReadingOrder, treeFaults } = await built('packages/domain')
  const { contentHash } = await built('apps/api', 'features/standards/content-hash.js')
  const { definition, assessments } = anOrdinaryCase()
  const { standard, version, statements } = await aLargeVersion(STATEMENTS)
  if (!eligibility(definition, assessments).eligible || treeFaults(statements).length > 0)
    throw new Error('What is measured is not sound.')
  const before = { details: version, statements }
  const after = { details: version, statements: revised(statements) }
  if (compareVersions(before, after).summary.total.unchanged > 0) throw new Error('Not everything is revised.')
  const results = await rounds(ROUNDS, async (round) => {
    doing(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`)
    return {
      decisions: await perSecond(() => eligibility(definition, assessments), SECONDS),
      opening: 1000 / (await perSecond(() => inReadingOrder(statements), SECONDS)),
      hashing: 1000 / (await perSecond(() => contentHash(standard, version, statements, []), SECONDS)),
      comparing: 1000 / (await perSecond(() => compareVersions(before, after), SECONDS)),
      edits: 1000 / (await perSecond(() => differenceAsEdits(before.statements, after.statements), SECONDS)),
    }
  })
  const size = `${STATEMENTS.toLocaleString('en')} statements`
  return [
    {
      work: 'Decide on eligibility',
      unit: '/s',
      values: results.map(({ decisions }) => decisions),
      note: `${definition.requirements.length} requirements, ${assessments.length} assessments`,
    },
    { work: `Order the tree of ${size}`, unit: 'ms', values: results.map(({ opening }) => opening) },
    {
      work: `Content hash of ${size}`,
      unit: 'ms',
      values: results.map(({ hashing }) => hashing),
      note: 'reading order, canonical JSON, SHA-256',
    },
    {
      work: `Compare two versions of ${size}`,
      unit: 'ms',
      values: results.map(({ comparing }) => comparing),
      note: 'every statement edited, a third of them moved',
    },
    {
      work: '  their difference as edits',
      unit: 'ms',
      values: results.map(({ edits }) => edits),
      note: 'the same two versions',
    },
  ]
}

/** A theory exam passed at the second try and an affidavit, met; and a result that was voided. */
function anOrdinaryCase() {
  const [theory, affidavit, definitionId] = [randomUUID(), randomUUID(), randomUUID()]
  const definition = {
    id: definitionId,
    order: 'listed',
    requirements: [
      { id: theory, title: 'Theory exam', type: 'theory_exam', cutScore: 80 },
      { id: affidavit, title: 'Performance affidavit', type: 'performance_affidavit', trainerMayEvaluate: 'forbidden' },
    ],
  }
  const assessed = (requirementId, assessedOn, result, voidedAt = null) => ({
    id: randomUUID(),
    definitionId,
    requirementId,
    assessedOn,
    result,
    voidedAt,
    evaluatorRelation: 'independent',
    recordedAt: `${assessedOn}T15:00:00.000Z`,
  })
  const assessments = [
    assessed(theory, '2026-02-02', { kind: 'scored', percent: 71 }),
    assessed(theory, '2026-02-16', { kind: 'scored', percent: 88 }),
    assessed(affidavit, '2026-02-20', { kind: 'judged', met: true }, '2026-02-21T09:00:00.000Z'),
    assessed(affidavit, '2026-03-02', { kind: 'judged', met: true }),
  ]
  return { definition, assessments }
}

/** Every statement with other words, and every third at another place among its siblings. */
function revised(statements) {
  return statements.map((one, i) => ({
    ...one,
    text: `${one.text} Do not exceed ${i} Nm.`,
    position: i % 3 === 0 ? (one.position * 7) % 50 : one.position,
  }))
}
