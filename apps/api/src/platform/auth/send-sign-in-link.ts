// A candidate asks for a link. Whoever asks learns nothing: the same answer, after the same time, for every address.
import { Injectable } from '@nestjs/common'
import type { IssuerId } from '@touchstone/domain'
import { Transactions } from '../database/transactions.js'
import { Mailbox } from '../mail/mailbox.js'
import { PublicSettings } from '../public-settings.js'
import { answerAlike } from './answer-alike.js'
import { Links, SIGN_IN_LINK_MINUTES } from './links.js'
import { CandidateAddresses } from './ports.js'
import { SignInLimits } from './sign-in-limits.js'

@Injectable()
export class SendSignInLink {
  constructor(
    private readonly limits: SignInLimits,
    private readonly addresses: CandidateAddresses,
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly mailbox: Mailbox,
    private readonly settings: PublicSettings,
  ) {}

  async run(email: string, caller: string): Promise<void> {
    this.limits.link(caller, email)
    await answerAlike(async () => {
      const issuerId = await this.addresses.issuerOf(email)
      if (issuerId !== undefined) await this.#send(email, issuerId)
    })
  }

  #send(email: string, issuerId: IssuerId): Promise<void> {
    return this.transactions.run(async (tx) => {
      const token = await this.links.forSignIn(tx, email)
      await this.mailbox.send(tx, {
        issuerId,
        kind: 'sign_in_link',
        to: email,
        subject: 'Your sign-in link',
        text: [
          `Open this link to see your credentials. It works once, for ${SIGN_IN_LINK_MINUTES} minutes:`,
          // A page with a button: scanners that open links in mail do not press it.
          `${this.settings.publicUrl}/sign-in?token=${token}`,
          'If you did not ask for it, do nothing: nobody can sign in without it.',
        ].join('\n\n'),
      })
    })
  }
}
