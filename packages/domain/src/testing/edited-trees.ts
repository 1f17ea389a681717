// Drafts of any shape and lists of edits that fit them, for properties of editing and comparing.
import fc from 'fast-check'
import { replayEdits } from '../skill-standard/replay-edits.js'
import type { StatementEdit } from '../skill-standard/statement-edit.js'
import { childrenByParent } from '../skill-standard/statement-tree.js'
import { StatementType } from '../skill-standard/statement-type.js'
import { isKsa, wordsOf, type Statement } from '../skill-standard/statement.js'
import { StatementId } from '../ids.js'
import { lineage, statementWith, uuid } from './examples.js'

interface Seed {
  readonly under: number
  readonly type: StatementType
  readonly ksas: readonly number[]
  readonly text: string
}

const seed: fc.Arbitrary<Seed> = fc.record({
  under: fc.nat(40),
  type: fc.constantFrom(...StatementType.options),
  ksas: fc.array(fc.nat(40), { maxLength: 3 }),
  text: fc.constantFrom('Fit a seal.', 'Align a shaft.', 'Read a gauge.'),
})

/** The row id a statement is given when it is added; the same as the examples have. */
export const idOf = (lineageId: Statement['lineageId']) =>
  StatementId.parse(uuid(500_000 + Number(lineageId.slice(-6))))

/** A sound tree whose positions count from 0 without gaps. */
export const tree: fc.Arbitrary<Statement[]> = fc.array(seed, { maxLength: 24 }).map((seeds) => {
  const kinds = seeds.map(({ type }, n) => ({ n, type })).filter(isKsa)
  const places = new Map<number, number>()
  return seeds.map(({ under, type, ksas, text }, n) => {
    const parent = under % (n + 1)
    const position = places.get(parent) ?? 0
    places.set(parent, position + 1)
    const links = new Set(ksas.flatMap((pick) => kinds[pick % Math.max(kinds.length, 1)]?.n ?? []))
    return statementWith(n + 1, {
      parent: parent === 0 ? null : lineage(parent),
      position,
      type,
      text,
      ksas: [...links].map((one) => lineage(one + 1)),
    })
  })
})

const intent = fc.record({
  kind: fc.constantFrom<StatementEdit['edit']>('add', 'change', 'move', 'remove'),
  which: fc.nat(1_000),
  where: fc.nat(1_000),
  after: fc.nat(1_000),
  seed,
})
type Intent = typeof intent extends fc.Arbitrary<infer Value> ? Value : never

/** A tree and edits that can be applied to it, in order. */
export const treeAndEdits: fc.Arbitrary<{ statements: Statement[]; edits: StatementEdit[] }> = fc
  .tuple(tree, fc.array(intent, { maxLength: 20 }))
  .map(([statements, intents]) => {
    let now = statements
    const edits: StatementEdit[] = []
    for (const [n, one] of intents.entries()) {
      const some = editsFor(now, one, 1_000 + n)
      now = replayEdits(now, some, idOf)
      edits.push(...some)
    }
    return { statements, edits }
  })

function editsFor(
  now: readonly Statement[],
  { kind, which, where, after, seed }: Intent,
  fresh: number,
): StatementEdit[] {
  const chosen = now[which % Math.max(now.length, 1)]
  const parent = where % 4 === 0 ? null : (now[where % Math.max(now.length, 1)]?.lineageId ?? null)
  const to = placeUnder(now, parent, after, chosen)
  const ksas = now.filter(isKsa).map(({ lineageId }) => lineageId)
  const links = [...new Set(seed.ksas.flatMap((pick) => ksas[pick % Math.max(ksas.length, 1)] ?? []))]
  if (kind === 'add' || chosen === undefined) {
    const words = wordsOf(statementWith(fresh, { type: seed.type, text: seed.text, ksas: links }))
    return [{ edit: 'add', lineageId: lineage(fresh), place: placeUnder(now, parent, after), words }]
  }
  const { lineageId } = chosen
  if (kind === 'change') {
    const from = { text: chosen.text, ksas: chosen.ksas }
    return [{ edit: 'change', lineageId, from, to: { text: seed.text, ksas: links } }]
  }
  if (kind === 'move') {
    const from = placeIn(now, chosen)
    return isBelow(now, parent, lineageId) ? [] : [{ edit: 'move', lineageId, from, to }]
  }
  const isNeeded = now.some((one) => one.parent === lineageId || one.ksas.includes(lineageId))
  return isNeeded ? [] : [{ edit: 'remove', lineageId, place: placeIn(now, chosen), words: wordsOf(chosen) }]
}

function placeUnder(now: readonly Statement[], parent: Statement['parent'], pick: number, without?: Statement) {
  const siblings = (childrenByParent(now).get(parent) ?? []).filter((one) => one !== without)
  return { parent, after: siblings[(pick % (siblings.length + 1)) - 1]?.lineageId ?? null }
}

function placeIn(now: readonly Statement[], { parent, lineageId }: Statement) {
  const siblings = childrenByParent(now).get(parent) ?? []
  return { parent, after: siblings[siblings.findIndex((one) => one.lineageId === lineageId) - 1]?.lineageId ?? null }
}

function isBelow(now: readonly Statement[], start: Statement['parent'], lineageId: Statement['lineageId']): boolean {
  const known = new Map(now.map((one) => [one.lineageId, one]))
  for (let at = start; at !== null; at = known.get(at)?.parent ?? null) if (at === lineageId) return true
  return false
}
