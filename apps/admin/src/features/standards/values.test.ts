import { UpdateVersionRequest } from '@touchstone/contract'
import { StandardVersion } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { versionRequest, versionValues } from './version-values'

const id = '00000000-0000-4000-8000-000000000001'

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

test('details that were opened and saved unchanged are unchanged', () => {
  const request = UpdateVersionRequest.parse(versionRequest(versionValues(version)))
  expect(version).toMatchObject(request)
  expect(request).toMatchObject({ changeClass: 'correction', level: null, introduction: 'Words' })
})
