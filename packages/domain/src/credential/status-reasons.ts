// Why a credential was suspended, reinstated, withdrawn, replaced or reduced in scope. The code is what is stored and shown to strangers in the public
// wording; the staff's own note stays inside.
import { z } from 'zod'

export const StatusReason = z
  .enum([
    'evaluator_inquiry',
    'assessment_irregularity',
    'conduct',
    'holder_request',
    'issued_in_error',
    'name_correction',
    'scope_no_longer_met',
    'scope_granted_in_error',
    'requirements_lapsed',
    'inquiry_closed',
    'requirements_met_again',
    'decision_undone',
  ])
  .meta({ id: 'StatusReason' })
export type StatusReason = z.infer<typeof StatusReason>

/** What the public is told. English here; the sites may hold other languages under the same codes. */
export const PUBLIC_WORDING = {
  evaluator_inquiry: 'The assessment this credential stands on is being reviewed.',
  assessment_irregularity: 'An irregularity was found in the assessment.',
  conduct: 'The holder did not keep to the code of conduct.',
  holder_request: 'At the request of the holder.',
  issued_in_error: 'It was issued in error.',
  name_correction: 'The name was corrected on a new certificate.',
  scope_no_longer_met: 'The requirements are no longer met in part of what it covered.',
  scope_granted_in_error: 'Part of what it covered was granted in error.',
  requirements_lapsed: 'A requirement of the credential is no longer met.',
  inquiry_closed: 'The review was closed in favour of the holder.',
  requirements_met_again: 'The requirements are met again.',
  decision_undone: 'The decision before was taken back.',
} satisfies Record<StatusReason, string>

/** Which reasons make sense for which act. */
export const REASONS_FOR = {
  suspend: ['evaluator_inquiry', 'assessment_irregularity', 'conduct', 'holder_request', 'requirements_lapsed'],
  reinstate: ['inquiry_closed', 'requirements_met_again', 'holder_request', 'decision_undone'],
  withdraw: ['assessment_irregularity', 'conduct', 'holder_request', 'issued_in_error', 'requirements_lapsed'],
  replace: ['name_correction', 'issued_in_error'],
  reduce_scope: ['scope_no_longer_met', 'assessment_irregularity', 'scope_granted_in_error', 'holder_request'],
  erase: ['holder_request'],
} as const satisfies Record<string, readonly StatusReason[]>
