import { describe, expect, test } from 'vitest'
import { CommentId, LineageId, ReviewRoundId, StatementId, UserId, DispositionId } from '../ids.js'
import type { Statement } from '../skill-standard/statement.js'
import { proposalAsEdit } from './apply-proposal.js'
import {
  CommentContent,
  commentNumber,
  counts,
  isPublicComment,
  LONGEST_COMMENT,
  requireEditable,
  requireTarget,
  requireWithdrawable,
} from './comment.js'
import { Commenter, publicCommenter } from './commenter.js'
import { Country } from './country.js'
import { DispositionContent, isObjection, needsReason, requireDisposable, standing } from './disposition.js'
import { answerBy, callsForAppealNotice, requireAnswerable, satisfactionOf } from './reply.js'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const lineageId = LineageId.parse(uuid(4))
const frozen: Statement = {
  id: StatementId.parse(uuid(94)),
  lineageId,
  parent: null,
  position: 0,
  type: 'performance_standard',
  typeLabel: null,
  code: '1.1.1',
  title: 'Replace a seal',
  text: 'Replace a mechanical seal without damage to its faces.',
  evaluationCriteria: ['No leak.', 'Faces clean.'],
  accuracyLevel: null,
  equipment: [{ kind: 'tooling', text: 'Torque wrench' }],
  assignment: null,
  notes: null,
  fields: {},
  ksas: [],
  derivedFrom: [],
}
const content = {
  target: { lineageId, field: 'text' as const, index: null, quote: null },
  type: 'technical' as const,
  stance: 'support_with_change' as const,
  text: 'Say which faces.',
  proposedText: 'Replace a mechanical seal without damage to its lapped faces.',
  language: 'en',
}
const failing = (work: () => unknown) => {
  try {
    work()
  } catch (problem) {
    return problem
  }
  return 'nothing failed'
}

describe('what is commented on', () => {
  const at = (change: object) => () => requireTarget({ ...content.target, ...change }, [frozen], null)
  test.each([
    [{}, frozen],
    [{ lineageId: null, field: null }, null],
    [{ field: 'evaluationCriteria', index: 1 }, frozen],
    [{ field: 'accuracyLevel' }, frozen],
    [{ quote: { exact: 'mechanical seal', prefix: 'a ', suffix: ' without' } }, frozen],
  ])('%j is there', (change, expected) => {
    expect(at(change)()).toBe(expected)
  })
  test.each([
    [{ lineageId: LineageId.parse(uuid(5)) }, 'statement'],
    [{ field: 'evaluationCriteria', index: 2 }, 'field'],
    [{ quote: { exact: 'mechanical seals', prefix: '', suffix: '' } }, 'quote'],
  ])('%j is not', (change, what) => {
    expect(failing(at(change))).toMatchObject({ code: 'comment_target_unknown', details: { what } })
  })
  test('a statement the round does not ask about is not commented on', () => {
    expect(failing(() => requireTarget(content.target, [frozen], [LineageId.parse(uuid(1))]))).toMatchObject({
      code: 'comment_target_unknown',
    })
  })
})

describe('what a comment says', () => {
  test('HTML is text, and stays as it was written', () => {
    const text = '<script>alert(1)</script> "O\'Brien" & <b>co</b>'
    expect(CommentContent.parse({ ...content, text }).text).toBe(text)
  })
  test.each([
    ['longer than anybody reads', { text: 'x'.repeat(LONGEST_COMMENT + 1) }],
    ['empty', { text: ' \u200b\n ' }],
    ['turning the reading direction', { text: 'a\u202eb' }],
    ['a technical change that proposes none', { proposedText: null }],
    ['a field of the whole draft', { target: { ...content.target, lineageId: null } }],
    ['a field nobody knows', { extra: 1 }],
  ])('%s is refused', (_, change) => {
    expect(CommentContent.safeParse({ ...content, ...change }).success).toBe(false)
  })
  test('a number is cited with four digits or more', () => {
    expect(commentNumber('ITM-2026-R1', 42)).toBe('ITM-2026-R1-0042')
    expect(commentNumber('ITM-2026-R1', 12_345)).toBe('ITM-2026-R1-12345')
  })
})

describe('who comments', () => {
  const commenter = {
    name: 'Ana Silva',
    organisation: 'Moinho Lda',
    category: 'employer',
    role: null,
    country: 'pt',
    sector: null,
    size: '10-49',
    years: 12,
    speaksFor: 'organisation',
    publishName: false,
    publishOrganisation: true,
  }
  test('is published as far as they agreed', () => {
    expect(publicCommenter(Commenter.parse(commenter))).toEqual({
      name: null,
      organisation: 'Moinho Lda',
      category: 'employer',
      country: 'PT',
    })
  })
  test('names the organisation they speak for, and a country there is', () => {
    expect(Commenter.safeParse({ ...commenter, organisation: null }).success).toBe(false)
    expect(Country.safeParse('XX').success).toBe(false)
  })
})

const verified = { verifiedAt: '2026-03-03T00:00:00.000Z', withdrawnAt: null, moderation: 'unmoderated' as const }

test.each([
  ['at_once', 'open', {}, true],
  ['after_moderation', 'resolved', {}, false],
  ['after_moderation', 'open', { moderation: 'shown' }, true],
  ['after_close', 'open', {}, false],
  ['after_close', 'closed', {}, true],
  ['at_once', 'open', { moderation: 'hidden' }, false],
  ['at_once', 'open', { verifiedAt: null }, false],
  ['at_once', 'open', { withdrawnAt: '2026-03-03T00:00:00.000Z' }, false],
] as const)('visible %s, round %s, %j: %s', (visibility, status, change, expected) => {
  expect(isPublicComment({ ...verified, ...change }, { status, visibility })).toBe(expected)
})

test('a late comment counts when the rule considers it', () => {
  expect(counts({ ...verified, late: true }, 'considered')).toBe(true)
  expect(counts({ ...verified, late: true }, 'held')).toBe(false)
  expect(counts({ ...verified, late: false, verifiedAt: null }, 'considered')).toBe(false)
})

test.each([
  [{ withdrawnAt: 'x', late: false }, false, 'in_time', 'withdrawn'],
  [{ withdrawnAt: null, late: false }, true, 'in_time', 'answered'],
  [{ withdrawnAt: null, late: false }, false, 'late', 'round_over'],
  [{ withdrawnAt: null, late: true }, false, 'closed', 'round_over'],
] as const)('%j, answered %s, %s: may not be edited, %s', (comment, disposed, intake, because) => {
  expect(failing(() => requireEditable(comment, disposed, intake))).toMatchObject({ details: { because } })
})

test('a comment may be withdrawn until it was answered, also when the round has closed', () => {
  expect(failing(() => requireWithdrawable({ withdrawnAt: null }, false, { status: 'resolving' }))).toBe(
    'nothing failed',
  )
  for (const [comment, answered, status, because] of [
    [{ withdrawnAt: 'x' }, false, 'open', 'withdrawn'],
    [{ withdrawnAt: null }, true, 'resolving', 'answered'],
    [{ withdrawnAt: null }, false, 'resolved', 'round_over'],
  ] as const)
    expect(failing(() => requireWithdrawable(comment, answered, { status }))).toMatchObject({ details: { because } })
})

describe('an answer', () => {
  const comment = { ...verified, id: CommentId.parse(uuid(7)), type: 'technical' as const }
  const round = { id: ReviewRoundId.parse(uuid(8)), status: 'closed' as const }
  const answer = {
    code: 'accepted' as const,
    reason: 'Clearer.',
    change: 'editorial' as const,
    decidedBy: { body: 'Technical work group', meeting: null, vote: null, recusals: [] },
    duplicateOf: null,
  }
  test('needs a reason unless it explains itself', () => {
    expect(needsReason('accepted', 'editorial')).toBe(false)
    expect(needsReason('accepted', 'technical')).toBe(true)
    expect(needsReason('not_accepted', 'editorial')).toBe(true)
    expect(needsReason('duplicate', 'general')).toBe(false)
  })
  test('is refused without one, while the round runs, and for what does not count', () => {
    const other = { id: CommentId.parse(uuid(9)), duplicateOf: null, verifiedAt: 'x' }
    const refused = (...given: Parameters<typeof requireDisposable>) => failing(() => requireDisposable(...given))
    expect(refused(comment, { ...answer, reason: null }, round)).toMatchObject({ code: 'disposition_reason_missing' })
    expect(refused(comment, answer, { ...round, status: 'open' })).toMatchObject({ code: 'round_not_resolving' })
    expect(refused({ ...comment, verifiedAt: null }, answer, round)).toMatchObject({
      details: { because: 'unconfirmed' },
    })
    expect(refused({ ...comment, withdrawnAt: 'x' }, answer, round)).toMatchObject({
      details: { because: 'withdrawn' },
    })
    expect(refused(comment, { ...answer, code: 'withdrawn' }, round)).toMatchObject({
      details: { because: 'not_withdrawn' },
    })
    for (const [id, duplicateOf] of [
      [comment.id, null],
      [other.id, comment.id],
    ])
      expect(
        refused(comment, { ...answer, code: 'duplicate' }, round, {
          ...other,
          id: CommentId.parse(id),
          duplicateOf: duplicateOf === null ? null : CommentId.parse(duplicateOf),
        }),
      ).toMatchObject({ code: 'duplicate_of_duplicate' })
    expect(refused(comment, answer, round)).toBe('nothing failed')
  })
  test.each([
    ['a duplicate of nothing', { code: 'duplicate', change: 'none' }],
    ['a refusal that changes the text', { code: 'not_accepted' }],
  ])('%s is none', (_, change) => {
    expect(DispositionContent.safeParse({ ...answer, ...change }).success).toBe(false)
  })
  test('the newest stands', () => {
    const given = {
      ...answer,
      id: DispositionId.parse(uuid(1)),
      commentId: comment.id,
      enteredBy: UserId.parse(uuid(2)),
    }
    const [one, two] = [1, 2].map((position) => ({ ...given, position, decidedAt: '2026-05-01T00:00:00.000Z' }))
    expect(standing([two, one].filter((x) => x !== undefined))).toBe(two)
    expect(standing([])).toBeUndefined()
  })
})

describe('the word of a commenter on the answer', () => {
  const sent = { answer: null, answerBy: answerBy('Europe/Warsaw', '2026-05-01T22:30:00.000Z', 14) }
  test('may come to the end of the last day in the zone of the round', () => {
    expect(sent.answerBy).toBe('2026-05-16')
    expect(satisfactionOf(sent, 'Europe/Warsaw', '2026-05-16T21:59:59.000Z')).toBe('awaited')
    expect(satisfactionOf(sent, 'Europe/Warsaw', '2026-05-16T22:00:00.000Z')).toBe('none')
    expect(failing(() => requireAnswerable(sent, 'Europe/Warsaw', '2026-05-16T22:00:00.000Z'))).toMatchObject({
      code: 'reply_window_over',
    })
    expect(
      failing(() => requireAnswerable({ ...sent, answer: 'satisfied' }, 'Europe/Warsaw', '2026-05-02T00:00:00.000Z')),
    ).toMatchObject({ code: 'already_answered' })
  })
  test('calls for the notice of appeal when who objected is not satisfied', () => {
    expect(callsForAppealNotice('oppose', 'not_satisfied')).toBe(true)
    expect(callsForAppealNotice('support', 'not_satisfied')).toBe(false)
    expect(callsForAppealNotice('oppose', 'satisfied')).toBe(false)
    expect(isObjection('question')).toBe(false)
  })
})

describe('a proposal taken over', () => {
  const edit = (target: object, proposedText: string | null = 'New words.', now: Statement | undefined = frozen) =>
    proposalAsEdit({ target: { ...content.target, ...target }, proposedText }, frozen, now)
  test('says what the commenter saw, so that an edit made meanwhile is noticed', () => {
    const now = { ...frozen, text: 'Changed meanwhile.' }
    expect(edit({}, 'New words.', now)).toEqual({
      edit: 'change',
      lineageId,
      from: { text: frozen.text },
      to: { text: 'New words.' },
    })
  })
  test('replaces one item of a list, wherever it stands by now', () => {
    const now = { ...frozen, evaluationCriteria: ['Faces clean.', 'Dry.', 'No leak.'] }
    expect(edit({ field: 'evaluationCriteria', index: 0 }, 'No leak at 6 bar.', now)).toMatchObject({
      from: { evaluationCriteria: now.evaluationCriteria },
      to: { evaluationCriteria: ['Faces clean.', 'Dry.', 'No leak at 6 bar.'] },
    })
    expect(edit({ field: 'equipment', index: 0 }, 'Torque wrench, 5 to 50 N·m')).toMatchObject({
      to: { equipment: [{ kind: 'tooling', text: 'Torque wrench, 5 to 50 N·m' }] },
    })
  })
  test.each([
    ['nothing_proposed', () => edit({}, null)],
    ['statement_gone', () => proposalAsEdit(content, frozen, undefined)],
    ['not_one_text', () => edit({ field: 'statement' })],
    ['not_one_text', () => edit({ field: 'evaluationCriteria' })],
    ['not_one_text', () => edit({ field: 'equipment', index: 0 }, 'a\nb')],
    [
      'words_changed',
      () => edit({ field: 'evaluationCriteria', index: 0 }, 'x', { ...frozen, evaluationCriteria: [] }),
    ],
  ])('%s', (because, work) => {
    expect(failing(work)).toMatchObject({ code: 'proposal_not_applicable', details: { because } })
  })
})
