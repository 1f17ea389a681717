import { expect, test } from 'vitest'
import { lineage, statementWith, versionWith } from '../testing/examples.js'
import type { Statement } from './statement.js'
import type { StatementJudgement } from './statement-judgement.js'
import { successions } from './succession.js'

const of = (...statements: Statement[]) => ({ details: versionWith(), statements })
const judgement = (change: Partial<StatementJudgement>): StatementJudgement => ({
  lineageId: lineage(1),
  significance: null,
  equivalence: null,
  note: null,
  ...change,
})
const NOT = 'not_equivalent'

test.each<[string, Partial<Statement>, StatementJudgement[], boolean]>([
  ['says the same', {}, [], true],
  ['only has another code', { code: '9.9' }, [], true],
  ['says "not" where it did not, and nobody judged it', { text: 'What is not done in duty area 1.' }, [], false],
  ['has words a person holds to be equivalent', { text: 'b' }, [judgement({ equivalence: 'equivalent' })], true],
  ['says the same in other letters but is judged otherwise', { code: '9' }, [judgement({ equivalence: NOT })], false],
  ['says the same word for word but is judged otherwise', {}, [judgement({ equivalence: NOT })], false],
])('a statement that %s', (_, change, judgements, equivalent) => {
  const [before, now] = [statementWith(1), statementWith(1, change)]
  expect(successions(of(before), of(now), judgements)).toEqual([{ from: lineage(1), to: lineage(1), equivalent }])
})

test('a statement that is new or was left out has no counterpart', () => {
  expect(successions(of(statementWith(1)), of(statementWith(2)), [])).toEqual([])
})

test('what is split or merged has successors, none of which is the same', () => {
  const after = of(statementWith(1, { derivedFrom: [lineage(2)] }), statementWith(3, { derivedFrom: [lineage(2)] }))
  expect(successions(of(statementWith(1), statementWith(2)), after, [])).toEqual([
    { from: lineage(1), to: lineage(1), equivalent: false },
    { from: lineage(2), to: lineage(1), equivalent: false },
    { from: lineage(2), to: lineage(3), equivalent: false },
  ])
})
