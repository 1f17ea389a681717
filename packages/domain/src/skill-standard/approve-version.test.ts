import { expect, test } from 'vitest'
import { draft, statementWith, versionWith } from '../testing/examples.js'
import { approve, reopen } from './approve-version.js'
import { VersionStatus } from './version.js'

const approval = {
  statements: [statementWith(1)],
  approvedOn: '2025-05-20',
  note: 'Board meeting 12, unanimous.',
  today: '2025-06-02',
}

test('a draft is approved with the day and the note of the decision, and reopened without them', () => {
  const approved = approve(draft, approval)
  expect(approved).toEqual({ ...draft, status: 'approved', approvedOn: '2025-05-20', approvalNote: approval.note })
  expect(reopen(approved)).toEqual(draft)
})

test('a decision is not dated later than today', () => {
  expect(approve(draft, { ...approval, approvedOn: approval.today }).status).toBe('approved')
  expect(() => approve(draft, { ...approval, approvedOn: '2025-06-03' })).toThrow(
    expect.objectContaining({ code: 'date_in_future', details: { on: '2025-06-03', today: '2025-06-02' } }),
  )
})

test('what could not be published is not approved', () => {
  expect(() => approve(draft, { ...approval, statements: [] })).toThrow(
    expect.objectContaining({ code: 'version_not_ready', details: { versionId: draft.id, errors: 1 } }),
  )
})

test.each(VersionStatus.exclude(['draft']).options)('a version that is %s is not approved', (status) => {
  expect(() => approve(versionWith({ status }), approval)).toThrow(
    expect.objectContaining({ code: 'illegal_transition' }),
  )
})

test.each(VersionStatus.exclude(['approved']).options)('a version that is %s is not reopened', (status) => {
  expect(() => reopen(versionWith({ status }))).toThrow(expect.objectContaining({ code: 'illegal_transition' }))
})
