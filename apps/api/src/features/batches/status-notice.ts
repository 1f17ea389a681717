// What a holder is told when a decision on many changed the status of their credential: what it is now, and the public reason for it.
import {
  type CredentialId,
  type Issuer,
  PUBLIC_WORDING,
  type StatusAction,
  type StatusReason,
  UNDO_HOURS,
} from '@touchstone/domain'

interface Told {
  readonly issuer: Pick<Issuer, 'name'>
  readonly action: StatusAction
  readonly reason: StatusReason
  /** Whether it is suspended only until it is withdrawn. */
  readonly held: boolean
  readonly credentialId: CredentialId
  readonly credentialTitle: string
  readonly email: string
}

const HEADINGS = {
  suspend: 'is suspended',
  reinstate: 'counts again',
  withdraw: 'is withdrawn',
} satisfies Record<StatusAction, string>

const MEANS = {
  suspend: 'Until it is reinstated, whoever checks it is told that it is suspended.',
  reinstate: 'Whoever checks it is told that it is valid, as long as it has not expired.',
  withdraw: 'It no longer counts, for good. Whoever checks it is told so.',
} satisfies Record<StatusAction, string>

export function statusNotice({ issuer, action, reason, held, credentialId, credentialTitle, email }: Told) {
  const means = held
    ? `It will be withdrawn for good when ${UNDO_HOURS} hours have passed, unless the decision is taken back.`
    : MEANS[action]
  return {
    kind: 'credential_status',
    to: email,
    subject: `Your credential ${credentialTitle} ${HEADINGS[action]}`,
    text: [
      `Your credential ${credentialTitle}, ${credentialId}, ${HEADINGS[action]}.`,
      PUBLIC_WORDING[reason],
      means,
      `If you believe that this is a mistake, write to ${issuer.name}.`,
    ].join('\n\n'),
  }
}
