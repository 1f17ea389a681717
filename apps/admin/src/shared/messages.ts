// Words used on more than one page.
import type {
  CredentialStatus,
  DefinitionStatus,
  Role,
  VersionStatus,
  RequirementType,
  UnmetReason,
  StatementType,
  EquipmentKind,
  StatusReason,
} from '@touchstone/domain'

export const common = {
  product: 'Touchstone',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  edit: 'Edit',
  remove: 'Remove',
  back: 'Back',
  tryAgain: 'Try again',
  loading: 'Loading',
  searching: 'Searching',
  showMore: 'Show more',
  copy: 'Copy',
  copied: 'Copied',
  saved: 'Saved.',
  noEntry: '–',
  all: 'All',
  optional: 'optional',
  auditLink: 'Audit trail of this record',
  shownOf: (shown: number, total: number) => (shown < total ? `${shown} of ${total}` : `${total} in all`),
  deniedToRole: (role: string) => `Your role (${role}) does not include this.`,
  requestNumber: (id: string) => `Request ${id}`,
  failed: 'That did not work',
  unsaved: {
    title: 'Leave without saving?',
    text: 'What you changed on this page has not been saved.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  field: {
    required: 'This is required.',
    number: 'Enter a number.',
    atLeast: (minimum: string) => `Enter ${minimum} or more.`,
    atMost: (maximum: string) => `Enter ${maximum} or less.`,
    tooLong: (maximum: string) => `Use at most ${maximum} characters.`,
    choose: 'Choose one.',
    date: 'Enter a date.',
    wrong: 'This is not understood.',
  },
  roles: {
    owner: 'Owner',
    standards_manager: 'Standards manager',
    credential_manager: 'Credential manager',
    auditor: 'Auditor',
  } satisfies Record<Role, string>,
}

export const versionStatus = {
  draft: 'Draft',
  approved: 'Approved',
  pending: 'Pending',
  published: 'Published',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
  discarded: 'Discarded',
} satisfies Record<VersionStatus, string>

export const definitionStatus = { draft: 'Draft', open: 'Open', closed: 'Closed' } satisfies Record<
  DefinitionStatus,
  string
>

export const credentialStatus = {
  active: 'Active',
  suspended: 'Suspended',
  withdrawn: 'Withdrawn',
  replaced: 'Replaced',
  erased: 'Erased',
  expired: 'Expired',
} satisfies Record<CredentialStatus | 'expired', string>

export const statementType = {
  duty_area: 'Duty area',
  duty: 'Duty',
  performance_standard: 'Performance standard',
  ksa_group: 'KSA group',
  knowledge: 'Knowledge',
  skill: 'Skill',
  ability: 'Ability',
  statement: 'Statement',
} satisfies Record<StatementType, string>

export const equipmentKind = {
  workstation: 'Workstation',
  material: 'Materials',
  tooling: 'Tooling',
  measuring_instrument: 'Measuring instruments',
  reference: 'References',
} satisfies Record<EquipmentKind, string>

export const requirementType = {
  performance_affidavit: 'Performance affidavit',
  achievement_record: 'Achievement record',
  theory_exam: 'Theory exam',
} satisfies Record<RequirementType, string>

export const unmetReason = {
  not_assessed: 'Not assessed yet.',
  not_met: 'Assessed, and not met.',
  below_cut_score: 'The score is below the cut score.',
  evaluator_not_independent:
    'The evaluator trained or supervises the candidate, which this requirement does not allow.',
  out_of_order: 'Met before the requirement listed above it; it counts only from the day that one was met.',
  too_old:
    'Assessed longer ago than this credential is valid; what was shown then no longer counts, and has to be assessed again.',
} satisfies Record<UnmetReason, string>

/** For the staff who choose: shorter and plainer than what the public is told. */
export const statusReason = {
  evaluator_inquiry: 'Evaluator under inquiry',
  assessment_irregularity: 'Irregularity in the assessment',
  conduct: 'Breach of the code of conduct',
  holder_request: 'Request of the holder',
  issued_in_error: 'Issued in error',
  name_correction: 'Correction of the name',
  scope_no_longer_met: 'Requirements no longer met in part',
  scope_granted_in_error: 'Part of it granted in error',
  requirements_lapsed: 'A requirement lapsed',
  inquiry_closed: 'Inquiry closed in favour of the holder',
  requirements_met_again: 'Requirements met again',
  decision_undone: 'A decision was taken back',
} satisfies Record<StatusReason, string>
