// Every failure Touchstone expects, by code. The compiler asks for an HTTP status and a sentence for each, so a code
// without them does not build. Codes are stable API. Details carry ids, counts and codes, never names or payloads.
import { z } from 'zod'
import type { CandidateTableProblem } from './candidate/candidate-table.js'
import type { BadgeArtProblem } from './credential/badge-art.js'
import type { ListFault } from './credential/verification-list.js'
import type { FormProblem, HeadingFault } from './review/comment-form/form-columns.js'
import type { SignerFault } from './issuer/key-home.js'

export interface ErrorDetails {
  // the request
  invalid_request: Record<string, never>
  not_found: { what: string }
  sign_in_required: Record<string, never>
  sign_in_refused: Record<string, never>
  api_key_required: Record<string, never>
  permission_missing: { permission: string }
  sign_in_link_invalid: Record<string, never>
  too_many_requests: { retryAfterSeconds: number }
  /** Rows: how many the key may ask about a day, how many are left of today's, and how many were asked about. */
  quota_spent: { limit: number; remaining: number; asked: number; retryAfterSeconds: number }
  payload_too_large: { limitBytes: number }
  unsupported_media_type: Record<string, never>
  cross_origin_refused: Record<string, never>
  internal_error: Record<string, never>
  signer_unavailable: { because: SignerFault }
  // any record
  illegal_transition: { of: string; from: string; action: string }
  changed_meanwhile: { what: string }
  immutable: { what: string }
  // skill standards
  version_not_draft: { versionId: string; status: string }
  version_dates_out_of_order: { earlier: VersionDate; earlierOn: string; later: VersionDate; laterOn: string }
  closing_date_past: { on: string; today: string }
  version_not_due: { versionId: string; effectiveOn: string }
  version_sunset: { versionId: string; sunsetOn: string }
  pending_exists: { versionId: string; number: string }
  version_not_ready: { versionId: string; errors: number }
  version_not_published: { versionId: string; status: string }
  assessment_period_over: { versionId: string; lastAssessmentOn: string }
  version_number_taken: { number: string }
  version_number_not_later: { number: string; latest: string }
  draft_exists: { versionId: string; number: string }
  content_changed_since_shown: { contentHash: string }
  statement_tree_broken: { problem: StatementTreeProblem; statementId: string }
  statement_edit_refused: { problem: StatementEditProblem; lineageId: string }
  /** `fields` are the names of what somebody else has changed; one of the body's own is `fields.` and its key. */
  statement_changed_meanwhile: { lineageId: string; fields: string[] }
  statement_code_taken: { code: string }
  own_field_in_use: { key: string; statements: number }
  own_field_unfit: { key: string; fault: OwnFieldFault; lineageId: string }
  designation_taken: { designation: string }
  import_refused: { findings: number }
  // calls for input
  round_under_way: { code: string }
  round_dates_out_of_order: { opensOn: string; closesOn: string }
  review_too_short: { days: number; minimum: number }
  extension_not_later: { closesOn: string }
  round_takes_no_input: { status: string }
  round_not_resolving: { status: string }
  round_ended: { status: string }
  round_not_resolved: { unanswered: number; unsent: number; windowsOpen: number }
  round_results_not_open: { status: string }
  comment_target_unknown: { what: 'statement' | 'field' | 'quote' }
  comment_not_open: { because: CommentClosedBecause }
  too_many_comments: { limit: number }
  /** `headings`: those that are not the form's, with what stands there. */
  form_unreadable: { problem: FormProblem; headings: readonly HeadingFault[] }
  form_of_other_round: { code: string }
  attachment_unusable: { problem: 'type' | 'too_large' | 'empty' }
  attachment_gone: Record<string, never>
  disposition_reason_missing: Record<string, never>
  duplicate_of_duplicate: Record<string, never>
  recused: Record<string, never>
  proposal_not_applicable: { because: ProposalFault }
  review_link_invalid: Record<string, never>
  already_answered: Record<string, never>
  reply_window_over: { answerBy: string }
  survey_already_submitted: Record<string, never>
  review_gate_closed: { points: string[] }
  // credentials
  definition_not_open: { definitionId: string; status: string }
  definition_not_draft: { definitionId: string; status: string }
  definition_code_taken: { code: string }
  requirement_unknown: { requirementId: string }
  scope_not_in_version: { lineageId: string }
  scope_not_smaller: { areas: number }
  credential_expired: { credentialId: string; expiresOn: string }
  candidate_not_eligible: { unmet: { requirementId: string; reason: string }[] }
  nothing_to_collect: Record<string, never>
  collection_too_large: { credentials: number; most: number }
  nobody_ready: { definitionId: string }
  batch_too_large: { candidates: number; most: number }
  credential_already_held: { credentialId: string }
  effective_before_decision: { effectiveOn: string; decidedOn: string }
  change_before_issue: { effectiveOn: string; issuedOn: string }
  change_before_suspension: { effectiveOn: string; suspendedOn: string }
  earlier_day_needs_note: { effectiveOn: string; today: string }
  change_waiting: { action: string; status: string }
  own_proposal: Record<string, never>
  selection_empty: Record<string, never>
  selection_too_large: { credentials: number; most: number }
  selection_changed: { credentials: number }
  expires_before_effective: { effectiveOn: string; expiresOn: string }
  badge_art_unusable: { problem: BadgeArtProblem }
  logo_unusable: { problem: 'not_a_picture' | 'damaged' | 'too_large' | 'too_small' }
  not_printable: { field: string; characters: string }
  assessment_in_future: { assessedOn: string; today: string }
  assessment_relied_upon: { credentialId: string }
  evaluator_is_candidate: Record<string, never>
  candidate_email_taken: Record<string, never>
  candidate_table_unreadable: { problem: CandidateTableProblem }
  candidate_import_changed: Record<string, never>
  candidate_import_empty: Record<string, never>
  credential_erased: { credentialId: string }
  candidate_erased: { candidateId: string }
  erasure_not_confirmed: Record<string, never>
  renewal_without_expiry: Record<string, never>
  renewal_refused: { credentialId: string; standing: string; opensOn: string | null }
  share_link_closed: Record<string, never>
  too_many_share_links: { most: number }
  // credential IDs as people write them
  credential_id_unreadable: { reason: 'not_an_id' | 'wrong_check_symbol' }
  date_in_future: { on: string; today: string }
  receipt_impossible: Record<string, never>
  list_unreadable: { problem: ListProblem }
  // staff and set-up
  staff_email_taken: Record<string, never>
  last_owner: Record<string, never>
  already_set_up: Record<string, never>
  setup_link_invalid: Record<string, never>
}

export type VersionDate =
  | 'approvedOn'
  | 'publishedOn'
  | 'effectiveOn'
  | 'newStartsFrom'
  | 'lastAssessmentOn'
  | 'sunsetOn'

/** Why a comment cannot be changed, supported or answered as asked. */
export type CommentClosedBecause = 'withdrawn' | 'not_withdrawn' | 'answered' | 'round_over' | 'unconfirmed' | 'own'
/** Why what a comment proposes cannot be taken over by itself. */
export type ProposalFault = 'nothing_proposed' | 'statement_gone' | 'words_changed' | 'not_one_text'
export type ListProblem = ListFault | 'not_a_table' | 'open_quote' | 'too_much_work'

export type ErrorCode = keyof ErrorDetails
export const StatementTreeProblem = z.enum(['parent_missing', 'cycle', 'duplicate_lineage', 'ksa_missing', 'too_deep'])
export type StatementTreeProblem = z.infer<typeof StatementTreeProblem>

export type StatementEditProblem =
  | 'statement_exists'
  | 'statement_missing'
  | 'place_missing'
  | 'into_itself'
  | 'has_children'
  | 'ksa_in_use'
  | 'code_too_long'
export type OwnFieldFault =
  | 'unknown'
  | 'not_a_line'
  | 'not_a_text'
  | 'not_a_number'
  | 'not_a_date'
  | 'not_yes_or_no'
  | 'no_choice'

/** The one exception of the domain. Its message is for logs: the code and nothing of the details. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: Code,
    readonly details: ErrorDetails[Code],
  ) {
    super(code)
  }
}

export function fail<Code extends ErrorCode>(code: Code, details: ErrorDetails[Code]): never {
  throw new DomainError(code, details)
}
