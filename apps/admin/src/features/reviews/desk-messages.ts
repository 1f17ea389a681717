// The words of the resolution desk.
import type {
  CommentSource,
  CommentType,
  DispositionCode,
  Moderation,
  ReviewChange,
  SizeBand,
  StakeholderCategory,
  Stance,
  TargetField,
} from '@touchstone/domain'

export const deskText = {
  title: 'Comments',
  lead: 'Every comment is answered with a reason, and its author is written to. An answer is never overwritten: a later one stands in its place, and both stay on record.',
  emptyTitle: 'No comments yet',
  emptyText: 'Comments appear here once their authors have confirmed their address.',
  noneTitle: 'Nothing matches',
  noneText: 'No comment of this round fits these filters.',
  clear: 'Clear filters',
  ofSession: (title: string | undefined) =>
    title === undefined ? 'Only what was said in one session' : `Only what was said in “${title}”`,
  ofStatement: (name: string) => (name === '' ? 'Only comments on one statement' : `Only comments on “${name}”`),
  allComments: 'All comments',
  filters: 'Filters',
  answer: 'Answer',
  unanswered: 'Not answered',
  type: 'Type',
  stance: 'Stance',
  category: 'Who',
  order: 'Order',
  orders: { number: 'As they came', statement: 'By statement', supports: 'Most supported' },
  select: (number: string) => `Select ${number}`,
  selectShown: 'Select all that are shown',
  selected: (n: number) => `${n} selected`,
  answerSelected: 'Answer together',
  selectEditorial: 'Select unanswered editorial ones',
  choose: 'Choose a comment to read and answer it.',
  list: 'Comments of this round',
  back: 'Back to the list',
  anonymous: 'Name not given',
  files: 'Files',
  fileSize: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en')} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
  filesNote:
    'They came from somebody unknown: open them as you would a file from a mail. To the public they are shown with the comment.',
  wholeDraft: 'Whole draft',
  late: 'Late',
  withdrawn: 'Withdrawn',
  supports: (n: number) => (n === 1 ? '1 person supports it' : `${n} people support it`),
  proposed: 'Proposed wording',
  inDraft: 'In the frozen draft',
  quoted: 'Words commented on',
  saidBy: 'Said by',
  organisation: 'Organisation',
  sector: 'Sector',
  size: 'People there',
  years: 'Years in the occupation',
  yearsOf: (years: number) => (years === 1 ? '1 year' : `${years} years`),
  speaksFor: { self: 'For themselves', organisation: 'For the organisation' },
  source: 'How it came',
  received: 'Received',
  saidOn: 'Said or came on',
  email: 'Answered to',
  noEmail: 'No address: the answer is only published',
  published: 'Name may be published',
  yes: 'Yes',
  no: 'No',
  ratings: 'Ratings of this statement',
  noRatings: 'Too few have rated this statement to tell a figure.',
  rated: (n: number) => `${n} rated it`,
  importance: 'Importance',
  criticality: 'Criticality',
  frequency: 'Frequency',
  notPerformed: 'Not in my job',
  index: 'Index',
  belowCutOff: 'below the cut-off',
  others: 'Other comments on this statement',
  noOthers: 'There are none.',
  history: 'Answers so far',
  notAnswered: 'Not answered yet.',
  decided: (body: string, meeting: string | null) => (meeting === null ? body : `${body}, ${meeting}`),
  sent: 'Sent to its author',
  notSent: 'Not sent yet',
  replySatisfied: 'Its author is satisfied.',
  replyNotSatisfied: 'Its author is not satisfied.',
  appealNotice: 'The notice of appeal was sent.',
  answerBy: (day: string) => `The author may answer until ${day}.`,
  apply: 'Put this wording into the draft',
  applied: 'The wording is in the working draft.',
  appliedAt: 'Put into the working draft',
  openDraft: 'Open the statement in the draft',
  assign: 'Assigned to',
  nobody: 'Nobody',
  assigned: 'Assigned.',
  show: 'Show to the public',
  hide: 'Hide from the public',
  hideTitle: 'Hide this comment',
  hideText: 'It is no longer shown to the public. It is answered all the same, and its author is told why.',
  hideReason: 'Why it is hidden',
  hidden: 'Hidden from the public',
  moderated: 'Saved.',
  sendReplies: 'Send answers',
  sendTitle: 'Send answers to their authors',
  sendText:
    'Everybody whose comments were answered since the last time gets one message with each answer and its reason. From then on the answers are public, and the time to reply runs.',
  sentReplies: (replies: number, messages: number) =>
    replies === 0
      ? 'Every answer was sent before.'
      : `${replies === 1 ? 'One answer' : `${replies} answers`} sent in ${messages === 1 ? 'one message' : `${messages} messages`}.`,
  notResolving: 'Comments are answered once the round has closed.',
  formTitle: 'Answer',
  formTogether: (n: number) => `Answer ${n} comments together`,
  code: 'Answer',
  reason: 'Reason',
  reasonNote: 'Sent to the author and published. Only the plain acceptance of an editorial comment needs none.',
  change: 'What it changes in the draft',
  duplicateOf: 'Number of the comment it repeats',
  duplicateNote: 'For example the one above. Its answer is then the answer to this one too.',
  unknownNumber: 'There is no such comment in this round.',
  body: 'Who decided',
  bodyDefault: 'Technical work group',
  meeting: 'Meeting (optional)',
  meetingNote: 'For example: 3rd meeting, 12 August 2026, item 4.',
  vote: 'Vote (optional)',
  inFavour: 'In favour',
  against: 'Against',
  abstained: 'Abstained',
  recusals: 'Stood aside (optional)',
  recusalsNote: 'Names, parted by commas.',
  recusedStaff: 'Of the staff, stood aside (optional)',
  recusedStaffNote: 'They can record no answer to this comment, now or later.',
  stoodAside: (names: string) => `Stood aside: ${names}`,
  formerStaff: 'a former member of staff',
  submit: 'Record the answer',
  answered: (n: number) => (n === 1 ? 'The answer is on record.' : `${n} answers are on record.`),
  again: 'Answer again',
}

export const commentType = {
  general: 'General',
  technical: 'Technical',
  editorial: 'Editorial',
} satisfies Record<CommentType, string>

export const stanceText = {
  support: 'Supports',
  support_with_change: 'Supports with a change',
  oppose: 'Opposes',
  question: 'Asks',
} satisfies Record<Stance, string>

export const dispositionText = {
  accepted: 'Accepted',
  accepted_modified: 'Accepted with modification',
  partly_accepted: 'Partly accepted',
  not_accepted: 'Not accepted',
  noted: 'Noted',
  deferred: 'Deferred to the next revision',
  withdrawn: 'Withdrawn by its author',
  duplicate: 'Repeats another comment',
} satisfies Record<DispositionCode, string>

export const changeText = {
  none: 'Nothing',
  editorial: 'Wording only',
  substantive: 'What is asked of a person: it is to go out for comment again',
} satisfies Record<ReviewChange, string>

export const categoryText = {
  employer: 'Employer',
  worker: 'Technician or worker',
  trade_association: 'Trade association',
  union: 'Union',
  educator: 'Educator or training provider',
  government: 'Government',
  certification_body: 'Certification body',
  consultant: 'Consultant',
  other: 'Other',
} satisfies Record<StakeholderCategory, string>

export const sourceText = {
  web: 'On the site',
  upload: 'By a form that was brought in',
  'e-mail': 'By e-mail or letter',
  session: 'In a session',
  interview: 'In an interview',
} satisfies Record<CommentSource, string>

export const fieldText = {
  statement: 'the whole statement',
  title: 'title',
  text: 'statement',
  evaluationCriteria: 'evaluation criteria',
  accuracyLevel: 'accuracy level',
  equipment: 'equipment',
  assignment: 'assignment',
  notes: 'notes',
  ksas: 'knowledge, skills and abilities',
  structure: 'its place in the standard',
} satisfies Record<TargetField, string>

/** Of a part of a list, with its number. */
export const partText = {
  evaluationCriteria: (n: number) => `criterion ${n}`,
  equipment: (n: number) => `equipment ${n}`,
}

export const sizeText = (size: SizeBand) => size.replace('-', ' to ').replace('+', ' or more')

export const moderationText = {
  unmoderated: 'Not looked at',
  shown: 'Shown to the public',
  hidden: 'Hidden from the public',
} satisfies Record<Moderation, string>
