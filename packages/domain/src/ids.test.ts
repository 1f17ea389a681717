import { expect, test } from 'vitest'
import * as ids from './ids.js'

const ALL = Object.entries(ids)

test.each(ALL)('%s is a UUID, kept in lower case', (_, id) => {
  expect(id.parse('ABCDEF00-0000-4000-8000-00000000000A')).toBe('abcdef00-0000-4000-8000-00000000000a')
})

test.each(ALL)('%s refuses everything else with a sentence', (_, id) => {
  for (const text of [
    '',
    'x',
    '1',
    "1' or '1'='1",
    'abcdef00-0000-4000-8000-00000000000',
    '{abcdef00-0000-4000-8000-00000000000a}',
    'abcdef00-0000-f000-8000-00000000000a',
    'abcdef00-0000-4000-c000-00000000000a',
    'abcdef00-0000-4000-8000-00000000000a\n',
  ]) {
    expect(id.safeParse(text).error?.issues[0]?.message, text).toBe('This is not a UUID.')
  }
})
