// What a report is made from: the record of one round, as it was kept while it ran.
import type { Instant } from '../../instants.js'
import type { Issuer } from '../../issuer/issuer.js'
import type { Statement } from '../../skill-standard/statement.js'
import type { StandardVersion } from '../../skill-standard/version.js'
import type { ReviewComment } from '../comment.js'
import type { Commenter } from '../commenter.js'
import type { Disposition } from '../disposition.js'
import type { DraftSnapshot } from '../draft-snapshot.js'
import type { GateOverride } from '../publication-gate.js'
import type { SentReply } from '../reply.js'
import type { ReviewRound } from '../review-round.js'
import type { ReviewSession } from '../review-session.js'
import type { SurveyResults } from '../survey/results.js'
import type { CallForInputReport } from './report.js'

/** A confirmed comment with what became of it. */
export interface RecordedComment extends ReviewComment {
  /** The same for all comments and the survey of one person; told to nobody. */
  readonly person: string
  /** Whether there is an address the answer is sent to. */
  readonly hasAddress: boolean
  /** The answer that stands. */
  readonly disposition: Disposition | null
  readonly firstAnsweredAt: Instant | null
  readonly reply: SentReply | null
  readonly takenOver: boolean
}

export interface RecordedRespondent {
  readonly person: string
  readonly respondent: Pick<Commenter, 'category' | 'country'>
  readonly at: Instant
}

export interface CallForInputRecord {
  readonly issuer: Pick<Issuer, 'id' | 'name'>
  readonly designation: string
  readonly round: ReviewRound
  readonly snapshot: DraftSnapshot
  readonly events: CallForInputReport['events']
  readonly invited: CallForInputReport['invited']
  readonly otherRounds: readonly ReviewRound[]
  /** In the order of their numbers. */
  readonly comments: readonly RecordedComment[]
  readonly respondents: readonly RecordedRespondent[]
  /** `null` when the round had no survey. */
  readonly survey: SurveyResults | null
  readonly sessions: readonly (ReviewSession & { readonly comments: number })[]
  readonly overrides: readonly GateOverride[]
  /** The version the round was held on, once the public may read it. */
  readonly published: { readonly version: StandardVersion; readonly statements: readonly Statement[] } | null
}
