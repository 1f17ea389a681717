import { UpdateVersionRequest } from '@touchstone/contract'
import { StandardVersion, Statement, StatementEdit } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { statementChange, statementRequest, StatementRequest, statementValues } from './statement-values'
import { versionRequest, versionValues } from './version-values'

const id = '00000000-0000-4000-8000-000000000001'

const statement = Statement.parse({
  id,
  lineageId: id,
  parent: null,
  position: 0,
  type: 'performance_standard',
  typeLabel: null,
  code: '1.1.1',
  title: null,
  text: 'Align a shaft.',
  evaluationCriteria: ['Within 0.05 mm'],
  accuracyLevel: null,
  equipment: [{ kind: 'measuring_instrument', text: 'Dial gauge' }],
  assignment: null,
  notes: null,
  fields: { torque: 12 },
  derivedFrom: [],
  ksas: [id],
})

const version = StandardVersion.parse({
  number: '1.1',
  title: 'Maintenance',
  level: null,
  language: 'en',
  introduction: 'Words',
  acknowledgements: null,
  changeClass: 'correction',
  changeNote: null,
  ownFields: [],
  numbering: [],
  id,
  standardId: id,
  status: 'draft',
  basedOn: null,
  createdAt: '2026-03-03T00:00:00Z',
  revision: 0,
  approvedOn: null,
  approvalNote: null,
  publishedAt: null,
  publishedOn: null,
  effectiveOn: null,
  newStartsFrom: null,
  lastAssessmentOn: null,
  sunsetOn: null,
  closesPrevious: null,
  supersededBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  contentHash: null,
})

test('a statement that was opened and saved unchanged is unchanged', () => {
  const {
    id: _row,
    lineageId: _lineage,
    parent: _parent,
    position: _position,
    derivedFrom: _from,
    ...content
  } = statement
  expect(StatementRequest.parse(statementRequest(statementValues(statement)))).toEqual(content)
})

test('a statement is changed from what it was when the form was opened', () => {
  const to = StatementRequest.parse({ ...statementRequest(statementValues(statement)), text: 'Align two shafts.' })
  const edit = StatementEdit.parse(statementChange(statement, to))
  expect(edit).toMatchObject({ from: { text: 'Align a shaft.' }, to: { text: 'Align two shafts.' } })
})

test('a field that was emptied is absent, not an empty text', () => {
  const request = statementRequest({ ...statementValues(statement), code: ' ', title: '', notes: '\n' })
  expect([request.code, request.title, request.notes]).toEqual([null, null, null])
})

test('details that were opened and saved unchanged are unchanged', () => {
  const request = UpdateVersionRequest.parse(versionRequest(versionValues(version)))
  expect(version).toMatchObject(request)
  expect(request).toMatchObject({ changeClass: 'correction', level: null, introduction: 'Words' })
})
