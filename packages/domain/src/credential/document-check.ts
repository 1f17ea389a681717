// What is said of a document somebody was handed: which checks it passed, and where it departs from the register. The register decides;
// what only the document says is never more than what the document says.
import { z } from 'zod'
import type { CalendarDate, Instant } from '../instants.js'
import type { Certificate } from './certificate.js'
import type { CredentialStatus } from './credential.js'
import type { VerificationOutcome } from './verification.js'

export const DocumentForm = z
  .enum(['certificate_pdf', 'badge_json', 'badge_jwt', 'badge_png', 'badge_svg', 'credential_id', 'receipt', 'unknown'])
  .meta({ id: 'DocumentForm' })
export type DocumentForm = z.infer<typeof DocumentForm>

/** Why nothing could be read from a file. */
export const DocumentFault = z.enum([
  'not_a_document',
  'not_text',
  'broken_json',
  'nested_too_deep',
  'duplicate_key',
  'forbidden_key',
  'not_a_credential',
  'a_receipt',
  'broken_receipt',
  'own_context',
  'broken_picture',
  'no_credential_inside',
  'two_credentials',
  'encrypted',
  'damaged',
  'too_many_pages',
  'too_much_work',
  'no_credential_id',
  'mistyped_credential_id',
])
export type DocumentFault = z.infer<typeof DocumentFault>

export const CheckName = z.enum(['format', 'signature', 'issuer', 'status', 'dates'])
export type CheckName = z.infer<typeof CheckName>
export const CheckResult = z.enum(['pass', 'fail', 'not_checked'])
export type CheckResult = z.infer<typeof CheckResult>

export const CheckCode = z.enum([
  ...DocumentFault.options,
  'readable',
  'signature_holds',
  'as_issued',
  'as_issued_before',
  'seal_holds',
  'signature_wrong',
  'differs_from_issued',
  'added_to_after_issue',
  'not_sealed',
  'seal_broken',
  'sealed_by_another',
  'seal_key_withdrawn',
  'no_signature',
  'algorithm_refused',
  'key_not_published',
  'key_unknown',
  'context_unknown',
  'nothing_signed',
  'ours',
  'not_ours',
  'another_issuer',
  'not_open',
  'not_reached',
  'active',
  'suspended',
  'withdrawn',
  'replaced',
  'erased',
  'not_fetched',
  'in_effect',
  'expired',
  'not_yet_valid',
])
export type CheckCode = z.infer<typeof CheckCode>

export const DocumentCheck = z
  .object({ check: CheckName, result: CheckResult, code: CheckCode })
  .meta({ id: 'DocumentCheck' })
export type DocumentCheck = z.infer<typeof DocumentCheck>

/**
 * The one outcome. `altered`: it says what the register does not, or its signature is wrong. `not_original`: nothing it says differs,
 * and it still is not the file that was issued. `not_proven`: nothing wrong was found, and nothing proves it.
 */
export const DocumentOutcome = z
  .enum([
    'valid',
    'not_yet_valid',
    'expired',
    'suspended',
    'withdrawn',
    'replaced',
    'erased',
    'altered',
    'not_original',
    'not_proven',
    'not_found',
    'other_issuer',
    'other_issuer_not_in_effect',
    'signature_wrong',
    'unreadable',
  ])
  .meta({ id: 'DocumentOutcome' })
export type DocumentOutcome = z.infer<typeof DocumentOutcome>

/** What documents say, in the order a certificate prints it. */
export const DocumentField = z.enum([
  'issuer',
  'holderName',
  'credentialTitle',
  'level',
  'credentialCode',
  'standardTitle',
  'standardDesignation',
  'standardVersion',
  'standardPublishedOn',
  'scope',
  'signatory',
  'effectiveOn',
  'expiresOn',
  'credentialId',
  'verificationUrl',
])
export type DocumentField = z.infer<typeof DocumentField>

/** What a document states, as it states it. `null` is a statement too: none, as of an expiry. A field it has no place for is absent. */
export type DocumentClaims = Partial<Record<DocumentField, string | null>>

/** One field, in the document and in the register. `agrees` is `null` where there is nothing to compare with. */
export const FieldComparison = z
  .object({
    field: DocumentField,
    document: z.string().nullable(),
    register: z.string().nullable(),
    agrees: z.boolean().nullable(),
  })
  .meta({ id: 'FieldComparison' })
export type FieldComparison = z.infer<typeof FieldComparison>

/** What became of a document's signature. From `as_issued` on they are of certificates, see `sealFinding`. */
export type SignatureFinding =
  | 'holds'
  | 'wrong'
  | 'missing'
  | 'algorithm_refused'
  | 'key_unknown'
  | 'context_unknown'
  | 'nothing_signed'
  | 'as_issued'
  | 'as_issued_before'
  | 'seal_holds'
  | 'differs_from_issued'
  | 'added_to_after_issue'
  | 'not_sealed'
  | 'seal_broken'
  | 'sealed_by_another'
  | 'seal_key_withdrawn'

/** What the register holds of the credential a document names. */
export interface RegisterFacts {
  readonly outcome: Exclude<VerificationOutcome, 'not_found'>
  readonly status: CredentialStatus | undefined
  readonly effectiveOn: CalendarDate
  readonly expiresOn: CalendarDate | null
  /** Whether the document names the issuer the register does; `undefined` when it names none by its key. */
  readonly sameIssuer: boolean | undefined
}

/** What was found out about a document, before anything is said of it. */
export type DocumentEvidence =
  | { readonly kind: 'unreadable'; readonly fault: DocumentFault }
  /** It names a credential that is not open to the public, or none: both are answered alike. */
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'registered'
      readonly signature: SignatureFinding
      readonly fields: readonly FieldComparison[]
      readonly register: RegisterFacts
      readonly on: CalendarDate
    }
  | {
      readonly kind: 'of_others'
      readonly signature: SignatureFinding
      readonly claims: DocumentClaims
      readonly validFrom: Instant | undefined
      readonly validUntil: Instant | undefined
      readonly at: Instant
    }

export interface DocumentJudgement {
  readonly outcome: DocumentOutcome
  /** All five, in the order they build on each other. */
  readonly checks: readonly DocumentCheck[]
  readonly fields: readonly FieldComparison[]
}

type Finding = readonly [CheckResult, CheckCode]
const READABLE: Finding = ['pass', 'readable']
const NOT_REACHED: Finding = ['not_checked', 'not_reached']
const NOT_OPEN: Finding = ['not_checked', 'not_open']

export function judgeDocument(evidence: DocumentEvidence): DocumentJudgement {
  switch (evidence.kind) {
    case 'unreadable': {
      const rest = [NOT_REACHED, NOT_REACHED, NOT_REACHED, NOT_REACHED] as const
      return { outcome: 'unreadable', checks: inOrder(['fail', evidence.fault], ...rest), fields: [] }
    }
    case 'closed':
      return { outcome: 'not_found', checks: inOrder(READABLE, NOT_OPEN, NOT_OPEN, NOT_OPEN, NOT_OPEN), fields: [] }
    case 'registered':
      return judgeRegistered(evidence)
    case 'of_others':
      return judgeOfOthers(evidence)
  }
}

function judgeRegistered({
  signature,
  fields,
  register,
  on,
}: DocumentEvidence & { kind: 'registered' }): DocumentJudgement {
  const signed = signatureOfOurs[signature]
  const proven = signed[0] === 'pass'
  const { sameIssuer, status, effectiveOn, expiresOn } = register
  const issuer: Finding =
    sameIssuer === false
      ? ['fail', 'another_issuer']
      : signature === 'sealed_by_another'
        ? ['fail', 'not_ours']
        : proven
          ? ['pass', 'ours']
          : NOT_REACHED
  const dates = on < effectiveOn ? 'not_yet_valid' : expiresOn !== null && on > expiresOn ? 'expired' : 'in_effect'
  const standing: Finding = status === undefined ? NOT_REACHED : [status === 'active' ? 'pass' : 'fail', status]
  const checks = inOrder(READABLE, signed, issuer, standing, [dates === 'in_effect' ? 'pass' : 'fail', dates])
  const differs = fields.some(({ agrees }) => agrees === false)
  return { outcome: outcomeOf(), checks, fields }

  function outcomeOf(): DocumentOutcome {
    // There is nothing left to hold it against.
    if (register.outcome === 'erased') return 'erased'
    if (differs || sameIssuer === false || signature === 'wrong' || signature === 'algorithm_refused') return 'altered'
    if (NOT_ORIGINAL.has(signature)) return 'not_original'
    return proven || signature === 'nothing_signed' ? register.outcome : 'not_proven'
  }
}

const signatureOfOurs = {
  holds: ['pass', 'signature_holds'],
  wrong: ['fail', 'signature_wrong'],
  missing: ['fail', 'no_signature'],
  algorithm_refused: ['fail', 'algorithm_refused'],
  // Whoever signs in our name with a key we do not publish has no right to, or the key was taken out because it leaked.
  key_unknown: ['fail', 'key_not_published'],
  context_unknown: ['not_checked', 'context_unknown'],
  nothing_signed: ['not_checked', 'nothing_signed'],
  as_issued: ['pass', 'as_issued'],
  differs_from_issued: ['fail', 'differs_from_issued'],
  added_to_after_issue: ['fail', 'added_to_after_issue'],
  as_issued_before: ['pass', 'as_issued_before'],
  seal_holds: ['pass', 'seal_holds'],
  not_sealed: ['fail', 'not_sealed'],
  seal_broken: ['fail', 'seal_broken'],
  sealed_by_another: ['fail', 'sealed_by_another'],
  seal_key_withdrawn: ['fail', 'seal_key_withdrawn'],
} as const satisfies Record<SignatureFinding, Finding>

/** Of certificates that are not the file that was issued, whatever they say. */
const NOT_ORIGINAL: ReadonlySet<SignatureFinding> = new Set([
  'differs_from_issued',
  'added_to_after_issue',
  'not_sealed',
  'seal_broken',
  'sealed_by_another',
  'seal_key_withdrawn',
])

/** Clocks of two machines differ; more than this is no accident. */
export const CLOCK_SKEW = 5 * 60_000

function judgeOfOthers({
  signature,
  claims,
  validFrom,
  validUntil,
  at,
}: DocumentEvidence & { kind: 'of_others' }): DocumentJudgement {
  const signed: Finding = signature === 'key_unknown' ? ['not_checked', 'key_unknown'] : signatureOfOurs[signature]
  const now = Date.parse(at)
  const early = validFrom !== undefined && now + CLOCK_SKEW < Date.parse(validFrom)
  const late = validUntil !== undefined && now - CLOCK_SKEW > Date.parse(validUntil)
  const dates: Finding = early ? ['fail', 'not_yet_valid'] : late ? ['fail', 'expired'] : ['pass', 'in_effect']
  if (signed[0] === 'fail') {
    const outcome = signature === 'missing' ? 'not_proven' : 'signature_wrong'
    // Of a document whose signature is wrong nothing is repeated: there is no register to set beside it.
    return { outcome, checks: inOrder(READABLE, signed, NOT_REACHED, NOT_REACHED, NOT_REACHED), fields: [] }
  }
  const checks = inOrder(READABLE, signed, ['not_checked', 'not_ours'], ['not_checked', 'not_fetched'], dates)
  const fields = DocumentField.options.flatMap((field): FieldComparison[] => {
    const document = claims[field]
    return document === undefined ? [] : [{ field, document, register: null, agrees: null }]
  })
  if (signed[0] !== 'pass') return { outcome: 'not_proven', checks, fields }
  return { outcome: dates[0] === 'pass' ? 'other_issuer' : 'other_issuer_not_in_effect', checks, fields }
}

function inOrder(...findings: readonly [Finding, Finding, Finding, Finding, Finding]): DocumentCheck[] {
  return CheckName.options.flatMap((check, index) => {
    const finding = findings[index]
    return finding === undefined ? [] : [{ check, result: finding[0], code: finding[1] }]
  })
}

/** Field by field: what the document states beside what the register does. What a document has no place for is left out. */
export function compareClaims(document: DocumentClaims, register: DocumentClaims): FieldComparison[] {
  return DocumentField.options.flatMap((field): FieldComparison[] => {
    const [said, held] = [document[field], register[field]]
    if (held === undefined && said === undefined) return []
    if (held === undefined) return [{ field, document: said ?? null, register: null, agrees: null }]
    return [{ field, document: said ?? null, register: held, agrees: said !== undefined && same(said, held) }]
  })
}

function same(a: string | null, b: string | null): boolean {
  return a?.normalize('NFC') === b?.normalize('NFC')
}

/** What the register's own certificate states. */
export function certificateClaims(certificate: Certificate): DocumentClaims {
  const { standard, signatory, issuer } = certificate
  return {
    issuer: issuer.name,
    holderName: certificate.holderName,
    credentialTitle: certificate.credentialTitle,
    level: certificate.level,
    credentialCode: certificate.credentialCode,
    standardTitle: standard.title,
    standardDesignation: standard.designation,
    standardVersion: standard.version,
    standardPublishedOn: standard.publishedOn,
    scope: certificate.scope.map(({ code, title }) => (code === null ? title : `${code} ${title}`)).join('; '),
    signatory: `${signatory.name}, ${signatory.role}`,
    effectiveOn: certificate.effectiveOn,
    expiresOn: certificate.expiresOn,
    credentialId: certificate.credentialId,
    verificationUrl: certificate.verificationUrl,
  }
}
