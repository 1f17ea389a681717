// The words of the command and of the page. What was not checked is never said as a fact.
import { type OfflineCode, type OfflineOutcome, receiptWords } from '@touchstone/domain'

export const outcomes = {
  good: {
    answer: 'Good',
    ground: 'It was signed by the issuer, is unchanged, and was not revoked when the status list was made.',
  },
  wrong: { answer: 'Wrong', ground: 'A check failed. Do not rely on this document.' },
  not_checked: {
    answer: 'Not proven',
    ground: 'Nothing wrong was found, but not everything could be checked. Do not take it for good.',
  },
} as const satisfies Record<OfflineOutcome, { answer: string; ground: string }>

/** Of a receipt there is something else to say than of a credential. */
export const receiptOutcomes = {
  good: {
    answer: 'Good receipt',
    ground:
      'The issuer gave it and it is unchanged. It says what the register answered then, and nothing of any later day.',
  },
  wrong: { answer: 'Wrong receipt', ground: 'A check failed. Do not believe what it says.' },
  not_checked: {
    answer: 'Receipt not proven',
    ground: 'Nothing wrong was found, but not everything could be checked. Do not believe what it says.',
  },
} as const satisfies Record<OfflineOutcome, { answer: string; ground: string }>

/** What things are called, as the register's receipts call them. */
export const { checkNames, results, forms, fields } = receiptWords

export const codes = {
  not_a_document: 'This is no certificate, badge or credential.',
  not_text: 'This is neither a PDF, a PNG nor text.',
  broken_json: 'The JSON is broken or cut short.',
  nested_too_deep: 'The JSON is nested deeper than any credential.',
  duplicate_key: 'A key stands twice in the JSON, so it can be read in two ways.',
  forbidden_key: 'The JSON has a key that no credential has.',
  not_a_credential: 'The JSON is no credential of the W3C data model 2.0.',
  a_receipt: 'This is a receipt of a verification.',
  broken_receipt: 'It gives itself out as a receipt of a verification, and says not what one says.',
  own_context: 'The document gives its words a meaning of its own.',
  broken_picture: 'The picture is broken.',
  no_credential_inside: 'There is no credential in this picture. A screenshot of a badge loses it.',
  two_credentials: 'There are two credentials in this file.',
  encrypted: 'The PDF is locked. Certificates are not.',
  damaged: 'The PDF is damaged or cut short.',
  too_many_pages: 'The PDF has too many pages. A certificate has one.',
  too_much_work: 'Reading the file took too long.',
  no_credential_id: 'The PDF has no credential ID in its text.',
  mistyped_credential_id: 'One character of the ID is wrong or missing.',
  readable: 'The file is sound.',
  form_not_read_here: 'The PDF carries no credential. Ask the register by the ID it prints.',
  nothing_signed: 'An ID carries no signature. Ask the register.',
  signature_holds: 'It is signed, and unchanged since.',
  seal_holds: 'What it holds is signed, and the seal covers the whole file.',
  signature_wrong: 'It was changed after it was signed.',
  no_signature: 'It is not signed.',
  algorithm_refused: 'It is signed in a way that proves nothing.',
  key_unknown:
    'Its key is not in the key set: it is newer than the set, was taken out, or is another issuer’s. Download a fresh key set.',
  context_unknown: 'It uses words this program does not know.',
  not_sealed: 'The issuer seals its certificates, and this one has no seal.',
  seal_broken: 'The file was changed after it was sealed.',
  sealed_by_another: 'It is sealed by somebody else than its issuer.',
  seal_key_withdrawn: 'It is sealed with a key that was taken out.',
  added_to_after_issue: 'Something was added to the file after it was sealed.',
  pages_not_proven: 'The credential inside is signed, but no root is at hand that proves the pages belong to it.',
  in_key_set: 'Its issuer is in the key set.',
  not_in_key_set: 'Its issuer is not in the key set.',
  no_key_set: 'There is no key set to check it against.',
  stale_key_set: 'The key set has run out. Download a fresh one.',
  not_revoked: 'Not revoked, by the issuer’s list. Whether it is suspended, only the register says.',
  revoked:
    'Revoked, by the issuer’s list. Whether the certification was withdrawn, or only this file replaced by a new one, the register says.',
  no_status: 'It names no list, so nothing says whether it was revoked.',
  no_list: 'The list it names is not at hand. Download the status lists.',
  stale_list: 'The list has run out. Download a fresh one.',
  unusable_list: 'The list cannot be relied on: it is damaged, or not signed by the issuer.',
  in_effect: 'In effect.',
  expired: 'It has expired.',
  not_yet_valid: 'It has not taken effect.',
  not_reached: 'An earlier check did not pass.',
} as const satisfies Record<OfflineCode, string>

export const noExpiry = 'does not expire'

export const receiptRows = { answer: 'It answered', checkedAt: 'Asked at', on: 'For the day' } as const
