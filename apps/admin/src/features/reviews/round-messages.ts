import type { CommentVisibility, GatePoint, LateRule, LengthRule, RoundKind, RoundStatus } from '@touchstone/domain'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const roundText = {
  title: 'Calls for input',
  lead: 'A draft goes out to the world, every comment gets an answer, and the evidence is published.',
  emptyTitle: 'No round of input yet',
  emptyText:
    'Plan one on a draft: it is frozen as it is, opens by itself on its day, and the draft may be worked on meanwhile.',
  plan: 'Plan a round',
  noDraft: 'There is no draft to put out. Start the next draft of a standard first.',
  round: 'Round',
  standard: 'Standard',
  status: 'Status',
  days: 'Open',
  comments: 'Comments',
  span: (from: string, to: string) => `${from} – ${to}`,
  draft: (number: number) => `Draft ${number}`,
  unanswered: (count: number) => `${count.toLocaleString('en')} unanswered`,
  publicPage: 'Public page',
  desk: 'Comments and answers',
  forms: 'Forms and tables',
  zone: 'Time zone',
  closes: 'Closes',
  closed: 'Closed',
  hash: 'Content hash',
  invited: 'People invited',
  unconfirmed: 'Not confirmed',
  unconfirmedValue: (count: number) => counted(count, 'submission', 'submissions'),
  left: 'Left to do',
  nothingLeft: 'Nothing',
  history: 'What was done to it',
  byItself: 'by itself',
  invitation: 'Invitation',
  asks: 'Asks about',
  statements: (count: number) => counted(count, 'statement', 'statements'),
  answers: (count: number) => counted(count, 'comment', 'comments'),
}

export const surveyText = {
  title: 'Rating survey',
  lead: 'What those who rated the draft said of it so far. The public reads it once the round has closed.',
  years: (band: string) => `${band.replace('-', '–')} years`,
}

export const roundStatus = {
  planned: 'Planned',
  open: 'Open',
  paused: 'Paused',
  closed: 'Closed',
  resolving: 'Being answered',
  resolved: 'Resolved',
  cancelled: 'Called off',
} satisfies Record<RoundStatus, string>

export const gatePoint = {
  round_running: 'The round is still running',
  comments_unanswered: 'Comments without an answer',
  replies_unsent: 'Answers not sent',
  windows_open: 'Commenters still have time to reply',
  recirculation_needed: 'Changes of substance were not circulated again',
} satisfies Record<GatePoint, string>

export const gateText = {
  action: 'Let it be published…',
  title: (designation: string, number: string) => `Let ${designation} ${number} be published all the same?`,
  meaning:
    'The call for input is not finished on these points. Choose those that are not to hold the version up any more, in this round and in every other. It cannot be taken back.',
  points: 'No longer hold it up',
  reason: 'Reason',
  reasonHint: 'You answer for it. It stays with the version for good.',
  submit: 'Let it be published',
  overrides: 'Let through all the same',
}

export const roundActions: Readonly<Record<string, string>> = {
  plan: 'Planned',
  change: 'Changed',
  open: 'Opened',
  extend: 'Extended',
  pause: 'Paused',
  resume: 'Went on',
  close: 'Closed',
  resolve: 'First answer given',
  finish: 'Declared resolved',
  cancel: 'Called off',
}

export const roundKind = {
  call_for_input: 'Call for input',
  recirculation: 'Recirculation of changed statements',
  ballot: 'Ballot with comments',
} satisfies Record<RoundKind, string>

export const lengthRule = {
  printed_in_full: '30 days: the text is short and printed with the announcement',
  electronic: '45 days: the text can be had electronically at once',
  otherwise: '60 days: in all other cases',
} satisfies Record<LengthRule, string>

export const visibility = {
  at_once: 'At once',
  after_moderation: 'After somebody has looked them through',
  after_close: 'When the round has closed',
} satisfies Record<CommentVisibility, string>

export const lateRule = {
  considered: 'Considered with the others, marked as late',
  held: 'Kept for the next review, marked as late',
} satisfies Record<LateRule, string>

export const planText = {
  title: 'Plan a round of input',
  submit: 'Freeze the draft and plan the round',
  done: (code: string) => `Round ${code} is planned.`,
  change: 'Change the plan',
  changeSubmit: 'Save the plan',
  changed: 'The plan is saved.',
  frozen:
    'The draft is frozen as it is now, under its hash. It may be worked on while the round runs; people read and comment on what was frozen.',
  sameDraft: (draft: string) => `${draft} is as the working draft is now; it stays frozen as it is.`,
  anew: (draft: string) =>
    `The working draft was edited since ${draft} was frozen. With this plan it is frozen anew, as it is now.`,
  version: 'Draft',
  kind: 'Kind',
  name: 'Title of the call',
  invitation: 'Invitation',
  invitationHint: 'What you ask and why, for readers who have never heard of it. Plain text.',
  questions: 'Questions',
  questionsHint: 'One on each line. May be left empty.',
  previous: 'Follows',
  previousNone: 'No earlier round',
  previousHint: 'A recirculation names the round whose changes are circulated again.',
  noPrevious: 'This standard has had no round yet.',
  asks: 'Asks about',
  asksAll: 'The whole draft',
  asksChanged: (n: number | undefined) =>
    n === undefined
      ? 'What was changed since the earlier round'
      : `What was changed since the earlier round (${counted(n, 'statement', 'statements')})`,
  asksKept: (n: number) => `The statements chosen before (${n.toLocaleString('en')})`,
  asksHint: 'On the other statements no comment is taken.',
  nothingChanged: 'Nothing was changed since the draft of that round.',
  opensOn: 'First day',
  closesOn: 'Last day',
  timeZone: 'Time zone',
  rule: 'Least length',
  lasts: (days: number, minimum: number) =>
    `${counted(days, 'day', 'days')}, the first not counted; at least ${minimum.toLocaleString('en')} are asked for.`,
  override: 'Reason, if it is to be shorter',
  overrideHint: 'It stands in the report.',
  balance: 'Target balance, in per cent of the people who take part',
  balanceHint:
    'Who you hope to hear from. The dashboard and the report set it beside who came. Leave empty where you have none.',
  balanceSum: (sum: number) =>
    sum === 0 ? 'No target.' : `${sum.toLocaleString('en', { maximumFractionDigits: 1 })} % have a target.`,
  visibility: 'Comments are public',
  lateRule: 'Late comments are',
  audiences: 'Audiences',
  audiencesHint: 'One on each line, for example: Employers abroad.',
  languages: 'Languages of input',
  languagesHint: 'Language tags with commas, for example: en, es.',
  survey: 'With the rating survey',
  replyDays: 'Days to reply to an answer',
  appeal: 'How to appeal',
  appealHint: 'Sent to every unsatisfied objector individually.',
}

export const changeText = {
  open: 'Open now',
  openText: 'Anybody can read the frozen draft and comment from now on. What was announced can no longer be changed.',
  extend: 'Extend',
  extendTo: 'New last day',
  pause: 'Pause',
  pauseText: 'No comments are taken until it goes on. The days are given back.',
  resume: 'Go on',
  resumeText: 'Comments are taken again. The days of the pause are given back.',
  close: 'Close now',
  closeText: 'Later comments are kept and marked as late. It cannot be opened again.',
  cancel: 'Call off',
  cancelText: 'The round ends without a result. What was said is kept. It cannot be opened again.',
  finish: 'Declare resolved',
  finishText: 'Every comment has its answer, every answer was sent, and the time to reply has run out.',
  send: 'Send the answers',
  sendText:
    'Every commenter whose answer was not sent gets one letter with decisions and reasons. From then on they have their days to reply.',
  sent: (replies: number, messages: number) =>
    `${counted(replies, 'answer', 'answers')} sent in ${counted(messages, 'letter', 'letters')}.`,
  invite: 'Invite',
  inviteText: 'Each gets a link of their own by which what they send needs no confirmation.',
  emails: 'E-mail addresses',
  emailsHint: 'One on each line.',
  audience: 'Invited as',
  invited: (invited: number, before: number) =>
    `${counted(invited, 'person', 'people')} invited${before > 0 ? `; ${before.toLocaleString('en')} had been invited before` : ''}.`,
  reason: 'Reason',
  reasonHint: 'Everybody can read it.',
  done: 'Done.',
  notNow: (status: string) => `The round is ${status.toLowerCase()}.`,
}
