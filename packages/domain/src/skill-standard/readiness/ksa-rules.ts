// Rules about the library of knowledge, skills and abilities.
import { isKsa } from '../statement.js'
import type { Rule } from './rule.js'

/**
 * What no performance standard needs would be taught and examined for nothing (ISO/IEC 17024:2012, 8.4). Only where performance standards
 * pick their KSAs at all.
 */
export const ksaUnused: Rule<'ksa_unused'> = {
  source: 'iso_17024',
  find: ({ statements, usedKsas }) =>
    usedKsas.size === 0
      ? []
      : statements
          .filter((one) => isKsa(one) && !usedKsas.has(one.lineageId))
          .map(({ lineageId }) => ({ rule: 'ksa_unused', severity: 'advice', lineageId, details: {} })),
}

/** KSAs are cited by group and item ("3.2 Basic problem solving"). Only where a version has groups. */
export const ksaOutsideGroup: Rule<'ksa_outside_group'> = {
  source: 'trade',
  find: (draft) =>
    draft.uses('ksa_group')
      ? draft.statements
          .filter((one) => isKsa(one) && (one.parent === null || draft.byLineage.get(one.parent)?.type !== 'ksa_group'))
          .map(({ lineageId }) => ({ rule: 'ksa_outside_group', severity: 'advice', lineageId, details: {} }))
      : [],
}
