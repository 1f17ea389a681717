// The words of a comparison, for both sites.
import type {
  ChangeKind,
  ChangeReason,
  ComparedDetail,
  ComparedField,
  Equivalence,
  EquipmentKind,
  Significance,
  StatementType,
} from '@touchstone/domain'
import type { RedlineWords } from '@touchstone/ui/redline'

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const comparisonText = {
  unchanged: 'Unchanged',
  redline: { gone: 'deleted:', new: 'added:', end: '–' } satisfies RedlineWords,
  summary: 'How much changed',
  area: 'Part of the standard',
  total: 'Whole standard',
  ofStatements: (n: number) => count(n, 'statement', 'statements'),
  onlyArea: (area: string) => `Only what changed in ${area}`,
  onlyKind: (kind: string, where: string, n: number) => `${n}: ${kind}, ${where}`,
  noneOf: 'None',
  none: 'Nothing changed: both versions say the same.',
  noneFiltered: 'No change is of this kind here.',
  shown: (shown: number, changed: number) =>
    shown === changed
      ? count(changed, 'change', 'changes')
      : `${shown.toLocaleString('en')} of ${count(changed, 'change', 'changes')}`,
  showEverything: 'Show all changes',
  showUnchanged: 'Show what is unchanged',
  previous: 'Previous change',
  next: 'Next change',
  keys: 'Keys: n for the next change, p for the one before.',
  unchangedRun: (n: number) => count(n, 'unchanged statement', 'unchanged statements'),
  details: 'The version itself',
  listed: 'What changed, in the order of the standard',
  beginning: 'at the beginning',
  behind: (name: string) => `after ${name}`,
  top: 'the top',
  moved: (from: string, to: string) => `Moved from ${from} to ${to}`,
  movedWithin: (parent: string, from: string, to: string) => `Moved within ${parent}: it stood ${from}, now ${to}`,
  splitInto: 'Split into',
  partOf: 'Split from',
  mergedInto: 'Went up in',
  mergedOf: 'Merged with or of',
  replacedBy: 'Replaced by',
  replaces: 'Takes the place of',
  yes: 'yes',
  no: 'no',
  significance: { editorial: 'Editorial', substantive: 'Substantive' } satisfies Record<Significance, string>,
  equivalence: {
    equivalent: 'Equivalent to before',
    not_equivalent: 'Not equivalent to before',
  } satisfies Record<Equivalence, string>,
}

export const kindText = {
  edited: 'Edited',
  moved: 'Moved',
  split: 'Split',
  merged: 'Merged',
  replaced: 'Replaced',
  added: 'Added',
  deleted: 'Deleted',
} satisfies Record<ChangeKind, string>

export const reasonText = {
  spelling: 'only spelling or punctuation differs',
  order: 'only the order of a list differs',
  code: 'it has another code',
  label: 'its type has another name',
  duplicate: 'what became one said the same',
  place: 'it stands at another place of the same part',
  number: 'a figure, a unit or a sign differs',
  negation: 'something is denied that was not, or the other way round',
  modality: 'what must, should or may be done differs',
  wording: 'the wording differs',
  type: 'it is of another type',
  criteria: 'an evaluation criterion differs',
  accuracy: 'the accuracy level differs',
  equipment: 'the equipment differs',
  own_field: 'a field of the body differs',
  ksas: 'it needs other knowledge, skills or abilities',
  other_area: 'it went to another part of the standard, and credentials are awarded by part',
  structure: 'a statement came, went, or was divided or joined',
} satisfies Record<ChangeReason, string>

export const fieldText = {
  type: 'Type',
  typeLabel: 'Name of the type',
  code: 'Code',
  title: 'Title',
  text: 'Statement',
  evaluationCriteria: 'Evaluation criteria',
  accuracyLevel: 'Accuracy level',
  equipment: 'Equipment',
  assignment: 'Assignment',
  notes: 'Notes',
  fields: 'Own fields',
  ksas: 'Knowledge, skills and abilities it needs',
} satisfies Record<ComparedField, string>

export const detailText = {
  title: 'Title',
  level: 'Level',
  language: 'Language',
  introduction: 'Introduction',
  acknowledgements: 'Acknowledgements',
  ownFields: 'Own fields',
  numbering: 'Numbering',
} satisfies Record<ComparedDetail, string>

export const typeText = {
  duty_area: 'Duty area',
  duty: 'Duty',
  performance_standard: 'Performance standard',
  ksa_group: 'KSA group',
  knowledge: 'Knowledge',
  skill: 'Skill',
  ability: 'Ability',
  statement: 'Statement',
} satisfies Record<StatementType, string>

export const equipmentText = {
  workstation: 'Workstation',
  material: 'Materials',
  tooling: 'Tooling',
  measuring_instrument: 'Measuring instruments',
  reference: 'References',
} satisfies Record<EquipmentKind, string>
