import { expect, test } from 'vitest'
import { versionWith } from '../testing/examples.js'
import { currentVersion, newerVersion, publicVersions } from './skill-standard.js'

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
