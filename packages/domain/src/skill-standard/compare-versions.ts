// The comparison of two versions of a standard, statement by statement, in one reading order.
import type { LineageId } from '../ids.js'
import { summarize } from './change-summary.js'
import { judge, propose } from './change-proposal.js'
import { ComparedDetail, type ChangeKind, type VersionComparison } from './comparison.js'
import { compareWords } from './compare-words.js'
import { type Derivation, descent, type Descent } from './descent.js'
import { moves, siblings, type Standing, standings } from './placement.js'
import { sameValue } from './same-value.js'
import type { StatementJudgement } from './statement-judgement.js'
import { type Statement, type StatementWords, wordsOf } from './statement.js'
import { detailsOf, type VersionDetails } from './version.js'

export interface VersionContent {
  readonly details: VersionDetails
  readonly statements: readonly Statement[]
}

export interface ComparisonOptions {
  /** What people decided about the changes from `before` to `after`. */
  readonly judgements?: readonly StatementJudgement[]
  /** From {@link derivationsBetween}, when the two do not follow each other; else those of `after`. */
  readonly derivations?: readonly Derivation[]
}

export function compareVersions(
  before: VersionContent,
  after: VersionContent,
  { judgements = [], derivations = after.statements }: ComparisonOptions = {},
): VersionComparison {
  const [old, next] = [standings(before.statements), standings(after.statements)]
  const compared = descent(old, next, derivations)
  const moved = moves(old, next)
  const judged = new Map(judgements.map((judgement) => [judgement.lineageId, judgement]))
  const statements = inOneOrder(compared).map(({ lineageId, depth, area }) => {
    const one = compareStatement(compared, lineageId, moved.has(lineageId))
    return { ...one, depth, area, ...judge(one.proposed, judged.get(lineageId)) }
  })
  return { details: compareDetails(before.details, after.details), statements, summary: summarize(statements) }
}

function compareStatement(compared: Descent, lineageId: LineageId, hasMoved: boolean) {
  const [old, next] = [compared.before.get(lineageId), compared.after.get(lineageId)]
  const edits = old && next ? compareWords(old.statement, next.statement, compared.heirOf) : []
  const moved = hasMoved && old && next ? { from: old.place, to: next.place } : null
  const [origins, successors] = [compared.originsOf(lineageId), compared.successorsOf(lineageId)]
  const kinds: ChangeKind[] = [
    ...(edits.length > 0 ? ['edited' as const] : []),
    ...(moved ? ['moved' as const] : []),
    ...descentKinds(compared, lineageId),
  ]
  const was = (old ?? next) as Standing
  return {
    lineageId,
    ids: { before: old?.statement.id ?? null, after: next?.statement.id ?? null },
    kinds,
    words: wordsOf((next ?? was).statement),
    previous: Object.fromEntries(edits.map(({ field }) => [field, was.statement[field]])) as Partial<StatementWords>,
    edits,
    moved,
    origins: [...origins],
    successors: [...successors],
    proposed: propose(compared, lineageId, { edits, moved: hasMoved, kinds }),
  }
}

/** What is said of a statement because of where it came from and what came from it. */
function descentKinds({ before, after, originsOf, successorsOf }: Descent, lineageId: LineageId): ChangeKind[] {
  const sources = (id: LineageId) => originsOf(id).length + (before.has(id) ? 1 : 0)
  const heirs = (id: LineageId) => successorsOf(id).length + (after.has(id) ? 1 : 0)
  const kinds = new Set<ChangeKind>()
  const [origin] = originsOf(lineageId)
  if (origin !== undefined) {
    if (sources(lineageId) > 1) kinds.add('merged')
    else kinds.add(heirs(origin) > 1 ? 'split' : 'replaced')
  } else if (!before.has(lineageId)) kinds.add('added')
  const successors = successorsOf(lineageId)
  const [only] = successors
  if (only === undefined) {
    if (!after.has(lineageId)) kinds.add('deleted')
  } else if (heirs(lineageId) > 1) {
    // What only gave words to a statement there was before is not split.
    if (successors.some((id) => !before.has(id))) kinds.add('split')
  } else kinds.add(sources(only) > 1 ? 'merged' : 'replaced')
  return [...kinds]
}

/** Every statement of either version once: in the order of the one after, gone ones behind the sibling they stood behind. */
function inOneOrder({ before, after }: Descent): { lineageId: LineageId; depth: number; area: LineageId }[] {
  const [old, next] = [siblings(before), siblings(after)]
  const order: { lineageId: LineageId; depth: number; area: LineageId }[] = []
  const open = withGone(null)
    .map((lineageId) => ({ lineageId, depth: 0, area: lineageId }))
    .reverse()
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    order.push(one)
    for (const lineageId of withGone(one.lineageId).reverse())
      open.push({ lineageId, depth: one.depth + 1, area: one.area })
  }
  return order

  function withGone(parent: LineageId | null): LineageId[] {
    const gone = new Map<LineageId | null, LineageId[]>()
    let behind: LineageId | null = null
    for (const id of old.get(parent) ?? []) {
      if (!after.has(id)) gone.set(behind, [...(gone.get(behind) ?? []), id])
      else if (after.get(id)?.place.parent === parent) behind = id
    }
    const first = gone.get(null) ?? []
    return [...first, ...(next.get(parent) ?? []).flatMap((id) => [id, ...(gone.get(id) ?? [])])]
  }
}

function compareDetails(before: VersionDetails, after: VersionDetails): VersionComparison['details'] {
  return {
    before: detailsOf(before),
    after: detailsOf(after),
    edited: ComparedDetail.options.filter((detail) => !sameValue(before[detail], after[detail])),
  }
}
