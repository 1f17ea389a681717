import { expect, test } from 'vitest'
import { placeAfterSignIn } from './place-after-sign-in'

test('after signing in one is where one was going', () => {
  expect(placeAfterSignIn('/issuers/1/standards?q=a')).toBe('/issuers/1/standards?q=a')
})

test.each([
  null,
  '',
  '//elsewhere.example',
  'https://elsewhere.example',
  '/\\elsewhere.example',
  '/sign-in',
  '/issuers//x',
])('an address that is no page behind the door leads to the overview: %s', (to) => {
  expect(placeAfterSignIn(to)).toBe('/')
})
