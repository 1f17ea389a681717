import { expect, test } from 'vitest'
import { DomainError, fail } from './errors.js'

test('a failure carries its code and details, and its message carries only the code', () => {
  const thrown = (() => {
    try {
      return fail('not_printable', { field: 'name', characters: '山' })
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toBeInstanceOf(DomainError)
  expect(thrown).toMatchObject({
    name: 'DomainError',
    code: 'not_printable',
    details: { field: 'name', characters: '山' },
    message: 'not_printable',
  })
})

test('a code has its own details: others do not compile', () => {
  // @ts-expect-error `not_found` says what was not found
  expect(() => fail('not_found', {})).toThrow(DomainError)
  // @ts-expect-error there is no such code
  expect(() => fail('oops', {})).toThrow(DomainError)
})
