// The call for input on Draft 1 of version 1.0: made up, like everything of the demo body.
import type { CommentType, DispositionCode, ReviewChange, RoundPlan, Stance, TargetField } from '@touchstone/domain'
import type { DutyArea, PerformanceStandard, StandardContent } from '../standard-content.js'
import { commentsOfAreas1And2 } from './comments-areas-1-and-2.js'
import { commentsOfAreas3To9 } from './comments-areas-3-to-9.js'

export const CALL_FOR_INPUT: {
  readonly draftedOn: string
  readonly plannedOn: string
  readonly answeredOn: readonly [string, string]
  readonly repliedOn: string
  readonly finishedOn: string
  readonly meetings: readonly [string, string]
  readonly recirculatedOn: string
  readonly recirculation: string
  readonly plan: RoundPlan
} = {
  draftedOn: '2024-04-22',
  plannedOn: '2024-05-02',
  answeredOn: ['2024-08-14', '2024-09-11'],
  repliedOn: '2024-09-12',
  finishedOn: '2024-09-30',
  recirculatedOn: '2024-11-04',
  meetings: ['5th meeting, 14 August 2024', '6th meeting, 11 September 2024'],
  /** Where a substantive change is listed for comment again before publication. */
  recirculation:
    'The changes of substance were listed for comment again by letter to everybody who took part, from 1 to 31 October 2024. No comment came.',
  plan: {
    kind: 'call_for_input',
    title: 'Industrial Maintenance and Mechatronics Technician, Level I',
    invitation:
      'The technical work group has written down what a technician at the entry level of industrial maintenance must be able to do. Before the board adopts it, employers, technicians, associations and educators of every country are asked: is it right, is it complete, would you hire on it? Read the part you know and say so, by duty area or by statement. Every comment gets an answer.',
    questions: [
      'What is missing?',
      'What does nobody do any more?',
      'Which units and terms are not understood where you work?',
    ],
    scope: null,
    opensOn: '2024-05-15',
    closesOn: '2024-07-14',
    timeZone: 'America/New_York',
    minimumLength: { rule: 'otherwise', override: null },
    audiences: ['Employers', 'Trade associations', 'Technical colleges', 'Unions'],
    targetBalance: [
      { category: 'employer', share: 0.35 },
      { category: 'worker', share: 0.25 },
      { category: 'educator', share: 0.2 },
      { category: 'trade_association', share: 0.1 },
    ],
    languages: ['en', 'fr', 'es'],
    visibility: 'at_once',
    lateRule: 'considered',
    survey: true,
    replyDays: 14,
    appealProcedure:
      'Write to the appeals panel of the Institute within 30 days, saying which answer you appeal against and why. The panel has taken no part in the answer.',
    previousRoundId: null,
  },
}

export interface DemoComment {
  readonly day: string
  readonly commenter: string
  /** `null`: the whole draft. */
  readonly code: string | null
  readonly field: TargetField | null
  readonly index: number | null
  readonly type: CommentType
  readonly stance: Stance
  readonly text: string
  readonly proposedText: string | null
  readonly answer: DispositionCode
  readonly reason: string | null
  readonly change: ReviewChange
}

const rows = [...commentsOfAreas1And2, ...commentsOfAreas3To9]
const FIELDS = ['title', 'text', 'accuracyLevel', 'equipment', 'assignment', 'ksas'] as const

export const demoComments: readonly DemoComment[] = rows.map(
  ([day, commenter, at, type, stance, text, proposedText, answer, reason]) => {
    const isTaken = answer === 'accepted' || answer === 'accepted_modified' || answer === 'partly_accepted'
    return {
      ...placeOf(at),
      day,
      commenter,
      type,
      stance,
      text,
      proposedText,
      answer,
      reason: reason ?? (answer === 'duplicate' || type === 'editorial' ? null : 'Agreed. The wording was taken over.'),
      change: !isTaken ? 'none' : type === 'technical' ? 'substantive' : 'editorial',
    }
  },
)

function placeOf(at: string): Pick<DemoComment, 'code' | 'field' | 'index'> {
  if (at === 'document') return { code: null, field: null, index: null }
  const [code = at, part = ''] = at.split('/')
  const criterion = /^criterion (\d+)$/.exec(part)?.[1]
  if (criterion !== undefined) return { code, field: 'evaluationCriteria', index: Number(criterion) - 1 }
  return { code, field: FIELDS.find((field) => field === part) ?? 'statement', index: null }
}

/** Version 1.0 as it stood before the call for input: what the comments changed is put back. */
export function draftOne(content: StandardContent): StandardContent {
  const before = new Map<string, [at: DemoComment, was: string][]>()
  rows.forEach(([, , at, , , , , , , was], i) => {
    const comment = demoComments[i]
    if (typeof was !== 'string' || !comment?.code) return
    before.set(comment.code, [...(before.get(comment.code) ?? []), [{ ...comment, ...placeOf(at) }, was]])
  })
  const older = (standard: PerformanceStandard): PerformanceStandard =>
    (before.get(standard.code) ?? []).reduce(
      (draft, [{ field, index }, was]) => withWords(draft, field, index, was),
      standard,
    )
  const area = (one: DutyArea): DutyArea => ({
    ...one,
    duties: one.duties.map((duty) => ({ ...duty, performanceStandards: duty.performanceStandards.map(older) })),
  })
  return { ...content, dutyAreas: content.dutyAreas.map(area) }
}

function withWords(
  standard: PerformanceStandard,
  field: TargetField | null,
  index: number | null,
  was: string,
): PerformanceStandard {
  if (field === 'text' || field === 'accuracyLevel' || field === 'assignment' || field === 'title')
    return { ...standard, [field]: was }
  if (field !== 'evaluationCriteria' || index === null) return standard
  return { ...standard, evaluationCriteria: standard.evaluationCriteria.with(index, was) }
}
