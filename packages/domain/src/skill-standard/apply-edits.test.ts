import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, treeAndEdits } from '../testing/edited-trees.js'
import { lineage, statementWith } from '../testing/examples.js'
import { applyEdits, type EditedDraft } from './apply-edits.js'
import type { OwnField } from './own-field.js'
import { replayEdits } from './replay-edits.js'
import { reverseEdits } from './reverse-edits.js'
import { StatementEdit } from './statement-edit.js'
import { inReadingOrder, treeFaults } from './statement-tree.js'
import { wordsOf, type Statement } from './statement.js'

const area = statementWith(1, { position: 0, code: 'A' })
const duty = statementWith(2, { parent: lineage(1), position: 0, type: 'duty', code: 'A.1' })
const performance = statementWith(3, {
  parent: lineage(2),
  position: 0,
  type: 'performance_standard',
  code: 'A.1.1',
  ksas: [lineage(6)],
})
const other = statementWith(4, { position: 1, code: 'B' })
const group = statementWith(5, { position: 2, type: 'ksa_group', code: 'K' })
const knowledge = statementWith(6, { parent: lineage(5), position: 0, type: 'knowledge', code: 'K1' })
const statements = [area, duty, performance, other, group, knowledge]

const torque: OwnField = { key: 'torque', label: 'Torque', kind: 'number', required: false, on: ['duty'], choices: [] }
const draftWith = (change: Partial<EditedDraft> = {}): EditedDraft => ({
  statements,
  ownFields: [torque],
  numbering: [],
  ...change,
})
const apply = (edits: StatementEdit[], change: Partial<EditedDraft> = {}) => applyEdits(draftWith(change), edits, idOf)
const refusal = (edits: StatementEdit[], change: Partial<EditedDraft> = {}): unknown => {
  try {
    apply(edits, change)
    return 'not refused'
  } catch (error) {
    return error
  }
}

const at = (parent: number | null, after: number | null = null) => ({
  parent: parent === null ? null : lineage(parent),
  after: after === null ? null : lineage(after),
})
const add = (n: number, place: ReturnType<typeof at>, change: Partial<Statement> = {}): StatementEdit => ({
  edit: 'add',
  lineageId: lineage(n),
  place,
  words: wordsOf(statementWith(n, { code: null, ...change })),
})
const change = (of: Statement, to: Partial<Statement>, from: Partial<Statement> = of): StatementEdit =>
  StatementEdit.parse({
    edit: 'change',
    lineageId: of.lineageId,
    from: Object.fromEntries(Object.keys(to).map((key) => [key, from[key as keyof Statement]])),
    to,
  })
const move = (n: number, to: ReturnType<typeof at>, from = at(null)): StatementEdit => ({
  edit: 'move',
  lineageId: lineage(n),
  from,
  to,
})
const remove = (of: Statement): StatementEdit => ({
  edit: 'remove',
  lineageId: of.lineageId,
  place: at(null),
  words: wordsOf(of),
})
const order = (list: readonly Statement[]) =>
  inReadingOrder(list).map(({ statement, depth }) => `${'  '.repeat(depth)}${Number(statement.lineageId.slice(-6))}`)

describe('an edit', () => {
  test('adds a statement first, between and last, and siblings count anew', () => {
    const { statements: after, changed } = apply([add(7, at(null)), add(8, at(null, 4)), add(9, at(null, 5))])
    expect(order(after)).toEqual(['7', '1', '  2', '    3', '4', '8', '5', '  6', '9'])
    expect(after.filter(({ parent }) => parent === null).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5])
    expect(order(changed.map((one) => ({ ...one, parent: null })))).toEqual(['7', '1', '4', '8', '5', '9'])
  })

  test('moves a statement with all that stands below it', () => {
    expect(order(apply([move(1, at(4))]).statements)).toEqual(['4', '  1', '    2', '      3', '5', '  6'])
  })

  test('leaves what it does not touch the very same object', () => {
    const { statements: after, changed } = apply([change(other, { text: 'Now this.' })])
    expect(changed).toEqual([{ ...other, text: 'Now this.' }])
    expect(after.filter((one) => statements.includes(one))).toHaveLength(5)
  })

  test('that says what is so already is not among what was done', () => {
    expect(apply([change(other, { text: other.text }), move(4, at(null, 1))])).toMatchObject({ done: [], changed: [] })
  })

  test('names as it was and as it is only what changed', () => {
    expect(apply([change(other, { text: 'Now this.', title: other.title })]).done).toEqual([
      { edit: 'change', lineageId: lineage(4), from: { text: other.text }, to: { text: 'Now this.' } },
    ])
  })

  test('in a list builds on those before it', () => {
    const added = add(7, at(4))
    const { statements: after } = apply([added, add(8, at(7)), move(7, at(2, 3)), remove(other)])
    expect(order(after)).toEqual(['1', '  2', '    3', '    7', '      8', '5', '  6'])
  })

  test('that brings back what another of the list removed keeps the row it had', () => {
    const back = { ...other, id: duty.id, lineageId: lineage(44), code: 'C' }
    const { statements: after } = apply([remove(back), add(44, at(null), { text: 'Again.' })], {
      statements: [...statements, back],
    })
    expect(after.find(({ lineageId }) => lineageId === lineage(44))).toMatchObject({ id: duty.id, text: 'Again.' })
  })
})

describe('refused, with nothing done', () => {
  const lone = { lineageId: lineage(4) }
  test.each<[string, StatementEdit[], string, object]>([
    ['adding what is there', [add(4, at(1))], 'statement_exists', lone],
    ['adding under what is not there', [add(7, at(99))], 'place_missing', { lineageId: lineage(7) }],
    ['adding after what is not a sibling', [add(7, at(1, 3))], 'place_missing', { lineageId: lineage(7) }],
    ['moving to where no place is', [move(4, at(1, 5))], 'place_missing', lone],
    ['moving after itself', [move(4, at(null, 4))], 'place_missing', lone],
    ['moving into itself', [move(1, at(1))], 'into_itself', { lineageId: lineage(1) }],
    ['moving below itself', [move(1, at(3))], 'into_itself', { lineageId: lineage(1) }],
    [
      'changing what is not there',
      [change({ ...other, lineageId: lineage(9) }, { text: 'x' })],
      'statement_missing',
      { lineageId: lineage(9) },
    ],
    ['moving what is not there', [move(9, at(null))], 'statement_missing', { lineageId: lineage(9) }],
    ['removing what has children', [remove(duty)], 'has_children', { lineageId: lineage(2) }],
    ['removing a KSA that is needed', [remove(knowledge)], 'ksa_in_use', { lineageId: lineage(6) }],
    [
      'turning a KSA that is needed into something else',
      [change(knowledge, { type: 'duty' })],
      'ksa_in_use',
      { lineageId: lineage(6) },
    ],
  ])('%s', (_, edits, problem, details) =>
    expect(refusal(edits)).toMatchObject({ code: 'statement_edit_refused', details: { problem, ...details } }),
  )

  test.each([
    ['a link to what is no KSA', [lineage(1)]],
    ['a link to what is not there', [lineage(99)]],
  ])('%s', (_, ksas) =>
    expect(refusal([change(performance, { ksas })])).toMatchObject({
      code: 'statement_tree_broken',
      details: { problem: 'ksa_missing', statementId: lineage(3) },
    }),
  )

  test('a tree that is too deep', () => {
    const chain = Array.from({ length: 50 }, (_, n) => add(100 + n, at(n === 0 ? 1 : 99 + n)))
    expect(refusal(chain)).toMatchObject({ code: 'statement_tree_broken', details: { problem: 'too_deep' } })
    expect(refusal(chain.slice(0, 49))).toBe('not refused')
  })

  test('a draft that is broken already', () => {
    const round = {
      statements: [...statements, statementWith(8, { parent: lineage(9) }), statementWith(9, { parent: lineage(8) })],
    }
    expect(refusal([add(7, at(null))], round)).toMatchObject({
      code: 'statement_tree_broken',
      details: { problem: 'cycle' },
    })
  })

  test('a KSA removed together with the last link to it is not', () => {
    expect(apply([change(performance, { ksas: [] }), remove(knowledge)]).removed).toEqual([lineage(6)])
    expect(apply([remove(knowledge), change(performance, { ksas: [] })]).removed).toEqual([lineage(6)])
  })
})

describe('two editors at once', () => {
  test('do not collide in two fields of one statement', () => {
    const held = { ...other, text: 'As I opened it.' }
    expect(apply([change(held, { title: 'Mine' })]).changed).toEqual([{ ...other, title: 'Mine' }])
  })

  test('collide in one field, and the second is told which', () => {
    const held = { ...other, text: 'As I opened it.', title: 'So too' }
    expect(refusal([change(held, { text: 'Mine', title: 'Mine', notes: 'Mine' })])).toMatchObject({
      code: 'statement_changed_meanwhile',
      details: { lineageId: lineage(4), fields: ['title', 'text'] },
    })
  })

  test('do not collide when both write the same', () => {
    const held = { ...other, text: 'As I opened it.' }
    expect(apply([change(held, { text: other.text })]).done).toEqual([])
  })

  test('lose no words to a removal', () => {
    expect(refusal([remove({ ...other, text: 'As I opened it.' })])).toMatchObject({
      code: 'statement_changed_meanwhile',
      details: { lineageId: lineage(4), fields: ['text'] },
    })
  })

  test('may both move a statement: the last says where it stands, and what is reversed is the move it made', () => {
    const { done } = apply([move(4, at(1), at(3, 99))])
    expect(done).toEqual([{ edit: 'move', lineageId: lineage(4), from: at(null, 1), to: at(1) }])
  })

  test('write in two own fields of one statement', () => {
    const ownFields = [torque, { ...torque, key: 'mass' }]
    const now = statements.map((one) => (one === duty ? { ...duty, fields: { mass: 4, torque: 1 } } : one))
    const held = { ...duty, fields: { torque: 1 } }
    const { changed } = apply([change(held, { fields: { torque: 2 } })], { ownFields, statements: now })
    expect(changed).toEqual([{ ...duty, fields: { mass: 4, torque: 2 } }])
    expect(refusal([change(duty, { fields: { torque: 3 } })], { ownFields, statements: now })).toMatchObject({
      details: { fields: ['fields.torque'] },
    })
  })
})

describe('codes', () => {
  test('that another statement has are refused', () => {
    expect(refusal([change(other, { code: 'A' })])).toMatchObject({
      code: 'statement_code_taken',
      details: { code: 'A' },
    })
    expect(refusal([add(7, at(null), { code: 'A' })])).toMatchObject({ code: 'statement_code_taken' })
  })

  test('may change hands within one list', () => {
    expect(apply([change(other, { code: 'A' }), change(area, { code: 'B' })]).changed).toHaveLength(2)
  })

  test('that stood twice already may go on so, but not thrice', () => {
    const twice = { statements: statements.map((one) => (one === other ? { ...other, code: 'A' } : one)) }
    expect(apply([change(duty, { text: 'Now this.' })], twice).changed).toHaveLength(1)
    expect(refusal([add(7, at(null), { code: 'A' })], twice)).toMatchObject({ code: 'statement_code_taken' })
  })
})

describe('with numbering by rule', () => {
  const numbering: EditedDraft['numbering'] = [
    { type: 'duty_area', pattern: '{A}' },
    { type: 'duty', pattern: '{parent}.{n}' },
  ]

  test('what stands after is numbered anew, and what was done says so', () => {
    const { statements: after, done } = apply([add(7, at(null), { code: 'whatever' })], { numbering })
    expect(after.map(({ code }) => code)).toEqual(['A', 'B', 'B.1', 'A.1.1', 'C', 'K', 'K1'])
    expect(done.slice(1)).toEqual([
      { edit: 'change', lineageId: lineage(7), from: { code: 'whatever' }, to: { code: 'A' } },
      { edit: 'change', lineageId: lineage(1), from: { code: 'A' }, to: { code: 'B' } },
      { edit: 'change', lineageId: lineage(2), from: { code: 'A.1' }, to: { code: 'B.1' } },
      { edit: 'change', lineageId: lineage(4), from: { code: 'B' }, to: { code: 'C' } },
    ])
  })

  test('a code written by hand is numbered over at once', () => {
    const edited = apply([change(other, { code: 'Z' })], { numbering })
    expect(edited.changed).toEqual([])
    expect(edited.statements).toEqual(statements)
  })

  test('a code that the rules have changed meanwhile is in nobody’s way', () => {
    const held = { ...other, code: 'Q' }
    expect(apply([remove(held)], { numbering }).removed).toEqual([lineage(4)])
    expect(apply([change(held, { code: 'R', text: 'Now this.' }, { ...held })], { numbering }).changed).toEqual([
      { ...other, text: 'Now this.' },
    ])
  })

  test('a rule that would give two statements one code is refused', () => {
    const rule: EditedDraft['numbering'] = [{ type: 'duty', pattern: 'D{n}' }]
    expect(refusal([add(7, at(4), { type: 'duty' })], { numbering: rule })).toMatchObject({
      code: 'statement_code_taken',
      details: { code: 'D1' },
    })
  })
})

describe('own fields', () => {
  test('hold what fits them', () => {
    expect(apply([change(duty, { fields: { torque: 12 } })]).changed).toEqual([{ ...duty, fields: { torque: 12 } }])
    expect(refusal([change(duty, { fields: { torque: 'much' } })])).toMatchObject({
      code: 'own_field_unfit',
      details: { key: 'torque', fault: 'not_a_number', lineageId: lineage(2) },
    })
  })

  test('under a key no field has stay where they are, but are not made', () => {
    const old = {
      statements: statements.map((one) => (one === duty ? { ...duty, fields: { constructor: 'x' } } : one)),
    }
    const now = { ...duty, fields: { constructor: 'x' } }
    expect(apply([change(now, { text: 'Now this.' })], old).changed).toEqual([{ ...now, text: 'Now this.' }])
    expect(refusal([change(duty, { fields: { constructor: 'x' } })])).toMatchObject({ details: { fault: 'unknown' } })
  })
})

describe('whatever the tree and the edits', () => {
  const draft = (list: readonly Statement[], numbering: EditedDraft['numbering'] = []) => ({
    statements: list,
    ownFields: [],
    numbering,
  })
  // Codes of trees made at random repeat; numbered by rule, all are different.
  const rules: EditedDraft['numbering'] = (
    ['duty_area', 'duty', 'performance_standard', 'ksa_group', 'knowledge', 'skill', 'ability', 'statement'] as const
  ).map((type) => ({ type, pattern: `${type} {N}` }))
  const inOrder = (list: readonly Statement[]) => inReadingOrder(list).map(({ statement }) => statement)

  test('what is left is sound, counts without gaps, and is what the edits done make of it', () => {
    fc.assert(
      fc.property(treeAndEdits, ({ statements: before, edits }) => {
        const { statements: after, done } = applyEdits(draft(before), edits, idOf)
        expect(treeFaults(after)).toEqual([])
        expect(after).toEqual(inOrder(after))
        expect(replayEdits(before, done, idOf)).toEqual(after)
      }),
    )
  })

  test('the reverse of what was done brings back the same statements', () => {
    fc.assert(
      fc.property(treeAndEdits, ({ statements: before, edits }) => {
        const edited = applyEdits(draft(before), edits, idOf)
        const undone = applyEdits(draft(edited.statements), reverseEdits(edited.done), idOf)
        expect(undone.statements).toEqual(inOrder(before))
        expect(applyEdits(draft(undone.statements), reverseEdits(undone.done), idOf).statements).toEqual(
          edited.statements,
        )
      }),
    )
  })

  test('so it does with numbering', () => {
    fc.assert(
      fc.property(treeAndEdits, ({ statements: random, edits }) => {
        const before = applyEdits(draft(random, rules), [], idOf).statements
        const edited = applyEdits(draft(before, rules), edits, idOf)
        const undone = applyEdits(draft(edited.statements, rules), reverseEdits(edited.done), idOf)
        expect(undone.statements).toEqual(before)
      }),
    )
  })

  test('what the edits say and what was done pass as edits', () => {
    fc.assert(
      fc.property(treeAndEdits, ({ statements: before, edits }) => {
        const { done } = applyEdits(draft(before), edits, idOf)
        expect(StatementEdit.array().parse([...done, ...reverseEdits(done)])).toEqual([...done, ...reverseEdits(done)])
      }),
    )
  })
})
