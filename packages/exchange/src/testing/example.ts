import { LineageId, type Statement, StatementId } from '@touchstone/domain'
import type { ExchangedVersion } from '../exchanged-version.js'

/** A version of one statement. */
export function versionWith(change: Partial<Statement>): ExchangedVersion {
  const id = '11111111-1111-4111-8111-111111111111'
  return {
    designation: 'HSI-PT-1',
    details: {
      number: '1.0',
      title: 'Pump Technician',
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
      {
        id: StatementId.parse(id),
        lineageId: LineageId.parse(id),
        parent: null,
        position: 0,
        type: 'duty',
        typeLabel: null,
        code: null,
        title: null,
        text: 'Fit a seal.',
        evaluationCriteria: [],
        accuracyLevel: null,
        equipment: [],
        assignment: null,
        notes: null,
        fields: {},
        ksas: [],
        derivedFrom: [],
        ...change,
      },
    ],
  }
}
