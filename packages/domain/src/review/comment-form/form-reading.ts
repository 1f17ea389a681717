// What reading a row of a form comes to, and what rows are compared by.
import { z } from 'zod'
import { CommentId } from '../../ids.js'
import type { Statement } from '../../skill-standard/statement.js'
import { block } from '../../text.js'
import { CommentContent, CommentNumber, type ReviewComment } from '../comment.js'
import { Country } from '../country.js'
import { type Disposition, DispositionCode, ReviewChange } from '../disposition.js'
import type { ReviewRound } from '../review-round.js'
import { FormFinding } from './form-columns.js'
import { formFindings as say } from './form-findings.js'

/** A comment of a form: everything but who makes it. */
export const FormComment = z
  .strictObject({
    /** The row of the form it stands in. */
    row: z.int().min(1),
    /** As the form says; `null` where it does not. */
    country: Country.nullable(),
    content: CommentContent,
  })
  .meta({ id: 'FormComment' })
export type FormComment = z.infer<typeof FormComment>

/** An answer the committee wrote into the form. */
export const FormAnswer = z
  .object({
    commentId: CommentId,
    number: CommentNumber,
    /** How many answers the comment had when the form was read. */
    answers: z.int().min(0),
    code: DispositionCode.exclude(['withdrawn', 'duplicate']),
    reason: z.string().nullable(),
    /** `null` when the form does not say. */
    change: ReviewChange.nullable(),
    /** Whether the comment is editorial: what its acceptance changes is then no question. */
    editorial: z.boolean(),
  })
  .meta({ id: 'FormAnswer' })
export type FormAnswer = z.infer<typeof FormAnswer>

export const FormRowReading = z
  .object({
    row: z.int(),
    /** Where it belongs, for a reader: "A1.1, Criterion 2". */
    place: z.string(),
    /** How it begins. */
    label: z.string(),
    /** `already`: the round has it, or a row above says the same. */
    outcome: z.enum(['comment', 'answer', 'already', 'problem']),
    /** Of a comment the round has. */
    number: CommentNumber.nullable(),
    comment: FormComment.nullable(),
    answer: FormAnswer.nullable(),
    /** Comments with the same words at the same place that came by a form before, by who they are of. */
    sameAs: z.array(
      z.object({ number: CommentNumber, organisation: z.string().nullable(), name: z.string(), country: Country }),
    ),
    findings: z.array(FormFinding),
  })
  .meta({ id: 'FormRowReading' })
export type FormRowReading = z.infer<typeof FormRowReading>

export type KnownComment = Pick<
  ReviewComment,
  'id' | 'number' | 'source' | 'commenter' | 'target' | 'type' | 'text' | 'proposedText' | 'withdrawnAt'
> & {
  readonly answers: number
  readonly disposition: Pick<Disposition, 'code' | 'change' | 'reason'> | null
}

export interface FormOf {
  readonly round: Pick<ReviewRound, 'code' | 'scope' | 'languages'>
  /** Of the frozen draft. */
  readonly statements: readonly Statement[]
  /** Every confirmed comment of the round. */
  readonly comments: readonly KnownComment[]
}

export const NOTHING = { number: null, comment: null, answer: null, sameAs: [] } as const

/** The longest reason of an answer, in characters. */
export const LONGEST_REASON = 5_000

/** Says what keeps a text from being one the round takes. */
export function fit(
  column: 'comment' | 'proposed' | 'observations',
  text: string | null,
  most: number,
  findings: FormFinding[],
): void {
  if (text === null) return
  const { error } = block(most).safeParse(text)
  if (error) findings.push(say.textUnfit(column, error.issues[0]?.message ?? '', text.length, most))
}

/** What makes two comments of forms the same: place, type and words. */
export function contentKey({
  target: { lineageId, field, index },
  type,
  text,
  proposedText,
}: Pick<CommentContent, 'target' | 'type' | 'text' | 'proposedText'>): string {
  return JSON.stringify([lineageId, field, index, type, plainText(text), plainText(proposedText ?? '')])
}

interface Whose {
  readonly organisation: string | null
  readonly name: string
}

/** Whether one of the comments with the same words is by the same people from the same country: then the row was entered before. */
export function isEnteredBefore(
  { sameAs, comment }: Pick<FormRowReading, 'sameAs' | 'comment'>,
  who: Whose & { readonly country: Country },
): boolean {
  const country = comment?.country ?? who.country
  return sameAs.some((one) => one.country === country && isBySame(one, who))
}

/** An organisation is known by its name, and only who speaks without one by their own. */
function isBySame(one: Whose, who: Whose): boolean {
  if (one.organisation === null && who.organisation === null) return alike(one.name, who.name)
  return one.organisation !== null && who.organisation !== null && alike(one.organisation, who.organisation)
}

const plainText = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** Whether two texts say the same, whatever their spaces and case. */
export function alike(one: string, other: string): boolean {
  return plainText(one).toLowerCase() === plainText(other).toLowerCase()
}
