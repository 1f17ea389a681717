// Renewal: a credential that expires is carried on by a new one for the next period. The old one stays what it was until its last day;
// the new one says what it renews, and stands on what was met anew.
import { z } from 'zod'
import { requireKnown } from '../candidate/candidate.js'
import { fail } from '../errors.js'
import { addDays, addYears, CalendarDate, dateIn } from '../instants.js'
import { requireIssuable } from '../skill-standard/version.js'
import type { Assessment } from './assessment.js'
import type { Credential } from './credential.js'
import type { CredentialDefinition } from './credential-definition.js'
import { areasOf } from './reduce-scope.js'
import { eligibility, type Eligibility, UnmetRequirement } from './eligibility.js'
import { freezeCertificate, type Grant, type IssueInput, stands } from './issue-credential.js'

export const RenewalStanding = z
  .enum(['not_offered', 'not_active', 'too_early', 'too_late', 'renewed', 'unmet', 'ready'])
  .meta({ id: 'RenewalStanding' })
export type RenewalStanding = z.infer<typeof RenewalStanding>

/** Whether a credential can be renewed on a day, and if not, why. */
export const RenewalOutlook = z
  .object({
    standing: RenewalStanding,
    /** The first day of the window; `null` where there is none. */
    opensOn: CalendarDate.nullable(),
    unmet: z.array(UnmetRequirement),
  })
  .meta({ id: 'RenewalOutlook' })
export type RenewalOutlook = z.infer<typeof RenewalOutlook>

interface Renewable {
  readonly credential: Credential
  readonly definition: CredentialDefinition
  /** Of the holder, on the definition. */
  readonly assessments: readonly Assessment[]
  /** Every credential of the holder on the definition. */
  readonly held: readonly Credential[]
}

export function renewalOutlook(
  { credential, definition, assessments, held }: Renewable,
  on: CalendarDate,
): RenewalOutlook {
  const { status, expiresOn, credentialId } = credential
  const { renewal } = definition
  if (renewal === null || expiresOn === null) return { standing: 'not_offered', opensOn: null, unmet: [] }
  const opensOn = addDays(expiresOn, -renewal.windowDays)
  const outlook = (standing: RenewalStanding, unmet: readonly UnmetRequirement[] = []) => ({
    standing,
    opensOn,
    unmet: [...unmet],
  })
  if (status !== 'active') return outlook('not_active')
  if (held.some((one) => one.renews === credentialId && stands(one, on))) return outlook('renewed')
  if (on > expiresOn) return outlook('too_late')
  if (on < opensOn) return outlook('too_early')
  const decision = metAnew(credential, definition, assessments, on)
  return decision.eligible ? outlook('ready') : outlook('unmet', decision.unmet)
}

export interface RenewInput extends Omit<IssueInput, 'effectiveOn' | 'expiresOn'> {
  readonly credential: Credential
}

/**
 * Carries a credential on for another period of its validity, from the day after its last.
 * @throws DomainError `candidate_erased`, `definition_not_open`, `renewal_refused`, `candidate_not_eligible`, `version_not_published`,
 * `assessment_period_over`, `version_sunset`, `scope_not_in_version`
 */
export function renew(input: RenewInput): Grant {
  const { credential: old, definition, issuer, candidate, version, at } = input
  const today = dateIn(issuer.timeZone, at)
  requireKnown(candidate)
  if (definition.status !== 'open')
    fail('definition_not_open', { definitionId: definition.id, status: definition.status })
  const { standing, opensOn, unmet } = renewalOutlook(input, today)
  if (standing === 'unmet') fail('candidate_not_eligible', { unmet })
  const { expiresOn: lastDay } = old
  const { validity } = definition
  if (standing !== 'ready' || lastDay === null || validity.kind === 'none')
    return fail('renewal_refused', { credentialId: old.credentialId, standing, opensOn })
  const decision = metAnew(old, definition, input.assessments, today)
  const evidence = decision.eligible ? decision.evidence : []
  requireIssuable(
    version,
    evidence
      .map(({ assessedOn }) => assessedOn)
      .toSorted()
      .at(-1) ?? today,
    today,
  )
  const [effectiveOn, expiresOn] = [addDays(lastDay, 1), addYears(lastDay, validity.years)]
  return {
    credential: {
      ...old,
      key: input.key,
      credentialId: input.credentialId,
      versionId: version.id,
      status: 'active',
      decidedOn: today,
      effectiveOn,
      expiresOn,
      issuedAt: at,
      replacedBy: null,
      renews: old.credentialId,
      // A scope that was reduced stays so.
      certificate: freezeCertificate(
        { ...input, definition: { ...definition, scope: [...areasOf(old, definition)] } },
        effectiveOn,
        expiresOn,
      ),
    },
    evidence,
  }
}

/** The credential that carries another on, if one does and was not taken back. */
export function renewalOf(
  credential: Pick<Credential, 'credentialId'>,
  held: readonly Credential[],
): Credential | undefined {
  return held.find(
    ({ renews, status }) => renews === credential.credentialId && (status === 'active' || status === 'suspended'),
  )
}

/** What has to be met once more, judged on what was assessed after the decision before. */
function metAnew(
  { decidedOn }: Credential,
  definition: CredentialDefinition,
  assessments: readonly Assessment[],
  on: CalendarDate,
): Eligibility {
  const again = definition.renewal?.requirements ?? []
  return eligibility(
    { ...definition, requirements: definition.requirements.filter(({ id }) => again.includes(id)) },
    assessments.filter(({ assessedOn }) => assessedOn > decidedOn),
    on,
  )
}
