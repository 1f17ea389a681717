import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from './paginate.js'
import { PLAIN, type Strip } from './strip.js'

const HEIGHT = 100
const strip = (change: Partial<Strip> = {}): Strip => ({ ...PLAIN, height: 10, pieces: [], ...change })
const heights = (strips: Strip[]) =>
  paginate(strips, HEIGHT).map((page) => page.strips.map(({ strip }) => strip.height))

test('strips fill a page, then the next', () => {
  expect(heights([strip({ height: 60 }), strip({ height: 40 }), strip({ height: 1 })])).toEqual([[60, 40], [1]])
})

test('what is kept with the next goes over with it', () => {
  expect(heights([strip({ height: 70 }), strip({ height: 20, keepWithNext: true }), strip({ height: 15 })])).toEqual([
    [70],
    [20, 15],
  ])
})

test('a group taller than a page begins where it stands and is torn', () => {
  const tall = Array.from({ length: 12 }, () => strip({ keepWithNext: true }))
  expect(paginate([strip(), ...tall], HEIGHT).map((page) => page.strips.length)).toEqual([10, 3])
})

test('air above a strip is left out at the top of a page', () => {
  const pages = paginate([strip({ before: 30 }), strip({ newPage: true, before: 30 })], HEIGHT)
  expect(pages.map((page) => page.strips.map(({ y }) => y))).toEqual([[0], [0]])
})

test('a running head names what begins on its page, else what goes on', () => {
  const pages = paginate(
    [strip({ running: 'A' }), strip({ height: 80 }), strip({ height: 50 }), strip({ newPage: true, running: 'B' })],
    HEIGHT,
  )
  expect(pages.map(({ running }) => running)).toEqual(['A', 'A', 'B'])
})

test('no strip is lost, none is out of order, and none reaches below the foot', () => {
  const any = fc.record({
    height: fc.integer({ min: 1, max: 100 }),
    before: fc.integer({ min: 0, max: 30 }),
    keepWithNext: fc.boolean(),
    newPage: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (changes) => {
      const strips = changes.map(strip)
      const pages = paginate(strips, HEIGHT)
      expect(pages.flatMap((page) => page.strips.map(({ strip }) => strip))).toEqual(strips)
      for (const page of pages) {
        expect(page.strips.length).toBeGreaterThan(0)
        let foot = 0
        for (const { strip, y } of page.strips) {
          expect(y).toBeGreaterThanOrEqual(foot)
          foot = y + strip.height
        }
        expect(foot).toBeLessThanOrEqual(HEIGHT)
      }
    }),
  )
})
