// Where a draft draws most of what is said: for whoever leads a round while it runs, to see where to look and whom to ask.
import { z } from 'zod'
import { LineageId } from '../ids.js'

export const StatementHeat = z
  .object({
    lineageId: LineageId,
    code: z.string().nullable(),
    /** Confirmed and not withdrawn. */
    comments: z.int().min(0),
    /** Of the comments, those that oppose. */
    opposing: z.int().min(0),
    /** People who support one of the comments, each counted for each. */
    supports: z.int().min(0),
  })
  .meta({ id: 'StatementHeat' })
export type StatementHeat = z.infer<typeof StatementHeat>

/** The `most` statements with the most to be said of them, hottest first: comments and their support together, opposition before agreement. */
export function hottest(statements: readonly StatementHeat[], most: number): StatementHeat[] {
  const heat = ({ comments, supports }: StatementHeat) => comments + supports
  return statements
    .filter((one) => heat(one) > 0)
    .toSorted(
      (a, b) =>
        heat(b) - heat(a) ||
        b.opposing - a.opposing ||
        (a.code ?? '').localeCompare(b.code ?? '', 'en', { numeric: true }),
    )
    .slice(0, most)
}
