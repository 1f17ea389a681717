import { expect, test } from 'vitest'
import { issuer } from '../testing/examples.js'
import { Issuer } from './issuer.js'

test('an issuer without a website is complete', () => expect(Issuer.parse(issuer)).toEqual(issuer))

test('a website is a web address: one that would run or read a file is refused', () => {
  const accepted = (website: string) => Issuer.safeParse({ ...issuer, website }).success
  expect(['https://example.org', 'http://example.org/about'].map(accepted)).toEqual([true, true])
  expect(
    ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.org', ''].map(
      accepted,
    ),
  ).toEqual(Array(6).fill(false))
})

test('a prefix has two to four letters and is kept in capitals', () => {
  expect(['ts', 'ABCD'].map((prefix) => Issuer.parse({ ...issuer, prefix }).prefix)).toEqual(['TS', 'ABCD'])
  expect(['T', 'ABCDE', 'T5', 'ŻÓ', ''].map((prefix) => Issuer.safeParse({ ...issuer, prefix }).success)).toEqual(
    Array(5).fill(false),
  )
})
