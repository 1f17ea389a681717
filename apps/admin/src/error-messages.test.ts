import { ApiProblem } from '@touchstone/contract'
import type { ErrorCode, ErrorDetails } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { sentenceFor } from './error-messages'

// One sample of details for every code: a new code does not compile here until it has one.
const SAMPLES: ErrorDetails = {
  invalid_request: {},
  not_found: { what: 'candidate' },
  sign_in_required: {},
  sign_in_refused: {},
  permission_missing: { permission: 'standard:publish' },
  sign_in_link_invalid: {},
  too_many_requests: { retryAfterSeconds: 120 },
  payload_too_large: { limitBytes: 33_554_432 },
  unsupported_media_type: {},
  cross_origin_refused: {},
  internal_error: {},
  illegal_transition: { of: 'credential', from: 'withdrawn', action: 'suspend' },
  changed_meanwhile: { what: 'version' },
  immutable: { what: 'version' },
  version_not_draft: { versionId: 'v', status: 'published' },
  version_dates_out_of_order: {
    earlier: 'effectiveOn',
    earlierOn: '2026-03-03',
    later: 'newStartsFrom',
    laterOn: '2026-03-02',
  },
  closing_date_past: { on: '2026-03-02', today: '2026-03-03' },
  version_not_due: { versionId: 'v', effectiveOn: '2026-03-03' },
  version_sunset: { versionId: 'v', sunsetOn: '2026-03-03' },
  pending_exists: { versionId: 'v', number: '1.1' },
  version_not_ready: { versionId: 'v', errors: 2 },
  version_not_published: { versionId: 'v', status: 'draft' },
  assessment_period_over: { versionId: 'v', lastAssessmentOn: '2026-03-03' },
  version_number_taken: { number: '1.1' },
  version_number_not_later: { number: '1.0', latest: '1.1' },
  draft_exists: { versionId: 'v', number: '1.1' },
  content_changed_since_shown: { contentHash: 'h' },
  statement_tree_broken: { problem: 'cycle', statementId: 's' },
  statement_edit_refused: { problem: 'ksa_in_use', lineageId: 'x' },
  statement_changed_meanwhile: { lineageId: 'x', fields: ['text'] },
  statement_code_taken: { code: 'K1' },
  own_field_in_use: { key: 'torque', statements: 2 },
  own_field_unfit: { key: 'torque', fault: 'not_a_number', lineageId: 'x' },
  designation_taken: { designation: 'D-1' },
  import_refused: { findings: 1 },
  definition_not_open: { definitionId: 'd', status: 'draft' },
  definition_not_draft: { definitionId: 'd', status: 'open' },
  definition_code_taken: { code: 'C' },
  requirement_unknown: { requirementId: 'r' },
  scope_not_in_version: { lineageId: 'l' },
  candidate_not_eligible: { unmet: [{ requirementId: 'r', reason: 'not_met' }] },
  nobody_ready: { definitionId: '1' },
  batch_too_large: { candidates: 12_000, most: 10_000 },
  credential_already_held: { credentialId: 'TS-1' },
  effective_before_decision: { effectiveOn: '2026-03-03', decidedOn: '2026-03-04' },
  expires_before_effective: { effectiveOn: '2026-03-03', expiresOn: '2026-03-02' },
  not_printable: { field: 'holderName', characters: '𐍈' },
  assessment_in_future: { assessedOn: '2026-03-04', today: '2026-03-03' },
  assessment_relied_upon: { credentialId: 'TS-1' },
  evaluator_is_candidate: {},
  candidate_email_taken: {},
  share_link_closed: {},
  too_many_share_links: { most: 20 },
  candidate_erased: { candidateId: '1' },
  credential_erased: { credentialId: 'TS-1' },
  erasure_not_confirmed: {},
  credential_id_unreadable: { reason: 'wrong_check_symbol' },
  date_in_future: { on: '2026-03-04', today: '2026-03-03' },
  staff_email_taken: {},
  logo_unusable: { problem: 'too_large' },
  last_owner: {},
  already_set_up: {},
  setup_link_invalid: {},
}

function problem(code: ConstructorParameters<typeof ApiProblem>[0]['code'], details: object = {}) {
  return new ApiProblem({ code, status: 400, details: { ...details }, requestId: '' })
}

test('every refusal has its sentence', () => {
  const sentences = Object.entries(SAMPLES).map(([code, details]) => [
    code,
    sentenceFor(problem(code as ErrorCode, details)),
  ])
  expect(Object.fromEntries(sentences)).toMatchInlineSnapshot(`
    {
      "already_set_up": "This installation is already set up. Sign in instead.",
      "assessment_in_future": "An assessment cannot be dated later than today, 2026-03-03.",
      "assessment_period_over": "Assessments on this version counted until 2026-03-03. Use a definition on the current version.",
      "assessment_relied_upon": "Credential TS-1 stands on this assessment. Withdraw or suspend the credential first.",
      "batch_too_large": "12,000 candidates are too many for one batch. Choose at most 10,000.",
      "candidate_email_taken": "Another candidate has this e-mail address. Look for them in the list before adding a second record.",
      "candidate_erased": "The data of this person were erased. Nothing more can be recorded about them.",
      "candidate_not_eligible": "The candidate does not meet 1 requirement yet. Record what is missing first.",
      "changed_meanwhile": "Somebody else changed this a moment ago. Nothing of yours was saved; look at it again and repeat what is still right.",
      "closing_date_past": "2026-03-02 has passed. Choose today, 2026-03-03, or a later day: nobody may lose a day after the fact.",
      "content_changed_since_shown": "The draft was changed after you opened this confirmation. It now shows the changed draft: read it again before you publish.",
      "credential_already_held": "The candidate already holds this credential (TS-1).",
      "credential_erased": "The data of its holder were erased, so there is no certificate any more.",
      "credential_id_unreadable": "This credential ID has a typing mistake: its check symbol does not fit.",
      "cross_origin_refused": "The server refused a request from another address. Open the admin at its own address.",
      "date_in_future": "Choose a day up to today, 2026-03-03.",
      "definition_code_taken": "The code C is already used by another definition. Choose another.",
      "definition_not_draft": "This definition is open and can no longer be changed. Make a new one instead.",
      "definition_not_open": "This definition is draft; credentials are only issued on an open one.",
      "designation_taken": "There is already a standard with the designation D-1. Choose another.",
      "draft_exists": "Draft 1.1 is already under way. Work on it, or discard it first.",
      "effective_before_decision": "A credential cannot take effect before the day of the decision, 2026-03-04.",
      "erasure_not_confirmed": "That is not the name on file. Write it exactly as it stands there.",
      "evaluator_is_candidate": "The evaluator cannot be the candidate. Enter the name of the person who assessed.",
      "expires_before_effective": "It would expire before it takes effect on 2026-03-03. Choose another date.",
      "illegal_transition": "A credential that is withdrawn cannot be changed this way (suspend). Reload the page to see where it stands.",
      "immutable": "This is frozen and can no longer be changed. Start a new draft instead.",
      "import_refused": "The package was not imported: 1 row is refused. Correct the package, or leave the refused rows out.",
      "internal_error": "Something went wrong on the server and nothing was changed. Try again; if it stays, tell the operator the request number.",
      "invalid_request": "Some of what you entered was not understood. Correct the marked fields and try again.",
      "last_owner": "An issuer needs at least one active owner. Make somebody else an owner first.",
      "logo_unusable": "This picture is too large. A logo may have up to 2,000 pixels a side.",
      "nobody_ready": "Nobody meets every requirement of this definition without holding it already.",
      "not_found": "This record does not exist, or it belongs to another issuer. Go back to the list and look for it there.",
      "not_printable": "The certificate cannot print these characters: 𐍈. Correct the text first, so that nothing is left blank.",
      "own_field_in_use": "2 statements hold something in the field torque that this would lose. Change the values first, or say that they are to go.",
      "own_field_unfit": "The field torque cannot hold this. Write a number.",
      "payload_too_large": "This is too large: at most 32 MB are taken. Use a smaller file.",
      "pending_exists": "Version 1.1 waits to take effect. Wait for its day or withdraw it before you publish another.",
      "permission_missing": "Your role does not include this. Ask an owner of the issuer.",
      "requirement_unknown": "The definition does not have this requirement with this kind of result. Choose the requirement again.",
      "scope_not_in_version": "A chosen duty area is not in this version. Choose the duty areas again.",
      "setup_link_invalid": "This set-up link is not the right one. Use the link the server printed at its first start.",
      "share_link_closed": "This link opens nothing: it has ended, was taken back, or was never made.",
      "sign_in_link_invalid": "This link was used before or has run out. Ask for a new invitation.",
      "sign_in_refused": "The e-mail address or the password is wrong. Check both and try again.",
      "sign_in_required": "You are signed out. Sign in again to go on.",
      "staff_email_taken": "Somebody with this e-mail address is already on the staff.",
      "statement_changed_meanwhile": "Somebody else has changed the same words meanwhile. Nothing of yours was saved; compare the two and choose.",
      "statement_code_taken": "Another statement of this version has the code K1. Choose another code, or a numbering that tells the two apart.",
      "statement_edit_refused": "Performance standards still need this KSA. Take it from them first, or merge it with another KSA.",
      "statement_tree_broken": "Some statements hang under each other in a circle.",
      "too_many_requests": "Too many attempts. Wait 2 minutes and try again.",
      "too_many_share_links": "There are 20 open links already. Take one back first.",
      "unsupported_media_type": "The server did not take this kind of data. Reload the page and try again.",
      "version_dates_out_of_order": "The day it takes effect (2026-03-03) cannot come after the day of the first new starts (2026-03-02). Correct one of the dates.",
      "version_not_draft": "This version is published, and only a draft can be changed. Start the next draft instead.",
      "version_not_due": "This version takes effect on 2026-03-03, by itself.",
      "version_not_published": "This needs a published version, and this one is draft.",
      "version_not_ready": "2 errors keep this version from being published. Open its findings and mend them first.",
      "version_number_not_later": "The number must be later than 1.1.",
      "version_number_taken": "This standard already has a version 1.1. Choose another number.",
      "version_sunset": "Credentials were issued on this version until 2026-03-03. Use a definition on the current version.",
    }
  `)
  expect(new Set(sentences.map(([, sentence]) => sentence)).size).toBe(sentences.length)
})

test('a server that was not reached is said so', () => {
  expect(sentenceFor(problem('unreachable'))).toMatch(/not reached/)
  expect(sentenceFor(problem('unexpected_answer'))).toMatch(/Reload/)
})

test('a code of a newer server, and a mistake of this page, still have words', () => {
  const unknown = sentenceFor(problem('solar_flare' as ErrorCode))
  expect(unknown).toMatch(/^Something went wrong/)
  expect(sentenceFor(new TypeError('x is undefined'))).toBe(unknown)
})
