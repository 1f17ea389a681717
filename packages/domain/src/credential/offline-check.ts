// What is said of a document that was checked away from the register: by its signature, and by the key set and the status list somebody
// downloaded before. What those files do not answer is not checked, and what is not checked is never good.
import { z } from 'zod'
import type { Instant } from '../instants.js'
import { CLOCK_SKEW, CheckName, type CheckResult, DocumentFault, type SignatureFinding } from './document-check.js'

export const OfflineCode = z.enum([
  ...DocumentFault.options,
  'readable',
  'form_not_read_here',
  'nothing_signed',
  'signature_holds',
  'seal_holds',
  'signature_wrong',
  'no_signature',
  'algorithm_refused',
  'key_unknown',
  'context_unknown',
  'not_sealed',
  'seal_broken',
  'sealed_by_another',
  'seal_key_withdrawn',
  'added_to_after_issue',
  'pages_not_proven',
  'in_key_set',
  'not_in_key_set',
  'no_key_set',
  'stale_key_set',
  'not_revoked',
  'revoked',
  'no_status',
  'no_list',
  'stale_list',
  'unusable_list',
  'in_effect',
  'expired',
  'not_yet_valid',
  'not_reached',
])
export type OfflineCode = z.infer<typeof OfflineCode>

export interface OfflineCheck {
  readonly check: CheckName
  readonly result: CheckResult
  readonly code: OfflineCode
}

/** `good`: every check passed. `wrong`: one failed. `not_checked`: none failed, and one could not be made. */
export type OfflineOutcome = 'good' | 'wrong' | 'not_checked'

/** What the files at hand say of who issued it, and of its revocation. */
export type KeySetFinding = 'in_key_set' | 'not_in_key_set' | 'no_key_set' | 'stale_key_set'
export type StatusFinding = 'not_revoked' | 'revoked' | 'no_status' | 'no_list' | 'stale_list' | 'unusable_list'

export type OfflineEvidence =
  | { readonly kind: 'unreadable'; readonly fault: DocumentFault }
  /** It is a kind of file, or a mere ID, of which nothing can be said here. */
  | { readonly kind: 'not_read'; readonly code: 'form_not_read_here' | 'nothing_signed' }
  | {
      readonly kind: 'credential'
      /** Of a PDF: the seal's where the credential inside holds. `nothing_signed`: no root is at hand to hold the pages against. */
      readonly signature: SignatureFinding
      readonly issuer: KeySetFinding
      readonly status: StatusFinding
      readonly validFrom: Instant | undefined
      readonly validUntil: Instant | undefined
      readonly at: Instant
    }
  /** A receipt of a verification. It is about one moment: nothing revokes it, and it does not expire. */
  | { readonly kind: 'receipt'; readonly signature: SignatureFinding; readonly issuer: KeySetFinding }

export interface OfflineJudgement {
  readonly outcome: OfflineOutcome
  /** All five, in the order they build on each other; of a receipt the first three. */
  readonly checks: readonly OfflineCheck[]
}

type Finding = readonly [CheckResult, OfflineCode]
const READABLE: Finding = ['pass', 'readable']
const NOT_REACHED: Finding = ['not_checked', 'not_reached']

export function judgeOffline(evidence: OfflineEvidence): OfflineJudgement {
  switch (evidence.kind) {
    case 'unreadable':
      return judgement(['fail', evidence.fault], NOT_REACHED, NOT_REACHED, NOT_REACHED, NOT_REACHED)
    case 'not_read':
      return judgement(['not_checked', evidence.code], NOT_REACHED, NOT_REACHED, NOT_REACHED, NOT_REACHED)
    case 'credential':
      return judgeCredential(evidence)
    case 'receipt':
      return judgeReceipt(evidence)
  }
}

function judgeReceipt({ signature, issuer }: OfflineEvidence & { kind: 'receipt' }): OfflineJudgement {
  const signed = signatures[signature]
  const known: Finding =
    signed[0] === 'pass'
      ? [issuer === 'in_key_set' ? 'pass' : 'not_checked', issuer]
      : issuer === 'no_key_set'
        ? ['not_checked', issuer]
        : NOT_REACHED
  return judgement(READABLE, signed, known)
}

function judgeCredential({
  signature,
  issuer,
  status,
  validFrom,
  validUntil,
  at,
}: OfflineEvidence & { kind: 'credential' }): OfflineJudgement {
  const signed = signatures[signature]
  // Of what nobody is known to have signed nothing is believed, neither its list nor its dates.
  if (signed[0] !== 'pass') {
    const known: Finding = issuer === 'no_key_set' ? ['not_checked', issuer] : NOT_REACHED
    return judgement(READABLE, signed, known, NOT_REACHED, NOT_REACHED)
  }
  const now = Date.parse(at)
  const early = validFrom !== undefined && now + CLOCK_SKEW < Date.parse(validFrom)
  const late = validUntil !== undefined && now - CLOCK_SKEW > Date.parse(validUntil)
  const dates: Finding = early ? ['fail', 'not_yet_valid'] : late ? ['fail', 'expired'] : ['pass', 'in_effect']
  return judgement(READABLE, signed, [issuer === 'in_key_set' ? 'pass' : 'not_checked', issuer], revocation(), dates)

  function revocation(): Finding {
    return [status === 'not_revoked' ? 'pass' : status === 'revoked' ? 'fail' : 'not_checked', status]
  }
}

const signatures = {
  holds: ['pass', 'signature_holds'],
  seal_holds: ['pass', 'seal_holds'],
  // These are known by the register alone.
  as_issued: NOT_REACHED,
  as_issued_before: NOT_REACHED,
  differs_from_issued: NOT_REACHED,
  wrong: ['fail', 'signature_wrong'],
  missing: ['fail', 'no_signature'],
  algorithm_refused: ['fail', 'algorithm_refused'],
  // It may be newer than the key set, or have been taken out: only a fresh key set tells.
  key_unknown: ['not_checked', 'key_unknown'],
  context_unknown: ['not_checked', 'context_unknown'],
  nothing_signed: ['not_checked', 'pages_not_proven'],
  added_to_after_issue: ['fail', 'added_to_after_issue'],
  not_sealed: ['fail', 'not_sealed'],
  seal_broken: ['fail', 'seal_broken'],
  sealed_by_another: ['fail', 'sealed_by_another'],
  seal_key_withdrawn: ['fail', 'seal_key_withdrawn'],
} as const satisfies Record<SignatureFinding, Finding>

function judgement(
  ...findings: readonly [Finding, Finding, Finding] | readonly [Finding, Finding, Finding, Finding, Finding]
): OfflineJudgement {
  const checks = CheckName.options.flatMap((check, index): OfflineCheck[] => {
    const finding = findings[index]
    return finding === undefined ? [] : [{ check, result: finding[0], code: finding[1] }]
  })
  const results = checks.map(({ result }) => result)
  const outcome = results.includes('fail') ? 'wrong' : results.includes('not_checked') ? 'not_checked' : 'good'
  return { outcome, checks }
}
