import { expect, test } from 'vitest'
import { readStandardFile } from './read-standard-file.js'

test.each(['Level,Statement', 'Parent code,Code,Statement'])('says how far it is, up to the end: %s', (headings) => {
  const row = headings.startsWith('Level') ? () => '1,Words' : (i: number) => `,C${i},Words`
  const file = [headings, ...Array.from({ length: 1_100 }, (_, i) => row(i))].join('\n')
  const told: [number, number][] = []
  let minted = 0
  readStandardFile(new TextEncoder().encode(file), {
    title: 'Words',
    mintId: () => `00000000-0000-4000-8000-${String((minted += 1)).padStart(12, '0')}`,
    progress: (done, of) => told.push([done, of]),
  })
  // Each row is one statement and one place in the tree.
  expect(told).toEqual([500, 1_000, 1_500, 2_000, 2_200].map((done) => [done, 2_200]))
})
