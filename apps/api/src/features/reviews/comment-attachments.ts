// The files of comments: for anybody where the comment may be read, and for staff.
import { Injectable } from '@nestjs/common'
import {
  type AttachmentId,
  type CommentId,
  type CommentNumber,
  fail,
  isPublicComment,
  type IssuerId,
  type ReviewRoundId,
} from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { openedBytes } from './attachment-bytes.js'
import { AttachmentsRepository } from './attachments.repository.js'
import { CommentsRepository } from './comments.repository.js'
import { PublicRounds } from './public-rounds.js'

export interface AttachedFile {
  readonly bytes: Uint8Array
  readonly filename: string
}

@Injectable()
export class CommentAttachments {
  constructor(
    private readonly database: Database,
    private readonly rounds: PublicRounds,
    private readonly comments: CommentsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly files: Files,
  ) {}

  /** @throws DomainError `not_found`: also for a comment that is not shown */
  async publicFile(roundId: ReviewRoundId, number: CommentNumber, id: AttachmentId): Promise<AttachedFile> {
    const round = await this.rounds.round(this.database, roundId)
    const [comment] = await this.comments.some(this.database, 'number', number)
    if (comment?.roundId !== roundId || !isPublicComment(comment, round)) fail('not_found', { what: 'attachment' })
    return this.#file(comment.id, id)
  }

  /** @throws DomainError `not_found` */
  async staffFile(issuerId: IssuerId, commentId: CommentId, id: AttachmentId): Promise<AttachedFile> {
    const comment = await this.comments.get(this.database, issuerId, commentId)
    return this.#file(comment.id, id)
  }

  async #file(commentId: CommentId, id: AttachmentId): Promise<AttachedFile> {
    const { hash, name } = await this.attachments.of(this.database, commentId, id)
    const kept = await this.files.get(hash)
    return kept ? { bytes: openedBytes(kept), filename: name } : fail('not_found', { what: 'attachment' })
  }
}
