import { Controller } from '@nestjs/common'
import { type InputOf, reviews } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ApplyProposal } from './apply-proposal.js'
import { AssignComment } from './assign-comment.js'
import { CommentFiles } from './comment-files.js'
import { DisposeComments } from './dispose-comments.js'
import { EnterComments } from './enter-comments.js'
import { ModerateComment } from './moderate-comment.js'
import { SendReplies } from './send-replies.js'

@Controller()
export class ResolutionController {
  constructor(
    private readonly database: Database,
    private readonly files: CommentFiles,
    private readonly enterComments: EnterComments,
    private readonly moderateComment: ModerateComment,
    private readonly assignComment: AssignComment,
    private readonly disposeComments: DisposeComments,
    private readonly applyProposal: ApplyProposal,
    private readonly sendReplies: SendReplies,
  ) {}

  @Implements(reviews.listComments)
  list(@Input() { params, query }: InputOf<typeof reviews.listComments>) {
    return this.files.page(this.database, params.issuerId, params.roundId, query)
  }

  @Implements(reviews.getComment)
  get(@Input() { params }: InputOf<typeof reviews.getComment>) {
    return this.files.of(this.database, params.issuerId, params.commentId)
  }

  @Implements(reviews.enterComments)
  enter(@Input() { params, body }: InputOf<typeof reviews.enterComments>, @CurrentActor() actor: StaffActor) {
    return this.enterComments.run(params.roundId, body, actor)
  }

  @Implements(reviews.moderateComment)
  moderate(@Input() { params, body }: InputOf<typeof reviews.moderateComment>, @CurrentActor() actor: StaffActor) {
    return this.moderateComment.run(params.commentId, body, actor)
  }

  @Implements(reviews.assignComment)
  assign(@Input() { params, body }: InputOf<typeof reviews.assignComment>, @CurrentActor() actor: StaffActor) {
    return this.assignComment.run(params.commentId, body.userId, actor)
  }

  @Implements(reviews.disposeComments)
  dispose(@Input() { params, body }: InputOf<typeof reviews.disposeComments>, @CurrentActor() actor: StaffActor) {
    return this.disposeComments.run(params.roundId, body, actor)
  }

  @Implements(reviews.applyProposal)
  apply(@Input() { params }: InputOf<typeof reviews.applyProposal>, @CurrentActor() actor: StaffActor) {
    return this.applyProposal.run(params.commentId, actor)
  }

  @Implements(reviews.sendReplies)
  reply(@Input() { params }: InputOf<typeof reviews.sendReplies>, @CurrentActor() actor: StaffActor) {
    return this.sendReplies.run(params.roundId, actor)
  }
}
