import { describe, expect, test } from 'vitest'
import { idOf } from '../testing/edited-trees.js'
import { lineage, statementWith } from '../testing/examples.js'
import { applyEdits } from './apply-edits.js'
import { alikeKsas, usesOf } from './ksa-uses.js'
import { mergeKsas } from './merge-ksas.js'
import { pasteOf } from './paste-statements.js'
import { removalOf, unlinkingOf } from './remove-branches.js'
import type { StatementEdit } from './statement-edit.js'
import { inReadingOrder } from './statement-tree.js'
import { proposedType } from './statement-type.js'
import type { Statement } from './statement.js'

const under = (n: number, parent: number | null, change: Partial<Statement> = {}) =>
  statementWith(n, { parent: parent === null ? null : lineage(parent), type: 'duty', ...change })
const statements = [
  under(1, null, { type: 'duty_area', position: 0 }),
  under(2, 1, { position: 0 }),
  under(3, 2, { type: 'performance_standard', ksas: [lineage(6), lineage(7), lineage(8)] }),
  under(4, 2, { type: 'performance_standard', ksas: [lineage(8), lineage(6)] }),
  under(5, null, { type: 'ksa_group', position: 1 }),
  under(6, 5, { type: 'knowledge' }),
  under(7, 5, { type: 'knowledge', derivedFrom: [lineage(77)] }),
  under(8, 5, { type: 'skill' }),
  under(9, 7, { type: 'skill' }),
]
const apply = (edits: StatementEdit[], ownFields = []) =>
  applyEdits({ statements, ownFields, numbering: [] }, edits, idOf).statements
const outline = (list: readonly Statement[]) =>
  inReadingOrder(list).map(({ statement, depth }) => `${'.'.repeat(depth)}${Number(statement.lineageId.slice(-6))}`)
const one = (list: readonly Statement[], n: number) => list.find(({ lineageId }) => lineageId === lineage(n))

describe('removing', () => {
  test('takes a branch with all below it, once, whichever of it were chosen', () => {
    expect(outline(apply(removalOf(statements, [lineage(1), lineage(3)])))).toEqual(['5', '.6', '.7', '..9', '.8'])
  })

  test('says of each where it stood', () => {
    expect(removalOf(statements, [lineage(2)]).map((edit) => edit.edit === 'remove' && edit.place)).toEqual([
      { parent: lineage(2), after: lineage(3) },
      { parent: lineage(2), after: null },
      { parent: lineage(1), after: null },
    ])
  })

  test('takes KSAs with the links to them when asked', () => {
    const going = [lineage(5)]
    const removal = removalOf(statements, going)
    const after = apply([
      ...unlinkingOf(
        statements,
        removal.map(({ lineageId }) => lineageId),
      ),
      ...removal,
    ])
    expect(outline(after)).toEqual(['1', '.2', '..3', '..4'])
    expect(after.flatMap(({ ksas }) => ksas)).toEqual([])
  })
})

describe('pasting', () => {
  const ownFields = [
    { key: 'torque', label: 'Torque', kind: 'number', required: false, on: ['duty'], choices: [] } as const,
  ].map((field) => ({ ...field, on: [...field.on], choices: [...field.choices] }))
  const paste = (copied: Statement[], to = { parent: lineage(1), after: lineage(2) }) => {
    let n = 100
    const newLineage = () => lineage((n += 1))
    const edits = pasteOf({ copied, to, into: { statements, ownFields }, newLineage })
    return applyEdits({ statements, ownFields, numbering: [] }, edits, idOf).statements
  }

  test('puts copies of branches side by side, each a statement of its own', () => {
    const after = paste([...statements.slice(1, 4), ...statements.slice(5, 6)])
    expect(outline(after).join(' ')).toBe('1 .2 ..3 ..4 .101 ..102 ..103 .104 5 .6 .7 ..9 .8')
    expect(one(after, 102)).toMatchObject({ text: one(statements, 3)?.text, code: null, derivedFrom: [] })
  })

  test('links copies to KSAs copied along, to those of the draft, and to no others', () => {
    const ksas = [lineage(6), lineage(8), lineage(66)]
    const copied = [under(3, null, { code: 'new', ksas }), under(6, null, { type: 'knowledge' })]
    const after = paste(copied)
    expect(one(after, 101)).toMatchObject({ code: 'new', ksas: [lineage(102), lineage(8)] })
  })

  test('takes along what the draft has fields for', () => {
    const after = paste([
      under(2, null, { fields: { torque: 12, mass: 4 } }),
      under(3, null, { fields: { torque: 'x' } }),
    ])
    expect([one(after, 101)?.fields, one(after, 102)?.fields]).toEqual([{ torque: 12 }, {}])
  })

  test('gives a code but once', () => {
    const after = paste([under(2, null, { code: 'new' }), under(3, null, { code: 'new' })])
    expect([one(after, 101)?.code, one(after, 102)?.code]).toEqual(['new', null])
  })
})

describe('merging KSAs', () => {
  const merge = (keep: number, ...drop: number[]) => mergeKsas(statements, lineage(keep), drop.map(lineage))

  test('keeps the references in their order, none twice', () => {
    const after = apply(merge(6, 8))
    expect(one(after, 3)?.ksas).toEqual([lineage(6), lineage(7)])
    expect(one(after, 4)?.ksas).toEqual([lineage(6)])
    expect(one(after, 8)).toBeUndefined()
  })

  test('remembers which it was merged of', () => {
    expect(one(apply(merge(6, 7, 8)), 6)?.derivedFrom).toEqual([lineage(7), lineage(77), lineage(8)])
  })

  test('leaves what stood below one that goes in its place', () => {
    expect(outline(apply(merge(6, 7)))).toEqual(['1', '.2', '..3', '..4', '5', '.6', '.9', '.8'])
    expect(outline(apply(merge(9, 7)))).toEqual(['1', '.2', '..3', '..4', '5', '.6', '.9', '.8'])
    expect(outline(apply(merge(8, 7, 9)))).toEqual(['1', '.2', '..3', '..4', '5', '.6', '.8'])
  })

  test('merges KSAs that need each other', () => {
    const linked = statements.map((some) => (some.lineageId === lineage(6) ? { ...some, ksas: [lineage(8)] } : some))
    const edits = mergeKsas(linked, lineage(6), [lineage(8)])
    const after = applyEdits({ statements: linked, ownFields: [], numbering: [] }, edits, idOf).statements
    expect(one(after, 6)?.ksas).toEqual([])
    const reversed = mergeKsas(linked, lineage(8), [lineage(6)])
    expect(() => applyEdits({ statements: linked, ownFields: [], numbering: [] }, reversed, idOf)).not.toThrow()
  })

  test('is nothing when there is nothing to merge', () => {
    expect([merge(6), merge(6, 6), merge(6, 1), merge(1, 6), merge(99, 6)]).toEqual([[], [], [], [], []])
  })
})

test('a KSA knows what needs it, in reading order', () => {
  const uses = usesOf(statements.toReversed())
  expect([...uses].map(([ksa, needing]) => [ksa, needing.map(({ lineageId }) => lineageId)])).toEqual([
    [lineage(6), [lineage(3), lineage(4)]],
    [lineage(7), [lineage(3)]],
    [lineage(9), []],
    [lineage(8), [lineage(3), lineage(4)]],
  ])
})

test('KSAs whose words are alike are proposed for merging, and nothing else is', () => {
  const ksa = (n: number, text: string, change: Partial<Statement> = {}) =>
    under(n, null, { type: 'knowledge', title: null, position: n, text, ...change })
  const groups = alikeKsas([
    ksa(1, 'Reading of micrometers and calipers'),
    ksa(2, 'What wears a seal face'),
    ksa(3, 'reading of micrometer, and calipers.', { type: 'skill' }),
    ksa(4, 'Reading of drawings'),
    ksa(5, 'Reading of micrometers and calipers', { type: 'duty' }),
    ksa(6, 'Réading of micrometers and calipers'),
    ksa(7, 'µ'),
    ksa(8, '—'),
    ksa(9, '…'),
  ])
  expect(groups.map((group) => group.map(({ lineageId }) => Number(lineageId.slice(-6))))).toEqual([[1, 3, 6]])
})

test('the type proposed follows the levels of the trade', () => {
  expect([proposedType(null), proposedType('duty_area'), proposedType('duty'), proposedType('ksa_group')]).toEqual([
    'duty_area',
    'duty',
    'performance_standard',
    'knowledge',
  ])
})
