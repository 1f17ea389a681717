// The call for input on the draft of version 1.1, which is open on the day the demo is loaded: made up, like everything of the demo body.
import { addDays, type CalendarDate, type CommentType, type RoundPlan, type Stance } from '@touchstone/domain'
import { CALL_FOR_INPUT } from './call-for-input.js'

/** The day after the draft was written, or twenty days ago when that is long past. */
const FIRST_DAY = '2026-11-18'
const DAYS_OPEN = 20
const DAYS_LEFT = 40
const SHORTEST = 45

/** @param today in the round's zone */
export function openCall(today: CalendarDate): RoundPlan {
  const opensOn = later(FIRST_DAY, addDays(today, -DAYS_OPEN))
  return {
    ...CALL_FOR_INPUT.plan,
    invitation:
      'Two years of assessments have shown where version 1.0 falls short. The draft of 1.1 adds work on variable-frequency drives, overall vibration readings and networked I/O, gives shaft alignment its limits for 3,600 rpm and deletes grooved couplings. Read what concerns you, on a phone if you like, and say what is right, what is wrong and what is missing. Every comment gets an answer.',
    questions: [
      'Do your entry-level technicians work on variable-frequency drives?',
      'Would you miss the installation of grooved couplings?',
      'Which figures can nobody keep in a real plant?',
    ],
    opensOn,
    closesOn: later(addDays(today, DAYS_LEFT), addDays(opensOn, SHORTEST)),
    minimumLength: { rule: 'electronic', override: null },
    survey: true,
  }
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}

export interface OpenComment {
  readonly commenter: string
  /** A code of the draft, or `null` for all of it. */
  readonly code: string | null
  readonly field: 'text' | 'accuracyLevel' | 'assignment' | 'evaluationCriteria' | 'statement' | null
  /** Of a criterion, from 0. */
  readonly index: number | null
  readonly type: CommentType
  readonly stance: Stance
  readonly text: string
  readonly proposedText: string | null
  /** Others who support it. */
  readonly supportedBy: readonly string[]
}

/** In the order they were sent. Nobody supports a comment before it stands there. */
export const openComments: readonly OpenComment[] = [
  {
    commenter: 'mcallister',
    code: '5.1.4',
    field: 'evaluationCriteria',
    index: 1,
    type: 'technical',
    stance: 'support_with_change',
    text: 'The label gives the waiting time for the drive as it left the factory. With external capacitors or a common bus it is longer, and the label does not know.',
    proposedText:
      'After lockout the waiting time on the label, or the longer one of the plant where several drives share a bus, is kept, and DC bus voltage is measured at its terminals on a range for 1,000 V DC.',
    supportedBy: ['fischer', 'osman'],
  },
  {
    commenter: 'vermeulen',
    code: null,
    field: null,
    index: null,
    type: 'general',
    stance: 'support',
    text: 'Our members asked for drives and networked I/O in every answer to our own survey. Both are here, at the right depth for the entry level.',
    proposedText: null,
    supportedBy: ['brandt'],
  },
  {
    commenter: 'carver',
    code: '1.3.4',
    field: 'accuracyLevel',
    index: null,
    type: 'technical',
    stance: 'support_with_change',
    text: 'Good that vibration is in. But a range of 15 to 300 kW with one limit mixes two machine groups of ISO 20816-3: at 200 kW on a rigid base 4.5 mm/s is not yet unacceptable.',
    proposedText:
      'Velocity 10 to 1,000 Hz within ±10 % of the evaluator’s reading. For a 15 to 75 kW machine on a rigid base, satisfactory to 2.8 mm/s RMS (0.16 in/s peak) and unacceptable above 4.5 mm/s RMS (0.25 in/s peak).',
    supportedBy: [],
  },
  {
    commenter: 'yilmaz',
    code: '9.2',
    field: 'statement',
    index: null,
    type: 'general',
    stance: 'oppose',
    text: 'Grooved couplings should stay. In fire protection and chilled water nothing else is installed here, and no maker sends anybody to train our fitters.',
    proposedText: null,
    supportedBy: ['oyelaran'],
  },
  {
    commenter: 'oyelaran',
    code: '6.2.5',
    field: 'accuracyLevel',
    index: null,
    type: 'technical',
    stance: 'question',
    text: 'Are the 30 minutes for each fault, or for both? Our managed switches alone need four minutes to start.',
    proposedText: null,
    supportedBy: [],
  },
  {
    commenter: 'nguyen',
    code: '2.3.2',
    field: 'accuracyLevel',
    index: null,
    type: 'editorial',
    stance: 'support_with_change',
    text: '“Mil per inch” is unknown to my students and cannot be found in their textbooks. The figure in mm per 100 mm says the same.',
    proposedText:
      'At 1,800 rpm: offset up to 0.08 mm (0.003 in) and angle up to 0.07 mm per 100 mm. At 3,600 rpm: offset up to 0.04 mm (0.0015 in) and angle up to 0.05 mm per 100 mm. In each plane; readings repeat within 0.02 mm.',
    supportedBy: ['rao'],
  },
  {
    commenter: 'donnelly',
    code: '5.1.4',
    field: 'statement',
    index: null,
    type: 'general',
    stance: 'support_with_change',
    text: 'Nobody should take these measurements alone. Our agreement asks for two people at an open drive cabinet, and a standard that is silent on it will be quoted against us.',
    proposedText: null,
    supportedBy: [],
  },
]
