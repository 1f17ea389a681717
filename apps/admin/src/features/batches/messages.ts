import type { IssueBatchProblem, IssueBatchRowStatus, IssueBatchStatus } from '@touchstone/domain'

const number = (count: number) => count.toLocaleString('en')
const credentials = (count: number) => (count === 1 ? '1 credential' : `${number(count)} credentials`)
const candidates = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`)

export const readyText = {
  definitions: 'Credential definitions',
  title: 'Ready to issue',
  lead: (title: string) => `Who meets every requirement of ${title} and does not hold it, and who lacks what.`,
  open: 'Ready to issue',
  show: 'Show',
  ready: (count: number) => `Ready (${number(count)})`,
  lacking: (count: number) => `Lacking something (${number(count)})`,
  search: 'Search name or e-mail address',
  name: 'Name',
  email: 'E-mail address',
  missing: 'What is missing',
  choose: 'Issue to',
  everybody: (count: number) => `Everybody who is ready (${number(count)})`,
  chosen: (count: number) => `Those I tick (${number(count)})`,
  tick: (name: string) => `Choose ${name}`,
  tickShown: 'Tick all shown',
  untick: 'Untick all',
  effectiveOn: 'Effective on',
  effectiveOnNote: 'Left empty: the day of the decision, today. Never before it.',
  preview: 'Preview…',
  nobody: 'Nobody is chosen.',
  notOpen: 'Credentials are only issued on an open definition.',
  emptyTitle: 'Nobody is ready',
  emptyText: 'Whoever meets every requirement of this definition and does not hold it yet is listed here.',
  noneLackingTitle: 'Nobody lacks anything',
  noneLackingText: 'Whoever was assessed on this definition and lacks something is listed here.',
  noneTitle: 'Nobody matches',
  noneText: 'Try part of the name or of the e-mail address.',
}

export const previewText = {
  title: 'Issue these credentials?',
  wait: 'Every decision is tried, and nothing is written…',
  issuable: (count: number) => `${credentials(count)} will be issued.`,
  nothing: 'None can be issued.',
  decided: 'Decided on',
  effective: 'Effective on',
  expires: 'Expires on',
  doesNotExpire: 'Does not expire',
  refused: (count: number) => `${candidates(count)} would get none:`,
  frozen:
    'Each certificate is frozen at the moment of issue. Each candidate is looked at again when their turn comes; what one lacks keeps nobody else from theirs.',
  submit: (count: number) => `Issue ${credentials(count)}`,
}

export const batchText = {
  title: 'Batches',
  lead: 'Credentials that were issued together, latest first.',
  one: (title: string) => `Batch of ${title}`,
  search: 'Search title or code',
  documents: 'Files of documents',
  credential: 'Credential',
  status: 'Status',
  issued: 'Issued',
  refused: 'Refused',
  of: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  decided: 'Decided',
  emptyTitle: 'No batch yet',
  emptyText: 'Open a credential definition and choose “Ready to issue” to issue to many at once.',
  noneTitle: 'No batch matches',
  noneText: 'Try part of the title or the code of the definition.',
  toDefinitions: 'Go to the definitions',
  statuses: {
    at_work: 'At work',
    done: 'Done',
    cancelled: 'Given up',
    stopped: 'Stopped',
  } satisfies Record<IssueBatchStatus, string>,
  problems: {
    badge_not_proven:
      'The first credential signed did not verify with the key this issuer publishes, so none of this run was issued. Have the signing keys looked at, then take the batch up again.',
    platform_failed:
      'The platform failed again and again, so the batch was stopped. Those who failed are in the report. Tell the operator, then take the batch up again.',
  } satisfies Record<IssueBatchProblem, string>,
  working: 'Credentials are being issued. You may leave this page; the work goes on.',
  progress: 'Candidates settled',
  progressOf: (done: number, total: number) => `${number(done)} of ${number(total)} candidates`,
  done: (issued: number, refused: number) =>
    refused === 0
      ? `${credentials(issued)} issued.`
      : `${credentials(issued)} issued; ${candidates(refused)} got none, and the report says why.`,
  givenUp: (waiting: number) => `The batch was given up. ${candidates(waiting)} still wait; what was issued stays.`,
  cancel: 'Give up',
  cancelTitle: 'Give up this batch?',
  cancelText: 'No more of it is issued. What was issued stays; withdraw a credential on its own page.',
  cancelled: 'The batch is given up.',
  resume: 'Take up again',
  resumeTitle: 'Take this batch up again?',
  resumeText: (waiting: number) =>
    `It is a decision of today for the ${candidates(waiting)} still waiting; a day before today on which they were to take effect no longer counts, and each of them is then refused.`,
  resumed: 'The batch is taken up again.',
  about: 'About this batch',
  definition: 'Definition',
  effective: 'Effective on',
  dayOfDecision: 'The day of the decision',
  by: (name: string) => `by ${name}`,
  finished: 'Finished',
  report: 'Report',
  download: 'Report as CSV',
  all: 'All',
  outcome: 'Outcome',
  searchRows: 'Search name',
  candidate: 'Candidate',
  result: 'Credential, or why not',
  rowStatuses: {
    waiting: 'Waiting',
    issued: 'Issued',
    refused: 'Refused',
  } satisfies Record<IssueBatchRowStatus, string>,
  noRowTitle: 'No candidate matches',
  noRowText: 'Try another name, or show every outcome.',
}
