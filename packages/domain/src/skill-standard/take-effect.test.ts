import { describe, expect, test } from 'vitest'
import { StandardVersionId } from '../ids.js'
import { uuid, versionWith } from '../testing/examples.js'
import { isDue, takeEffect } from './take-effect.js'
import { VersionStatus } from './version.js'
import { setClosingDates } from './version-dates.js'

const before = versionWith({ id: StandardVersionId.parse(uuid(33)) })
const closesPrevious = { lastAssessmentOn: '2025-12-31', sunsetOn: '2026-06-30' }
const pending = versionWith({ status: 'pending', number: '1.1', effectiveOn: '2025-09-01', closesPrevious })

describe('a pending version', () => {
  test('takes effect on its day, and the one in force until then is superseded with the dates it was to have', () => {
    expect(takeEffect(pending, [before], '2025-09-01')).toEqual({
      version: { ...pending, status: 'published' },
      superseded: { ...before, status: 'superseded', supersededBy: pending.id, ...closesPrevious },
    })
  })

  test('takes effect though the one before it was withdrawn meanwhile', () => {
    expect(takeEffect(pending, [{ ...before, status: 'withdrawn' }], '2025-09-03').superseded).toBeNull()
  })

  test('takes effect though the one before it was closed otherwise meanwhile', () => {
    const closed = { ...before, lastAssessmentOn: '2025-10-01', sunsetOn: '2025-10-02' }
    expect(takeEffect(pending, [closed], '2025-09-01').superseded).toMatchObject(closesPrevious)
  })

  test('waits until then', () => {
    expect(isDue(pending, '2025-08-31')).toBe(false)
    expect(() => takeEffect(pending, [before], '2025-08-31')).toThrow(
      expect.objectContaining({
        code: 'version_not_due',
        details: { versionId: pending.id, effectiveOn: '2025-09-01' },
      }),
    )
  })
})

test.each(VersionStatus.exclude(['pending']).options)('a version that is %s does not take effect', (status) => {
  expect(isDue({ ...pending, status }, '2025-09-01')).toBe(false)
  expect(() => takeEffect({ ...pending, status }, [], '2025-09-01')).toThrow(
    expect.objectContaining({ code: 'illegal_transition' }),
  )
})

describe('closing dates', () => {
  const superseded = versionWith({ status: 'superseded', lastAssessmentOn: '2025-06-30' })
  const close = (lastAssessmentOn: string | null, sunsetOn: string | null, today = '2025-08-01') =>
    setClosingDates(superseded, { lastAssessmentOn, sunsetOn }, today)

  test('are set, moved and lifted later', () => {
    expect(close('2025-06-30', '2025-12-31')).toEqual({ ...superseded, sunsetOn: '2025-12-31' })
    expect(close('2025-08-01', null)).toEqual({ ...superseded, lastAssessmentOn: '2025-08-01' })
    expect(close(null, null)).toEqual({ ...superseded, lastAssessmentOn: null })
  })

  test('are not moved into the past', () => {
    expect(() => close('2025-07-31', null)).toThrow(
      expect.objectContaining({ code: 'closing_date_past', details: { on: '2025-07-31', today: '2025-08-01' } }),
    )
  })

  test('come in their order', () => {
    expect(() => close('2026-01-01', '2025-12-31')).toThrow(
      expect.objectContaining({
        code: 'version_dates_out_of_order',
        details: { earlier: 'lastAssessmentOn', earlierOn: '2026-01-01', later: 'sunsetOn', laterOn: '2025-12-31' },
      }),
    )
    expect(() =>
      setClosingDates(versionWith({ effectiveOn: '2025-09-01' }), closesPrevious, '2025-08-01'),
    ).not.toThrow()
    expect(() =>
      setClosingDates(
        versionWith({ effectiveOn: '2025-09-01' }),
        { lastAssessmentOn: '2025-08-31', sunsetOn: null },
        '2025-08-01',
      ),
    ).toThrow(expect.objectContaining({ code: 'version_dates_out_of_order' }))
  })

  test.each(VersionStatus.exclude(['published', 'superseded']).options)(
    'are not for a version that is %s',
    (status) => {
      expect(() => setClosingDates(versionWith({ status }), closesPrevious, '2025-08-01')).toThrow(
        expect.objectContaining({ code: 'version_not_published' }),
      )
    },
  )
})
