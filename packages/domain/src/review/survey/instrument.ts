// The rating survey that goes with a draft: a job analysis asks practitioners how often, how important and how critical each
// performance standard is, and what depth of each knowledge, skill or ability it needs (NCCA Standard 14, ISO/IEC 17024:2012, 8.4). It
// follows from the frozen draft alone, so what was asked can be said again at any time.
import { z } from 'zod'
import { LineageId } from '../../ids.js'
import { isKsa, type Statement } from '../../skill-standard/statement.js'
import { inReadingOrder } from '../../skill-standard/statement-tree.js'
import { seeded } from './seeded.js'

/** Items of one block at most: about three minutes. */
export const LONGEST_BLOCK = 20

export const SurveyItem = z
  .object({ lineageId: LineageId, kind: z.enum(['performance_standard', 'ksa']) })
  .meta({ id: 'SurveyItem' })
export type SurveyItem = z.infer<typeof SurveyItem>

export const SurveyBlock = z
  .object({
    /** The branch at the top it is of. */
    area: LineageId,
    items: z.array(SurveyItem),
  })
  .meta({ id: 'SurveyBlock' })
export type SurveyBlock = z.infer<typeof SurveyBlock>

type Asked = Pick<Statement, 'lineageId' | 'parent' | 'position' | 'type'>

/** Performance standards by duty area, then KSAs by group; long ones in several blocks of about one length. `scope` null asks about all. */
export function surveyBlocks(statements: readonly Asked[], scope: readonly LineageId[] | null): SurveyBlock[] {
  const asked = scope === null ? null : new Set(scope)
  const items = new Map<LineageId, SurveyItem[]>()
  let area: LineageId | undefined
  for (const { statement, depth } of inReadingOrder(statements)) {
    if (depth === 0) area = statement.lineageId
    const kind =
      statement.type === 'performance_standard' ? 'performance_standard' : isKsa(statement) ? 'ksa' : undefined
    if (area === undefined || kind === undefined || (asked !== null && !asked.has(statement.lineageId))) continue
    items.set(area, [...(items.get(area) ?? []), { lineageId: statement.lineageId, kind }])
  }
  return [...items].flatMap(([area, all]) => {
    const count = Math.ceil(all.length / LONGEST_BLOCK)
    const longest = Math.ceil(all.length / count)
    return Array.from({ length: count }, (_, i) => ({ area, items: all.slice(i * longest, (i + 1) * longest) }))
  })
}

/** The parts as one respondent is asked them: what people do before what they know, each in an order of the respondent's own. */
export function surveyParts(blocks: readonly SurveyBlock[], seed: number): SurveyBlock[] {
  const isOfWork = ({ items }: SurveyBlock) => items.some(({ kind }) => kind === 'performance_standard')
  return [
    ...inRandomOrder(blocks.filter(isOfWork), seed),
    ...inRandomOrder(
      blocks.filter((block) => !isOfWork(block)),
      seed,
    ),
  ]
}

/** The blocks in an order of the respondent's own, so that tiredness does not fall on the same ones each time. The same seed, the same order. */
export function inRandomOrder<T>(blocks: readonly T[], seed: number): T[] {
  const shuffled = [...blocks]
  const next = seeded(seed)
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [a, b] = [shuffled[i], shuffled[j]]
    if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a]
  }
  return shuffled
}
