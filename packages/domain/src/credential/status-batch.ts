// One decision on the status of many credentials: of a test whose evaluator was corrupt, of a day on which the wrong form was used. It may
// be undone for a day. A withdrawal cannot be taken back once it is public (W3C Bitstring Status List: revocation is for good), so until
// the day is over its credentials are suspended, and only then withdrawn.
import { z } from 'zod'
import { lifecycle } from '../lifecycle.js'
import type { CredentialStatus } from './credential.js'
import type { StatusAction } from './status-change.js'

export const statusBatchLifecycle = lifecycle('status batch', {
  proposed: { approve: 'at_work', refuse: 'refused', cancel: 'cancelled' },
  at_work: { settle: 'settled' },
  settled: { undo: 'undoing', close: 'closing' },
  undoing: { undone: 'undone' },
  closing: { finish: 'done' },
  undone: {},
  done: {},
  refused: {},
  cancelled: {},
})

export const StatusBatchStatus = z.enum(statusBatchLifecycle.states).meta({ id: 'StatusBatchStatus' })
export type StatusBatchStatus = z.infer<typeof StatusBatchStatus>

/**
 * What has become of one credential of a batch. `changed`: it is as the batch wants it and the decision may still be undone;
 * `kept`: it was changed by the batch, and undoing or withdrawing found it changed again and left it so.
 */
export const StatusBatchRowStatus = z
  .enum(['waiting', 'changed', 'unchanged', 'undone', 'finished', 'kept'])
  .meta({ id: 'StatusBatchRowStatus' })
export type StatusBatchRowStatus = z.infer<typeof StatusBatchRowStatus>

/** Why a credential was left as it is. `held_by_another`: another batch holds it for withdrawal. */
export const StatusBatchProblem = z
  .enum(['already_suspended', 'not_suspended', 'ended', 'changed_meanwhile', 'held_by_another'])
  .meta({ id: 'StatusBatchProblem' })
export type StatusBatchProblem = z.infer<typeof StatusBatchProblem>

/** Credentials of one batch. */
export const MOST_IN_STATUS_BATCH = 20_000

/** For how long a decision on many may be undone. */
export const UNDO_HOURS = 24

export type FirstStep = { readonly to: 'active' | 'suspended' } | { readonly problem: StatusBatchProblem }

/** What a batch does to a credential at first, or why it leaves it alone. One to be withdrawn is held as suspended. */
export function firstStep(action: StatusAction, status: CredentialStatus): FirstStep {
  if (status !== 'active' && status !== 'suspended') return { problem: 'ended' }
  if (action === 'reinstate') return status === 'suspended' ? { to: 'active' } : { problem: 'not_suspended' }
  if (action === 'suspend' && status === 'suspended') return { problem: 'already_suspended' }
  return { to: 'suspended' }
}

/** What the batch left a credential in, and what it finds now. */
export interface Found {
  readonly action: StatusAction
  readonly before: CredentialStatus
  readonly status: CredentialStatus
  /** Whether anything happened to it since. */
  readonly touched: boolean
  readonly heldByAnother: boolean
}

/** How the first step is undone: back to what it was, or why not. */
export function undoStep({ before, status, touched, heldByAnother }: Found): FirstStep {
  if (status !== 'active' && status !== 'suspended') return { problem: 'ended' }
  if (touched) return { problem: 'changed_meanwhile' }
  if (heldByAnother && before === 'active') return { problem: 'held_by_another' }
  return { to: before === 'suspended' ? 'suspended' : 'active' }
}

/** Whether one that was held is withdrawn now that the time to undo is over. */
export function lastStep({
  status,
  touched,
}: Found): { readonly to: 'withdrawn' } | { readonly problem: StatusBatchProblem } {
  if (status !== 'active' && status !== 'suspended') return { problem: 'ended' }
  return touched ? { problem: 'changed_meanwhile' } : { to: 'withdrawn' }
}
