import { OfflineCode } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { verify } from './command.js'
import { codes } from './words.js'

test('whatever can be said of a check is a sentence', () => {
  for (const code of OfflineCode.options) expect(codes[code], code).toMatch(/^[A-Z].*\.$/)
})

test('a document moves no cursor of the terminal it is shown in', async () => {
  const { out, code } = await verify(['\u001B[2J.txt'], {
    read: async () => new TextEncoder().encode('no document'),
    now: () => '2026-03-02T09:00:00.000Z',
  })
  expect(out).not.toContain('\u001B')
  expect(code).toBe(1)
})
