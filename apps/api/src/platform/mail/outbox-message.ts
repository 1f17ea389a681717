import type { Instant } from '@touchstone/domain'

/**
 * `kept`: no mail server is set, staff read it here. `queued`: delivery is being tried. `sent`: the mail server took it.
 * `failed`: given up; `error` says why.
 */
export type OutboxStatus = 'kept' | 'queued' | 'sent' | 'failed'

/**
 * One message to one person. It may hold a sign-in link, which is for the reader alone: once a mail server took the message its
 * text is erased, and what stays readable because there is no mail server holds links that work once and not for long.
 */
export interface OutboxMessage {
  readonly id: string
  /** On whose behalf; null for the platform's own. */
  readonly issuerId: string | null
  /** What the message is for, for example `sign_in_link`. */
  readonly kind: string
  readonly to: string
  readonly subject: string
  /** Null once the message was sent. */
  readonly text: string | null
  readonly html: string | null
  readonly status: OutboxStatus
  /** SMTP or network code of the last failure, for example `EAUTH` or `550`; never the server's words, which may quote the address. */
  readonly error: string | null
  readonly createdAt: Instant
  /** When it was sent or given up. */
  readonly settledAt: Instant | null
}
