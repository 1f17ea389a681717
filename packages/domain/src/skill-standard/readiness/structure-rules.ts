// Rules about the tree: that it is there, that it is sound, and that its levels stand as the trade has them.
import type { StatementType } from '../statement-type.js'
import { treeFaults } from '../statement-tree.js'
import type { DraftToCheck, Rule } from './rule.js'

/** Nothing can be awarded against nothing. */
export const versionEmpty: Rule<'version_empty'> = {
  source: 'data',
  find: ({ statements }) =>
    statements.length > 0 ? [] : [{ rule: 'version_empty', severity: 'error', lineageId: null, details: {} }],
}

/** A broken tree has no reading order, so it could be neither hashed nor printed. */
export const treeBroken: Rule<'tree_broken'> = {
  source: 'data',
  find: ({ statements }) =>
    treeFaults(statements).map(({ problem, lineageId }) => ({
      rule: 'tree_broken',
      severity: 'error',
      lineageId,
      details: { problem },
    })),
}

/**
 * A duty area holds duties, a duty holds performance standards (NIMS; the levels have other names elsewhere). Where a version has no
 * duties at all, its performance standards stand directly under duty areas. KSAs are for {@link ksaOutsideGroup}.
 */
export const typeOutOfPlace: Rule<'type_out_of_place'> = {
  source: 'trade',
  find: (draft) =>
    draft.statements.flatMap(({ lineageId, type, parent }) => {
      const under = parent === null ? null : draft.byLineage.get(parent)?.type
      if (under === undefined || mayStand(draft, type, under)) return []
      return [{ rule: 'type_out_of_place', severity: 'advice', lineageId, details: { type, under } }]
    }),
}

const PLACES: Readonly<Partial<Record<StatementType, readonly (StatementType | null)[]>>> = {
  duty_area: [null],
  duty: ['duty_area'],
  performance_standard: ['duty'],
  ksa_group: [null, 'ksa_group'],
}

function mayStand(draft: DraftToCheck, type: StatementType, under: StatementType | null): boolean {
  const places = PLACES[type]
  // A plain statement may be any level of another framework: nothing is known of what belongs under it.
  if (places === undefined || under === 'statement' || places.includes(under)) return true
  return type === 'performance_standard' && under === 'duty_area' && !draft.uses('duty')
}

/** A heading with nothing below it asks nothing of anyone. */
export const branchEmpty: Rule<'branch_empty'> = {
  source: 'trade',
  find: ({ statements, children }) =>
    statements
      .filter(({ type, lineageId }) => HEADINGS.has(type) && !children.has(lineageId))
      .map(({ type, lineageId }) => ({ rule: 'branch_empty', severity: 'advice', lineageId, details: { type } })),
}

const HEADINGS: ReadonlySet<StatementType> = new Set(['duty_area', 'duty', 'ksa_group'])
