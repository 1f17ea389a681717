// What a holder is told when the status of their credential was changed: what it is now and since when, the public reason, what follows for
// them, and how to appeal. Never the staff's own note.
import {
  type CalendarDate,
  type CredentialId,
  type Issuer,
  PUBLIC_WORDING,
  type StatusAction,
  type StatusReason,
  UNDO_HOURS,
} from '@touchstone/domain'

interface Told {
  readonly issuer: Pick<Issuer, 'name' | 'website'>
  readonly action: StatusAction
  readonly reason: StatusReason
  /** The first day the new status holds, in the issuer's zone. */
  readonly on: CalendarDate
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

// What the holder has to refrain from: ISO/IEC 17024:2012, 9.5.
const MEANS = {
  suspend:
    'Until it is reinstated, whoever checks it is told that it is suspended. Please do not refer to it in that time.',
  reinstate: 'Whoever checks it is told that it is valid, as long as it has not expired.',
  withdraw: 'It no longer counts, for good, and whoever checks it is told so. Please no longer refer to it.',
} satisfies Record<StatusAction, string>

export function statusNotice({ issuer, action, reason, on, held, credentialId, credentialTitle, email }: Told) {
  const means = held
    ? `It will be withdrawn for good when ${UNDO_HOURS} hours have passed, unless the decision is taken back.`
    : MEANS[action]
  return {
    kind: 'credential_status',
    to: email,
    subject: `Your credential ${credentialTitle} ${HEADINGS[action]}`,
    text: [
      `${issuer.name} decided: your credential ${credentialTitle}, ${credentialId}, ${HEADINGS[action]} from ${longDate(on)}.`,
      `The reason: ${PUBLIC_WORDING[reason]}`,
      means,
      ...(action === 'reinstate' ? [] : [howToAppeal(issuer)]),
    ].join('\n\n'),
  }
}

/** The way to appeal: ISO/IEC 17024:2012, 9.8. */
export function howToAppeal({ name, website }: Pick<Issuer, 'name' | 'website'>): string {
  const where = website === null ? name : `${name} (${website})`
  return `You may appeal against this decision: write to ${where}, name the ID above, and say why you believe that it is wrong.`
}

/** A day as people write it. */
export function longDate(day: CalendarDate): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
