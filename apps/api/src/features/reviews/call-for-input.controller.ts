import { Controller } from '@nestjs/common'
import { callComments, callForInput, type InputOf } from '@touchstone/contract'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { AnswerReply } from './answer-reply.js'
import { CommentAttachments } from './comment-attachments.js'
import { ConfirmInput } from './confirm-input.js'
import { EditMyComment } from './edit-my-comment.js'
import { GiveInput } from './give-input.js'
import { MyComments } from './my-comments.js'
import { PublicRounds } from './public-rounds.js'
import { SaveSurvey } from './save-survey.js'
import { SendMyInputLink } from './send-my-input-link.js'
import { SupportComment } from './support-comment.js'
import { UploadAttachment } from './upload-attachment.js'
import { WithdrawMyComment } from './withdraw-my-comment.js'

@Controller()
export class CallForInputController {
  constructor(
    private readonly rounds: PublicRounds,
    private readonly attachments: CommentAttachments,
    private readonly uploadAttachment: UploadAttachment,
    private readonly giveInput: GiveInput,
    private readonly confirmInput: ConfirmInput,
    private readonly mine: MyComments,
    private readonly editMyComment: EditMyComment,
    private readonly withdrawMyComment: WithdrawMyComment,
    private readonly supportComment: SupportComment,
    private readonly answerReply: AnswerReply,
    private readonly saveSurvey: SaveSurvey,
    private readonly sendMyInputLink: SendMyInputLink,
  ) {}

  @Implements(callForInput.listCalls)
  list() {
    return this.rounds.list()
  }

  @Implements(callForInput.readCall)
  read(@Input() { params }: InputOf<typeof callForInput.readCall>) {
    return this.rounds.read(params.roundId)
  }

  @Implements(callForInput.readCallDraft)
  draft(@Input() { params }: InputOf<typeof callForInput.readCallDraft>) {
    return this.rounds.draft(params.roundId)
  }

  @Implements(callForInput.listCallComments)
  comments(@Input() { params, query }: InputOf<typeof callForInput.listCallComments>) {
    return this.rounds.listComments(params.roundId, query)
  }

  @Implements(callComments.readCallComment)
  comment(@Input() { params }: InputOf<typeof callComments.readCallComment>) {
    return this.rounds.comment(params.roundId, params.number)
  }

  @Implements(callComments.downloadAttachment)
  attachment(@Input() { params }: InputOf<typeof callComments.downloadAttachment>) {
    return this.attachments.publicFile(params.roundId, params.number, params.attachmentId)
  }

  @Implements(callComments.uploadAttachment)
  upload(@Input() { params, query, body }: InputOf<typeof callComments.uploadAttachment>, @Caller() caller: string) {
    return this.uploadAttachment.run(params.roundId, query.name, body.bytes, caller)
  }

  @Implements(callForInput.readCallParticipation)
  participation(@Input() { params }: InputOf<typeof callForInput.readCallParticipation>) {
    return this.rounds.participationOf(params.roundId)
  }

  @Implements(callForInput.readCallSurveyResults)
  surveyResults(@Input() { params }: InputOf<typeof callForInput.readCallSurveyResults>) {
    return this.rounds.surveyResults(params.roundId)
  }

  @Implements(callForInput.readCallSurveyBreakdown)
  surveyBreakdown(@Input() { params }: InputOf<typeof callForInput.readCallSurveyBreakdown>) {
    return this.rounds.surveyBreakdown(params.roundId, params.by)
  }

  @Implements(callForInput.downloadCallSurveyResults)
  surveyFile(@Input() { params }: InputOf<typeof callForInput.downloadCallSurveyResults>) {
    return this.rounds.surveyFile(params.roundId)
  }

  @Implements(callForInput.readStatementReviews)
  statementReviews(@Input() { params }: InputOf<typeof callForInput.readStatementReviews>) {
    return this.rounds.statementReviews(params.lineageId)
  }

  @Implements(callForInput.giveInput)
  give(@Input() { params, body }: InputOf<typeof callForInput.giveInput>, @Caller() caller: string) {
    return this.giveInput.run(params.roundId, body, caller)
  }

  @Implements(callForInput.sendMyInputLink)
  sendLink(@Input() { params, body }: InputOf<typeof callForInput.sendMyInputLink>, @Caller() caller: string) {
    return this.sendMyInputLink.run(params.roundId, body.email, caller)
  }

  @Implements(callForInput.confirmInput)
  confirm(@Input() { body }: InputOf<typeof callForInput.confirmInput>, @Caller() caller: string) {
    return this.confirmInput.run(body.token, caller)
  }

  @Implements(callForInput.readMyInput)
  readMine(@Input() { body }: InputOf<typeof callForInput.readMyInput>, @Caller() caller: string) {
    return this.mine.read(body.token, caller)
  }

  @Implements(callForInput.editMyComment)
  edit(@Input() { params, body }: InputOf<typeof callForInput.editMyComment>, @Caller() caller: string) {
    return this.editMyComment.run(params.commentId, body, caller)
  }

  @Implements(callForInput.withdrawMyComment)
  withdraw(@Input() { params, body }: InputOf<typeof callForInput.withdrawMyComment>, @Caller() caller: string) {
    return this.withdrawMyComment.run(params.commentId, body.token, caller)
  }

  @Implements(callForInput.supportComment)
  support(@Input() { params, body }: InputOf<typeof callForInput.supportComment>, @Caller() caller: string) {
    return this.supportComment.run(params.commentId, body.token, caller)
  }

  @Implements(callForInput.answerReply)
  answer(@Input() { params, body }: InputOf<typeof callForInput.answerReply>, @Caller() caller: string) {
    return this.answerReply.run(params.dispositionId, body, caller)
  }

  @Implements(callForInput.saveSurvey)
  survey(@Input() { body }: InputOf<typeof callForInput.saveSurvey>, @Caller() caller: string) {
    return this.saveSurvey.run(body, caller)
  }
}
