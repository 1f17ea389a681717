// Versions to write: one small enough to be read in a test, and any number of others drawn at random, with all that a version can hold.
import {
  type Instant,
  IssuerId,
  LineageId,
  type OwnFieldValues,
  SkillStandardId,
  type StandardVersion,
  StandardVersionId,
  type Statement,
  StatementContent,
  StatementId,
  VersionDetails,
} from '@touchstone/domain'
import fc from 'fast-check'
import type { VersionToWrite } from '../writing.js'
import { uuid } from './packages.js'

export const ORIGIN = 'https://standards.example.org'
export const PUBLISHED_AT: Instant = '2026-03-02T09:00:00.000Z'

const version: StandardVersion = {
  id: StandardVersionId.parse(uuid(1_000)),
  standardId: SkillStandardId.parse(uuid(1_001)),
  number: '1.0',
  title: 'Pump Technician',
  level: null,
  language: 'en-GB',
  introduction: null,
  acknowledgements: null,
  changeClass: null,
  changeNote: null,
  ownFields: [],
  numbering: [],
  status: 'published',
  basedOn: null,
  createdAt: '2026-01-05T08:00:00.000Z',
  revision: 0,
  approvedOn: null,
  approvalNote: null,
  publishedAt: PUBLISHED_AT,
  publishedOn: '2026-03-02',
  effectiveOn: '2026-03-02',
  newStartsFrom: null,
  lastAssessmentOn: null,
  sunsetOn: null,
  closesPrevious: null,
  supersededBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  contentHash: 'a'.repeat(64),
}

export function versionToWrite(
  statements: readonly Statement[],
  change: Partial<StandardVersion> = {},
  rest: Partial<VersionToWrite> = {},
): VersionToWrite {
  return {
    issuer: { name: 'Harbour Skills Institute' },
    standard: {
      id: version.standardId,
      issuerId: IssuerId.parse(uuid(1_002)),
      designation: 'HSI-PT-1',
      createdAt: '2026-01-05T08:00:00.000Z',
    },
    version: { ...version, ...change },
    statements,
    end: null,
    statusSince: PUBLISHED_AT,
    successions: [],
    ...rest,
  }
}

/** Statement `n` with lineage `n`, first published in this version. */
export function statement(n: number, change: Partial<Statement> = {}): Statement {
  return {
    id: StatementId.parse(uuid(n)),
    lineageId: LineageId.parse(uuid(n)),
    parent: null,
    position: 0,
    type: 'statement',
    typeLabel: null,
    code: null,
    title: null,
    text: `Statement ${n}`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    ksas: [],
    derivedFrom: [],
    ...change,
  }
}

const lineage = (n: number) => LineageId.parse(uuid(n))

/** A duty area with a duty and a performance standard, which needs two of the three KSAs of a group, in an order of its own. */
export const smallVersion = versionToWrite([
  statement(1, { type: 'duty_area', code: '1', title: 'Pump Seals', text: 'Keep pumps tight.' }),
  statement(2, { type: 'duty', code: '1.1', text: 'Replace seals.', parent: lineage(1) }),
  statement(3, {
    type: 'performance_standard',
    code: '1.1.1',
    text: 'Replace a mechanical seal.',
    parent: lineage(2),
    evaluationCriteria: ['No leak at test pressure.', 'Faces unmarked.'],
    accuracyLevel: 'Within 0.05 mm.',
    assignment: 'Replace the seal of the pump on the bench.',
    equipment: [{ kind: 'tooling', text: 'Seal puller' }],
    ksas: [lineage(6), lineage(5)],
  }),
  statement(4, { type: 'ksa_group', title: 'Seals', text: 'Seals', position: 1 }),
  statement(5, { type: 'knowledge', code: 'K1', text: 'What wears a seal face.', parent: lineage(4) }),
  statement(6, { type: 'skill', code: 'S1', text: 'Handling lapped faces.', parent: lineage(4), position: 1 }),
  statement(7, { type: 'statement', typeLabel: 'Attitude', text: 'Patience.', parent: lineage(4), position: 2 }),
])

const words = (max: number) =>
  fc
    .tuple(
      fc.constantFrom('Fit a seal', 'Überprüfen', '検査する', 'a', '<b>bold</b>', '=1+1', 'שלום'),
      fc.string({ unit: 'grapheme', maxLength: max }),
    )
    .map(([start, rest]) => `${start} ${rest}`)
const kept = <T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, texts: fc.Arbitrary<string>) =>
  texts
    .map((text) => schema.safeParse(text))
    .filter(({ success }) => success)
    .map(({ data }) => data as NonNullable<T>)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const content = StatementContent.shape
const line = kept(content.title, words(40))
const block = kept(
  content.text,
  words(60).chain((text) => words(20).map((more) => `${text}\n- ${more}`)),
)
/** Values of the fields below, each of its kind. */
const fields: fc.Arbitrary<OwnFieldValues> = fc.record(
  { riskClass: block, hours: fc.integer(), reviewed: fc.boolean() },
  { requiredKeys: [], noNullPrototype: true },
)

const aStatement = fc.record({
  type: fc.constantFrom(
    'duty_area' as const,
    'duty' as const,
    'performance_standard' as const,
    'ksa_group' as const,
    'knowledge' as const,
    'skill' as const,
    'ability' as const,
    'statement' as const,
  ),
  label: maybe(fc.constantFrom('Attitude', 'Module', 'Kompetenz')),
  code: maybe(kept(content.code, fc.stringMatching(/^[A-Z0-9.-]{1,12}$/))),
  title: maybe(line),
  text: block,
  evaluationCriteria: fc.array(block, { maxLength: 3 }),
  accuracyLevel: maybe(block),
  assignment: maybe(block),
  notes: maybe(block),
  equipment: fc.array(fc.record({ kind: fc.constantFrom('tooling' as const, 'material' as const), text: line }), {
    maxLength: 2,
  }),
  fields,
  parent: fc.nat(),
  needs: fc.uniqueArray(fc.nat(30), { maxLength: 5 }),
  seenBefore: fc.boolean(),
  derivedFrom: fc.uniqueArray(fc.integer({ min: 700, max: 720 }).map(lineage), { maxLength: 2 }),
})
type Drawn = typeof aStatement extends fc.Arbitrary<infer T> ? T : never

/** Parents stand before their children, so there is no circle; positions count from 0 in each list of siblings. */
function treeOf(drawn: readonly Drawn[]): Statement[] {
  const places = new Map<LineageId | null, number>()
  const lineages = drawn.map((_, i) => lineage(i + 1))
  const isKsa = ({ type }: Drawn) => type === 'knowledge' || type === 'skill' || type === 'ability'
  return drawn.map(({ label, parent: p, needs, seenBefore, ...words }, i) => {
    const parent = p % (i + 1) === i ? null : (lineages[p % (i + 1)] ?? null)
    const position = places.get(parent) ?? 0
    places.set(parent, position + 1)
    const ksas = needs.filter((n) => n !== i && drawn[n] && isKsa(drawn[n])).flatMap((n) => lineages[n] ?? [])
    return statement(i + 1, {
      ...words,
      typeLabel: words.type === 'statement' ? label : null,
      parent,
      position,
      ksas,
      ...(seenBefore && { id: StatementId.parse(uuid(10_000 + i)) }),
    })
  })
}

const NUMBERINGS = [[], [{ type: 'duty', pattern: '{parent}.{n}' }]].map((rules) =>
  VersionDetails.shape.numbering.parse(rules),
)

const details = fc.record({
  title: kept(VersionDetails.shape.title, words(60)),
  number: fc.constantFrom('1.0', '2.13', '1.0.4'),
  level: maybe(kept(VersionDetails.shape.level, words(10))),
  language: fc.constantFrom('en', 'en-GB', 'pt-BR', 'zh-Hant-TW'),
  introduction: maybe(block),
  acknowledgements: maybe(block),
  changeNote: maybe(block),
  changeClass: maybe(fc.constantFrom('correction' as const, 'revision' as const)),
  numbering: fc.constantFrom(...NUMBERINGS),
})

const OWN_FIELDS = VersionDetails.shape.ownFields.parse([
  { key: 'riskClass', label: 'Risk class', kind: 'text', required: false, on: ['duty'], choices: [] },
  { key: 'hours', label: 'Hours', kind: 'number', required: false, on: ['duty'], choices: [] },
  { key: 'reviewed', label: 'Reviewed', kind: 'yes_no', required: true, on: ['skill'], choices: [] },
])

/** Any version, sound but otherwise as it likes. */
export const anyVersion: fc.Arbitrary<VersionToWrite> = fc
  .tuple(details, fc.array(aStatement, { minLength: 1, maxLength: 30 }))
  .map(([details, drawn]) => versionToWrite(treeOf(drawn), { ...details, ownFields: OWN_FIELDS }))
