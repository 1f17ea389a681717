// A receipt: what somebody asked the register and what it answered at that moment, to be kept and shown later. It is a record of an answer and
// no credential: of a later day it says nothing. What it says is signed whole, so all that a sheet of it prints stands in here.
import { z } from 'zod'
import { CalendarDate, Instant, TimeZone } from '../instants.js'
import { type Certificate } from './certificate.js'
import type { CredentialStatus } from './credential.js'
import { CredentialId } from './credential-id.js'
import {
  CheckName,
  CheckResult,
  certificateClaims,
  DocumentField,
  DocumentForm,
  DocumentOutcome,
  type FieldComparison,
  judgeDocument,
  type DocumentJudgement,
} from './document-check.js'
import { answerOf, ReceiptCode, receiptWords } from './receipt-words.js'
import { StatusReason } from './status-reasons.js'
import { VerificationOutcome } from './verification.js'

/** What was asked about: an ID alone, or a file, told by its bytes and never by its name. */
export const ReceiptQuestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credential_id') }),
  z.object({
    kind: z.literal('file'),
    /** SHA-256 of the file, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** In bytes. */
    size: z.int().positive(),
    form: DocumentForm,
  }),
])
export type ReceiptQuestion = z.infer<typeof ReceiptQuestion>

/** One thing that was checked, with the sentence for its code. */
export const ReceiptCheck = z.object({ check: CheckName, result: CheckResult, code: ReceiptCode, says: z.string() })
export type ReceiptCheck = z.infer<typeof ReceiptCheck>

/** What the register shows the public of a credential, by the names documents have for it. */
const Claims = z.partialRecord(DocumentField, z.string().nullable())

export const Receipt = z.object({
  type: z.literal('TouchstoneReceipt'),
  /** Who answered, and whose key signs it. */
  issuer: z.object({ id: z.string(), name: z.string() }),
  asked: ReceiptQuestion,
  credentialId: CredentialId,
  checkedAt: Instant,
  /** The issuer's zone, in which days are counted. */
  timeZone: TimeZone,
  /** The day the status was asked for. */
  on: CalendarDate,
  /** Of what was asked about: of a file, whether it is the one that was issued comes first. */
  outcome: DocumentOutcome,
  /** The same in one or two sentences. */
  answer: z.string(),
  checks: z.array(ReceiptCheck),
  /** Fields in which a file departs from the register. What it says there is nobody's fact and is not repeated. */
  differing: z.array(DocumentField),
  register: z.object({
    outcome: VerificationOutcome.exclude(['not_found']),
    /** First day of the status. */
    since: CalendarDate,
    reason: StatusReason.nullable(),
    wording: z.string().nullable(),
    replacedBy: z.string().nullable(),
    renewedBy: z.string().nullable(),
    claims: Claims,
  }),
  /** Where the same can be asked again, and where the keys are that it is checked with. */
  addresses: z.object({ register: z.url(), keys: z.url() }),
})
export type Receipt = z.infer<typeof Receipt>

/** The register's answer, as it was given. */
export interface AnswerFacts extends Pick<
  Receipt,
  'issuer' | 'asked' | 'credentialId' | 'checkedAt' | 'timeZone' | 'on' | 'addresses'
> {
  readonly outcome: Receipt['register']['outcome']
  /** The status itself on that day; `undefined` before it was issued. */
  readonly status: CredentialStatus | undefined
  readonly standing: Pick<Receipt['register'], 'since' | 'reason' | 'wording' | 'replacedBy' | 'renewedBy'>
  readonly certificate: Certificate
  readonly erased: boolean
  /** What a file was found to be; `undefined` where an ID alone was asked about. */
  readonly document: DocumentJudgement | undefined
}

/** Writes an answer down as its receipt. */
export function receiptOf(facts: AnswerFacts): Receipt {
  const { issuer, asked, credentialId, checkedAt, timeZone, on, addresses, certificate, document, standing } = facts
  const differing = differingIn(document?.fields ?? [])
  const outcome = document?.outcome ?? facts.outcome
  const register = { outcome: facts.outcome, ...standing, claims: claimsOf(facts) }
  const { effectiveOn, expiresOn } = certificate
  const { since, wording, replacedBy } = standing
  return {
    type: 'TouchstoneReceipt',
    issuer,
    asked,
    credentialId,
    checkedAt,
    timeZone,
    on,
    outcome,
    answer: answerOf({
      document: document && { outcome: document.outcome, differing },
      outcome: facts.outcome,
      on,
      since,
      wording,
      replacedBy,
      effectiveOn,
      expiresOn,
    }),
    checks: (document?.checks ?? checksOfId(facts)).map(({ check, result, code }) => {
      const known = ReceiptCode.parse(code)
      return { check, result, code: known, says: receiptWords.codes[known] }
    }),
    differing,
    register,
    addresses,
  }
}

/** Of an ID there is no signature to check, and no issuer it could name wrongly. */
function checksOfId({ outcome, status, certificate, on }: AnswerFacts): DocumentJudgement['checks'] {
  const { effectiveOn, expiresOn } = certificate
  const register = { outcome, status, effectiveOn, expiresOn, sameIssuer: undefined }
  const { checks } = judgeDocument({ kind: 'registered', signature: 'nothing_signed', fields: [], register, on })
  return checks.filter(({ check }) => check !== 'signature' && check !== 'issuer')
}

function claimsOf({ certificate, erased }: AnswerFacts): Receipt['register']['claims'] {
  const { holderName, ...claims } = certificateClaims(certificate)
  // In the place of a name that was erased stands none.
  return erased ? claims : { ...claims, holderName: holderName ?? null }
}

function differingIn(fields: readonly FieldComparison[]): DocumentField[] {
  return fields.flatMap(({ field, agrees }) => (agrees === false ? [field] : []))
}
