import { expect, test } from 'vitest'
import { actionWords, actorWords, detailLines, subjectWords } from './wording'

test('what was done is said in words', () => {
  expect(actionWords('credential_withdrawn')).toBe('Withdrew a credential')
})

test('an action without words of its own shows its code, readably', () => {
  expect(actionWords('key_rotated')).toBe('Key rotated')
  expect(subjectWords('signing_key')).toBe('Signing key')
})

test('somebody who left is still somebody', () => {
  expect(actorWords({ kind: 'staff', id: 'x', name: null })).toBe('Former staff')
  expect(actorWords({ kind: 'system', id: null, name: null })).toBe('The platform')
})

test('details are lines of words, empty ones left out', () => {
  expect(detailLines({ versionId: 'a', note: null, reason: 'name_correction', from: { status: 'draft' } })).toEqual([
    { name: 'Version ID', value: 'a' },
    { name: 'Reason', value: 'Correction of the name' },
    { name: 'From', value: '{"status":"draft"}' },
  ])
})
