// A decision on a credential's status that does not hold at once: it waits for a second person, or for its day. What is decided and
// holds at once is no change of this kind but a step in the history.
import { z } from 'zod'
import { fail } from '../errors.js'
import { LineageId, StatusChangeId, UserId } from '../ids.js'
import { CalendarDate, Instant } from '../instants.js'
import { lifecycle } from '../lifecycle.js'
import { type Credential, type CredentialEvent, credentialLifecycle } from './credential.js'
import { CredentialId } from './credential-id.js'
import { StatusReason } from './status-reasons.js'

/** `overtake`: what happened to the credential meanwhile leaves nothing to change. */
export const statusChangeLifecycle = lifecycle('status change', {
  proposed: { approve: 'planned', refuse: 'refused', cancel: 'cancelled', overtake: 'overtaken' },
  planned: { apply: 'done', cancel: 'cancelled', overtake: 'overtaken' },
  done: {},
  refused: {},
  cancelled: {},
  overtaken: {},
})

export const StatusChangeStatus = z.enum(statusChangeLifecycle.states).meta({ id: 'StatusChangeStatus' })
export type StatusChangeStatus = z.infer<typeof StatusChangeStatus>

/** What is decided of a status alone, of one credential or of many, today or for a later day. */
export const StatusAction = z.enum(['suspend', 'reinstate', 'withdraw']).meta({ id: 'StatusAction' })
export type StatusAction = z.infer<typeof StatusAction>

/**
 * What may have to wait. A reduced scope waits for a second person at most, and holds from the day it is decided: a new credential goes
 * out with it. So does a replacement, which corrects a certificate and decides nothing.
 */
export const ChangeAction = z.enum([...StatusAction.options, 'reduce_scope']).meta({ id: 'ChangeAction' })
export type ChangeAction = z.infer<typeof ChangeAction>

/** What takes something from the holder for good: where the issuer says so, two persons decide on it. */
export function needsSecondPerson(
  action: ChangeAction,
  { twoPersonWithdrawal }: { readonly twoPersonWithdrawal: boolean },
): boolean {
  return twoPersonWithdrawal && (action === 'withdraw' || action === 'reduce_scope')
}

export const StatusChange = z
  .object({
    id: StatusChangeId,
    credentialId: CredentialId,
    action: ChangeAction,
    reason: StatusReason,
    /** The staff's own words; never public. */
    note: z.string().nullable(),
    /** The first day the new status is to hold; `null`: the day it is approved. */
    effectiveOn: CalendarDate.nullable(),
    /** The duty areas that are to stay, where the scope is reduced. */
    stays: z.array(LineageId).nullable(),
    status: StatusChangeStatus,
    madeAt: Instant,
    madeBy: UserId,
    /** When it was approved, refused or cancelled, and by whom. */
    decidedAt: Instant.nullable(),
    decidedBy: UserId.nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'StatusChange' })
export type StatusChange = z.infer<typeof StatusChange>

/** What somebody decided, or proposes. */
export interface StatusWish {
  readonly action: StatusAction
  readonly note: string | null
  /** Without one, today. */
  readonly effectiveOn?: CalendarDate | undefined
}

export interface StatusGround {
  readonly credential: Pick<Credential, 'status'>
  readonly history: readonly CredentialEvent[]
  /** The day this ID was issued, in the issuer's zone. */
  readonly issuedOn: CalendarDate
  readonly today: CalendarDate
  /** Whether the issuer has withdrawals approved by a second person. */
  readonly twoPersonWithdrawal: boolean
}

export type Course =
  | { readonly kind: 'at_once'; readonly on: CalendarDate }
  | { readonly kind: 'later'; readonly on: CalendarDate }
  | { readonly kind: 'proposed'; readonly on: CalendarDate | null }

/**
 * Whether a decision holds at once, waits for its day, or for a second person.
 * @throws DomainError `illegal_transition`, `change_before_issue`, `change_before_suspension`, `earlier_day_needs_note`
 */
export function courseOf({ action, note, effectiveOn }: StatusWish, ground: StatusGround): Course {
  const { credential, today, twoPersonWithdrawal } = ground
  credentialLifecycle.next(credential.status, action)
  if (effectiveOn !== undefined) requireDay(action, effectiveOn, note, ground)
  if (needsSecondPerson(action, { twoPersonWithdrawal })) return { kind: 'proposed', on: effectiveOn ?? null }
  const on = effectiveOn ?? today
  return { kind: on > today ? 'later' : 'at_once', on }
}

function requireDay(
  action: StatusAction,
  effectiveOn: CalendarDate,
  note: string | null,
  { history, issuedOn, today }: StatusGround,
): void {
  if (effectiveOn < issuedOn) fail('change_before_issue', { effectiveOn, issuedOn })
  const suspendedOn = action === 'reinstate' ? history.findLast((event) => event.action === 'suspend')?.on : undefined
  if (suspendedOn !== undefined && effectiveOn < suspendedOn)
    fail('change_before_suspension', { effectiveOn, suspendedOn })
  if (effectiveOn < today && !note) fail('earlier_day_needs_note', { effectiveOn, today })
}

/**
 * The day an approved proposal takes effect. A later day that passed while nobody approved it becomes the day of approval: nobody
 * decided that it should hold before. An earlier day that was stated stays.
 */
export function dayOfApproved(
  { effectiveOn }: Pick<StatusChange, 'effectiveOn'>,
  { madeOn, today }: { readonly madeOn: CalendarDate; readonly today: CalendarDate },
): CalendarDate {
  if (effectiveOn === null) return today
  return effectiveOn > madeOn && effectiveOn < today ? today : effectiveOn
}

/**
 * Four eyes: the proposer does not decide.
 * @throws DomainError `own_proposal`
 */
export function requireSecondPerson(proposer: UserId, decider: UserId): void {
  if (proposer === decider) fail('own_proposal', {})
}
