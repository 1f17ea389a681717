import { Controller } from '@nestjs/common'
import { commentForms, emptyForms, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { AnswerByForm } from './answer-by-form.js'
import { EnterForm } from './enter-form.js'
import { ReadForm } from './read-form.js'
import { WriteCommentFiles } from './write-comment-files.js'

@Controller()
export class CommentFormsController {
  constructor(
    private readonly files: WriteCommentFiles,
    private readonly readForm: ReadForm,
    private readonly enterForm: EnterForm,
    private readonly answerByForm: AnswerByForm,
  ) {}

  @Implements(commentForms.exportCommentsWord)
  exportWord(@Input() { params, query }: InputOf<typeof commentForms.exportCommentsWord>) {
    return this.files.ofRound(params.issuerId, params.roundId, query, 'docx')
  }

  @Implements(commentForms.exportCommentsXlsx)
  exportXlsx(@Input() { params, query }: InputOf<typeof commentForms.exportCommentsXlsx>) {
    return this.files.ofRound(params.issuerId, params.roundId, query, 'xlsx')
  }

  @Implements(commentForms.exportCommentsCsv)
  exportCsv(@Input() { params, query }: InputOf<typeof commentForms.exportCommentsCsv>) {
    return this.files.ofRound(params.issuerId, params.roundId, query, 'csv')
  }

  @Implements(commentForms.exportCommentsJson)
  exportJson(@Input() { params, query }: InputOf<typeof commentForms.exportCommentsJson>) {
    return this.files.ofRound(params.issuerId, params.roundId, query, 'json')
  }

  @Implements(commentForms.readForm)
  read(@Input() { params, body }: InputOf<typeof commentForms.readForm>) {
    return this.readForm.run(params.issuerId, params.roundId, body.bytes)
  }

  @Implements(commentForms.enterForm)
  enter(@Input() { params, body }: InputOf<typeof commentForms.enterForm>, @CurrentActor() actor: StaffActor) {
    return this.enterForm.run(params.roundId, body, actor)
  }

  @Implements(commentForms.answerByForm)
  answer(@Input() { params, body }: InputOf<typeof commentForms.answerByForm>, @CurrentActor() actor: StaffActor) {
    return this.answerByForm.run(params.roundId, body, actor)
  }

  @Implements(emptyForms.getEmptyFormWord)
  emptyWord(@Input() { params }: InputOf<typeof emptyForms.getEmptyFormWord>) {
    return this.files.empty(params.roundId, 'docx')
  }

  @Implements(emptyForms.getEmptyFormXlsx)
  emptyXlsx(@Input() { params }: InputOf<typeof emptyForms.getEmptyFormXlsx>) {
    return this.files.empty(params.roundId, 'xlsx')
  }
}
