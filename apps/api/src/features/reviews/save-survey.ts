import { Injectable } from '@nestjs/common'
import type { MyInput, SaveSurveyRequest } from '@touchstone/contract'
import {
  fail,
  requireAsked,
  requireIntake,
  requireSurveyChangeable,
  surveyBlocks,
  SurveyResponseId,
} from '@touchstone/domain'
import { Random } from '../../platform/random.js'
import { MyComments } from './my-comments.js'
import { ParticipantsRepository } from './participants.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SurveysRepository } from './surveys.repository.js'

/** A person saves their survey to go on later, in any browser, or submits it; what was submitted may be changed until the round closes. */
@Injectable()
export class SaveSurvey {
  constructor(
    private readonly mine: MyComments,
    private readonly participants: ParticipantsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly surveys: SurveysRepository,
    private readonly random: Random,
  ) {}

  run({ token, respondent, answers: { ratings, submit } }: SaveSurveyRequest, caller: string): Promise<MyInput> {
    return this.mine.act(token, caller, async ({ tx, round, participant, at }) => {
      const intake = requireIntake(round, at)
      const { statements } = await this.snapshots.get(tx, round.snapshotId)
      if (!round.survey) fail('comment_target_unknown', { what: 'statement' })
      requireAsked(ratings, surveyBlocks(statements, round.scope))
      const before = await this.surveys.confirmedOf(tx, participant.id)
      if (before) requireSurveyChangeable(before, intake)
      await this.participants.confirm(tx, participant.id, at)
      // What counts goes on to count.
      const submitted = submit || (before?.submittedAt ?? null) !== null
      const answers = { respondent, ratings, savedAt: at, submittedAt: submitted ? at : null }
      const id = before?.id ?? SurveyResponseId.parse(this.random.uuid())
      if (before) await this.surveys.update(tx, { ...before, ...answers })
      else {
        const made = { id, roundId: round.id, participantId: participant.id, submissionId: this.random.uuid() }
        await this.surveys.insert(tx, { ...made, ...answers, verifiedAt: at })
      }
      return { action: submitted ? 'survey_submitted' : 'survey_saved', subject: { type: 'survey_response', id } }
    })
  }
}
