import { expect, test } from 'vitest'
import { StandardVersionId } from '../ids.js'
import { uuid, versionWith } from '../testing/examples.js'
import { currentVersion, newerVersion, precedingVersion, publicVersions, requireLaterNumber } from './skill-standard.js'

const versions = [
  versionWith({ number: '1.0', status: 'superseded' }),
  versionWith({ number: '1.10', status: 'draft' }),
  versionWith({ number: '1.9', status: 'published' }),
  versionWith({ number: '1.2', status: 'withdrawn' }),
  versionWith({ number: '1.3', status: 'discarded' }),
]
const numbers = (list: readonly { number: string }[]) => list.map(({ number }) => number)

test('the version in force is the published one, and a draft is never it', () => {
  expect(currentVersion(versions)?.number).toBe('1.9')
  expect(currentVersion(versions.filter(({ status }) => status !== 'published'))).toBeUndefined()
})

test('an earlier version has a newer one; the version in force has none', () => {
  expect(newerVersion({ number: '1.0' }, versions)?.number).toBe('1.9')
  expect(newerVersion({ number: '1.9' }, versions)).toBeUndefined()
  expect(newerVersion({ number: '2.0' }, versions)).toBeUndefined()
  expect(newerVersion({ number: '1.0' }, [])).toBeUndefined()
})

test('the public sees published, superseded and withdrawn versions, the latest first', () => {
  expect(numbers(publicVersions(versions))).toEqual(['1.9', '1.2', '1.0'])
})

test.each([
  ['1.11', undefined],
  ['2.0', undefined],
  ['1.10', 'version_number_taken'],
  ['1.10.0', 'version_number_taken'],
  ['1.9.5', 'version_number_not_later'],
  ['1.3', 'version_number_not_later'],
])('a draft %s beside 1.10: %s', (number, code) => {
  const numbering = () => requireLaterNumber(number, versions)
  if (code === undefined) expect(numbering).not.toThrow()
  else expect(numbering).toThrow(code)
})

test('the number of a discarded draft is free again, and the first version has any', () => {
  expect(() => requireLaterNumber('1.3', versions.slice(4))).not.toThrow()
  expect(() => requireLaterNumber('0.1', [])).not.toThrow()
})

test('a version came after the one it was started from, else after the latest with an earlier number', () => {
  const [first, second, third] = [
    versionWith({ number: '1.0' }),
    versionWith({ number: '1.2' }),
    versionWith({ number: '2.0' }),
  ].map((version, i) => ({ ...version, id: StandardVersionId.parse(uuid(40 + i)) }))
  const all = [third!, first!, second!]
  expect(precedingVersion({ basedOn: first!.id, number: '2.0' }, all)).toBe(first)
  expect(precedingVersion({ basedOn: null, number: '2.0' }, all)).toBe(second)
  expect(precedingVersion({ basedOn: StandardVersionId.parse(uuid(99)), number: '1.1' }, all)).toBe(first)
  expect(precedingVersion({ basedOn: null, number: '1.0' }, all)).toBeUndefined()
})
