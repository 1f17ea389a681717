import { roleHas } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { nextSteps } from './next-step'

const nothing = {
  standards: 0,
  draftVersions: 0,
  publishedVersions: 0,
  openDefinitions: 0,
  candidates: 0,
  credentials: { active: 0, suspended: 0, withdrawn: 0, replaced: 0, erased: 0, expired: 0 },
  issuedByMonth: [],
}
const owner = (permission: Parameters<typeof roleHas>[1]) => roleHas('owner', permission)

test('an empty installation is told to bring in a standard, and nothing else', () => {
  expect(nextSteps(nothing, owner)).toEqual(['import'])
})

test('a published version without definitions asks for one', () => {
  expect(nextSteps({ ...nothing, standards: 1, publishedVersions: 1 }, owner)).toEqual(['define'])
})

test('an auditor is asked for nothing', () => {
  const busy = { ...nothing, standards: 1, draftVersions: 1, publishedVersions: 1, openDefinitions: 1, candidates: 3 }
  expect(nextSteps(busy, owner)).toEqual(['publish', 'issue'])
  expect(nextSteps(busy, (permission) => roleHas('auditor', permission))).toEqual([])
})
