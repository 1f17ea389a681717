import type { VersionSummary } from '@touchstone/contract'
import type { VersionStatus } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { comparedIds } from './compared-versions'

const version = (number: string, status: VersionStatus, basedOn: string | null = null) =>
  ({ id: number, number, status, basedOn }) as VersionSummary
const versions = [
  version('2.0', 'draft', '1.0'),
  version('1.1', 'published', '1.0'),
  version('1.0', 'superseded'),
  version('3.0', 'discarded', '1.1'),
]

test.each([
  ['the latest and the one it was started from', null, null, '1.0', '2.0'],
  ['the two that are asked for', '2.0', '1.1', '2.0', '1.1'],
  ['the one asked for and the one it was started from', null, '1.1', '1.0', '1.1'],
  ['the one asked for and the latest', '1.1', null, '1.1', '2.0'],
  ['another one when the latest is where it is to begin', '2.0', null, '2.0', '1.1'],
  ['what there is when an unknown one is asked for', 'x', 'y', '1.0', '2.0'],
])('compared are %s', (_, from, to, before, after) => {
  expect(comparedIds(versions, { from, to })).toEqual({ from: before, to: after })
})

test('a single version is compared with nothing, and one started from nothing with the one before', () => {
  expect(comparedIds([version('1.0', 'draft')], { from: null, to: null })).toBeUndefined()
  const two = [version('1.1', 'draft'), version('1.0', 'published')]
  expect(comparedIds(two, { from: null, to: null })).toEqual({ from: '1.0', to: '1.1' })
})
