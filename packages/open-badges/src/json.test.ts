import { expect, test } from 'vitest'
import { readJsonObject, UnreadableJson } from './json.js'

const reasonOf = (text: string) => {
  try {
    readJsonObject(text)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableJson) return error.reason
    throw error
  }
}

test.each([
  ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', 'read'],
  ['{"a": "{\\"a\\": 1, \\"a\\": 2}"}', 'read'],
  ['{"a": 1, "a": 1}', 'duplicate_key'],
  ['{"a": 1, "\\u0061": 2}', 'duplicate_key'],
  ['[{"x": {"a": 1, "b": [], "a" : 2}}]', 'duplicate_key'],
  ['{"__proto__": {"admin": true}}', 'forbidden_key'],
  ['{"\\u005f_proto__": 1}', 'forbidden_key'],
  ['{"a": {"constructor": 1}}', 'forbidden_key'],
  ['[]', 'not_an_object'],
  ['null', 'not_an_object'],
  ['"text"', 'not_an_object'],
  ['', 'not_json'],
  ['{"a": 1', 'not_json'],
  ["{'a': 1}", 'not_json'],
  ['["a": 1]', 'not_json'],
  [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'too_deep'],
  ['['.repeat(10_000), 'too_deep'],
])('%.60s: %s', (text, outcome) => expect(reasonOf(text)).toBe(outcome))
