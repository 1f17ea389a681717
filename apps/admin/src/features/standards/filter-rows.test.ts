import type { ImportRow } from '@touchstone/contract'
import { expect, test } from 'vitest'
import { filterRows } from './filter-rows'

const row = (
  label: string,
  outcome: ImportRow['outcome'],
  severity: ImportRow['findings'][number]['severity'],
): ImportRow => ({
  list: 'CFItems',
  index: 0,
  place: 'CFItems 1',
  identifier: null,
  label,
  outcome,
  findings: [{ severity, code: 'x', message: `${label} has a finding` }],
})
const rows = [
  row('Welding', 'created', 'normalised'),
  row('Piping', 'refused', 'refused'),
  row('Wiring', 'created', 'noted'),
]
const labels = (filter: Partial<Parameters<typeof filterRows>[1]>) =>
  filterRows(rows, { words: '', outcome: '', severity: '', ...filter }).map(({ label }) => label)

test('without a filter every row is there', () => {
  expect(labels({})).toEqual(['Welding', 'Piping', 'Wiring'])
})

test('each part of the filter narrows the rows', () => {
  expect(labels({ outcome: 'created' })).toEqual(['Welding', 'Wiring'])
  expect(labels({ outcome: 'created', severity: 'noted' })).toEqual(['Wiring'])
  expect(labels({ words: ' PIPING ' })).toEqual(['Piping'])
  expect(labels({ words: 'piping', outcome: 'created' })).toEqual([])
})
