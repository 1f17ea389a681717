import { Controller } from '@nestjs/common'
import { type InputOf, resolution } from '@touchstone/contract'
import { roleHas } from '@touchstone/domain'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { StaffRepository } from '../staff/staff.repository.js'
import { ApplyProposal } from './apply-proposal.js'
import { AssignComment } from './assign-comment.js'
import { CommentAttachments } from './comment-attachments.js'
import { CommentFiles } from './comment-files.js'
import { DisposeComments } from './dispose-comments.js'
import { EnterComments } from './enter-comments.js'
import { ModerateComment } from './moderate-comment.js'
import { SendReplies } from './send-replies.js'

@Controller()
export class ResolutionController {
  constructor(
    private readonly attachments: CommentAttachments,
    private readonly database: Database,
    private readonly staff: StaffRepository,
    private readonly files: CommentFiles,
    private readonly enterComments: EnterComments,
    private readonly moderateComment: ModerateComment,
    private readonly assignComment: AssignComment,
    private readonly disposeComments: DisposeComments,
    private readonly applyProposal: ApplyProposal,
    private readonly sendReplies: SendReplies,
  ) {}

  @Implements(resolution.listComments)
  list(@Input() { params, query }: InputOf<typeof resolution.listComments>) {
    return this.files.page(this.database, params.issuerId, params.roundId, query)
  }

  @Implements(resolution.downloadCommentAttachment)
  attachment(@Input() { params }: InputOf<typeof resolution.downloadCommentAttachment>) {
    return this.attachments.staffFile(params.issuerId, params.commentId, params.attachmentId)
  }

  @Implements(resolution.getComment)
  get(@Input() { params }: InputOf<typeof resolution.getComment>) {
    return this.files.of(this.database, params.issuerId, params.commentId)
  }

  @Implements(resolution.listReviewers)
  async reviewers(@Input() { params }: InputOf<typeof resolution.listReviewers>) {
    const staff = await this.staff.list(this.database, params.issuerId)
    return staff.filter(({ role }) => roleHas(role, 'review:dispose'))
  }

  @Implements(resolution.enterComments)
  enter(@Input() { params, body }: InputOf<typeof resolution.enterComments>, @CurrentActor() actor: StaffActor) {
    return this.enterComments.run(params.roundId, body, actor)
  }

  @Implements(resolution.moderateComment)
  moderate(@Input() { params, body }: InputOf<typeof resolution.moderateComment>, @CurrentActor() actor: StaffActor) {
    return this.moderateComment.run(params.commentId, body, actor)
  }

  @Implements(resolution.assignComment)
  assign(@Input() { params, body }: InputOf<typeof resolution.assignComment>, @CurrentActor() actor: StaffActor) {
    return this.assignComment.run(params.commentId, body.userId, actor)
  }

  @Implements(resolution.disposeComments)
  dispose(@Input() { params, body }: InputOf<typeof resolution.disposeComments>, @CurrentActor() actor: StaffActor) {
    return this.disposeComments.run(params.roundId, body, actor)
  }

  @Implements(resolution.applyProposal)
  apply(@Input() { params }: InputOf<typeof resolution.applyProposal>, @CurrentActor() actor: StaffActor) {
    return this.applyProposal.run(params.commentId, actor)
  }

  @Implements(resolution.sendReplies)
  reply(@Input() { params }: InputOf<typeof resolution.sendReplies>, @CurrentActor() actor: StaffActor) {
    return this.sendReplies.run(params.roundId, actor)
  }
}
