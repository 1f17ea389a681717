import { type DynamicModule, Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { AnswerByForm } from './answer-by-form.js'
import { CommentFormsController } from './comment-forms.controller.js'
import { EnterForm } from './enter-form.js'
import { ReadForm } from './read-form.js'
import { WriteCommentFiles } from './write-comment-files.js'

/** Comments as files: out for committees that work in Word and spreadsheets, and in again. */
@Module({})
export class CommentFormsModule {
  /** @param reviews the module of the call for input as the program has it */
  static with(reviews: DynamicModule): DynamicModule {
    return {
      module: CommentFormsModule,
      imports: [IssuersModule, StandardsModule, reviews],
      controllers: [CommentFormsController],
      providers: [WriteCommentFiles, ReadForm, EnterForm, AnswerByForm],
    }
  }
}
