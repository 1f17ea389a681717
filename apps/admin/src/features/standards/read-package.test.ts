import { expect, test } from 'vitest'
import { faultOffset } from './json-fault'
import { PACKAGE_LIMIT, readPackage } from './read-package'

test('a package is read, also with a byte order mark', () => {
  expect(readPackage('\uFEFF{"CFItems": []}')).toEqual({ read: true, package: { CFItems: [] } })
})

test('a fault is named by line and column', () => {
  expect(readPackage('{\n  "title": "a",\n  "items": nope\n}')).toMatchObject({
    read: false,
    fault: { kind: 'not_json', place: { line: 3, column: 12, near: '"items": nope' } },
  })
})

test('nothing, and too much, are said as such', () => {
  expect(readPackage(' \n')).toEqual({ read: false, fault: { kind: 'empty' } })
  expect(readPackage('x'.repeat(PACKAGE_LIMIT + 1))).toMatchObject({ read: false, fault: { kind: 'too_large' } })
})

test.each([
  ['{"a":1,}', 7],
  ['{"a":\n tru}', 7],
  ['[1,2', 4],
  ['hello', 0],
  ['{"a" 1}', 5],
  ['{"a":"x\ny"}', 7],
  ['{"a":1}}', 7],
  ["{'a':1}", 1],
  ['[1,]', 3],
  ['[}', 1],
  ['[01]', 1],
  ['"\\x"', 1],
  ['{"a":1 "b":2}', 7],
  ['', 0],
])('the fault in %j is at %i', (json, offset) => {
  expect(() => JSON.parse(json)).toThrow(SyntaxError)
  expect(faultOffset(json)).toBe(offset)
})

test.each(['{}', '[]', ' {"a":[1,-0.5e+3,true,null,"\\u00e9\\n"],"b":{"c":[]}} ', '"x"', '0'])(
  '%j has no fault',
  (json) => {
    expect(JSON.parse(json)).toBeDefined()
    expect(faultOffset(json)).toBeUndefined()
  },
)
