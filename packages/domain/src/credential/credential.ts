// A credential: what a person holds. Its certificate is frozen at issue; only its status changes, and each change is an event
// in a history that answers "what was its status on that day".
import { z } from 'zod'
import {
  CandidateId,
  CredentialDefinitionId,
  CredentialKey,
  IssuerId,
  LineageId,
  StandardVersionId,
  UserId,
} from '../ids.js'
import { CalendarDate, Instant } from '../instants.js'
import { lifecycle } from '../lifecycle.js'
import { Certificate } from './certificate.js'
import { CredentialId } from './credential-id.js'
import { StatusReason } from './status-reasons.js'

/** `expired` is not here: it is a matter of the date. `withdrawn` is what W3C and Open Badges call revoked. */
export const credentialLifecycle = lifecycle('credential', {
  active: {
    suspend: 'suspended',
    withdraw: 'withdrawn',
    replace: 'replaced',
    reduce_scope: 'replaced',
    erase: 'erased',
  },
  suspended: { reinstate: 'active', withdraw: 'withdrawn', reduce_scope: 'replaced', erase: 'erased' },
  withdrawn: {},
  replaced: {},
  erased: {},
})

export const CredentialStatus = z.enum(credentialLifecycle.states).meta({ id: 'CredentialStatus' })
export type CredentialStatus = z.infer<typeof CredentialStatus>
export type CredentialAction = 'suspend' | 'reinstate' | 'withdraw' | 'replace' | 'reduce_scope' | 'erase'

export const CredentialEventKind = z.enum([
  'issue',
  'suspend',
  'reinstate',
  'withdraw',
  'replace',
  'reduce_scope',
  'erase',
])

/** One step in a credential's life; the first is its issue. */
export const CredentialEvent = z
  .object({
    action: CredentialEventKind,
    status: CredentialStatus,
    reason: StatusReason.nullable(),
    /** The staff's own words; never public. */
    note: z.string().nullable(),
    /** When it entered the history: what was entered later holds against what was entered before. */
    at: Instant,
    /** The first day the status holds, in the issuer's zone. */
    on: CalendarDate,
    /** The day it was decided, where that is another day. */
    decidedOn: CalendarDate.nullable(),
    by: UserId.nullable(),
  })
  .meta({ id: 'CredentialEvent' })
export type CredentialEvent = z.infer<typeof CredentialEvent>

export const Credential = z
  .object({
    key: CredentialKey,
    credentialId: CredentialId,
    issuerId: IssuerId,
    candidateId: CandidateId,
    definitionId: CredentialDefinitionId,
    versionId: StandardVersionId,
    status: CredentialStatus,
    /** The day the decision to grant it was taken, in the issuer's zone. */
    decidedOn: CalendarDate,
    effectiveOn: CalendarDate,
    expiresOn: CalendarDate.nullable(),
    issuedAt: Instant,
    /** Whether its ID alone opens it to the public. The holder's choice. */
    listed: z.boolean(),
    replacedBy: CredentialId.nullable(),
    /** The duty areas it covers, once its scope was reduced; `null`: those of its definition. */
    scope: z.array(LineageId).min(1).nullable(),
    /** The credential it carries on. That one stays what it was until it expires. */
    renews: CredentialId.nullable(),
    /** When the holder's personal data were erased; what is left is a tombstone. */
    erasedAt: Instant.nullable(),
    certificate: Certificate,
  })
  .meta({ id: 'Credential' })
export type Credential = z.infer<typeof Credential>
