// Somebody sends a file for a comment they are about to send. It is nobody's and is shown to nobody until it is sent with one.
import { Injectable } from '@nestjs/common'
import {
  type Attachment,
  AttachmentId,
  attachmentName,
  fail,
  isPublicRound,
  requireAttachmentSize,
  requireIntake,
  type ReviewRoundId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { Random } from '../../platform/random.js'
import { sealedBytes } from './attachment-bytes.js'
import { AttachmentsRepository } from './attachments.repository.js'
import { readAttachmentType } from './read-attachment-type.js'
import { ReviewLimits } from './review-limits.js'
import { RoundsRepository } from './rounds.repository.js'

/** Bytes of all files together that wait for their comment: more is a flood, not people. */
const MOST_LOOSE_BYTES = 1_000_000_000

@Injectable()
export class UploadAttachment {
  constructor(
    private readonly limits: ReviewLimits,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly files: Files,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async run(roundId: ReviewRoundId, name: string, bytes: Uint8Array, caller: string): Promise<Attachment> {
    this.limits.upload(caller)
    requireAttachmentSize(bytes.length)
    const type = await readAttachmentType(name, bytes)
    const attachment = {
      id: AttachmentId.parse(this.random.uuid()),
      name: attachmentName(name, type),
      type,
      size: bytes.length,
    }
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.find(tx, roundId)
      if (!round || !isPublicRound(round)) return fail('not_found', { what: 'round' })
      const uploadedAt = this.clock.now()
      requireIntake(round, uploadedAt)
      if ((await this.attachments.looseBytes(tx)) + bytes.length > MOST_LOOSE_BYTES)
        fail('too_many_requests', { retryAfterSeconds: 3600 })
      const hash = await this.files.put(sealedBytes(bytes, this.random))
      await this.attachments.insert(tx, { ...attachment, roundId, commentId: null, position: null, hash, uploadedAt })
      await this.audit.record(tx, {
        issuerId: round.issuerId,
        actor: { kind: 'participant', id: null },
        action: 'attachment_uploaded',
        subject: { type: 'round', id: roundId },
        details: { attachmentId: attachment.id, size: attachment.size, type },
      })
      return attachment
    })
  }
}
