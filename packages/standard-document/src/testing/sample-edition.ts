// A small standard with everything a standard can hold, and what nobody should put into one.
import {
  LineageId,
  SkillStandardId,
  StandardVersionId,
  StatementId,
  type StandardVersion,
  type Statement,
} from '@touchstone/domain'
import type { Edition } from '../edition.js'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const lineage = (n: number): LineageId => LineageId.parse(uuid(n))

export function statement(n: number, change: Partial<Statement> = {}): Statement {
  return {
    id: StatementId.parse(uuid(500_000 + n)),
    lineageId: lineage(n),
    parent: null,
    position: n,
    ksas: [],
    type: 'statement',
    typeLabel: null,
    code: null,
    title: null,
    text: `Statement ${n}.`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    ...change,
  }
}

export const version: StandardVersion = {
  id: StandardVersionId.parse(uuid(3)),
  standardId: SkillStandardId.parse(uuid(2)),
  number: '1.0',
  title: 'Pump Technician',
  level: 'Level I',
  language: 'en',
  introduction: 'What a pump technician does.\n\nWritten **with** the trade.',
  acknowledgements: 'We thank everybody.',
  changeClass: null,
  changeNote: null,
  ownFields: [
    {
      key: 'hours',
      label: 'Hours of practice',
      kind: 'number',
      required: false,
      on: ['performance_standard'],
      choices: [],
    },
    {
      key: 'licensed',
      label: 'Licence needed',
      kind: 'yes_no',
      required: false,
      on: ['performance_standard'],
      choices: [],
    },
    {
      key: 'since',
      label: 'In the standard since',
      kind: 'date',
      required: false,
      on: ['performance_standard'],
      choices: [],
    },
  ],
  numbering: [],
  status: 'published',
  basedOn: null,
  createdAt: '2025-01-01T08:00:00Z',
  revision: 0,
  approvedOn: '2025-02-20',
  approvalNote: null,
  publishedAt: '2025-03-01T09:00:00Z',
  publishedOn: '2025-03-01',
  effectiveOn: '2025-04-01',
  newStartsFrom: null,
  lastAssessmentOn: null,
  sunsetOn: null,
  closesPrevious: null,
  supersededBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  contentHash: 'ab'.repeat(32),
}

export const statements: readonly Statement[] = [
  statement(1, { type: 'duty_area', code: '1', title: 'Seals', text: 'Keep seals tight.' }),
  statement(2, {
    type: 'duty',
    parent: lineage(1),
    code: '1.1',
    title: 'Replace seals',
    text: 'Replace seals of any kind.',
  }),
  statement(3, {
    type: 'performance_standard',
    parent: lineage(2),
    code: '1.1.1',
    title: 'Fit a mechanical seal',
    text: 'Given a pump, fit a seal.',
    evaluationCriteria: ['No leak at *full* pressure.', 'The shaft turns freely.'],
    accuracyLevel: 'Runout within ±0.02 mm.',
    equipment: [
      { kind: 'tooling', text: 'Torque wrench' },
      { kind: 'material', text: 'Seal kit' },
    ],
    assignment: 'Do this:\n\n1. Isolate\n2. Fit\n   - dry\n   - clean\n\nSee [the rules](https://rules.example/seals).',
    ksas: [lineage(8), lineage(9)],
    notes: 'Last note.',
    fields: { hours: 12, licensed: true, since: '2024-05-06', source_code: 'X-1' },
  }),
  statement(4, { type: 'duty_area', code: '2', title: 'Bearings', text: 'Keep bearings running.' }),
  statement(5, {
    type: 'performance_standard',
    parent: lineage(4),
    code: '2.1',
    title: 'Mount a bearing',
    text: 'Mount it hot.',
    ksas: [lineage(9)],
  }),
  statement(7, { type: 'ksa_group', code: 'KSA 1', title: 'Mechanics', text: 'Mechanics' }),
  statement(8, { type: 'knowledge', parent: lineage(7), code: 'K1.1', text: 'How a seal works' }),
  statement(9, { type: 'skill', parent: lineage(7), code: 'S1.2', text: 'Measure runout' }),
  statement(10, { type: 'ability', parent: lineage(7), code: 'A1.3', text: 'Stay calm' }),
]

export function sampleEdition(change: Partial<Edition> = {}): Edition {
  return {
    issuer: { name: 'Harbour Skills Institute', website: 'https://harbour.example', accent: null, logo: null },
    designation: 'HSI-PT-1',
    version,
    statements,
    dutyArea: null,
    addresses: { page: 'https://skills.example/standards/1', content: 'https://skills.example/content.json' },
    ...change,
  }
}

export const draftVersion: StandardVersion = {
  ...version,
  status: 'draft',
  approvedOn: null,
  publishedAt: null,
  publishedOn: null,
  effectiveOn: null,
  contentHash: null,
}

/** Words that have broken documents before. */
export const HOSTILE = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  '保全作業の手順を守り、安全を確保すること。'.repeat(12),
  'تعليمات السلامة أولاً',
  'שלום עולם',
  '⌀ 12 mm, ☑ done, ≥ 5 → 7',
  '👩‍🔧 fixes it',
  '<script>alert(1)</script> & <b>bold</b>',
  '=HYPERLINK("http://x")',
  'e\u0301galite\u0301',
  'नमस्ते',
  'ไทย',
  '\u00AD\u200Cjoined\u200D',
  '*'.repeat(400),
  '- '.repeat(40),
] as const

export const hostileStatements: readonly Statement[] = [
  statement(1, { type: 'duty_area', code: 'W'.repeat(60), title: HOSTILE[0].slice(0, 300), text: HOSTILE.join('\n') }),
  ...HOSTILE.map((text, index) =>
    statement(20 + index, {
      parent: lineage(1),
      type: 'performance_standard',
      code: index % 2 === 0 ? null : 'C'.repeat(60),
      title: index % 3 === 0 ? null : text.slice(0, 300),
      text,
      evaluationCriteria: [text],
      accuracyLevel: text,
      equipment: [{ kind: 'reference', text: text.slice(0, 500) }],
      notes: text,
      fields: { control: 'a\u0001b' },
    }),
  ),
]

/** An imported framework: no duty areas, many levels, types of its own. */
export function framework(levels: number): Statement[] {
  return Array.from({ length: levels }, (_, level) =>
    statement(100 + level, {
      parent: level === 0 ? null : lineage(99 + level),
      typeLabel: `Level ${level}`,
      code: `L.${level}`,
      text: `What is meant at level ${level}.`,
    }),
  )
}
