// The demo's call for input, told with the use cases: a draft goes out, people of many countries comment, every comment is answered, and
// those who object say whether the answer satisfies them.
import type { INestApplicationContext } from '@nestjs/common'
import type * as demo from '@touchstone/demo'
import type { CommentId, ReviewRoundId, StandardVersion } from '@touchstone/domain'
import { AnswerReply } from '../features/reviews/answer-reply.js'
import { ChangeRound } from '../features/reviews/change-round.js'
import { CommentsRepository } from '../features/reviews/comments.repository.js'
import { DisposeComments } from '../features/reviews/dispose-comments.js'
import { OverrideGate } from '../features/reviews/override-gate.js'
import { PlanRound } from '../features/reviews/plan-round.js'
import { RecordSession } from '../features/reviews/record-session.js'
import { SendReplies } from '../features/reviews/send-replies.js'
import { PublishVersion } from '../features/standards/publish-version.js'
import type { StaffActor } from '../platform/auth/staff-act.js'
import type { MovableClock } from '../platform/clock.js'
import type { Tx } from '../platform/database/transactions.js'
import { type DemoInput, known } from './demo-input.js'
import { rateDemoDraft } from './demo-survey.js'

/** Of those who objected: satisfied with an answer, or not. */
const REPLIES = [
  ['brandt', 'satisfied', null],
  ['singh', 'satisfied', 'A quarter is fair.'],
  ['johnson', 'satisfied', null],
  ['fischer', 'satisfied', null],
  ['carver', 'not_satisfied', 'Vibration cannot wait for a revision.'],
  ['whitlock', 'not_satisfied', 'We will not train for it.'],
] as const

export class DemoRound {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly tx: Tx,
    private readonly clock: MovableClock,
    private readonly plan: typeof demo,
    private readonly actor: StaffActor,
    private readonly input: DemoInput,
  ) {}

  /** Puts the draft out, takes the comments and closes. What follows is for {@link answer}. */
  async hear({ id: versionId }: Pick<StandardVersion, 'id'>): Promise<ReviewRoundId> {
    const { plannedOn, plan } = this.plan.CALL_FOR_INPUT
    this.clock.set(`${plannedOn}T15:00:00.000Z`)
    const { contentHash } = await this.app.get(PublishVersion).preview(this.actor.issuerId, versionId)
    const { id } = await this.app.get(PlanRound).run({ versionId, contentHash, plan }, this.actor)
    this.clock.set(`${plan.opensOn}T13:00:00.000Z`)
    await this.app.get(ChangeRound).open(id, this.actor)
    const late = (day: string) => day > plan.closesOn
    const submissions = [...Map.groupBy(this.plan.demoComments, ({ day, commenter }) => `${late(day)} ${commenter}`)]
    const inTime = submissions
      .map(([, comments]) => comments)
      .toSorted(([a], [b]) => (a?.day ?? '').localeCompare(b?.day ?? ''))
    for (const comments of inTime.filter(([first]) => !late(first?.day ?? ''))) await this.give(id, comments)
    this.clock.set(`${plan.closesOn}T23:30:00.000Z`)
    for (const session of this.plan.sessions) await this.app.get(RecordSession).run(id, session, this.actor)
    await rateDemoDraft(this.app, this.tx, id, this.plan, this.input.lineages)
    this.clock.advance(6 * 3_600_000)
    await this.app.get(ChangeRound).close(id, this.actor)
    for (const comments of inTime.filter(([first]) => late(first?.day ?? ''))) await this.give(id, comments)
    return id
  }

  /** Answers every comment at one of two meetings, writes to everybody, and finishes once the time to reply is over. */
  async answer(round: ReviewRoundId, { id: versionId }: Pick<StandardVersion, 'id'>): Promise<void> {
    const { answeredOn, meetings, repliedOn, finishedOn, recirculatedOn, recirculation } = this.plan.CALL_FOR_INPUT
    const stored = await this.app.get(CommentsRepository).some(this.tx, 'round', round)
    const idOf = new Map(stored.map(({ id, text }) => [text, id]))
    const half = this.plan.demoComments.length / 2
    for (const sitting of [0, 1] as const) {
      this.clock.set(`${answeredOn[sitting]}T18:00:00.000Z`)
      const comments = this.plan.demoComments.filter((_, i) => (sitting === 0 ? i < half : i >= half))
      for (const alike of Map.groupBy(comments, ({ answer, reason, change }) =>
        [answer, reason, change].join('|'),
      ).values())
        await this.dispose(round, alike, idOf, meetings[sitting])
    }
    this.clock.set(`${repliedOn}T15:00:00.000Z`)
    await this.app.get(SendReplies).run(round, this.actor)
    for (const [commenter, answer, note] of REPLIES) await this.reply(commenter, answer, note, round)
    this.clock.set(`${finishedOn}T15:00:00.000Z`)
    await this.app.get(ChangeRound).finish(round, this.actor)
    this.clock.set(`${recirculatedOn}T15:00:00.000Z`)
    await this.app
      .get(OverrideGate)
      .run(versionId, { reason: recirculation, points: ['recirculation_needed'] }, this.actor)
    await this.input.forgetLetters()
  }

  private async give(round: ReviewRoundId, comments: readonly demo.DemoComment[]): Promise<void> {
    const [first] = comments
    if (!first) return
    const sent = `${first.day}T14:00:00.000Z`
    if (this.clock.now() < sent) this.clock.set(sent)
    else this.clock.advance(11 * 60_000)
    await this.input.give(round, first.commenter, comments)
  }

  private async dispose(
    round: ReviewRoundId,
    alike: readonly demo.DemoComment[],
    idOf: ReadonlyMap<string, CommentId>,
    meeting: string,
  ): Promise<void> {
    const [first] = alike
    if (!first) return
    const { answer: code, reason, change, commenter, type } = first
    // What somebody says twice is answered once, where they said it first.
    const said = this.plan.demoComments.find(
      (one) => one.commenter === commenter && one.type === type && one.code === '1.3',
    )
    const duplicateOf = code === 'duplicate' ? (idOf.get(said?.text ?? '') ?? null) : null
    const decidedBy = { body: 'Technical work group', meeting, vote: null, recusals: [] }
    const comments = alike.map(({ text }) => ({ commentId: known(idOf.get(text), text), answers: 0 }))
    await this.app
      .get(DisposeComments)
      .run(round, { comments, disposition: { code, reason, change, decidedBy, duplicateOf } }, this.actor)
  }

  private async reply(
    commenter: string,
    answer: 'satisfied' | 'not_satisfied',
    note: string | null,
    round: ReviewRoundId,
  ): Promise<void> {
    const stored = await this.app.get(CommentsRepository).some(this.tx, 'round', round)
    const { name } = this.input.person(commenter).commenter
    const theirs = stored.find(
      (one) =>
        one.commenter.name === name && (one.stance === 'oppose' || one.stance === 'support_with_change') && one.reply,
    )
    const { disposition } = known(theirs, commenter)
    this.clock.advance(3_600_000)
    const token = await this.input.linkTo(this.input.person(commenter).email)
    await this.app
      .get(AnswerReply)
      .run(known(disposition ?? undefined, commenter).id, { token, answer, note }, commenter)
  }
}
