import { expect, test } from 'vitest'
import { credentialLifecycle } from './credential.js'
import { PUBLIC_WORDING, REASONS_FOR, StatusReason } from './status-reasons.js'

test('every act on a credential has reasons to choose from, and every reason serves an act', () => {
  expect(Object.keys(REASONS_FOR).toSorted()).toEqual([...credentialLifecycle.actions].toSorted())
  expect(new Set(Object.values(REASONS_FOR).flat())).toEqual(new Set(StatusReason.options))
})

test('what the public is told is a sentence each', () => {
  for (const reason of StatusReason.options) expect(PUBLIC_WORDING[reason]).toMatch(/^[A-Z][^.]+\.$/)
})
