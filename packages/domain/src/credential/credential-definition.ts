// A credential definition: what can be earned. It stands on one published version; once opened it does not change, because
// people work towards it and certificates quote it.
import { z } from 'zod'
import { fail } from '../errors.js'
import { CredentialDefinitionId, IssuerId, LineageId, RequirementId, StandardVersionId } from '../ids.js'
import { addYears, type CalendarDate, Instant } from '../instants.js'
import { lifecycle } from '../lifecycle.js'
import { isKsa, type Statement } from '../skill-standard/statement.js'
import { inReadingOrder } from '../skill-standard/statement-tree.js'
import { block, line } from '../text.js'

export const definitionLifecycle = lifecycle('credential definition', {
  draft: { open: 'open' },
  open: { close: 'closed' },
  closed: { reopen: 'open' },
})

export const DefinitionStatus = z.enum(definitionLifecycle.states).meta({ id: 'DefinitionStatus' })
export type DefinitionStatus = z.infer<typeof DefinitionStatus>

/**
 * Whether somebody who trained or supervises the candidate may evaluate them. Bodies differ, so it is a setting of the requirement
 * (ISO/IEC 17024:2012, 5.2 and 6.2.2).
 */
export const TrainerMayEvaluate = z.enum(['forbidden', 'with_declaration'])
export type TrainerMayEvaluate = z.infer<typeof TrainerMayEvaluate>

const common = { id: RequirementId, title: line(200) }

export const Requirement = z
  .discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.literal('performance_affidavit'), trainerMayEvaluate: TrainerMayEvaluate }),
    z.strictObject({ ...common, type: z.literal('achievement_record'), trainerMayEvaluate: TrainerMayEvaluate }),
    z.strictObject({
      ...common,
      type: z.literal('theory_exam'),
      /** Percent of the points, 1 to 100. A score equal to it passes. */
      cutScore: z.number().min(1).max(100),
    }),
  ])
  .meta({ id: 'Requirement' })
export type Requirement = z.infer<typeof Requirement>
export type RequirementType = Requirement['type']

/** How long a credential is valid. `none` prints "does not expire". */
export const Validity = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('years'), years: z.int().min(1).max(50) }),
  ])
  .meta({ id: 'Validity' })
export type Validity = z.infer<typeof Validity>

/** How a credential that expires is carried on: in the body's own words, and what has to be met once more. */
export const Renewal = z
  .strictObject({
    words: block(2_000),
    /** Requirements that must be met anew since the decision before; none where the words alone count. */
    requirements: z.array(RequirementId).max(20),
    /** For how many days before expiry a renewal may be issued. */
    windowDays: z.int().min(1).max(730),
  })
  .meta({ id: 'Renewal' })
export type Renewal = z.infer<typeof Renewal>

/** What a credential manager writes. */
export const DefinitionContent = z.object({
  /** Short code, unique within the issuer, for example `IMM1-HYD`. */
  code: line(40),
  title: line(200),
  level: line(60).nullable(),
  versionId: StandardVersionId,
  /** Lineage ids of the duty areas covered, in the order they are printed. */
  scope: z
    .array(LineageId)
    .min(1, { error: 'Choose at least one duty area.' })
    .max(40)
    .refine(allDifferent, { error: 'A duty area is named twice.' }),
  requirements: z
    .array(Requirement)
    .min(1, { error: 'Add at least one requirement.' })
    .max(20)
    .refine((list) => allDifferent(list.map(({ id }) => id)), { error: 'Two requirements have the same id.' }),
  /** Whether requirements must be met in the order listed, or in any order. */
  order: z.enum(['any', 'listed']),
  validity: Validity,
  /** `null`: not renewed; once it has expired a new one is awarded from the beginning. */
  renewal: Renewal.nullable().default(null),
})
export type DefinitionContent = z.infer<typeof DefinitionContent>

export const CredentialDefinition = DefinitionContent.extend({
  id: CredentialDefinitionId,
  issuerId: IssuerId,
  status: DefinitionStatus,
  createdAt: Instant,
  openedAt: Instant.nullable(),
}).meta({ id: 'CredentialDefinition' })
export type CredentialDefinition = z.infer<typeof CredentialDefinition>

/** Statements of a version a credential can cover: the top of its tree (the duty areas), without the KSA library. */
export function possibleScope<T extends Pick<Statement, 'parent' | 'type' | 'position'>>(
  statements: readonly T[],
): T[] {
  return statements
    .filter((statement) => statement.parent === null && statement.type !== 'ksa_group' && !isKsa(statement))
    .toSorted((a, b) => a.position - b.position)
}

/**
 * The duty areas of `scope`, in its order.
 * @throws DomainError `scope_not_in_version` for one the version does not have at its top
 */
export function resolveScope(scope: readonly LineageId[], statements: readonly Statement[]): Statement[] {
  const possible = new Map(possibleScope(statements).map((statement) => [statement.lineageId, statement]))
  return scope.map((lineageId) => possible.get(lineageId) ?? fail('scope_not_in_version', { lineageId }))
}

/**
 * What a credential covers, for those who read it by machine: each duty area of `scope` in its order, followed by the performance
 * standards anywhere below it, in reading order.
 */
export function coveredStatements<T extends Pick<Statement, 'lineageId' | 'parent' | 'position' | 'type'>>(
  scope: readonly LineageId[],
  statements: readonly T[],
): T[] {
  const areaOf = new Map<LineageId, LineageId>()
  const below = new Map<LineageId, T[]>()
  for (const { statement } of inReadingOrder(statements)) {
    const area = statement.parent === null ? statement.lineageId : (areaOf.get(statement.parent) ?? statement.lineageId)
    areaOf.set(statement.lineageId, area)
    if (statement.parent === null || statement.type === 'performance_standard')
      below.set(area, [...(below.get(area) ?? []), statement])
  }
  return scope.flatMap((lineageId) => below.get(lineageId) ?? [])
}

/** The last valid day of a credential that takes effect on `effectiveOn`, or `null` when it does not expire. */
export function expiryOf(validity: Validity, effectiveOn: CalendarDate): CalendarDate | null {
  return validity.kind === 'none' ? null : addYears(effectiveOn, validity.years)
}

/** @throws DomainError `renewal_without_expiry`, `requirement_unknown` */
export function requireSoundRenewal({
  renewal,
  validity,
  requirements,
}: Pick<DefinitionContent, 'renewal' | 'validity' | 'requirements'>): void {
  if (renewal === null) return
  if (validity.kind === 'none') fail('renewal_without_expiry', {})
  for (const requirementId of renewal.requirements)
    if (!requirements.some(({ id }) => id === requirementId)) fail('requirement_unknown', { requirementId })
}

/** @throws DomainError `definition_not_draft` */
export function requireDraftDefinition(definition: Pick<CredentialDefinition, 'id' | 'status'>): void {
  if (definition.status !== 'draft')
    fail('definition_not_draft', { definitionId: definition.id, status: definition.status })
}

/** @throws DomainError `requirement_unknown` */
export function requirementOf(definition: CredentialDefinition, requirementId: RequirementId): Requirement {
  return (
    definition.requirements.find(({ id }) => id === requirementId) ?? fail('requirement_unknown', { requirementId })
  )
}

function allDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
