import { describe, expect, test } from 'vitest'
import { ShareLinkId } from '../ids.js'
import { hourOf } from './look-up.js'
import {
  closingOf,
  initialsOf,
  MOST_SHARE_LINKS,
  opens,
  requireRoomForLink,
  ShareLinkContent,
  type ShareLink,
} from './share-link.js'

const at = '2026-03-02T09:00:00Z'
const link = (change: Partial<ShareLink> = {}): ShareLink => ({
  id: ShareLinkId.parse('00000000-0000-4000-8000-000000000001'),
  label: null,
  shows: { name: true, results: false, evidence: false },
  createdAt: at,
  expiresAt: '2026-03-10T00:00:00Z',
  revokedAt: null,
  lastUsedAt: null,
  ...change,
})

describe('a share link', () => {
  test.each([
    ['until the moment it ends', {}, '2026-03-09T23:59:59Z', true],
    ['not from then on', {}, '2026-03-10T00:00:00Z', false],
    ['not once it was taken back', { revokedAt: at }, at, false],
  ])('opens %s', (_, change, moment, opening) => {
    expect(opens(link(change), moment)).toBe(opening)
  })

  test('for one day ends with the day in the issuer’s zone', () => {
    expect(closingOf('America/New_York', '2026-03-02', 1)).toBe('2026-03-03T05:00:00.000Z')
  })

  test.each([0, 367, 1.5])('is not made for %d days', (days) => {
    expect(ShareLinkContent.safeParse({ label: null, shows: link().shows, days }).success).toBe(false)
  })

  test('is one of twenty at most, those that ended not counted', () => {
    const many = Array.from({ length: MOST_SHARE_LINKS }, () => link())
    expect(() => requireRoomForLink(many, at)).toThrow(expect.objectContaining({ code: 'too_many_share_links' }))
    expect(() => requireRoomForLink([...many.slice(1), link({ revokedAt: at })], at)).not.toThrow()
  })
})

test.each([
  ['Nguyễn Thị Hoa', 'N. T. H.'],
  ['Zoë van den Broek', 'Z. v. d. B.'],
  ['Ioana-Maria O’Dowd', 'I. M. O.'],
  ['佐藤花子', '佐.'],
  ['Sukarsih', 'S.'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('an hour begins on the hour, in UTC', () => {
  expect(hourOf('2026-03-02T10:59:59+01:00')).toBe('2026-03-02T09:00:00.000Z')
})
