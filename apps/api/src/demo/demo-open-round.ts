// The demo's call for input that is open now: the draft of 1.1 went out, the first people have commented, and a newcomer may.
import type { INestApplicationContext } from '@nestjs/common'
import type * as demo from '@touchstone/demo'
import { dateIn, type Instant, type LineageId, opensAt, type StandardVersion } from '@touchstone/domain'
import { ChangeRound } from '../features/reviews/change-round.js'
import { CommentsRepository } from '../features/reviews/comments.repository.js'
import { PlanRound } from '../features/reviews/plan-round.js'
import { PublishVersion } from '../features/standards/publish-version.js'
import type { StaffActor } from '../platform/auth/staff-act.js'
import type { MovableClock } from '../platform/clock.js'
import type { Tx } from '../platform/database/transactions.js'
import { DemoInput } from './demo-input.js'

interface Telling {
  readonly app: INestApplicationContext
  readonly tx: Tx
  readonly clock: MovableClock
  readonly plan: typeof demo
  readonly actor: StaffActor
  /** Of the draft, by the keys of the demo's statements. */
  readonly lineages: ReadonlyMap<string, LineageId>
  /** The moment the demo is loaded, to which the round's days are reckoned. */
  readonly now: Instant
}

export async function openRoundOn({ id: versionId }: Pick<StandardVersion, 'id'>, telling: Telling): Promise<void> {
  const { app, tx, clock, plan, actor, lineages, now } = telling
  const input = new DemoInput(app, tx, clock, plan, lineages)
  const call = plan.openCall(dateIn(plan.CALL_FOR_INPUT.plan.timeZone, now))
  const { contentHash } = await app.get(PublishVersion).preview(actor.issuerId, versionId)
  // Planned on the afternoon before, when nothing else was written later.
  clock.set(hoursFrom(opensAt(call), -8))
  const { id } = await app.get(PlanRound).run({ versionId, contentHash, plan: call }, actor)
  clock.set(hoursFrom(opensAt(call), 8))
  await app.get(ChangeRound).open(id, actor)
  const opened = clock.now()
  const supporters = Map.groupBy(
    plan.openComments.flatMap(({ text, supportedBy }) => supportedBy.map((by) => ({ by, text }))),
    ({ by }) => by,
  )
  // Spread over the days since; on its first day they come in the first hours.
  const letters = plan.openComments.length + supporters.size
  const pace = Math.max((Date.parse(now) - Date.parse(opened)) / (letters + 1), 10 * 60_000)
  let sent = 0
  const next = () => clock.set(new Date(Date.parse(opened) + (sent += pace)).toISOString())
  for (const comment of plan.openComments) {
    next()
    await input.give(id, comment.commenter, [comment])
  }
  const stored = await app.get(CommentsRepository).some(tx, 'round', id)
  for (const [by, supported] of supporters) {
    next()
    const ids = stored.filter(({ text }) => supported.some((one) => one.text === text)).map((one) => one.id)
    await input.give(id, by, [], ids)
  }
  await input.forgetLetters()
}

function hoursFrom(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}
