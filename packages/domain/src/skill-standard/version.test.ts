import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draft, versionWith } from '../testing/examples.js'
import {
  compareVersionNumbers,
  isPublic,
  nextVersionNumber,
  requireDraft,
  requireIssuable,
  VersionDetails,
  VersionNumber,
  VersionStatus,
} from './version.js'

const number = fc
  .array(fc.integer({ min: 0, max: 9_999 }), { minLength: 2, maxLength: 3 })
  .map((parts) => parts.join('.'))

describe('version numbers', () => {
  test.each(['1.0', '0.1', '2.1.3', '10.20', '9999.9999.9999', ' 1.0 '])('%s is one', (text) =>
    expect(VersionNumber.parse(text)).toBe(text.trim()),
  )

  test.each(['1', '1.', '.1', '1.01', '01.0', '1.0.0.0', '1.-1', 'v1.0', '1.0-beta', '10000.0', '１.０', ''])(
    '%j is none',
    (text) => {
      expect(VersionNumber.safeParse(text).error?.issues[0]?.message).toBe(
        'Use two or three numbers with dots, for example 1.1.',
      )
    },
  )

  test.each([
    ['1.9', '1.10'],
    ['1.10', '2.0'],
    ['1.0', '1.0.1'],
    ['0.9.9', '1.0'],
  ])('%s comes before %s', (a, b) => {
    expect([Math.sign(compareVersionNumbers(a, b)), Math.sign(compareVersionNumbers(b, a))]).toEqual([-1, 1])
  })

  test('1.0 and 1.0.0 are one number', () => expect(compareVersionNumbers('1.0', '1.0.0')).toBe(0))

  test.each([
    ['1.0', '1.1'],
    ['1.9', '1.10'],
    ['2.1.3', '2.2'],
    ['1.9999', '2.0'],
  ])('after %s, %s is proposed', (from, next) => expect(nextVersionNumber(from)).toBe(next))

  test('the number proposed is a number, and a later one', () => {
    const notTheLast = number.filter((one) => !one.startsWith('9999.9999'))
    fc.assert(
      fc.property(notTheLast, (from) => compareVersionNumbers(VersionNumber.parse(nextVersionNumber(from)), from) > 0),
    )
  })

  test('the order of numbers is an order', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(compareVersionNumbers(a, b))).toBe(-Math.sign(compareVersionNumbers(b, a)) + 0)
        expect(
          compareVersionNumbers(a, b) <= 0 && compareVersionNumbers(b, c) <= 0 && compareVersionNumbers(a, c) > 0,
        ).toBe(false)
      }),
    )
  })
})

test('only a draft may be written', () => {
  expect(() => requireDraft(draft)).not.toThrow()
  for (const status of VersionStatus.exclude(['draft']).options) {
    expect(() => requireDraft({ ...draft, status })).toThrow(
      expect.objectContaining({ code: 'version_not_draft', details: { versionId: draft.id, status } }),
    )
  }
})

test('the public reads what was published, whatever became of it, and neither drafts nor discarded drafts', () => {
  expect(VersionStatus.options.filter((status) => isPublic({ status }))).toEqual([
    'pending',
    'published',
    'superseded',
    'withdrawn',
  ])
})

describe('a credential can be issued on a version', () => {
  const on =
    (status: VersionStatus, lastAssessmentOn: string | null, day = '2025-06-30') =>
    () =>
      requireIssuable(versionWith({ status, lastAssessmentOn }), day, day)

  test('that is published', () => expect(on('published', null)).not.toThrow())
  test('that is superseded, up to and on its last day of assessment', () => {
    expect(on('superseded', null)).not.toThrow()
    expect(on('superseded', '2025-06-30')).not.toThrow()
  })
  test('but no longer after that day', () => {
    expect(on('superseded', '2025-06-29')).toThrow(
      expect.objectContaining({
        code: 'assessment_period_over',
        details: { versionId: versionWith().id, lastAssessmentOn: '2025-06-29' },
      }),
    )
  })
  test('whose assessments are over, for an assessment within them, up to and on its sunset', () => {
    const version = versionWith({ status: 'superseded', lastAssessmentOn: '2025-06-30', sunsetOn: '2025-12-31' })
    expect(() => requireIssuable(version, '2025-06-30', '2025-12-31')).not.toThrow()
    expect(() => requireIssuable(version, '2025-07-01', '2025-07-01')).toThrow(
      expect.objectContaining({ code: 'assessment_period_over' }),
    )
    expect(() => requireIssuable(version, '2025-06-30', '2026-01-01')).toThrow(
      expect.objectContaining({
        code: 'version_sunset',
        details: { versionId: version.id, sunsetOn: '2025-12-31' },
      }),
    )
  })
  test.each(['draft', 'approved', 'pending', 'withdrawn', 'discarded'] as const)(
    'never on one that is %s',
    (status) => {
      expect(on(status, null)).toThrow(
        expect.objectContaining({ code: 'version_not_published', details: { versionId: versionWith().id, status } }),
      )
    },
  )
})

test('a language is written as a tag', () => {
  const { language } = VersionDetails.shape
  expect(['en', 'en-GB', 'zh-Hant-TW', 'gsw'].every((tag) => language.safeParse(tag).success)).toBe(true)
  expect(['English', 'en_US', 'EN', 'e', '', 'en-'].some((tag) => language.safeParse(tag).success)).toBe(false)
})
