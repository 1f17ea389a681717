// A form for comments on a draft of four statements.
import { type FormCells, formPlaces, LineageId, ReviewRoundId, type Statement, StatementId } from '@touchstone/domain'
import type { FormDocument } from '../comment-form/form-document.js'
import { versionWith } from './example.js'

const uuid = (n: number) => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`

function statement(n: number, parent: number | null, change: Partial<Statement>): Statement {
  const [first] = versionWith({}).statements
  if (first === undefined) throw new Error('There is a statement')
  return {
    ...first,
    id: StatementId.parse(uuid(n)),
    lineageId: LineageId.parse(uuid(n)),
    parent: parent === null ? null : LineageId.parse(uuid(parent)),
    position: n,
    ...change,
  }
}

export const draft: readonly Statement[] = [
  statement(1, null, { type: 'duty_area', code: 'A', title: 'Pump care', text: 'Care for pumps' }),
  statement(2, 1, { type: 'duty', code: 'A1', text: 'Maintain seals' }),
  statement(3, 2, {
    type: 'performance_standard',
    code: 'A1.10',
    title: 'Replace a mechanical seal',
    text: 'Replace the mechanical seal so that the pump runs dry.',
    evaluationCriteria: ['The pump is locked out.', 'No drop leaves the seal in one hour.'],
    accuracyLevel: 'Runout within 0.05 mm',
  }),
  statement(4, 2, { type: 'performance_standard', code: null, text: 'Align a coupling.' }),
]

export const roundId = ReviewRoundId.parse('5b0c1f0a-3c5e-4c52-9f5d-0a1b2c3d4e5f')

export function row(change: Partial<FormCells> = {}): FormCells {
  return {
    memberBody: 'PT',
    line: '',
    clause: 'A1.10',
    part: 'Criterion 2',
    type: 'te',
    comment: 'One hour is too short.\nSeals weep after the second.',
    proposed: 'No drop leaves the seal in four hours.',
    observations: '',
    ...change,
  }
}

export function form(rows: readonly FormCells[], change: Partial<FormDocument> = {}): FormDocument {
  return {
    issuer: 'Harbour Skills Institute',
    round: { id: roundId, code: 'HSI-PT-1-2026-R1', title: 'Pump technician: tell us' },
    draft: 'HSI-PT-1 1.1, Draft 2',
    title: 'Pump Technician',
    rows,
    blank: 3,
    places: formPlaces(draft),
    madeOn: '2026-03-02',
    ...change,
  }
}

/** The rows of the files in `testing/libreoffice`: one answered, one that looks like a formula, one on a statement without a code. */
export const savedRows: readonly FormCells[] = [
  row({
    memberBody: 'PT\nHSI-PT-1-2026-R1-0001',
    observations: 'Accepted with modification (editorial change): Two hours.\nSee the minutes.',
  }),
  row({ clause: '', part: '', type: 'ge', comment: '=HYPERLINK("http://x.example")', proposed: '' }),
  row({ memberBody: '', clause: '#1.1.2', part: '', comment: 'Überall “genau” prüfen: 0,05 mm.' }),
]
