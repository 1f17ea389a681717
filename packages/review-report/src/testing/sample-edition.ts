// A round with everything a report can hold, and what nobody should write into a comment.
import {
  CallForInputReport,
  callForInputReport,
  type CallForInputRecord,
  type RecordedComment,
  ReviewRound,
  Statement,
  surveyBlocks,
  surveyResults,
} from '@touchstone/domain'
import type { ReportEdition } from '../edition.js'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const AT = '2024-07-10T08:00:00.000Z'

function statement(n: number, change: object): Statement {
  return Statement.parse({
    id: uuid(n + 500),
    lineageId: uuid(n),
    parent: null,
    position: n,
    ksas: [],
    type: 'duty_area',
    typeLabel: null,
    code: null,
    title: null,
    text: `Statement ${n}.`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    ...change,
  })
}

const draft = [
  statement(1, { code: '1', title: 'Seals' }),
  statement(2, { parent: uuid(1), type: 'performance_standard', code: '1.1', text: 'Fit a seal by hand.' }),
]

const round = ReviewRound.parse({
  id: uuid(900),
  issuerId: uuid(901),
  standardId: uuid(902),
  versionId: uuid(903),
  snapshotId: uuid(904),
  code: 'P-2024-R1',
  kind: 'call_for_input',
  title: 'Pump technician: tell us',
  invitation: 'Read the draft.\nTell us.',
  questions: ['What is missing?'],
  scope: null,
  opensOn: '2024-07-01',
  closesOn: '2024-08-20',
  timeZone: 'Europe/Warsaw',
  minimumLength: { rule: 'electronic', override: null },
  audiences: ['Employers'],
  targetBalance: [{ category: 'employer', share: 0.4 }],
  languages: ['en', 'pl'],
  visibility: 'after_close',
  lateRule: 'considered',
  survey: true,
  replyDays: 14,
  appealProcedure: 'Write to the panel.',
  previousRoundId: null,
  status: 'resolved',
  createdAt: '2024-06-01T08:00:00.000Z',
  openedAt: '2024-06-30T22:00:00.000Z',
  pausedAt: null,
  closedAt: '2024-08-20T22:00:00.000Z',
  resolvedAt: '2024-10-01T08:00:00.000Z',
  cancelledAt: null,
  reason: null,
})

function comment(n: number, change: Partial<RecordedComment>): RecordedComment {
  const { id } = statement(n + 2_000, {})
  const commentId = id
  return {
    id: commentId,
    roundId: round.id,
    number: `P-2024-R1-${String(n).padStart(4, '0')}`,
    target: { lineageId: draft[1]?.lineageId ?? null, field: 'text', index: null, quote: null },
    statementId: null,
    code: '1.1',
    type: 'technical',
    stance: 'support_with_change',
    text: 'Say which seal.',
    proposedText: 'Fit a mechanical seal by hand.',
    language: 'en',
    source: 'web',
    commenter: {
      name: 'Ana Silva',
      organisation: 'Moinho Lda',
      category: 'employer',
      role: null,
      country: 'PT',
      sector: null,
      size: null,
      years: null,
      speaksFor: 'self',
      publishName: false,
      publishOrganisation: true,
    },
    submittedAt: AT,
    verifiedAt: AT,
    late: false,
    editedAt: null,
    moderation: 'unmoderated',
    moderationReason: null,
    withdrawnAt: null,
    duplicateOf: null,
    supports: 0,
    person: `person ${n}`,
    hasAddress: true,
    disposition: {
      id: uuid(n + 3_000),
      commentId,
      position: 1,
      code: 'accepted',
      reason: 'Clearer.',
      change: 'substantive',
      decidedBy: { body: 'Technical work group', meeting: null, vote: null, recusals: [] },
      duplicateOf: null,
      decidedAt: '2024-09-10T08:00:00.000Z',
      enteredBy: uuid(1),
    },
    firstAnsweredAt: '2024-09-10T08:00:00.000Z',
    reply: null,
    takenOver: true,
    ...change,
  }
}

export const HOSTILE = '<script>alert(1)</script> **not bold** عربي 山田 =1+1'

export function sampleRecord(more = 0): CallForInputRecord {
  return {
    issuer: { id: round.issuerId, name: 'Harbour Skills Institute' },
    designation: 'HSI-PT-1',
    round,
    snapshot: {
      id: round.snapshotId,
      versionId: round.versionId,
      draftNumber: 2,
      contentHash: 'ab'.repeat(32),
      frozenAt: AT,
      details: {
        number: '1.0',
        title: 'Pump Technician',
        level: null,
        language: 'en',
        introduction: null,
        acknowledgements: null,
        changeClass: null,
        changeNote: null,
        ownFields: [],
        numbering: {} as CallForInputRecord['snapshot']['details']['numbering'],
      },
      statements: draft,
    },
    events: [{ action: 'open', at: AT, opensOn: round.opensOn, closesOn: round.closesOn, reason: null }],
    invited: [{ audience: 'Employers', people: 12 }],
    otherRounds: [],
    comments: [
      comment(1, {}),
      comment(2, { text: HOSTILE, proposedText: null }),
      comment(3, { text: 'An insult.', moderation: 'hidden' }),
      comment(4, { text: 'word '.repeat(1_900), proposedText: null }),
      ...Array.from({ length: more }, (_, at) => comment(at + 5, {})),
    ],
    respondents: [],
    survey: surveyResults([], surveyBlocks(draft, null), 12),
    sessions: [],
    overrides: [],
    published: null,
  }
}

export function sampleEdition(more = 0): ReportEdition {
  return {
    report: CallForInputReport.parse(callForInputReport(sampleRecord(more), 'public')),
    issuer: { name: 'Harbour Skills Institute', website: null, accent: null, logo: null },
    addresses: {
      round: 'https://skills.example/call-for-input/1',
      page: 'https://skills.example/call-for-input/1/report',
      comments: 'https://skills.example/call-for-input/1/comments',
      version: null,
    },
  }
}
