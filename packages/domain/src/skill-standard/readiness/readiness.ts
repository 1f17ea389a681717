// Whether a draft is fit to be published: every rule asked, errors before advice, each in reading order.
import { fail } from '../../errors.js'
import type { StandardVersion } from '../version.js'
import { changeBeyondClass, changeClassMissing, changeNoteMissing } from './change-rules.js'
import { codeDuplicate, codeMissing } from './code-rules.js'
import type { Finding, ReadinessRule } from './finding.js'
import { ksaOutsideGroup, ksaUnused } from './ksa-rules.js'
import { ownFieldMissing, ownFieldUnfit } from './own-field-rules.js'
import { accuracyMissing, criteriaMissing, equipmentMissing, ksasMissing } from './performance-rules.js'
import { draftToCheck, type ReadinessInput, type Rule } from './rule.js'
import { branchEmpty, treeBroken, typeOutOfPlace, versionEmpty } from './structure-rules.js'
import { hardToRead, linkBroken, statementTooLong, textDuplicate } from './wording-rules.js'

export const readinessRules = {
  version_empty: versionEmpty,
  tree_broken: treeBroken,
  type_out_of_place: typeOutOfPlace,
  branch_empty: branchEmpty,
  code_duplicate: codeDuplicate,
  code_missing: codeMissing,
  criteria_missing: criteriaMissing,
  accuracy_missing: accuracyMissing,
  equipment_missing: equipmentMissing,
  ksas_missing: ksasMissing,
  ksa_unused: ksaUnused,
  ksa_outside_group: ksaOutsideGroup,
  text_duplicate: textDuplicate,
  statement_too_long: statementTooLong,
  hard_to_read: hardToRead,
  link_broken: linkBroken,
  own_field_missing: ownFieldMissing,
  own_field_unfit: ownFieldUnfit,
  change_class_missing: changeClassMissing,
  change_note_missing: changeNoteMissing,
  change_beyond_class: changeBeyondClass,
} satisfies { readonly [R in ReadinessRule]: Rule<R> }

export type { ReadinessInput } from './rule.js'

export function readiness(input: ReadinessInput): Finding[] {
  const draft = draftToCheck(input)
  const place = new Map(draft.statements.map(({ lineageId }, at) => [lineageId, at]))
  const placeOf = ({ lineageId }: Finding) => (lineageId === null ? -1 : (place.get(lineageId) ?? place.size))
  return Object.values(readinessRules)
    .flatMap((rule): readonly Finding[] => rule.find(draft))
    .toSorted((a, b) => weight(a) - weight(b) || placeOf(a) - placeOf(b))
}

function weight({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}

/** Whether nothing found keeps the draft from being published. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}

/** @throws DomainError `version_not_ready` with how many errors there are */
export function requireReady(
  version: Pick<StandardVersion, 'id'> & ReadinessInput['version'],
  content: Omit<ReadinessInput, 'version'>,
): void {
  const errors = readiness({ version, ...content }).filter(({ severity }) => severity === 'error').length
  if (errors > 0) fail('version_not_ready', { versionId: version.id, errors })
}
