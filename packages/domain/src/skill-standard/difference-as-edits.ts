// The difference of two versions as the list of edits that makes the one of the other: what an editor would have done, in an order
// in which each edit can be done and taken back.
import type { LineageId } from '../ids.js'
import { moves, type Standing, standings } from './placement.js'
import { sameValue } from './same-value.js'
import { openSiblings, type OpenSiblings } from './open-siblings.js'
import type { StatementEdit } from './statement-edit.js'
import { type Statement, STATEMENT_WORDS, type StatementWords, wordsOf } from './statement.js'
import { VERSION_DETAILS, type VersionDetails } from './version.js'

type Standings = ReadonlyMap<LineageId, Standing>

/** Applied to `before`, these edits give `after`: every word, every place; rows' ids are no part of it. */
export function differenceAsEdits(before: readonly Statement[], after: readonly Statement[]): StatementEdit[] {
  const [old, next] = [standings(before), standings(after)]
  const open = openSiblings(old)
  return [...placements(old, next, open), ...changes(old, next), ...removals(old, next, open)]
}

/** The details that differ, as they are in each of the two. */
export function differenceOfDetails(
  before: VersionDetails,
  after: VersionDetails,
): { from: Partial<VersionDetails>; to: Partial<VersionDetails> } {
  return inBoth(
    before,
    after,
    VERSION_DETAILS.filter((detail) => !sameValue(before[detail], after[detail])),
  )
}

/**
 * Additions and moves in the reading order of `after`: whatever a statement is put under or behind stands in its final place by
 * then, so nothing is ever put under itself. What is to go keeps standing in between until the end.
 */
function placements(old: Standings, next: Standings, open: OpenSiblings): StatementEdit[] {
  const moved = moves(old, next)
  const edits: StatementEdit[] = []
  for (const [lineageId, { statement, place }] of next) {
    if (!old.has(lineageId)) edits.push({ edit: 'add', lineageId, place, words: wordsOf(statement) })
    else if (moved.has(lineageId)) edits.push({ edit: 'move', lineageId, from: open.takeOut(lineageId), to: place })
    else continue
    open.putIn(lineageId, place)
  }
  return edits
}

function changes(old: Standings, next: Standings): StatementEdit[] {
  return [...next].flatMap(([lineageId, { statement }]) => {
    const was = old.get(lineageId)?.statement
    const fields = was ? STATEMENT_WORDS.filter((field) => !sameValue(was[field], statement[field])) : []
    if (!was || fields.length === 0) return []
    return [{ edit: 'change', lineageId, ...inBoth<StatementWords>(was, statement, fields) }]
  })
}

function inBoth<T extends object>(before: T, after: T, keys: readonly (keyof T)[]) {
  const picked = (one: T) => Object.fromEntries(keys.map((key) => [key, one[key]])) as Partial<T>
  return { from: picked(before), to: picked(after) }
}

/** Leaves first: backwards in reading order. */
function removals(old: Standings, next: Standings, open: OpenSiblings): StatementEdit[] {
  return [...old].toReversed().flatMap(([lineageId, { statement }]) => {
    if (next.has(lineageId)) return []
    return [{ edit: 'remove', lineageId, place: open.takeOut(lineageId), words: wordsOf(statement) }]
  })
}
