// A statement: any addressable element of a version (duty area, duty, performance standard, KSA ...). Within a version it is
// named by its lineage id, which lives on in later versions; parent and KSA links are lineage ids too, so a version's content does
// not depend on row ids and two equal versions hash alike.
import { z } from 'zod'
import { LineageId, StatementId } from '../ids.js'
import { block, line } from '../text.js'
import { OwnFieldValues } from './own-field.js'
import { StatementType } from './statement-type.js'

export const EquipmentKind = z.enum(['workstation', 'material', 'tooling', 'measuring_instrument', 'reference'])
export type EquipmentKind = z.infer<typeof EquipmentKind>

export const EquipmentItem = z.strictObject({ kind: EquipmentKind, text: line(500) }).meta({ id: 'EquipmentItem' })
export type EquipmentItem = z.infer<typeof EquipmentItem>

/** The words of a statement: what an editor changes, and what is frozen when the version is published. */
export const StatementContent = z.object({
  type: StatementType,
  /** What the source calls the type, when it is none of ours. */
  typeLabel: line(120).nullable(),
  code: line(60).nullable(),
  /** Short title; performance standards, duties and areas have one. */
  title: line(300).nullable(),
  text: block(20_000),
  evaluationCriteria: z.array(block(2_000)).max(100),
  accuracyLevel: block(2_000).nullable(),
  equipment: z.array(EquipmentItem).max(200),
  /** The task set to a candidate when the performance is assessed. */
  assignment: block(10_000).nullable(),
  notes: block(20_000).nullable(),
  /** Values of the version's own fields. */
  fields: OwnFieldValues,
})
export type StatementContent = z.infer<typeof StatementContent>

/** A statement without its place: its content, the KSAs it needs and where it comes from. */
export const StatementWords = StatementContent.extend({
  /** Lineage ids of the knowledge, skills and abilities it needs, in order. */
  ksas: z
    .array(LineageId)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'One of them is named twice.' }),
  /** Lineage ids of the statements of the version before that it was split from or merged of; empty for most. */
  derivedFrom: z.array(LineageId).max(100),
})
export type StatementWords = z.infer<typeof StatementWords>

export const STATEMENT_WORDS = Object.keys(StatementWords.shape) as (keyof StatementWords)[]

/** A statement's words alone, without its row and its place. */
export function wordsOf(statement: StatementWords): StatementWords {
  return Object.fromEntries(STATEMENT_WORDS.map((field) => [field, statement[field]])) as StatementWords
}

export const Statement = StatementWords.extend({
  /** Known outside by this id in this version; in the first version that has it, the same as its lineage id where that is free. */
  id: StatementId,
  lineageId: LineageId,
  /** Lineage id of the parent in the same version; `null` at the top. */
  parent: LineageId.nullable(),
  /** Place among its siblings, from 0. */
  position: z.int().min(0),
}).meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

export const KSA_TYPES = ['knowledge', 'skill', 'ability'] as const satisfies StatementType[]

export function isKsa(statement: Pick<Statement, 'type'>): boolean {
  return KSA_TYPES.some((type) => type === statement.type)
}
