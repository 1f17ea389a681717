// The columns of a table of statements: what we call them, and the names other programs give them.

export const COLUMNS = {
  level: 'Level',
  type: 'Type',
  code: 'Code',
  title: 'Title',
  text: 'Statement',
  ksas: 'Knowledge, skills and abilities',
  evaluationCriteria: 'Evaluation criteria',
  accuracyLevel: 'Accuracy level',
  equipment: 'Equipment',
  assignment: 'Assignment',
  notes: 'Notes',
  id: 'ID',
  lineage: 'Lineage',
  derivedFrom: 'Derived from',
} as const
export type OwnColumn = keyof typeof COLUMNS
export type Column = OwnColumn | 'parentCode' | 'parentId' | 'sequence' | 'smartLevel' | 'listEnumeration'

const OTHER_NAMES: Readonly<Record<Column, readonly string[]>> = {
  level: ['depth', 'indent', 'outline level', 'hierarchy level'],
  type: ['statement type', 'cf item type', 'item type', 'kind'],
  code: ['human coding scheme', 'coded notation', 'number', 'no'],
  title: ['short title', 'abbreviated statement', 'short statement', 'name'],
  text: ['full statement', 'text', 'competency text', 'description', 'wording'],
  ksas: ['ksas', 'ksa', 'ksaos', 'needs'],
  evaluationCriteria: ['criteria', 'performance criteria', 'evaluation criterion'],
  accuracyLevel: ['accuracy'],
  equipment: ['tools', 'tools and equipment'],
  assignment: ['performance assignment'],
  notes: ['note', 'comment', 'comments'],
  id: ['identifier', 'uuid', 'guid'],
  lineage: ['lineage id'],
  derivedFrom: [],
  parentCode: ['parent', 'parent code', 'parent human coding scheme'],
  parentId: ['parent id', 'parent identifier'],
  sequence: ['sequence number', 'sequence', 'order', 'position', 'sort order'],
  smartLevel: ['smart level'],
  listEnumeration: ['list enumeration'],
}

const BY_NAME = new Map<string, Column>([
  ...Object.entries(COLUMNS).map(([column, name]) => [plain(name), column as Column] as const),
  ...Object.entries(OTHER_NAMES).flatMap(([column, names]) =>
    names.map((name) => [plain(name), column as Column] as const),
  ),
])

/** Which column a heading names, in any spelling; `undefined` when it is none we know. */
export function columnNamed(heading: string): Column | undefined {
  return BY_NAME.get(plain(heading))
}

/** Letters and digits alone, lower case: "Full Statement", "fullStatement" and "full_statement" are one. */
export function plain(heading: string): string {
  return heading
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
