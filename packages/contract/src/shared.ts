// Shapes several endpoints share.
import { IssuerId } from '@touchstone/domain'
import { z } from 'zod'

/** Staff act within one issuer, named in the path. */
export const InIssuer = z.strictObject({ issuerId: IssuerId })

/** `inIssuer({ versionId: StandardVersionId })`: the path parameters of a thing an issuer owns. */
export function inIssuer<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return InIssuer.extend(shape)
}

/** One page of a list, latest first unless said otherwise. `next` is handed back as `after` to read on; `null` at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().min(0) })
}

/** How a page is asked for. */
export const PageQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The same for lists that count the rows read so far. */
export const CountedPageQuery = PageQuery.extend({
  after: z
    .string()
    .regex(/^\d{1,9}$/, { error: 'Use what the page before gave as next.' })
    .optional(),
})
