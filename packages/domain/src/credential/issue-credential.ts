// The decision to grant a credential. A credential exists only through this function, so the rules of the grant stand here.
import { type Candidate, requireKnown } from '../candidate/candidate.js'
import { fail } from '../errors.js'
import type { CredentialKey } from '../ids.js'
import { type CalendarDate, dateIn, type Instant } from '../instants.js'
import type { Issuer } from '../issuer/issuer.js'
import type { SkillStandard } from '../skill-standard/skill-standard.js'
import type { Statement } from '../skill-standard/statement.js'
import { requireIssuable, type StandardVersion } from '../skill-standard/version.js'
import type { Assessment } from './assessment.js'
import type { Certificate } from './certificate.js'
import type { Credential } from './credential.js'
import { type CredentialDefinition, expiryOf, resolveScope } from './credential-definition.js'
import type { CredentialId } from './credential-id.js'
import { eligibility } from './eligibility.js'

export interface IssueInput {
  readonly issuer: Issuer
  readonly standard: SkillStandard
  readonly version: StandardVersion
  /** Statements at the top of the version are enough. */
  readonly dutyAreas: readonly Statement[]
  readonly definition: CredentialDefinition
  readonly candidate: Candidate
  readonly assessments: readonly Assessment[]
  /** Credentials the candidate already has on this definition. */
  readonly held: readonly Credential[]
  readonly key: CredentialKey
  readonly credentialId: CredentialId
  readonly at: Instant
  /** Defaults to the day of the decision. */
  readonly effectiveOn?: CalendarDate | undefined
  /** Defaults to what the definition's validity gives. */
  readonly expiresOn?: CalendarDate | null | undefined
  /** Where the public verifies this ID. */
  readonly verificationUrl: string
  /** The layout certificates are drawn in now. */
  readonly layout: number
}

export interface Grant {
  readonly credential: Credential
  /** The assessments the decision stands on, one for each requirement. */
  readonly evidence: readonly Assessment[]
}

/**
 * Grants a credential, or says why not.
 * @throws DomainError `candidate_erased`, `definition_not_open`, `version_not_published`, `assessment_period_over`, `version_sunset`, `candidate_not_eligible` (naming each unmet
 * requirement), `credential_already_held`, `effective_before_decision`, `expires_before_effective`, `scope_not_in_version`
 */
export function issue(input: IssueInput): Grant {
  const { issuer, definition, candidate, version, key, credentialId, at } = input
  const decidedOn = dateIn(issuer.timeZone, at)
  requireKnown(candidate)
  if (definition.status !== 'open')
    fail('definition_not_open', { definitionId: definition.id, status: definition.status })
  const decision = eligibility(
    definition,
    input.assessments.filter((one) => one.candidateId === candidate.id),
    decidedOn,
  )
  if (!decision.eligible) fail('candidate_not_eligible', { unmet: [...decision.unmet] })
  requireIssuable(version, latestAssessment(decision.evidence, decidedOn), decidedOn)
  const standing = input.held.find((one) => stands(one, decidedOn))
  if (standing) fail('credential_already_held', { credentialId: standing.credentialId })
  const effectiveOn = input.effectiveOn ?? decidedOn
  if (effectiveOn < decidedOn) fail('effective_before_decision', { effectiveOn, decidedOn })
  const expiresOn = input.expiresOn === undefined ? expiryOf(definition.validity, effectiveOn) : input.expiresOn
  if (expiresOn !== null && expiresOn <= effectiveOn) fail('expires_before_effective', { effectiveOn, expiresOn })
  const certificate = freezeCertificate(input, effectiveOn, expiresOn)
  return {
    credential: {
      key,
      credentialId,
      issuerId: issuer.id,
      candidateId: candidate.id,
      definitionId: definition.id,
      versionId: version.id,
      status: 'active',
      decidedOn,
      effectiveOn,
      expiresOn,
      issuedAt: at,
      listed: true,
      replacedBy: null,
      scope: null,
      renews: null,
      erasedAt: null,
      certificate,
    },
    evidence: decision.evidence,
  }
}

/** Whether a credential still counts on a day, suspended or not: a second one of the same definition would say nothing new. */
export function stands(credential: Pick<Credential, 'status' | 'expiresOn'>, on: CalendarDate): boolean {
  const lives = credential.status === 'active' || credential.status === 'suspended'
  return lives && (credential.expiresOn === null || credential.expiresOn >= on)
}

// What must lie within a superseded version's assessment period is the assessing, not the paperwork after it.
function latestAssessment(evidence: readonly Assessment[], decidedOn: CalendarDate): CalendarDate {
  return (
    evidence
      .map(({ assessedOn }) => assessedOn)
      .toSorted()
      .at(-1) ?? decidedOn
  )
}

/** What the certificate says, once and for all. */
export function freezeCertificate(
  input: Omit<IssueInput, 'assessments' | 'held'>,
  effectiveOn: CalendarDate,
  expiresOn: CalendarDate | null,
): Certificate {
  const { issuer, standard, version, definition, candidate } = input
  if (version.publishedOn === null) fail('version_not_published', { versionId: version.id, status: version.status })
  return {
    credentialId: input.credentialId,
    holderName: candidate.name,
    credentialTitle: definition.title,
    credentialCode: definition.code,
    level: definition.level,
    issuer: { name: issuer.name, shortName: issuer.shortName },
    standard: {
      title: version.title,
      designation: standard.designation,
      version: version.number,
      publishedOn: version.publishedOn,
    },
    scope: resolveScope(definition.scope, input.dutyAreas).map(({ code, title, text }) => ({
      code,
      title: title ?? onOneLine(text),
    })),
    effectiveOn,
    expiresOn,
    signatory: issuer.signatory,
    verificationUrl: input.verificationUrl,
    layout: input.layout,
  }
}

/** The start of a text that has no title, as a title may be: one line, at most 300 characters, no character cut in half. */
function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .slice(0, 300)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()
}
