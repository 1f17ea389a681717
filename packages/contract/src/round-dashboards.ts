// How a round goes while it runs, in figures for whoever leads it.
import { CalendarDate, LineageId, ReviewRoundId, StatementHeat } from '@touchstone/domain'
import { z } from 'zod'
import { Participation } from './call-for-input.js'
import { endpoint } from './endpoint.js'
import { inIssuer } from './shared.js'

/** A statement by what people know it by. */
const Named = { lineageId: LineageId, code: z.string().nullable(), title: z.string().nullable() }

export const RoundDashboard = z
  .object({
    /** Days in the round's own zone, 0 on the last one; `null` when it takes no input. */
    daysLeft: z.int().nullable(),
    participation: Participation,
    /** Comments that count and have no answer yet. */
    unanswered: z.int(),
    /** Submissions whose address was not confirmed. */
    unconfirmed: z.int(),
    /** Every day it was out so far, the silent ones too; what was confirmed, by the day it was sent. */
    days: z.array(z.object({ day: CalendarDate, comments: z.int(), surveys: z.int() })),
    /** Where most is said, the hottest first. */
    hottest: z.array(StatementHeat.extend(Named)),
    /** Every duty area the round asks about, in reading order, with what was said in it. */
    areas: z.array(z.object({ ...Named, comments: z.int() })),
  })
  .meta({ id: 'RoundDashboard' })
export type RoundDashboard = z.infer<typeof RoundDashboard>

export const roundDashboards = {
  getRoundDashboard: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/dashboard',
    summary:
      'How a round goes: responses by day, who took part against the target, where most and where nothing is said',
    access: 'review:read',
    params: inIssuer({ roundId: ReviewRoundId }),
    response: RoundDashboard,
    errors: ['not_found'],
  }),
}
