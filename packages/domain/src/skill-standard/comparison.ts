// What a comparison of two versions says: of every statement what became of it, what the system proposes to think of that, and
// what a person decided. `before` and `after` are the two versions in the order they were asked for.
import { z } from 'zod'
import { LineageId, StatementId } from '../ids.js'
import { Place } from './statement-edit.js'
import { StatementWords } from './statement.js'
import { Equivalence, Significance, StatementJudgement } from './statement-judgement.js'
import { VersionDetails } from './version.js'

/**
 * What can have become of a statement; several may hold at once, none when it is unchanged. `split`, `merged` and `replaced` are
 * said of the old and of the new one alike; `added` has no origin in the version before, `deleted` no successor in the one after.
 */
export const ChangeKind = z
  .enum(['edited', 'moved', 'split', 'merged', 'replaced', 'added', 'deleted'])
  .meta({ id: 'ChangeKind' })
export type ChangeKind = z.infer<typeof ChangeKind>

/** The parts of a statement that are compared, in the order they are read. */
export const ComparedField = z
  .enum([
    'type',
    'typeLabel',
    'code',
    'title',
    'text',
    'evaluationCriteria',
    'accuracyLevel',
    'equipment',
    'assignment',
    'notes',
    'fields',
    'ksas',
  ] satisfies (keyof StatementWords)[])
  .meta({ id: 'ComparedField' })
export type ComparedField = z.infer<typeof ComparedField>

/** Why a change is thought to alter no meaning. */
const EDITORIAL_REASONS = ['spelling', 'order', 'code', 'label', 'duplicate', 'place'] as const
/** Why a change is thought to alter the meaning. */
const SUBSTANTIVE_REASONS = [
  'number',
  'negation',
  'modality',
  'wording',
  'type',
  'criteria',
  'accuracy',
  'equipment',
  'own_field',
  'ksas',
  'other_area',
  'structure',
] as const

export const ChangeReason = z.enum([...EDITORIAL_REASONS, ...SUBSTANTIVE_REASONS]).meta({ id: 'ChangeReason' })
export type ChangeReason = z.infer<typeof ChangeReason>

export function significanceOf(reason: ChangeReason): Significance {
  return EDITORIAL_REASONS.some((editorial) => editorial === reason) ? 'editorial' : 'substantive'
}

export const FieldChange = z.object({ field: ComparedField, reason: ChangeReason }).meta({ id: 'FieldChange' })
export type FieldChange = z.infer<typeof FieldChange>

const ChangeProposal = z.object({
  significance: Significance.nullable(),
  equivalence: Equivalence.nullable(),
  reasons: z.array(ChangeReason),
})

export const ComparedStatement = z
  .object({
    lineageId: LineageId,
    /** Its row in each version; `null` where there is none. */
    ids: z.object({ before: StatementId.nullable(), after: StatementId.nullable() }),
    /** Lineage of the branch at the top it stands in. */
    area: LineageId,
    /** Levels above it. */
    depth: z.int().min(0),
    kinds: z.array(ChangeKind),
    /** As it is after; as it was before when it is gone. */
    words: StatementWords,
    /** What the changed fields held before; empty for one that was not edited. */
    previous: StatementWords.partial(),
    edits: z.array(FieldChange),
    moved: z.object({ from: Place, to: Place }).nullable(),
    /** Statements of the version before it was split from, merged of or takes the place of, itself left out. */
    origins: z.array(LineageId),
    /** Statements of the version after that came from it, itself left out. */
    successors: z.array(LineageId),
    proposed: ChangeProposal,
    judgement: StatementJudgement.nullable(),
    /** A person's judgement where there is one, what is proposed otherwise; `null` for what is unchanged. */
    significance: Significance.nullable(),
    /** Does having met the old statement count as meeting the new one? `null` for one that is new. */
    equivalence: Equivalence.nullable(),
  })
  .meta({ id: 'ComparedStatement' })
export type ComparedStatement = z.infer<typeof ComparedStatement>

/** What of the version itself is compared. Its number and what is said about the change belong to one version alone. */
export const ComparedDetail = z
  .enum([
    'title',
    'level',
    'language',
    'introduction',
    'acknowledgements',
    'ownFields',
    'numbering',
  ] satisfies (keyof VersionDetails)[])
  .meta({ id: 'ComparedDetail' })
export type ComparedDetail = z.infer<typeof ComparedDetail>

/** How many statements there are, and of how many each thing can be said. Gone ones are counted too. */
export const ChangeCounts = z
  .object({
    statements: z.int(),
    unchanged: z.int(),
    ...(Object.fromEntries([...ChangeKind.options, ...Significance.options].map((what) => [what, z.int()])) as Record<
      ChangeKind | Significance,
      z.ZodInt
    >),
  })
  .meta({ id: 'ChangeCounts' })
export type ChangeCounts = z.infer<typeof ChangeCounts>

export const VersionComparison = z
  .object({
    details: z.object({
      before: z.object(VersionDetails.shape),
      after: z.object(VersionDetails.shape),
      edited: z.array(ComparedDetail),
    }),
    /** In the reading order of the version after; gone ones stand where they stood. */
    statements: z.array(ComparedStatement),
    summary: z.object({
      total: ChangeCounts,
      /** Per branch at the top, in reading order. */
      areas: z.array(z.object({ area: LineageId, counts: ChangeCounts })),
    }),
  })
  .meta({ id: 'VersionComparison' })
export type VersionComparison = z.infer<typeof VersionComparison>
