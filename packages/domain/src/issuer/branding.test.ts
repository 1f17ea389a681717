import { expect, test } from 'vitest'
import { AccentColour, contrastWithWhite, LEAST_CONTRAST } from './branding.js'

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#0000ff', 8.59],
])('%s has a contrast of %d with white', (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2)
})

test('a colour is kept in small letters, when it can be read on white', () => {
  expect(AccentColour.parse(' #1F4E5F ')).toBe('#1f4e5f')
  expect(contrastWithWhite('#767676')).toBeGreaterThan(LEAST_CONTRAST)
  expect(AccentColour.safeParse('#767676').success).toBe(true)
})

test.each(['#777777', '#ffd700', '#fff', '1f4e5f', '#1f4e5g', 'red', 'url(x)', '#1f4e5f;'])(
  '%s is refused',
  (colour) => {
    expect(AccentColour.safeParse(colour).success).toBe(false)
  },
)
