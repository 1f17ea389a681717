import { Module, type DynamicModule } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StaffModule } from '../staff/staff.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { AnswerReply } from './answer-reply.js'
import { ApplyProposal } from './apply-proposal.js'
import { AssignComment } from './assign-comment.js'
import { AttachmentsRepository } from './attachments.repository.js'
import { CallForInputController } from './call-for-input.controller.js'
import { ChangeRound } from './change-round.js'
import { CommentAttachments } from './comment-attachments.js'
import { CommentFiles } from './comment-files.js'
import { CommentsRepository } from './comments.repository.js'
import { ConfirmInput } from './confirm-input.js'
import { DisposeComments } from './dispose-comments.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { EditMyComment } from './edit-my-comment.js'
import { EnterComments } from './enter-comments.js'
import { ForgetUnconfirmed } from './forget-unconfirmed.js'
import { FreezeDraft } from './freeze-draft.js'
import { GiveInput } from './give-input.js'
import { InviteToRound } from './invite-to-round.js'
import { ModerateComment } from './moderate-comment.js'
import { MyComments } from './my-comments.js'
import { MyInputs } from './my-inputs.js'
import { OverrideGate } from './override-gate.js'
import { ParticipantsRepository } from './participants.repository.js'
import { ParticipationRepository } from './participation.repository.js'
import { PlanRound } from './plan-round.js'
import { PublicRounds } from './public-rounds.js'
import { ResolutionController } from './resolution.controller.js'
import { ReviewGate } from './review-gate.js'
import { ReviewLetters } from './review-letters.js'
import { REVIEW_RATES, ReviewLimits, type ReviewRates } from './review-limits.js'
import { RoundRecordRepository } from './round-record.repository.js'
import { Recusals } from './recusals.js'
import { RecordSession } from './record-session.js'
import { ReviewSessionsController } from './review-sessions.controller.js'
import { ReviewSessionsRepository } from './review-sessions.repository.js'
import { RoundDashboards } from './round-dashboards.js'
import { RoundViews } from './round-views.js'
import { RoundsController } from './rounds.controller.js'
import { RoundsRepository } from './rounds.repository.js'
import { SaveSurvey } from './save-survey.js'
import { ScheduleRound } from './schedule-round.js'
import { SendMyInputLink } from './send-my-input-link.js'
import { SendReplies } from './send-replies.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SupportComment } from './support-comment.js'
import { SupportsRepository } from './supports.repository.js'
import { SurveyFindings } from './survey-findings.js'
import { SurveysRepository } from './surveys.repository.js'
import { UploadAttachment } from './upload-attachment.js'
import { UnconfirmedRepository } from './unconfirmed.repository.js'
import { WithdrawMyComment } from './withdraw-my-comment.js'

@Module({})
export class ReviewsModule {
  static with(rates: ReviewRates = REVIEW_RATES): DynamicModule {
    return {
      module: ReviewsModule,
      imports: [IssuersModule, StaffModule, StandardsModule],
      controllers: [RoundsController, ResolutionController, ReviewSessionsController, CallForInputController],
      providers: [
        { provide: ReviewLimits, useValue: new ReviewLimits(rates) },
        SnapshotsRepository,
        RoundsRepository,
        ParticipantsRepository,
        CommentsRepository,
        SupportsRepository,
        SurveysRepository,
        DispositionsRepository,
        ParticipationRepository,
        RoundRecordRepository,
        ReviewSessionsRepository,
        Recusals,
        RecordSession,
        SurveyFindings,
        RoundDashboards,
        RoundViews,
        PublicRounds,
        MyInputs,
        MyComments,
        CommentFiles,
        ReviewLetters,
        ReviewGate,
        FreezeDraft,
        ScheduleRound,
        PlanRound,
        ChangeRound,
        InviteToRound,
        GiveInput,
        ConfirmInput,
        EditMyComment,
        WithdrawMyComment,
        SupportComment,
        AnswerReply,
        SaveSurvey,
        SendMyInputLink,
        AttachmentsRepository,
        UploadAttachment,
        CommentAttachments,
        UnconfirmedRepository,
        ForgetUnconfirmed,
        EnterComments,
        ModerateComment,
        AssignComment,
        DisposeComments,
        ApplyProposal,
        SendReplies,
        OverrideGate,
      ],
      exports: [
        SnapshotsRepository,
        RoundsRepository,
        ParticipantsRepository,
        CommentsRepository,
        DispositionsRepository,
        ParticipationRepository,
        RoundRecordRepository,
        ReviewSessionsRepository,
        Recusals,
        SurveyFindings,
        PublicRounds,
        ReviewGate,
      ],
    }
  }
}
