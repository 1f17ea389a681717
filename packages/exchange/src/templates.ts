// Empty forms to fill in, with a few rows that show how: a standard in miniature, to be written over.
import { LineageId, type Statement, StatementId } from '@touchstone/domain'
import { writeCsvStandard } from './csv/write-csv-standard.js'
import type { ExchangedVersion } from './exchanged-version.js'
import { writeXlsxStandard } from './xlsx/write-xlsx-standard.js'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const lineage = (n: number) => LineageId.parse(uuid(n))

function row(n: number, parent: number | null, words: Partial<Statement>): Statement {
  return {
    id: StatementId.parse(uuid(n)),
    lineageId: lineage(n),
    parent: parent === null ? null : lineage(parent),
    position: n,
    type: 'statement',
    typeLabel: null,
    code: null,
    title: null,
    text: '',
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    ksas: [],
    derivedFrom: [],
    ...words,
  }
}

const MINIATURE: ExchangedVersion = {
  designation: '',
  details: {
    number: '1.0',
    title: 'Title of the standard',
    level: null,
    language: 'en',
    introduction: null,
    acknowledgements: null,
    changeClass: null,
    changeNote: null,
    ownFields: [],
    numbering: [],
  },
  statements: [
    row(1, null, { type: 'duty_area', code: 'A', title: 'Pump care', text: 'Care for pumps' }),
    row(2, 1, { type: 'duty', code: 'A1', text: 'Maintain seals' }),
    row(3, 2, {
      type: 'performance_standard',
      code: 'A1.1',
      title: 'Replace a mechanical seal',
      text: 'Given a leaking pump and its manual, replace the mechanical seal so that the pump runs dry.',
      ksas: [lineage(5), lineage(6)],
      evaluationCriteria: ['The pump is isolated and locked out.', 'No drop leaves the seal in one hour.'],
      accuracyLevel: 'Runout within 0.05 mm',
      equipment: [
        { kind: 'tooling', text: 'Torque wrench' },
        { kind: 'measuring_instrument', text: 'Dial indicator' },
      ],
      assignment: 'Replace the seal of the training pump.',
    }),
    row(4, null, { type: 'ksa_group', text: 'Knowledge, skills and abilities' }),
    row(5, 4, { type: 'knowledge', code: 'K-1', text: 'How a mechanical seal works' }),
    row(6, 4, { type: 'skill', code: 'S-1', text: 'Measure shaft runout' }),
  ],
}

export function xlsxTemplate(): Uint8Array {
  return writeXlsxStandard(MINIATURE, { withIds: false })
}

export function csvTemplate(): Uint8Array {
  return writeCsvStandard(MINIATURE, { withIds: false })
}
