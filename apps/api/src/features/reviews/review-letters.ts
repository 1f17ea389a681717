// What is written to people who take part, in plain words. A letter holds what its reader wrote and was told, and a link that is theirs.
import { Injectable } from '@nestjs/common'
import { callAddresses } from '@touchstone/contract'
import type { Disposition, DispositionCode, ReviewComment, ReviewRound } from '@touchstone/domain'
import { Mailbox } from '../../platform/mail/mailbox.js'
import type { Tx } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'

const DECISIONS = {
  accepted: 'Accepted',
  accepted_modified: 'Accepted with modification',
  partly_accepted: 'Partly accepted',
  not_accepted: 'Not accepted',
  noted: 'Noted',
  deferred: 'Deferred to the next revision',
  withdrawn: 'Withdrawn',
  duplicate: 'Answered with another comment that says the same',
} as const satisfies Record<DispositionCode, string>

export interface Decided {
  readonly comment: Pick<ReviewComment, 'number' | 'text' | 'code'>
  readonly disposition: Pick<Disposition, 'code' | 'reason'>
  /** The number of the comment it repeats. */
  readonly sameAs: string | null
}

@Injectable()
export class ReviewLetters {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly settings: PublicSettings,
  ) {}

  confirmation(tx: Tx, round: ReviewRound, to: string, token: string, what: { comments: number }): Promise<void> {
    const sent =
      what.comments === 1 ? 'your comment' : what.comments > 1 ? `your ${what.comments} comments` : 'what you sent'
    return this.#send(tx, round, 'input_confirmation', to, `Confirm ${sent} on ${round.title}`, [
      `Open this link to confirm ${sent}. Until then nothing of it counts and nobody reads it:`,
      this.#link(token),
      'Keep the link: it is your own page, where you can change what you wrote and see what becomes of it.',
      'If you did not send anything, do nothing.',
    ])
  }

  link(tx: Tx, round: ReviewRound, to: string, token: string): Promise<void> {
    return this.#send(tx, round, 'input_link', to, `Your page for ${round.title}`, [
      'Here you see what you sent and what became of it:',
      this.#link(token),
      'If you did not ask for it, do nothing.',
    ])
  }

  invitation(tx: Tx, round: ReviewRound, to: string, token: string, issuerName: string): Promise<void> {
    return this.#send(tx, round, 'review_invitation', to, `${issuerName} asks for your input: ${round.title}`, [
      round.invitation,
      `Until the end of ${round.closesOn} (${round.timeZone}) you can read the draft and comment on it here:`,
      `${this.settings.publicUrl}${callAddresses.call(round.id)}#${token}`,
      'The link is yours: what you send with it needs no further confirmation.',
    ])
  }

  /** Every decision on one person's comments, in one letter. */
  decisions(
    tx: Tx,
    round: ReviewRound,
    to: string,
    token: string,
    { decided, answerBy }: { readonly decided: readonly Decided[]; readonly answerBy: string },
  ): Promise<void> {
    return this.#send(tx, round, 'input_decisions', to, `What became of your input on ${round.title}`, [
      decided.length === 1 ? 'Your comment was considered.' : `Your ${decided.length} comments were considered.`,
      ...decided.map(({ comment, disposition, sameAs }) =>
        [
          `${comment.number}${comment.code === null ? '' : ` on ${comment.code}`}`,
          `You wrote: ${shortened(comment.text)}`,
          `Decision: ${DECISIONS[disposition.code]}${sameAs === null ? '' : ` (${sameAs})`}`,
          ...(disposition.reason === null ? [] : [`Reason: ${disposition.reason}`]),
        ].join('\n'),
      ),
      `Until the end of ${answerBy} you can say here whether this satisfies you:`,
      this.#link(token),
    ])
  }

  /** To one objector, individually: a general notice does not do (ANSI Essential Requirements: consideration of views and objections). */
  appealNotice(tx: Tx, round: ReviewRound, to: string, token: string, number: string | null): Promise<void> {
    return this.#send(tx, round, 'appeal_notice', to, `You can appeal: ${number ?? round.title}`, [
      `You said that the decision on ${number ?? 'your comment'} does not satisfy you. Your objection stays on record as unresolved, and you have the right to appeal.`,
      round.appealProcedure,
      'Your comment and the decision are here:',
      this.#link(token),
    ])
  }

  #link(token: string): string {
    return `${this.settings.publicUrl}${callAddresses.myInput(token)}`
  }

  #send(
    tx: Tx,
    { issuerId }: ReviewRound,
    kind: string,
    to: string,
    subject: string,
    parts: readonly string[],
  ): Promise<void> {
    return this.mailbox.send(tx, { issuerId, kind, to, subject, text: parts.join('\n\n') })
  }
}

function shortened(text: string): string {
  return text.length <= 600 ? text : `${text.slice(0, 599)}…`
}
