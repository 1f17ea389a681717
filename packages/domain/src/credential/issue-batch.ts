// Many credentials of one definition, decided upon together and granted one by one: what one candidate lacks keeps nobody else from
// theirs, and a batch that is taken up again grants nothing twice.
import { z } from 'zod'
import { lifecycle } from '../lifecycle.js'
import type { CalendarDate } from '../instants.js'
import type { Assessment } from './assessment.js'
import type { CredentialDefinition } from './credential-definition.js'
import type { Credential } from './credential.js'
import { eligibility, type UnmetRequirement } from './eligibility.js'
import { stands } from './issue-credential.js'

/** `stop`: the first credential signed did not verify, or something is wrong with the platform itself. */
export const issueBatchLifecycle = lifecycle('issue batch', {
  at_work: { finish: 'done', cancel: 'cancelled', stop: 'stopped' },
  cancelled: { resume: 'at_work' },
  stopped: { resume: 'at_work' },
  done: {},
})

export const IssueBatchStatus = z.enum(issueBatchLifecycle.states).meta({ id: 'IssueBatchStatus' })
export type IssueBatchStatus = z.infer<typeof IssueBatchStatus>

/** What has become of one candidate of a batch. */
export const IssueBatchRowStatus = z.enum(['waiting', 'issued', 'refused']).meta({ id: 'IssueBatchRowStatus' })
export type IssueBatchRowStatus = z.infer<typeof IssueBatchRowStatus>

/** Why a batch stopped: the first credential it signed did not verify by the whole way, or the platform failed again and again. */
export const IssueBatchProblem = z.enum(['badge_not_proven', 'platform_failed']).meta({ id: 'IssueBatchProblem' })
export type IssueBatchProblem = z.infer<typeof IssueBatchProblem>

/** Candidates of one batch. */
export const MOST_IN_BATCH = 10_000

/** How a candidate stands towards a definition: could be granted it, has it, or lacks something. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'held' }
  | { readonly kind: 'lacks'; readonly unmet: readonly UnmetRequirement[] }

/** @param credentials of this candidate, on any definition */
export function readinessFor(
  definition: CredentialDefinition,
  assessments: readonly Assessment[],
  credentials: readonly Pick<Credential, 'definitionId' | 'status' | 'expiresOn'>[],
  today: CalendarDate,
): Readiness {
  if (credentials.some((one) => one.definitionId === definition.id && stands(one, today))) return { kind: 'held' }
  const decision = eligibility(definition, assessments, today)
  return decision.eligible ? { kind: 'ready' } : { kind: 'lacks', unmet: decision.unmet }
}
