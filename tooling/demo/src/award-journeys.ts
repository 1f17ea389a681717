// Who was assessed for what, when and by whom, and on which day it led to a credential. A journey without a day of issue is still
// under way. One journey becomes several events of the award plan.
import type { CalendarDate, EvaluatorRelation } from '@touchstone/domain'
import type { AwardEvent, DefinitionCode } from './plan.js'

export const evaluators = {
  hollis: 'Gail Hollis',
  abara: 'Samuel Abara',
  kowalczyk: 'Ruth Kowalczyk',
  nakamura: 'Peter Nakamura',
  marsh: 'Denise Marsh',
  lindgren: 'Victor Lindgren',
  carbajal: 'Inés Carbajal',
  frobisher: 'Colin Frobisher',
} as const satisfies Record<string, string>

type EvaluatorKey = keyof typeof evaluators

/** Where each of them assesses. */
const centres = {
  hollis: 'Lakeland Technical College',
  abara: 'Port Calder Skills Centre',
  kowalczyk: 'Lakeland Technical College',
  nakamura: 'Northgate Training Works',
  marsh: 'Northgate Training Works',
  lindgren: 'Port Calder Skills Centre',
  carbajal: 'Sierra Alta Polytechnic',
  frobisher: 'Brackenmoor Assessment Hall',
} as const satisfies Record<EvaluatorKey, string>

type AssessEvent = Extract<AwardEvent, { type: 'assess' }>
type Attempt = Omit<AssessEvent, 'type' | 'candidate' | 'definition'>

interface Journey {
  readonly candidate: string
  readonly definition: DefinitionCode
  readonly attempts: readonly Attempt[]
  readonly issuedOn?: CalendarDate
  readonly effectiveOn?: CalendarDate
}

function met(on: CalendarDate, evaluator: EvaluatorKey, evaluatorRelation: EvaluatorRelation = 'independent'): Attempt {
  const note = evaluatorRelation === 'trainer' ? 'The evaluator declared having taught the candidate.' : null
  return {
    on,
    requirement: 'performance',
    result: { kind: 'judged', met: true },
    evaluatorName: evaluators[evaluator],
    testCentre: centres[evaluator],
    evaluatorRelation,
    note,
  }
}

function notMet(on: CalendarDate, evaluator: EvaluatorKey, note: string): Attempt {
  return {
    on,
    requirement: 'performance',
    result: { kind: 'judged', met: false },
    evaluatorName: evaluators[evaluator],
    testCentre: centres[evaluator],
    evaluatorRelation: 'independent',
    note,
  }
}

function theory(on: CalendarDate, percent: number, evaluator: EvaluatorKey): Attempt {
  return {
    on,
    requirement: 'theory',
    result: { kind: 'scored', percent },
    evaluatorName: evaluators[evaluator],
    testCentre: centres[evaluator],
    evaluatorRelation: 'independent',
    note: null,
  }
}

const journeys: readonly Journey[] = [
  {
    candidate: 'ivan-sokolov',
    definition: 'IMM1-WEL',
    attempts: [met('2025-03-19', 'frobisher')],
    issuedOn: '2025-03-28',
  },
  {
    candidate: 'darnell-whitfield',
    definition: 'IMM1-MO',
    attempts: [theory('2025-03-12', 88, 'kowalczyk'), met('2025-03-28', 'lindgren', 'trainer')],
    issuedOn: '2025-04-04',
  },
  {
    candidate: 'jose-nandu',
    definition: 'IMM1-MO',
    attempts: [theory('2025-03-31', 84, 'abara'), met('2025-04-07', 'hollis', 'trainer')],
    issuedOn: '2025-04-11',
  },
  {
    candidate: 'hassan-benali',
    definition: 'IMM1-HYD',
    attempts: [met('2025-04-07', 'marsh'), theory('2025-04-21', 79, 'kowalczyk')],
    issuedOn: '2025-04-25',
  },
  {
    candidate: 'jose-nandu',
    definition: 'IMM1-PCS',
    attempts: [theory('2025-03-31', 77, 'hollis'), met('2025-04-17', 'carbajal')],
    issuedOn: '2025-04-25',
  },
  {
    candidate: 'darnell-whitfield',
    definition: 'IMM1-MEC',
    attempts: [met('2025-04-21', 'kowalczyk'), theory('2025-04-28', 75, 'hollis')],
    issuedOn: '2025-05-02',
  },
  {
    candidate: 'minh-anh',
    definition: 'IMM1-MO',
    attempts: [met('2025-04-09', 'hollis'), theory('2025-04-23', 81, 'carbajal')],
    issuedOn: '2025-05-02',
  },
  {
    candidate: 'taro-yamada',
    definition: 'IMM1-ELE',
    attempts: [theory('2025-04-24', 86, 'kowalczyk'), met('2025-05-05', 'carbajal')],
    issuedOn: '2025-05-09',
  },
  {
    candidate: 'agnieszka-wojcik',
    definition: 'IMM1-MO',
    attempts: [theory('2025-04-11', 67, 'abara'), met('2025-05-05', 'hollis'), theory('2025-05-09', 74, 'abara')],
    issuedOn: '2025-05-16',
  },
  {
    candidate: 'eleni-papadopoulou',
    definition: 'IMM1-PNE',
    attempts: [met('2025-04-28', 'abara'), theory('2025-05-08', 76, 'hollis')],
    issuedOn: '2025-05-16',
  },
  {
    candidate: 'lukasz-zolkiewski',
    definition: 'IMM1-HYD',
    attempts: [theory('2025-05-08', 86, 'carbajal'), met('2025-05-15', 'marsh')],
    issuedOn: '2025-05-23',
  },
  {
    candidate: 'siobhan-odowd',
    definition: 'IMM1-PCS',
    attempts: [met('2025-05-12', 'carbajal'), theory('2025-06-02', 77, 'kowalczyk')],
    issuedOn: '2025-06-06',
  },
  {
    candidate: 'jurgen-weissmuller',
    definition: 'IMM1-ECS',
    attempts: [
      notMet('2025-04-14', 'nakamura', 'Zero energy was not verified before hands-on work.'),
      met('2025-05-21', 'nakamura'),
      theory('2025-06-09', 91, 'carbajal'),
    ],
    issuedOn: '2025-06-13',
  },
  {
    candidate: 'maria-antonieta',
    definition: 'IMM1-MO',
    attempts: [met('2025-06-02', 'hollis', 'trainer'), theory('2025-06-16', 73, 'kowalczyk')],
    issuedOn: '2025-06-20',
  },
  {
    candidate: 'billy-ray',
    definition: 'IMM1-WEL',
    attempts: [
      notMet('2025-05-09', 'frobisher', 'Tolerance missed on two of five measurements.'),
      met('2025-06-18', 'frobisher'),
    ],
    issuedOn: '2025-06-27',
  },
  {
    candidate: 'sukarsih',
    definition: 'IMM1-PNE',
    attempts: [theory('2025-06-23', 69, 'kowalczyk'), met('2025-07-07', 'hollis')],
    issuedOn: '2025-07-11',
  },
  {
    candidate: 'rosa-quispe',
    definition: 'IMM1-MO',
    attempts: [theory('2025-06-26', 83, 'carbajal'), met('2025-07-14', 'hollis')],
    issuedOn: '2025-07-18',
  },
  {
    candidate: 'jose-nandu',
    definition: 'IMM1-HYD',
    attempts: [met('2025-07-07', 'abara'), theory('2025-07-21', 81, 'hollis')],
    issuedOn: '2025-07-25',
  },
  {
    candidate: 'oksana-shevchuk',
    definition: 'IMM1-ELE',
    attempts: [theory('2025-06-19', 71, 'abara'), theory('2025-07-21', 94, 'abara'), met('2025-07-31', 'nakamura')],
    issuedOn: '2025-08-08',
  },
  {
    candidate: 'thordis-aegisdottir',
    definition: 'IMM1-PCS',
    attempts: [theory('2025-08-04', 97, 'hollis'), met('2025-08-11', 'carbajal')],
    issuedOn: '2025-08-15',
  },
  {
    candidate: 'marton-szucs',
    definition: 'IMM1-MEC',
    attempts: [met('2025-07-28', 'lindgren'), theory('2025-08-15', 79, 'hollis')],
    issuedOn: '2025-08-22',
  },
  {
    candidate: 'agnieszka-wojcik',
    definition: 'IMM1-MEC',
    attempts: [met('2025-08-18', 'lindgren'), theory('2025-08-28', 81, 'abara')],
    issuedOn: '2025-09-05',
  },
  {
    candidate: 'soren-kjaergaard',
    definition: 'IMM1-HYD',
    attempts: [met('2025-08-18', 'marsh'), theory('2025-09-05', 94, 'hollis')],
    issuedOn: '2025-09-12',
  },
  {
    candidate: 'zoe-van-den-broek',
    definition: 'IMM1-PIP',
    attempts: [theory('2025-09-01', 89, 'carbajal'), met('2025-09-12', 'kowalczyk')],
    issuedOn: '2025-09-19',
  },
  {
    candidate: 'chloe-lheureux',
    definition: 'IMM1-PNE',
    attempts: [met('2025-09-15', 'hollis', 'trainer'), theory('2025-09-22', 80, 'kowalczyk')],
    issuedOn: '2025-09-26',
  },
  {
    candidate: 'darnell-whitfield',
    definition: 'IMM1-PNE',
    attempts: [theory('2025-09-29', 70, 'abara'), met('2025-10-06', 'hollis')],
    issuedOn: '2025-10-10',
  },
  {
    candidate: 'taro-yamada',
    definition: 'IMM1-ECS',
    attempts: [met('2025-10-06', 'carbajal'), theory('2025-10-13', 95, 'abara')],
    issuedOn: '2025-10-17',
  },
  {
    candidate: 'hanako-sato',
    definition: 'IMM1-ECS',
    attempts: [met('2025-09-29', 'carbajal'), theory('2025-10-08', 95, 'hollis')],
    issuedOn: '2025-10-17',
  },
  {
    candidate: 'ondrej-dvorak',
    definition: 'IMM1-MEC',
    attempts: [met('2025-10-13', 'kowalczyk'), theory('2025-10-20', 85, 'carbajal')],
    issuedOn: '2025-10-24',
  },
  {
    candidate: 'kwame-boateng',
    definition: 'IMM1-WEL',
    attempts: [met('2025-10-24', 'frobisher')],
    issuedOn: '2025-10-31',
  },
  {
    candidate: 'ana-lucia',
    definition: 'IMM1-MO',
    attempts: [theory('2025-10-15', 76, 'abara'), met('2025-11-03', 'hollis')],
    issuedOn: '2025-11-07',
  },
  {
    candidate: 'stefan-munteanu',
    definition: 'IMM1-ELE',
    attempts: [theory('2025-10-23', 98, 'carbajal'), met('2025-11-10', 'nakamura')],
    issuedOn: '2025-11-14',
  },
  {
    candidate: 'emily-begay',
    definition: 'IMM1-PIP',
    attempts: [theory('2025-10-24', 77, 'carbajal'), met('2025-11-12', 'frobisher')],
    issuedOn: '2025-11-21',
  },
  {
    candidate: 'dimitris-angelopoulos',
    definition: 'IMM1-PNE',
    attempts: [theory('2025-11-11', 83, 'kowalczyk'), met('2025-12-01', 'hollis')],
    issuedOn: '2025-12-05',
  },
  {
    candidate: 'ngozi-adeyemi',
    definition: 'IMM1-PCS',
    attempts: [met('2025-11-24', 'carbajal'), theory('2025-12-08', 82, 'abara')],
    issuedOn: '2025-12-12',
  },
  {
    candidate: 'jose-nandu',
    definition: 'IMM1-MEC',
    attempts: [theory('2025-11-24', 87, 'abara'), met('2025-12-10', 'lindgren')],
    issuedOn: '2025-12-19',
  },
  {
    candidate: 'minh-anh',
    definition: 'IMM1-ECS',
    attempts: [theory('2025-11-27', 65, 'hollis'), theory('2025-12-29', 95, 'hollis'), met('2026-01-12', 'nakamura')],
    issuedOn: '2026-01-16',
  },
  {
    candidate: 'anneli-makela',
    definition: 'IMM1-MO',
    attempts: [theory('2026-01-12', 86, 'carbajal'), met('2026-01-19', 'lindgren', 'trainer')],
    issuedOn: '2026-01-23',
  },
  {
    candidate: 'priya-raghunathan',
    definition: 'IMM1-ELE',
    attempts: [theory('2026-01-02', 81, 'abara'), met('2026-01-22', 'nakamura')],
    issuedOn: '2026-01-30',
  },
  {
    candidate: 'quoc-bao',
    definition: 'IMM1-ECS',
    attempts: [met('2026-01-13', 'carbajal'), theory('2026-02-02', 97, 'abara')],
    issuedOn: '2026-02-06',
  },
  {
    candidate: 'tyrone-jackson',
    definition: 'IMM1-WEL',
    attempts: [met('2026-02-05', 'frobisher')],
    issuedOn: '2026-02-13',
  },
  {
    candidate: 'ivan-sokolov',
    definition: 'IMM1-PIP',
    attempts: [met('2026-01-26', 'kowalczyk'), theory('2026-02-13', 71, 'hollis')],
    issuedOn: '2026-02-20',
  },
  {
    candidate: 'eleni-papadopoulou',
    definition: 'IMM1-MO',
    attempts: [met('2026-02-03', 'lindgren', 'trainer'), theory('2026-02-20', 76, 'abara')],
    issuedOn: '2026-02-27',
  },
  {
    candidate: 'darnell-whitfield',
    definition: 'IMM1-HYD',
    attempts: [met('2026-02-23', 'abara'), theory('2026-03-09', 93, 'hollis')],
    issuedOn: '2026-03-13',
  },
  {
    candidate: 'dorde-zivkovic',
    definition: 'IMM1-MEC',
    attempts: [met('2026-02-19', 'lindgren'), theory('2026-03-11', 88, 'abara')],
    issuedOn: '2026-03-20',
  },
  {
    candidate: 'fatima-al-rashid',
    definition: 'IMM1-PCS',
    attempts: [theory('2026-03-02', 80, 'hollis'), met('2026-03-18', 'carbajal')],
    issuedOn: '2026-03-27',
  },
  {
    candidate: 'agnieszka-wojcik',
    definition: 'IMM1-ELE',
    attempts: [
      theory('2026-02-05', 89, 'hollis'),
      notMet('2026-03-06', 'carbajal', 'Stopped by the evaluator: test leads not proved before use.'),
      met('2026-04-06', 'carbajal'),
    ],
    issuedOn: '2026-04-10',
  },
  {
    candidate: 'ioana-maria',
    definition: 'IMM1-MO',
    attempts: [theory('2026-03-30', 84, 'kowalczyk'), met('2026-04-09', 'lindgren')],
    issuedOn: '2026-04-17',
  },
  {
    candidate: 'jose-nandu',
    definition: 'IMM1-PCS',
    attempts: [met('2026-04-13', 'carbajal'), theory('2026-05-04', 94, 'abara')],
    issuedOn: '2026-05-08',
  },
  {
    candidate: 'tawhiri-ngata',
    definition: 'IMM1-PIP',
    attempts: [theory('2026-04-27', 85, 'abara'), met('2026-05-11', 'kowalczyk')],
    issuedOn: '2026-05-15',
  },
  {
    candidate: 'rosa-quispe',
    definition: 'IMM1-PNE',
    attempts: [theory('2026-05-04', 70, 'kowalczyk'), met('2026-05-18', 'abara', 'trainer')],
    issuedOn: '2026-05-22',
  },
  {
    candidate: 'maria-antonieta',
    definition: 'IMM1-HYD',
    attempts: [met('2026-05-22', 'abara'), theory('2026-05-28', 89, 'hollis')],
    issuedOn: '2026-06-05',
  },
  {
    candidate: 'taro-yamada',
    definition: 'IMM1-MO',
    attempts: [theory('2026-05-29', 79, 'hollis'), met('2026-06-04', 'lindgren', 'trainer')],
    issuedOn: '2026-06-12',
  },
  {
    candidate: 'hassan-benali',
    definition: 'IMM1-MEC',
    attempts: [met('2026-06-12', 'lindgren'), theory('2026-06-18', 73, 'abara')],
    issuedOn: '2026-06-26',
  },
  {
    candidate: 'kwame-boateng',
    definition: 'IMM1-PIP',
    attempts: [met('2026-06-19', 'frobisher'), theory('2026-07-03', 84, 'carbajal')],
    issuedOn: '2026-07-10',
  },
  {
    candidate: 'oksana-shevchuk',
    definition: 'IMM1-ECS',
    attempts: [met('2026-07-10', 'nakamura'), theory('2026-07-30', 90, 'carbajal')],
    issuedOn: '2026-08-07',
  },
  {
    candidate: 'keoni-kahananui',
    definition: 'IMM1-MO',
    attempts: [met('2026-08-05', 'hollis'), theory('2026-08-17', 73, 'carbajal')],
    issuedOn: '2026-08-21',
  },
  {
    candidate: 'jose-nandu',
    definition: 'IMM1-ELE',
    attempts: [theory('2026-08-21', 90, 'hollis'), met('2026-09-07', 'carbajal')],
    issuedOn: '2026-09-11',
  },
  {
    candidate: 'billy-ray',
    definition: 'IMM1-PIP',
    attempts: [met('2026-08-31', 'frobisher'), theory('2026-09-16', 73, 'kowalczyk')],
    issuedOn: '2026-09-25',
  },
  {
    candidate: 'hanako-sato',
    definition: 'IMM1-ELE',
    attempts: [theory('2026-09-23', 84, 'hollis'), met('2026-10-02', 'carbajal')],
    issuedOn: '2026-10-09',
  },
  {
    candidate: 'thordis-aegisdottir',
    definition: 'IMM1-MO',
    attempts: [met('2026-09-25', 'lindgren'), theory('2026-10-12', 76, 'abara')],
    issuedOn: '2026-10-16',
  },
  {
    candidate: 'darnell-whitfield',
    definition: 'IMM1-WEL',
    attempts: [met('2026-10-12', 'frobisher')],
    issuedOn: '2026-10-23',
  },
  {
    candidate: 'priya-raghunathan',
    definition: 'IMM1-ECS',
    attempts: [met('2026-10-26', 'nakamura'), theory('2026-11-02', 76, 'carbajal')],
    issuedOn: '2026-11-06',
    effectiveOn: '2027-01-04',
  },
  {
    candidate: 'minh-anh',
    definition: 'IMM1-ELE',
    attempts: [theory('2026-10-26', 81, 'abara'), met('2026-11-06', 'carbajal')],
    issuedOn: '2026-11-13',
    effectiveOn: '2027-02-01',
  },
  // Under way: each lacks something else, and the first two lack only the decision.
  {
    candidate: 'agnieszka-wojcik',
    definition: 'IMM1-PIP',
    attempts: [met('2026-11-04', 'frobisher'), theory('2026-11-12', 79, 'abara')],
  },
  {
    candidate: 'ivan-sokolov',
    definition: 'IMM1-MO',
    attempts: [theory('2026-10-28', 70, 'kowalczyk'), met('2026-11-10', 'hollis')],
  },
  {
    candidate: 'keoni-kahananui',
    definition: 'IMM1-ELE',
    attempts: [theory('2026-09-02', 61, 'abara'), theory('2026-10-14', 79, 'abara')],
  },
  {
    candidate: 'tawhiri-ngata',
    definition: 'IMM1-WEL',
    attempts: [met('2026-10-06', 'frobisher', 'trainer')],
  },
  {
    candidate: 'ayse-yildirim',
    definition: 'IMM1-MO',
    attempts: [met('2026-10-20', 'lindgren')],
  },
  {
    candidate: 'ondrej-dvorak',
    definition: 'IMM1-HYD',
    attempts: [
      theory('2026-08-18', 88, 'hollis'),
      notMet(
        '2026-09-15',
        'abara',
        'The accumulator was not bled before the hose was loosened; the assessment was stopped.',
      ),
    ],
  },
  {
    candidate: 'anneli-makela',
    definition: 'IMM1-PNE',
    attempts: [
      notMet('2026-05-05', 'hollis', 'The sequence fault was found, but a limit switch was bridged with air on.'),
      notMet('2026-09-22', 'abara', 'Stroke times were outside tolerance on four of ten cycles.'),
      theory('2026-10-01', 81, 'kowalczyk'),
    ],
  },
  {
    candidate: 'ngozi-adeyemi',
    definition: 'IMM1-ELE',
    attempts: [theory('2026-10-30', 91, 'kowalczyk')],
  },
  {
    candidate: 'ioana-maria',
    definition: 'IMM1-MEC',
    attempts: [met('2026-07-08', 'lindgren'), theory('2026-07-21', 64, 'hollis')],
  },
  {
    candidate: 'zoe-van-den-broek',
    definition: 'IMM1-HYD',
    attempts: [met('2026-06-16', 'abara'), theory('2026-06-30', 71.5, 'hollis')],
  },
  {
    // The practical came before the theory, which this definition does not allow.
    candidate: 'chloe-lheureux',
    definition: 'IMM1-ELE',
    attempts: [met('2026-03-03', 'nakamura'), theory('2026-04-14', 85, 'kowalczyk')],
  },
]

/** Key of the `count`-th credential a candidate is issued on a definition: `jose-nandu/IMM1-PCS`, then `jose-nandu/IMM1-PCS/2`. */
function credentialKey(candidate: string, definition: DefinitionCode, count: number): string {
  return count === 1 ? `${candidate}/${definition}` : `${candidate}/${definition}/${count}`
}

function eventsOf(
  { candidate, definition, attempts, issuedOn, effectiveOn }: Journey,
  index: number,
): readonly AwardEvent[] {
  const assessed = attempts.map((attempt): AwardEvent => ({ type: 'assess', candidate, definition, ...attempt }))
  if (issuedOn === undefined) return assessed
  const before = journeys
    .slice(0, index)
    .filter((one) => one.candidate === candidate && one.definition === definition && one.issuedOn !== undefined)
  const issue: AwardEvent = {
    type: 'issue',
    on: issuedOn,
    credential: credentialKey(candidate, definition, before.length + 1),
    candidate,
    definition,
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  }
  return [...assessed, issue]
}

/** The events of all journeys, journey by journey. */
export const journeyEvents: readonly AwardEvent[] = journeys.flatMap(eventsOf)
