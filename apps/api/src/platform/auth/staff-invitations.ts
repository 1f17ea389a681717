// The message that lets a new member of staff choose a password.
import { Injectable } from '@nestjs/common'
import type { IssuerId, UserId } from '@touchstone/domain'
import type { Tx } from '../database/transactions.js'
import { Mailbox } from '../mail/mailbox.js'
import { PublicSettings } from '../public-settings.js'
import { INVITATION_DAYS, Links } from './links.js'
import { StaffAccounts } from './staff-accounts.js'

export interface Invitation {
  readonly userId: UserId
  readonly email: string
  readonly issuerId: IssuerId
  readonly issuerName: string
}

@Injectable()
export class StaffInvitations {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly links: Links,
    private readonly mailbox: Mailbox,
    private readonly settings: PublicSettings,
  ) {}

  /**
   * Sent with the transaction that makes the membership. Whoever has a password already keeps it: a link to choose another
   * would let one issuer, in whose outbox the message may stand, take over the staff of another.
   */
  async send(tx: Tx, { userId, email, issuerId, issuerName }: Invitation): Promise<void> {
    await this.mailbox.send(tx, {
      issuerId,
      kind: 'staff_invitation',
      to: email,
      subject: `Your account at ${issuerName}`,
      text: [
        `You have been made a member of staff of ${issuerName}.`,
        ...((await this.accounts.hasPassword(tx, userId))
          ? this.#signInAsBefore()
          : await this.#choosePassword(tx, userId)),
        'If you did not expect this message, do nothing.',
      ].join('\n\n'),
    })
  }

  #signInAsBefore(): string[] {
    return ['Sign in with the password you have:', `${this.settings.publicUrl}/admin/`]
  }

  async #choosePassword(tx: Tx, userId: UserId): Promise<string[]> {
    const token = await this.links.forChoosingPassword(tx, userId, INVITATION_DAYS * 24 * 60)
    return [
      `Choose a password to sign in with. The link works once, for ${INVITATION_DAYS} days:`,
      `${this.settings.publicUrl}/admin/choose-password?token=${token}`,
    ]
  }
}
