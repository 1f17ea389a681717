import { expect, test } from 'vitest'
import { sentenceFor } from './error-messages.js'

test('a wait is told in the unit one waits in', () => {
  expect(sentenceFor({ code: 'too_many_requests', details: { retryAfterSeconds: 1 } })).toContain('Wait a second,')
  expect(sentenceFor({ code: 'too_many_requests', details: { retryAfterSeconds: 42 } })).toContain('Wait 42 seconds,')
  expect(sentenceFor({ code: 'too_many_requests', details: { retryAfterSeconds: 601 } })).toContain('Wait 11 minutes,')
})

test('a code the portal cannot meet still gets a sentence', () => {
  expect(sentenceFor({ code: 'last_owner', details: {} })).toMatch(/^The register refused this\./)
})
