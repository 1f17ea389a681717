import type { VerifiedRow } from '@touchstone/contract'
import { expect, test } from 'vitest'
import { countsOf, csvOf, isShown } from './rows.js'

const row = (change: Partial<VerifiedRow>): VerifiedRow => ({
  row: 2,
  given: 'TS-0000-0000-0000-0000-0',
  credentialId: 'TS-0000-0000-0000-0000-0',
  problem: null,
  repeats: null,
  outcome: 'valid',
  name: 'Ada Nowak',
  nameMatch: 'same',
  credentialTitle: 'Pump Technician',
  issuer: 'Harbour Skills Institute',
  effectiveOn: '2026-03-02',
  expiresOn: null,
  since: '2026-03-02',
  ...change,
})
const rows = [
  row({}),
  row({ nameMatch: 'nearly' }),
  row({ outcome: 'withdrawn' }),
  row({ outcome: null, problem: 'not_an_id', nameMatch: null }),
  row({ name: null, nameMatch: null }),
]

test('rows are counted by what is said of them, and those that need a look together', () => {
  expect(countsOf(rows).map(({ filter, count }) => `${filter} ${count}`)).toEqual([
    'all 5',
    'needs_look 3',
    'valid 3',
    'withdrawn 1',
    'unreadable 1',
    'wrong_name 1',
  ])
  expect(rows.map((one) => isShown(one, 'wrong_name'))).toEqual([false, true, false, false, false])
})

test('the file holds no formula, whatever was given', () => {
  const file = { checkedAt: '2026-03-02T09:00:00.000Z', rows: [row({ given: '=HYPERLINK("x")', name: '+cmd|x' })] }
  const [, line] = new TextDecoder().decode(csvOf(file)).split('\r\n')
  expect(line).toContain(`2,"'=HYPERLINK(""x"")",TS-0000-0000-0000-0000-0,Valid,,'+cmd|x,yes,Pump Technician`)
})
