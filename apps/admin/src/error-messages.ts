// A sentence for every refusal, saying what to do. A new code in the domain does not compile here until it has one.
import type { ClientCode } from '@touchstone/contract'
import { ApiProblem } from '@touchstone/contract'
import {
  BADGE_ART,
  type BadgeArtProblem,
  type CommentClosedBecause,
  DomainError,
  type ErrorCode,
  type ErrorDetails,
  MOST_IMPORTED,
  type FormProblem,
  type GatePoint,
  type HeadingFault,
  type SignerFault,
  type VersionDate,
} from '@touchstone/domain'

const SENTENCES = {
  invalid_request: () => 'Some of what you entered was not understood. Correct the marked fields and try again.',
  not_found: () =>
    'This record does not exist, or it belongs to another issuer. Go back to the list and look for it there.',
  sign_in_required: () => 'You are signed out. Sign in again to go on.',
  sign_in_refused: () => 'The e-mail address or the password is wrong. Check both and try again.',
  api_key_required: () => 'This needs an API key that is in use. Ask an owner of the issuer for one.',
  permission_missing: () => 'Your role does not include this. Ask an owner of the issuer.',
  sign_in_link_invalid: () => 'This link was used before or has run out. Ask for a new invitation.',
  too_many_requests: ({ retryAfterSeconds }) => `Too many attempts. Wait ${waiting(retryAfterSeconds)} and try again.`,
  quota_spent: ({ limit, remaining, retryAfterSeconds }) =>
    `Of the ${limit} rows a day this key may ask about, ${remaining} are left. Ask about fewer, or wait ${waiting(retryAfterSeconds)}.`,
  payload_too_large: ({ limitBytes }) =>
    `This is too large: at most ${Math.floor(limitBytes / (1024 * 1024))} MB are taken. Use a smaller file.`,
  unsupported_media_type: () => 'The server did not take this kind of data. Reload the page and try again.',
  cross_origin_refused: () => 'The server refused a request from another address. Open the admin at its own address.',
  internal_error: () =>
    'Something went wrong on the server and nothing was changed. Try again; if it stays, tell the operator the request number.',
  signer_unavailable: ({ because }) => `${SIGNER_FAULTS[because]} Nothing was changed.`,
  illegal_transition: ({ of, from, action }) =>
    `A ${of} that is ${from} cannot be changed this way (${action}). Reload the page to see where it stands.`,
  changed_meanwhile: () =>
    'Somebody else changed this a moment ago. Nothing of yours was saved; look at it again and repeat what is still right.',
  immutable: () => 'This is frozen and can no longer be changed. Start a new draft instead.',
  version_not_draft: ({ status }) =>
    `This version is ${status}, and only a draft can be changed. Start the next draft instead.`,
  version_dates_out_of_order: ({ earlier, earlierOn, later, laterOn }) =>
    `${DATES[earlier]} (${earlierOn}) cannot come after ${DATES[later].toLowerCase()} (${laterOn}). Correct one of the dates.`,
  closing_date_past: ({ on, today }) =>
    `${on} has passed. Choose today, ${today}, or a later day: nobody may lose a day after the fact.`,
  version_not_due: ({ effectiveOn }) => `This version takes effect on ${effectiveOn}, by itself.`,
  version_sunset: ({ sunsetOn }) =>
    `Credentials were issued on this version until ${sunsetOn}. Use a definition on the current version.`,
  pending_exists: ({ number }) =>
    `Version ${number} waits to take effect. Wait for its day or withdraw it before you publish another.`,
  version_not_ready: ({ errors }) =>
    `${counted(errors, 'error keeps', 'errors keep')} this version from being published. Open its findings and mend them first.`,
  version_not_published: ({ status }) => `This needs a published version, and this one is ${status}.`,
  assessment_period_over: ({ lastAssessmentOn }) =>
    `Assessments on this version counted until ${lastAssessmentOn}. Use a definition on the current version.`,
  version_number_taken: ({ number }) => `This standard already has a version ${number}. Choose another number.`,
  version_number_not_later: ({ latest }) => `The number must be later than ${latest}.`,
  draft_exists: ({ number }) => `Draft ${number} is already under way. Work on it, or discard it first.`,
  content_changed_since_shown: () =>
    'The draft was changed after you opened this confirmation. It now shows the changed draft: read it again before you publish.',
  statement_tree_broken: ({ problem }) => TREE_PROBLEMS[problem],
  statement_edit_refused: ({ problem }) => EDIT_PROBLEMS[problem],
  statement_changed_meanwhile: () =>
    'Somebody else has changed the same words meanwhile. Nothing of yours was saved; compare the two and choose.',
  statement_code_taken: ({ code }) =>
    `Another statement of this version has the code ${code}. Choose another code, or a numbering that tells the two apart.`,
  own_field_in_use: ({ key, statements }) =>
    `${counted(statements, 'statement holds', 'statements hold')} something in the field ${key} that this would lose. Change the values first, or say that they are to go.`,
  own_field_unfit: ({ key, fault }) => `The field ${key} cannot hold this. ${ownFieldFaults[fault]}`,
  designation_taken: ({ designation }) =>
    `There is already a standard with the designation ${designation}. Choose another.`,
  import_refused: ({ findings }) =>
    `The package was not imported: ${counted(findings, 'row is', 'rows are')} refused. Correct the package, or leave the refused rows out.`,
  round_under_way: ({ code }) =>
    `Round ${code} on this draft is planned or open. Wait until it has closed, or call it off first.`,
  round_dates_out_of_order: ({ opensOn }) => `The last day must come after the first, ${opensOn}.`,
  review_too_short: ({ days, minimum }) =>
    `This leaves ${counted(days, 'day', 'days')} for input, and the rule you chose asks for ${minimum}. Choose a later last day, or give the reason why it may be shorter.`,
  extension_not_later: ({ closesOn }) =>
    `Choose a day after ${closesOn} that has not passed: what was announced is never shortened.`,
  round_takes_no_input: ({ status }) => `This round is ${status} and takes no input.`,
  round_not_resolving: ({ status }) =>
    `This round is ${status}. Comments are answered after it has closed and until it is resolved.`,
  round_ended: ({ status }) => `This round is ${status}. What belongs to it can no longer be changed.`,
  round_not_resolved: ({ unanswered, unsent, windowsOpen }) =>
    `Something is left to do: ${counted(unanswered, 'comment', 'comments')} without an answer, ${counted(unsent, 'answer', 'answers')} not sent, ${counted(windowsOpen, 'commenter', 'commenters')} with time to reply.`,
  round_results_not_open: () => 'The results are told when the round has closed.',
  comment_target_unknown: ({ what }) =>
    ({
      statement: 'The draft that was put out has no such statement, or the round does not ask about it.',
      field: 'The statement has no such field. Choose another one.',
      quote: 'The quoted words do not stand there. Mark them again.',
    })[what],
  comment_not_open: ({ because }) => CLOSED_COMMENTS[because],
  form_unreadable: ({ problem, headings }) => (problem === 'headings' ? headingsSentence(headings) : FORMS[problem]),
  form_of_other_round: ({ code }) =>
    `This form is of another round. Take the form of ${code}, or hand it in where it belongs.`,
  too_many_comments: ({ limit }) => `One person can make ${limit} comments in a round. Put several into one.`,
  disposition_reason_missing: () =>
    'Give the reason: everyone whose comment is not a plain editorial change taken over is told why.',
  recused: () => 'You stood aside from this comment. Let somebody else record its answer.',
  duplicate_of_duplicate: () =>
    'Choose another comment: this one is itself a duplicate, not confirmed, or the very same.',
  proposal_not_applicable: ({ because }) =>
    ({
      nothing_proposed: 'This comment proposes no words. Edit the statement by hand.',
      statement_gone: 'The statement is no longer in the draft. Edit the draft by hand.',
      words_changed: 'The words the comment is about have been changed since. Edit the statement by hand.',
      not_one_text: 'The proposal is not about one text that could be replaced. Edit the statement by hand.',
    })[because],
  attachment_unusable: ({ problem }) =>
    problem === 'type'
      ? 'Files are taken as PDF, PNG, JPEG, CSV or plain text.'
      : problem === 'too_large'
        ? 'A file may have 10 MB.'
        : 'This file is empty.',
  attachment_gone: () => 'A file that was to go with it is no longer kept. Add it again.',
  review_link_invalid: () => 'This link is not valid or has run out.',
  already_answered: () => 'This was answered before. The first answer stands.',
  reply_window_over: ({ answerBy }) => `The time to reply ran out on ${answerBy}.`,
  survey_already_submitted: () => 'The round has closed, and this survey was submitted. What was submitted stands.',
  review_gate_closed: ({ points }) =>
    `The call for input is not finished (${points.map((point) => GATE_POINTS[point] ?? point).join(', ')}). Finish it, or record why the version may be published all the same.`,
  definition_not_open: ({ status }) => `This definition is ${status}; credentials are only issued on an open one.`,
  definition_not_draft: ({ status }) =>
    `This definition is ${status} and can no longer be changed. Make a new one instead.`,
  definition_code_taken: ({ code }) => `The code ${code} is already used by another definition. Choose another.`,
  requirement_unknown: () =>
    'The definition does not have this requirement with this kind of result. Choose the requirement again.',
  scope_not_in_version: () => 'A chosen duty area is not in this version. Choose the duty areas again.',
  scope_not_smaller: ({ areas }) =>
    areas === 1
      ? 'This credential covers one duty area, so nothing can be taken away from it. Withdraw it instead.'
      : 'Take away at least one of the duty areas it covers, and leave at least one.',
  credential_expired: ({ expiresOn }) => `This credential has expired: its last valid day was ${expiresOn}.`,
  candidate_not_eligible: ({ unmet }) =>
    `The candidate does not meet ${counted(unmet.length, 'requirement', 'requirements')} yet. Record what is missing first.`,
  nothing_to_collect: () => 'None of these credentials is active, so there is no document to hand out. Choose others.',
  collection_too_large: ({ credentials, most }) =>
    `${credentials.toLocaleString('en')} credentials are too many for one file. Choose at most ${most.toLocaleString('en')}, by a filter for example.`,
  nobody_ready: () => 'Nobody meets every requirement of this definition without holding it already.',
  batch_too_large: ({ candidates, most }) =>
    `${candidates.toLocaleString('en')} candidates are too many for one batch. Choose at most ${most.toLocaleString('en')}.`,
  credential_already_held: ({ credentialId }) => `The candidate already holds this credential (${credentialId}).`,
  effective_before_decision: ({ decidedOn }) =>
    `A credential cannot take effect before the day of the decision, ${decidedOn}.`,
  change_before_issue: ({ issuedOn }) =>
    `A status cannot hold before the credential was issued. Choose ${issuedOn} or a later day.`,
  change_before_suspension: ({ suspendedOn }) =>
    `The suspension to be lifted began on ${suspendedOn}. Choose that day or a later one.`,
  earlier_day_needs_note: () => 'Write in the note why it holds from an earlier day, so that the file accounts for it.',
  change_waiting: ({ status }) =>
    status === 'proposed'
      ? 'A change of this credential already waits for a second person. Have it decided first, or cancel it.'
      : 'A change of this credential already waits for its day. Cancel it first.',
  selection_empty: () => 'No credential is chosen this way. Choose others.',
  selection_too_large: ({ credentials, most }) =>
    `${credentials.toLocaleString('en')} credentials are too many for one decision. Choose at most ${most.toLocaleString('en')}.`,
  selection_changed: ({ credentials }) =>
    `Other credentials are chosen now than were shown: ${credentials.toLocaleString('en')}. Look at the list again before you decide.`,
  own_proposal: () => 'You proposed this yourself. Somebody else has to decide on it.',
  expires_before_effective: ({ effectiveOn }) =>
    `It would expire before it takes effect on ${effectiveOn}. Choose another date.`,
  badge_art_unusable: ({ problem }) => BADGE_ART_FAULTS[problem],
  logo_unusable: ({ problem }) =>
    ({
      not_a_picture: 'This file is no PNG and no JPEG. Choose another picture.',
      damaged: 'This picture is damaged and cannot be read. Save it anew and try again.',
      too_large: 'This picture is too large. A logo may have up to 2,000 pixels a side.',
      too_small: 'This picture is too small to be printed. A logo needs at least 32 pixels a side.',
    })[problem],
  not_printable: ({ characters }) =>
    `The certificate cannot print these characters: ${characters}. Correct the text first, so that nothing is left blank.`,
  assessment_in_future: ({ today }) => `An assessment cannot be dated later than today, ${today}.`,
  assessment_relied_upon: ({ credentialId }) =>
    `Credential ${credentialId} stands on this assessment. Withdraw or suspend the credential first.`,
  evaluator_is_candidate: () => 'The evaluator cannot be the candidate. Enter the name of the person who assessed.',
  candidate_table_unreadable: ({ problem }) =>
    ({
      empty: 'There is no row below the headings. Write one row for each candidate.',
      no_headings:
        'No row names the columns. Write “Name” and “E-mail” above the columns that hold them; the empty table shows how.',
      too_long: `The table has more than ${MOST_IMPORTED.toLocaleString('en')} rows. Split it, and import one part after the other.`,
      not_a_table: 'This is no table that can be read. Save it as CSV in UTF-8, or as XLSX without a password.',
      open_quote: 'A quotation mark is opened and never closed. Save the table as CSV anew, or as XLSX.',
      too_much_work: 'Reading this file takes too much work. Save it as CSV in UTF-8.',
    })[problem],
  candidate_import_changed: () =>
    'Something changed since the table was checked, so it would not do what was shown. Check it again.',
  candidate_import_empty: () => 'Nothing in this table is new. Correct the rows with a problem, or leave it.',
  candidate_email_taken: () =>
    'Another candidate has this e-mail address. Look for them in the list before adding a second record.',
  renewal_without_expiry: () =>
    'What does not expire cannot be renewed. Give it a number of years, or take the renewal out.',
  renewal_refused: ({ standing, opensOn }) =>
    ({
      too_early: `It can be renewed from ${opensOn ?? 'a later day'} on.`,
      too_late: 'It has expired. Award a new one instead.',
      renewed: 'It was renewed already.',
      not_active: 'Only an active credential can be renewed.',
    })[standing] ?? 'Its definition offers no renewal.',
  share_link_closed: () => 'This link opens nothing: it has ended, was taken back, or was never made.',
  too_many_share_links: ({ most }) => `There are ${most} open links already. Take one back first.`,
  candidate_erased: () => 'The data of this person were erased. Nothing more can be recorded about them.',
  credential_erased: () => 'The data of its holder were erased, so there is no certificate any more.',
  erasure_not_confirmed: () => 'That is not the name on file. Write it exactly as it stands there.',
  credential_id_unreadable: ({ reason }) =>
    reason === 'wrong_check_symbol'
      ? 'This credential ID has a typing mistake: its check symbol does not fit.'
      : 'This is not a credential ID.',
  receipt_impossible: () =>
    'There is no receipt of this: nothing that is open to the public was found, so there is nothing an issuer could sign.',
  date_in_future: ({ today }) => `Choose a day up to today, ${today}.`,
  list_unreadable: () => 'This list cannot be read. Save it as CSV in UTF-8, with one credential ID in each row.',
  staff_email_taken: () => 'Somebody with this e-mail address is already on the staff.',
  last_owner: () => 'An issuer needs at least one active owner. Make somebody else an owner first.',
  already_set_up: () => 'This installation is already set up. Sign in instead.',
  setup_link_invalid: () =>
    'This set-up link is not the right one. Use the link the server printed at its first start.',
} satisfies { [Code in ErrorCode]: (details: ErrorDetails[Code]) => string }

const FORMS = {
  empty: 'There is nothing in this file. Choose the form that was filled in.',
  not_a_form:
    'This is no form for comments. Choose a Word document (.docx) or a workbook (.xlsx) made from the empty form.',
  old_or_protected:
    'This file is of an old kind or protected by a password. Open it, save it as .docx or .xlsx without a password, and choose that.',
  open_document:
    'This is an OpenDocument file. Save it as .docx or .xlsx in the program it was made with, and choose that.',
  macros: 'This file holds macros and is not opened. Save it as .docx or .xlsx, which hold none, and choose that.',
  damaged: 'This file is damaged or not what it claims to be. Save it again and choose it again.',
  too_large:
    'Unpacked, this file is far larger than a form; it may be made to do harm. Copy the rows into an empty form.',
  no_table: 'There is no table with the headings of the form in it. Copy the rows into an empty form and choose that.',
} satisfies Record<Exclude<FormProblem, 'headings'>, string>

function headingsSentence(headings: readonly HeadingFault[]): string {
  const wrong = headings.map(({ expected, found }) =>
    found === null ? `"${expected}" is missing` : `"${found}" stands where "${expected}" belongs`,
  )
  return `The headings are not those of the form: ${wrong.join('; ')}. Correct them, or copy the rows into an empty form.`
}

const BADGE_ART_FAULTS = {
  not_a_picture: 'This is no SVG and no PNG. Choose a picture of one of these kinds.',
  damaged: 'This picture cannot be read, or there is nothing in it. Save it again and choose it again.',
  not_square: 'This picture is not square. Give it the same width and height.',
  too_small: `This picture is too small. A PNG needs at least ${BADGE_ART.leastSide} pixels a side.`,
  too_large: `This picture is too large. A PNG may have up to ${BADGE_ART.mostSide.toLocaleString('en')} pixels a side.`,
  too_heavy: 'This picture is too elaborate. Simplify it, or make its file smaller.',
  not_plain:
    'This drawing holds more than shapes. Turn text into outlines, and take out pictures, scripts, filters, masks, patterns and clones; or choose a PNG.',
  points_outside: 'This drawing names something outside of itself. Put everything into the file, or choose a PNG.',
} satisfies Record<BadgeArtProblem, string>

const SIGNER_FAULTS = {
  not_set:
    'This key lives in a signing service, and none is set. The operator sets SIGNER_URL again, or an owner makes a new key under Issuer.',
  no_answer: 'The signing service does not answer. Try again in a minute; if it stays, tell the operator.',
  refused: 'The signing service does not let the platform in. The operator looks after its token and what that may do.',
  wrong_answer: 'The signing service answered with something that is no signature of this key. Tell the operator.',
} satisfies Record<SignerFault, string>

const CLOSED_COMMENTS = {
  withdrawn: 'Its author has withdrawn this comment.',
  not_withdrawn: 'Its author has not withdrawn this comment. Choose another answer.',
  answered: 'This comment has been answered and can no longer be changed.',
  round_over: 'The round is over, and this comment can no longer be changed.',
  unconfirmed: 'The address behind this comment was not confirmed, so it does not count.',
  own: 'Nobody supports their own comment.',
} satisfies Record<CommentClosedBecause, string>

const GATE_POINTS: Readonly<Record<string, string>> = {
  round_running: 'a round is still running',
  comments_unanswered: 'comments without an answer',
  replies_unsent: 'answers not sent',
  windows_open: 'commenters still have time to reply',
  recirculation_needed: 'changes of substance were not circulated again',
} satisfies Record<GatePoint, string>

const DATES = {
  approvedOn: 'The approval',
  publishedOn: 'The publication',
  effectiveOn: 'The day it takes effect',
  newStartsFrom: 'The day of the first new starts',
  lastAssessmentOn: 'The last assessment',
  sunsetOn: 'The sunset',
} satisfies Record<VersionDate, string>

const TREE_PROBLEMS = {
  parent_missing: 'A statement hangs under a parent that is not in this version.',
  cycle: 'Some statements hang under each other in a circle.',
  duplicate_lineage: 'A statement stands in this version twice.',
  ksa_missing: 'A statement refers to a KSA that is not in this version. Remove the reference or add the KSA.',
  too_deep: 'The statements are nested too deeply.',
} satisfies Record<ErrorDetails['statement_tree_broken']['problem'], string>

const EDIT_PROBLEMS = {
  statement_exists:
    'A statement with this identifier is in the draft already. Paste it again, so that it gets one of its own.',
  statement_missing: 'Somebody else has removed this statement meanwhile. Reload the page to see the draft as it is.',
  place_missing:
    'The place this was to go to is no longer there. Reload the page to see the draft as it is, and choose again.',
  into_itself: 'A statement cannot stand below itself. Choose another place.',
  has_children: 'Other statements stand below this one. Move them or remove them first.',
  ksa_in_use: 'Performance standards still need this KSA. Take it from them first, or merge it with another KSA.',
  code_too_long: 'The numbering makes a code of more than 60 characters. Use a shorter pattern.',
} satisfies Record<ErrorDetails['statement_edit_refused']['problem'], string>

export const ownFieldFaults = {
  unknown: 'This version has no such field: add it to the version first.',
  not_a_line: 'Write one line of at most 500 characters.',
  not_a_text: 'Write a text of at most 20,000 characters.',
  not_a_number: 'Write a number.',
  not_a_date: 'Choose a date.',
  not_yes_or_no: 'Choose yes or no.',
  no_choice: 'Choose one of its choices.',
} satisfies Record<ErrorDetails['own_field_unfit']['fault'], string>

const CLIENT_SENTENCES = {
  unreachable: 'The server was not reached. Check the connection and try again.',
  unexpected_answer:
    'The server answered something this page does not understand. Reload the page; if it stays, tell the operator.',
} satisfies Record<ClientCode, string>

const UNKNOWN = 'Something went wrong on this page. Reload it and try again.'

/** What to tell a person about a failure, whatever was thrown. */
export function sentenceFor(error: unknown): string {
  // What the domain refuses on the page is what it would refuse on the server.
  if (!(error instanceof ApiProblem) && !(error instanceof DomainError)) return UNKNOWN
  if (error.code in CLIENT_SENTENCES) return CLIENT_SENTENCES[error.code as ClientCode]
  // The border: a code and its details come together in a problem, and an older page may meet a code it does not know.
  const sentence: ((details: never) => string) | undefined = SENTENCES[error.code as ErrorCode]
  return sentence === undefined ? UNKNOWN : sentence(error.details as never)
}

function waiting(seconds: number): string {
  return seconds > 90
    ? counted(Math.ceil(seconds / 60), 'minute', 'minutes')
    : counted(Math.max(1, Math.ceil(seconds)), 'second', 'seconds')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
