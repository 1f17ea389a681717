import { expect, test } from 'vitest'
import { lineage, statementWith } from '../testing/examples.js'
import type { StatementJudgement } from './statement-judgement.js'
import { successions } from './succession.js'

const old = statementWith(1)
const judgement = (change: Partial<StatementJudgement>): StatementJudgement => ({
  lineageId: old.lineageId,
  significance: null,
  equivalence: null,
  note: null,
  ...change,
})

test.each([
  ['says the same', {}, [], true],
  ['only has another code', { code: '9.9' }, [], true],
  ['keeps its own fields in another order', { fields: { b: 1, a: 2 } }, [], true],
  ['has other words and nobody judged it', { text: 'Something else.' }, [], false],
  [
    'has other words that a person holds to be equivalent',
    { text: 'b' },
    [judgement({ equivalence: 'equivalent' })],
    true,
  ],
  ['was changed editorially', { text: 'b' }, [judgement({ significance: 'editorial' })], true],
  ['was changed in substance', { text: 'b' }, [judgement({ significance: 'substantive' })], false],
  ['says the same but is judged otherwise', {}, [judgement({ equivalence: 'not_equivalent' })], false],
  ['needs other knowledge', { ksas: [lineage(7)] }, [], false],
] as const)('a statement that %s', (_, change, judgements, equivalent) => {
  const before = statementWith(1, { fields: { a: 2, b: 1 } })
  const now = statementWith(1, { fields: { a: 2, b: 1 }, ...change } as Parameters<typeof statementWith>[1])
  expect(successions([before], [now], judgements)).toEqual([{ from: lineage(1), to: lineage(1), equivalent }])
})

test('a statement that is new or was left out has no counterpart', () => {
  expect(successions([statementWith(1)], [statementWith(2)], [])).toEqual([])
})

test('what was split or merged is replaced, also by a statement that keeps its lineage', () => {
  const after = [
    statementWith(1, { derivedFrom: [lineage(1), lineage(2)] }),
    statementWith(3, { derivedFrom: [lineage(2), lineage(9)] }),
  ]
  expect(successions([statementWith(1), statementWith(2)], after, [])).toEqual([
    { from: lineage(1), to: lineage(1), equivalent: true },
    { from: lineage(2), to: lineage(1), equivalent: false },
    { from: lineage(2), to: lineage(3), equivalent: false },
  ])
})
