// A member of staff who forgot the password, or let the invitation run out, asks for a link to choose one. Whoever asks learns nothing:
// the same answer, after the same time, for every address.
import { Injectable } from '@nestjs/common'
import { Transactions } from '../database/transactions.js'
import { Mailbox } from '../mail/mailbox.js'
import { PublicSettings } from '../public-settings.js'
import { answerAlike } from './answer-alike.js'
import { Links, PASSWORD_LINK_MINUTES } from './links.js'
import { Memberships, type StaffAt } from './ports.js'
import { SignInLimits } from './sign-in-limits.js'

@Injectable()
export class SendPasswordLink {
  constructor(
    private readonly limits: SignInLimits,
    private readonly memberships: Memberships,
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly mailbox: Mailbox,
    private readonly settings: PublicSettings,
  ) {}

  async run(email: string, caller: string): Promise<void> {
    this.limits.link(caller, email)
    await answerAlike(async () => {
      const staff = await this.memberships.staffAt(email)
      if (staff) await this.#send(email, staff)
    })
  }

  #send(email: string, { userId, issuerIds }: StaffAt): Promise<void> {
    return this.transactions.run(async (tx) => {
      const token = await this.links.forChoosingPassword(tx, userId, PASSWORD_LINK_MINUTES)
      // Staff of several issuers: in no issuer's outbox, or its owner could enter the others in their name.
      const [issuerId = null] = issuerIds.length === 1 ? issuerIds : []
      await this.mailbox.send(tx, {
        issuerId,
        kind: 'password_link',
        to: email,
        subject: 'Choose a new password',
        text: [
          `Open this link to choose a password. It works once, for ${PASSWORD_LINK_MINUTES} minutes:`,
          `${this.settings.publicUrl}/admin/choose-password?token=${token}`,
          'If you did not ask for it, do nothing: your password stays as it is.',
        ].join('\n\n'),
      })
    })
  }
}
