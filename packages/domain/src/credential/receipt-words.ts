// The sentences of a receipt, in English. It is read long after the day it is about, so all of them speak of that day as gone.
import type { CalendarDate } from '../instants.js'
import { CheckCode, type CheckName, type CheckResult, DocumentFault, type DocumentField } from './document-check.js'
import type { DocumentForm, DocumentOutcome } from './document-check.js'
import type { VerificationOutcome } from './verification.js'

/** What a check of a credential of ours can come to. Of what cannot be read, or is not of this register, there is no receipt. */
export const ReceiptCode = CheckCode.exclude([...DocumentFault.options, 'not_open', 'not_fetched', 'key_unknown'])
export type ReceiptCode = (typeof ReceiptCode)['options'][number]

export const receiptWords = {
  codes: {
    readable: 'It could be read.',
    signature_holds: 'It was signed by the issuer and unchanged since.',
    as_issued: 'It was the file that was issued, byte for byte.',
    as_issued_before: 'It was a file that was issued, byte for byte; a newer one had been made of it since.',
    seal_holds: 'The issuer’s seal covered the whole file.',
    signature_wrong: 'It was changed after it was signed.',
    differs_from_issued: 'It was not the file that was issued.',
    added_to_after_issue: 'Something was added to the file after it was issued.',
    not_sealed: 'The issuer seals its certificates, and this one had no seal.',
    seal_broken: 'The file was changed after it was sealed.',
    sealed_by_another: 'It was sealed by somebody else than its issuer.',
    seal_key_withdrawn: 'It was sealed with a key that had been taken out.',
    no_signature: 'It was not signed.',
    algorithm_refused: 'It was signed in a way that proves nothing.',
    key_not_published: 'Its key was none the issuer published.',
    context_unknown: 'It used words the register does not know.',
    nothing_signed: 'An ID carries no signature.',
    ours: 'Issued by a body of this register.',
    not_ours: 'Not sealed by a body of this register.',
    another_issuer: 'The register named another issuer.',
    not_reached: 'An earlier check did not pass.',
    active: 'In good standing, by the register.',
    suspended: 'Suspended, by the register.',
    withdrawn: 'The certification was withdrawn, by the register.',
    replaced: 'This file was revoked and replaced by a new one, by the register; the certification was not withdrawn.',
    erased: 'Erased at the holder’s request, by the register.',
    in_effect: 'In effect on that day.',
    expired: 'Its last valid day had passed.',
    not_yet_valid: 'It had not taken effect.',
  } satisfies Record<ReceiptCode, string>,
  checkNames: {
    format: 'Format',
    signature: 'Signature',
    issuer: 'Issuer',
    status: 'Status',
    dates: 'Dates',
  } satisfies Record<CheckName, string>,
  results: { pass: 'Passed', fail: 'Failed', not_checked: 'Not checked' } satisfies Record<CheckResult, string>,
  forms: {
    certificate_pdf: 'Certificate (PDF)',
    badge_json: 'Credential (JSON)',
    badge_jwt: 'Credential (JWT)',
    badge_png: 'Badge (PNG)',
    badge_svg: 'Badge (SVG)',
    credential_id: 'Credential ID',
    receipt: 'Receipt of a verification',
    unknown: 'Unknown kind of file',
  } satisfies Record<DocumentForm, string>,
  /** The outcome as a heading. */
  outcomes: {
    valid: 'Valid',
    not_yet_valid: 'Not yet valid',
    expired: 'Expired',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
    replaced: 'Replaced',
    erased: 'Erased',
    altered: 'Altered',
    not_original: 'Not the original',
    not_proven: 'Not proven',
    not_found: 'No such credential',
    other_issuer: 'Not one of ours',
    other_issuer_not_in_effect: 'Not in effect',
    signature_wrong: 'Signature is wrong',
    unreadable: 'Cannot be read',
  } satisfies Record<DocumentOutcome, string>,
  fields: {
    issuer: 'Issued by',
    holderName: 'Name',
    credentialTitle: 'Credential',
    level: 'Level',
    credentialCode: 'Code',
    standardTitle: 'Skill standard',
    standardDesignation: 'Designation',
    standardVersion: 'Version',
    standardPublishedOn: 'Published',
    scope: 'Covers',
    signatory: 'Signed by',
    effectiveOn: 'In effect from',
    expiresOn: 'Last valid day',
    credentialId: 'Credential ID',
    verificationUrl: 'Address',
  } satisfies Record<DocumentField, string>,
  doesNotExpire: 'Does not expire',
} as const

/** What the answer of a receipt rests on. */
export interface AnswerGrounds {
  /** What a file was found to be; `undefined` where an ID alone was asked about. */
  readonly document: { readonly outcome: DocumentOutcome; readonly differing: readonly DocumentField[] } | undefined
  readonly outcome: Exclude<VerificationOutcome, 'not_found'>
  readonly on: CalendarDate
  readonly since: CalendarDate
  /** Why the status is what it is, in public wording. */
  readonly wording: string | null
  readonly replacedBy: string | null
  readonly effectiveOn: CalendarDate
  readonly expiresOn: CalendarDate | null
}

/** The answer in a sentence or two: of a file, first what it is. */
export function answerOf(answered: AnswerGrounds): string {
  const register = registerSaid(answered)
  const { document } = answered
  return document === undefined ? register : `${documentSaid(document)} ${register}`
}

function documentSaid({ outcome, differing }: NonNullable<AnswerGrounds['document']>): string {
  switch (outcome) {
    case 'altered':
      return differing.length === 0
        ? 'The file is not what was issued.'
        : `The file is not what was issued. What differs: ${differing.map((field) => receiptWords.fields[field]).join(', ')}.`
    case 'not_original':
      return 'The words of the file agree with the register, but it is not the file that was issued.'
    case 'not_proven':
      return 'Nothing in the file proves who issued it.'
    case 'erased':
      return 'Nothing is left to compare the file with.'
    default:
      return 'The file is as it was issued.'
  }
}

const REASONED: readonly VerificationOutcome[] = ['suspended', 'withdrawn', 'replaced']

function registerSaid(answered: AnswerGrounds): string {
  const { outcome, wording } = answered
  const reason = REASONED.includes(outcome) && wording !== null ? ` ${wording}` : ''
  return `${standingSaid(answered)}${reason}`
}

function standingSaid({ outcome, on, since, replacedBy, effectiveOn, expiresOn }: AnswerGrounds): string {
  const day = inWords(on)
  switch (outcome) {
    case 'valid':
      return `On ${day} the credential was valid.`
    case 'not_yet_valid':
      return `On ${day} the credential was not yet valid: it takes effect on ${inWords(effectiveOn)}.`
    case 'expired':
      return expiresOn === null
        ? `On ${day} the credential had expired.`
        : `On ${day} the credential had expired. Its last valid day was ${inWords(expiresOn)}.`
    case 'suspended':
      return `On ${day} the credential was suspended, since ${inWords(since)}.`
    case 'withdrawn':
      return `On ${day} the certification was withdrawn, since ${inWords(since)}. It will not become good again.`
    case 'replaced':
      return `On ${day} the credential had been replaced by ${replacedBy ?? 'a new one'}, since ${inWords(since)}. The certification was not withdrawn.`
    case 'erased':
      return `The data of its holder were erased on ${inWords(since)}, at their request: it proves nothing.`
  }
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `14 February 2025`. */
function inWords(date: CalendarDate): string {
  return days.format(new Date(`${date}T00:00:00Z`))
}
