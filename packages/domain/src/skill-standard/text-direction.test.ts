import { expect, test } from 'vitest'
import { textDirection } from './text-direction.js'

test.each([
  ['en-GB', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction)
})
