// The message that lets a new member of staff choose a password.
import { Injectable } from '@nestjs/common'
import type { IssuerId, UserId } from '@touchstone/domain'
import type { Tx } from '../database/transactions.js'
import { Mailbox } from '../mail/mailbox.js'
import { PublicSettings } from '../public-settings.js'
import { INVITATION_DAYS, Links } from './links.js'

export interface Invitation {
  readonly userId: UserId
  readonly email: string
  readonly issuerId: IssuerId
  readonly issuerName: string
}

@Injectable()
export class StaffInvitations {
  constructor(
    private readonly links: Links,
    private readonly mailbox: Mailbox,
    private readonly settings: PublicSettings,
  ) {}

  /** Sent with the transaction that makes the membership; the link works once and for a week. */
  async send(tx: Tx, { userId, email, issuerId, issuerName }: Invitation): Promise<void> {
    const token = await this.links.forChoosingPassword(tx, userId)
    await this.mailbox.send(tx, {
      issuerId,
      kind: 'staff_invitation',
      to: email,
      subject: `Your account at ${issuerName}`,
      text: [
        `You have been made a member of staff of ${issuerName}.`,
        `Choose a password to sign in with. The link works once, for ${INVITATION_DAYS} days:`,
        `${this.settings.publicUrl}/admin/choose-password?token=${token}`,
        'If you did not expect this message, do nothing.',
      ].join('\n\n'),
    })
  }
}
