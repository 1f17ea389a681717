import { describe, expect, test } from 'vitest'
import {
  CommentId,
  DispositionId,
  DraftSnapshotId,
  IssuerId,
  ReviewRoundId,
  SkillStandardId,
  StandardVersionId,
  UserId,
} from '../../ids.js'
import { lineage, statementWith, uuid, versionWith } from '../../testing/examples.js'
import { detailsOf, newDraft } from '../../skill-standard/version.js'
import type { Disposition } from '../disposition.js'
import type { ReviewRound } from '../review-round.js'
import { callForInputReport, requireReportOpen } from './call-for-input-report.js'
import { CallForInputReport } from './report.js'
import type { CallForInputRecord, RecordedComment } from './report-record.js'

const details = { ...detailsOf(versionWith()), number: '1.0', ownFields: [] }
const draft = [
  statementWith(1, { position: 0, type: 'duty_area', code: '1', title: 'Seals' }),
  statementWith(2, {
    parent: lineage(1),
    position: 0,
    type: 'performance_standard',
    code: '1.1',
    title: null,
    text: 'Fit a seal.',
  }),
  statementWith(3, {
    parent: lineage(1),
    position: 1,
    type: 'performance_standard',
    code: '1.2',
    title: null,
    text: 'Drop it.',
  }),
  statementWith(4, { position: 1, type: 'duty_area', code: '2', title: 'Bearings' }),
]
const round: ReviewRound = {
  id: ReviewRoundId.parse(uuid(900)),
  issuerId: IssuerId.parse(uuid(901)),
  standardId: SkillStandardId.parse(uuid(902)),
  versionId: StandardVersionId.parse(uuid(903)),
  snapshotId: DraftSnapshotId.parse(uuid(904)),
  code: 'P-2024-R1',
  kind: 'call_for_input',
  title: 'Tell us',
  invitation: 'Read it.',
  questions: [],
  scope: null,
  opensOn: '2024-07-01',
  closesOn: '2024-08-20',
  timeZone: 'UTC',
  minimumLength: { rule: 'electronic', override: null },
  audiences: ['Employers'],
  targetBalance: [],
  languages: ['en'],
  visibility: 'after_close',
  lateRule: 'considered',
  survey: false,
  replyDays: 14,
  appealProcedure: 'Write to the panel.',
  previousRoundId: null,
  status: 'resolving',
  createdAt: '2024-06-01T08:00:00.000Z',
  openedAt: '2024-07-01T00:00:00.000Z',
  pausedAt: null,
  closedAt: '2024-08-21T00:00:00.000Z',
  resolvedAt: null,
  cancelledAt: null,
  reason: null,
}

let made = 0
function comment(change: Partial<RecordedComment> = {}): RecordedComment {
  made += 1
  return {
    id: CommentId.parse(uuid(1_000 + made)),
    roundId: round.id,
    number: `P-2024-R1-${String(made).padStart(4, '0')}`,
    target: { lineageId: lineage(2), field: 'text', index: null, quote: null },
    statementId: null,
    code: '1.1',
    type: 'technical',
    stance: 'support_with_change',
    text: 'Say which seal.',
    proposedText: 'Fit a mechanical seal.',
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
    submittedAt: '2024-07-10T08:00:00.000Z',
    verifiedAt: '2024-07-10T09:00:00.000Z',
    late: false,
    editedAt: null,
    moderation: 'unmoderated',
    moderationReason: null,
    withdrawnAt: null,
    duplicateOf: null,
    supports: 0,
    person: `person ${made}`,
    hasAddress: true,
    disposition: null,
    firstAnsweredAt: null,
    reply: null,
    takenOver: false,
    ...change,
  }
}

function answered(comment: RecordedComment, change: Partial<Disposition> = {}, sent = true): RecordedComment {
  const disposition: Disposition = {
    id: DispositionId.parse(uuid(Number(comment.id.slice(-6)) + 5_000)),
    commentId: comment.id,
    position: 1,
    code: 'accepted',
    reason: 'Clearer.',
    change: 'substantive',
    decidedBy: { body: 'Technical work group', meeting: '3', vote: null, recusals: ['Somebody'] },
    duplicateOf: null,
    decidedAt: '2024-09-10T08:00:00.000Z',
    enteredBy: UserId.parse(uuid(1)),
    ...change,
  }
  const reply = {
    dispositionId: disposition.id,
    sentAt: '2024-09-12T08:00:00.000Z',
    answerBy: '2024-09-26',
    answer: null,
    answerNote: null,
    answeredAt: null,
    appealNoticeAt: null,
  }
  return { ...comment, disposition, firstAnsweredAt: disposition.decidedAt, reply: sent ? reply : null }
}

function record(change: Partial<CallForInputRecord> = {}): CallForInputRecord {
  return {
    issuer: { id: round.issuerId, name: 'Harbour Skills Institute' },
    designation: 'HSI-PT-1',
    round,
    snapshot: {
      id: round.snapshotId,
      versionId: round.versionId,
      draftNumber: 2,
      contentHash: 'ab'.repeat(32),
      frozenAt: '2024-06-01T08:00:00.000Z',
      details,
      statements: draft,
    },
    events: [],
    invited: [],
    otherRounds: [],
    comments: [],
    respondents: [],
    survey: null,
    sessions: [],
    overrides: [],
    published: null,
    ...change,
  }
}

describe('a report', () => {
  test('tells nobody by name who did not agree, and no words that were hidden or withdrawn', () => {
    const secret = comment({ text: 'An insult.', moderation: 'hidden', proposedText: 'Insulting words.' })
    const gone = comment({ text: 'Never mind.', withdrawnAt: '2024-07-11T08:00:00.000Z' })
    const report = callForInputReport(
      record({ comments: [comment(), answered(secret, { reason: 'No insults.' }), gone] }),
      'public',
    )
    expect(CallForInputReport.parse(report)).toEqual(report)
    const told = JSON.stringify(report)
    for (const words of ['Ana Silva', 'insult', 'Insult', 'Never mind', 'Somebody']) expect(told).not.toContain(words)
    expect(told).toContain('Moinho Lda')
    expect(report.withheld.map(({ because }) => because)).toEqual(['hidden', 'withdrawn'])
    expect(report.figures).toMatchObject({ comments: 3, hidden: 1, withdrawn: 1 })
  })

  test('is interim with the answers that were sent, final with all, and a preview for staff', () => {
    const comments = [answered(comment()), answered(comment(), {}, false), comment()]
    const codes = (status: ReviewRound['status'], readBy: 'public' | 'staff') => {
      const { standing, comments: some } = callForInputReport(record({ comments, round: { ...round, status } }), readBy)
      return [standing, ...some.map(({ answer }) => answer?.code ?? 'none')]
    }
    expect(codes('resolving', 'public')).toEqual(['interim', 'accepted', 'none', 'none'])
    expect(codes('resolving', 'staff')).toEqual(['preview', 'accepted', 'accepted', 'none'])
    expect(codes('resolved', 'public')).toEqual(['final', 'accepted', 'accepted', 'none'])
    expect(codes('resolved', 'staff')).toEqual(codes('resolved', 'public'))
  })

  test('is not for the public while people may still comment', () => {
    for (const status of ['planned', 'open', 'paused', 'cancelled'] as const)
      expect(() => requireReportOpen({ status })).toThrow(expect.objectContaining({ code: 'round_results_not_open' }))
    expect(() => requireReportOpen({ status: 'closed' })).not.toThrow()
  })

  test('counts every comment once in each table, and a person once', () => {
    const whole = { lineageId: null, field: null, index: null, quote: null }
    const { figures } = callForInputReport(
      record({
        comments: [
          answered(comment({ person: 'a' })),
          answered(comment({ person: 'a', type: 'editorial' }), { decidedAt: '2024-07-14T08:00:00.000Z' }),
          comment({ person: 'b', target: whole, code: null, type: 'general', withdrawnAt: '2024-07-11T08:00:00.000Z' }),
        ],
        respondents: [
          { person: 'c', respondent: { category: 'educator', country: 'PL' }, at: '2024-07-20T08:00:00.000Z' },
        ],
      }),
      'public',
    )
    expect(figures).toMatchObject({ people: 3, comments: 3, answered: 2 })
    const sum = (some: readonly { readonly comments: number }[]) => some.reduce((all, one) => all + one.comments, 0)
    for (const table of [
      figures.byDisposition,
      figures.byType,
      figures.byStance,
      figures.byArea,
      figures.byCategory,
      figures.countries,
    ])
      expect(sum(table)).toBe(3)
    expect(figures.byArea.map(({ area, comments }) => [area?.code ?? null, comments])).toEqual([
      [null, 1],
      ['1', 2],
      ['2', 0],
    ])
    expect(figures.byDisposition).toEqual([
      { code: 'accepted', comments: 2 },
      { code: 'withdrawn', comments: 1 },
    ])
    expect(figures.countries[1]).toEqual({
      country: 'PL',
      people: 1,
      comments: 0,
      categories: [{ category: 'educator', people: 1 }],
    })
  })

  test('stands in the order of the draft, with what the draft says beside what was proposed', () => {
    const later = comment({
      target: { lineageId: lineage(4), field: 'title', index: null, quote: null },
      proposedText: null,
    })
    const { comments } = callForInputReport(record({ comments: [later, comment()] }), 'public')
    expect(comments.map(({ draftText }) => draftText)).toEqual(['Fit a seal.', null])
  })

  test('names each unresolved objection and when its appeal notice was sent', () => {
    const angry = answered(comment({ stance: 'oppose' }), { code: 'not_accepted', change: 'none' })
    const unsatisfied = {
      ...angry,
      reply: angry.reply && {
        ...angry.reply,
        answer: 'not_satisfied' as const,
        answerNote: 'My boss is a fool.',
        answeredAt: '2024-09-13T08:00:00.000Z',
        appealNoticeAt: '2024-09-13T08:00:01.000Z',
      },
    }
    const report = callForInputReport(record({ comments: [unsatisfied, answered(comment())] }), 'public')
    expect(report.objections).toMatchObject({ raised: 2, satisfied: 0, notSatisfied: 1, silent: 1 })
    expect(report.objections.unresolved).toEqual([
      {
        number: unsatisfied.number,
        code: '1.1',
        answer: 'not_accepted',
        saidOn: '2024-09-13T08:00:00.000Z',
        appealNoticeAt: '2024-09-13T08:00:01.000Z',
      },
    ])
    expect(report.asOf).toBe('2024-09-13T08:00:01.000Z')
    expect(JSON.stringify(report)).not.toContain('fool')
  })

  test('holds the published version against the draft, each change with the comments behind it', () => {
    const accepted = answered(comment())
    const noted = answered(comment(), { code: 'noted', change: 'none' })
    const version = {
      ...newDraft(details, {
        id: round.versionId,
        standardId: round.standardId,
        basedOn: null,
        createdAt: '2024-06-01T08:00:00.000Z',
      }),
      status: 'published' as const,
      contentHash: 'cd'.repeat(32),
    }
    const statements = [
      ...draft
        .filter(({ lineageId }) => lineageId !== lineage(3))
        .map((one) => (one.lineageId === lineage(2) ? { ...one, text: 'Fit a mechanical seal.' } : one)),
      statementWith(5, {
        parent: lineage(4),
        type: 'performance_standard',
        code: '2.1',
        title: null,
        text: 'Grease it.',
      }),
    ]
    const report = callForInputReport(
      record({ comments: [accepted, noted], published: { version, statements } }),
      'public',
    )
    expect(CallForInputReport.parse(report)).toEqual(report)
    expect(report.outcome).toMatchObject({
      contentHash: version.contentHash,
      counts: { added: 1, deleted: 1, edited: 1, unchanged: 2 },
    })
    expect(
      report.outcome?.changes.map(({ name, parts, comments }) => [
        name,
        parts.find(({ field }) => field === 'text'),
        comments,
      ]),
    ).toEqual([
      [
        'Fit a mechanical seal.',
        { field: 'text', before: 'Fit a seal.', after: 'Fit a mechanical seal.' },
        [accepted.number],
      ],
      ['Drop it.', expect.objectContaining({ after: '' }), []],
      ['Grease it.', expect.objectContaining({ before: '' }), []],
    ])
    expect(report.comments[0]?.now).toBe(statements[1]?.id)
  })
})
