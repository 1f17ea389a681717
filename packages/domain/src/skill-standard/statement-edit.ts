// One edit of a draft's statements. The editor sends them, undo reverses them, and the difference of two versions is a list of
// them. Each says what was there before, so it can be reversed without looking, and an edit of words somebody else has changed
// meanwhile is noticed field by field.
import { z } from 'zod'
import { LineageId } from '../ids.js'
import { StatementWords } from './statement.js'

/** Where a statement stands: under `parent` (`null` at the top), directly after its sibling `after` (`null` when it is the first). */
export const Place = z
  .strictObject({ parent: LineageId.nullable(), after: LineageId.nullable() })
  .meta({ id: 'StatementPlace' })
export type Place = z.infer<typeof Place>

const words = z.strictObject(StatementWords.shape)

export const StatementEdit = z
  .discriminatedUnion('edit', [
    z.strictObject({ edit: z.literal('add'), lineageId: LineageId, place: Place, words }),
    z
      .strictObject({ edit: z.literal('change'), lineageId: LineageId, from: words.partial(), to: words.partial() })
      .refine(({ from, to }) => Object.keys(from).toSorted().join() === Object.keys(to).toSorted().join(), {
        error: 'Say the same fields as they were and as they are to be.',
      }),
    /** What stands below it moves along. */
    z.strictObject({ edit: z.literal('move'), lineageId: LineageId, from: Place, to: Place }),
    /** Of a statement with nothing below it: whoever removes a branch removes its leaves first. */
    z.strictObject({ edit: z.literal('remove'), lineageId: LineageId, place: Place, words }),
  ])
  .meta({ id: 'StatementEdit' })
export type StatementEdit = z.infer<typeof StatementEdit>
