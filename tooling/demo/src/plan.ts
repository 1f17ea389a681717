// What the demo body offers and to whom, and the types of the award plan. Keys are plain strings: the loader looks them up as it
// goes and gives everything its real id.
import type {
  AssessmentResult,
  CalendarDate,
  EvaluatorRelation,
  REASONS_FOR,
  TrainerMayEvaluate,
  Validity,
} from '@touchstone/domain'

export type DefinitionCode =
  | 'IMM1-MO'
  | 'IMM1-MEC'
  | 'IMM1-HYD'
  | 'IMM1-PNE'
  | 'IMM1-ELE'
  | 'IMM1-ECS'
  | 'IMM1-PCS'
  | 'IMM1-WEL'
  | 'IMM1-PIP'

export type RequirementKey = 'performance' | 'theory'

export type RequirementPlan =
  | {
      readonly key: 'performance'
      readonly type: 'performance_affidavit'
      readonly title: string
      readonly trainerMayEvaluate: TrainerMayEvaluate
    }
  /** `cutScore` in percent; a score equal to it passes. */
  | { readonly key: 'theory'; readonly type: 'theory_exam'; readonly title: string; readonly cutScore: number }

export interface DefinitionPlan {
  readonly code: DefinitionCode
  readonly title: string
  readonly level: string
  /** Codes of duty areas of version 1.0. */
  readonly dutyAreas: readonly string[]
  readonly requirements: readonly RequirementPlan[]
  readonly order: 'any' | 'listed'
  readonly validity: Validity
}

export interface CandidatePlan {
  readonly key: string
  /** As first recorded; a `replace` event may correct it. */
  readonly name: string
  readonly email: string
}

/** One act of the staff, on a day of the body's calendar. */
export type AwardEvent =
  | {
      readonly type: 'assess'
      readonly on: CalendarDate
      readonly candidate: string
      readonly definition: DefinitionCode
      readonly requirement: RequirementKey
      readonly result: AssessmentResult
      readonly evaluatorName: string
      readonly evaluatorRelation: EvaluatorRelation
      readonly testCentre: string
      readonly note: string | null
    }
  | {
      readonly type: 'issue'
      readonly on: CalendarDate
      /** Key by which later events name this credential. */
      readonly credential: string
      readonly candidate: string
      readonly definition: DefinitionCode
      /** Absent: the day of issue. */
      readonly effectiveOn?: CalendarDate
    }
  | StatusChange<'suspend'>
  | StatusChange<'reinstate'>
  | StatusChange<'withdraw'>
  | {
      readonly type: 'replace'
      readonly on: CalendarDate
      readonly credential: string
      /** Key of the credential that takes its place. */
      readonly replacement: string
      /** The candidate's name from now on. */
      readonly correctedName: string
      readonly reason: (typeof REASONS_FOR)['replace'][number]
      readonly note: string
    }

interface StatusChange<Action extends 'suspend' | 'reinstate' | 'withdraw'> {
  readonly type: Action
  readonly on: CalendarDate
  readonly credential: string
  readonly reason: (typeof REASONS_FOR)[Action][number]
  readonly note: string
}

const PERFORMANCE = 'Performance affidavit'
const THEORY = 'Theory exam'

function performance(trainerMayEvaluate: TrainerMayEvaluate): RequirementPlan {
  return { key: 'performance', type: 'performance_affidavit', title: PERFORMANCE, trainerMayEvaluate }
}

function theory(cutScore: number): RequirementPlan {
  return { key: 'theory', type: 'theory_exam', title: THEORY, cutScore }
}

function definition(
  code: DefinitionCode,
  [dutyArea, title]: readonly [code: string, title: string],
  requirements: readonly RequirementPlan[],
  rules: { readonly order?: 'listed'; readonly years?: number } = {},
): DefinitionPlan {
  const { order = 'any', years } = rules
  const validity: Validity = years === undefined ? { kind: 'none' } : { kind: 'years', years }
  return { code, title, level: 'Level I', dutyAreas: [dutyArea], requirements, order, validity }
}

export const definitions: readonly DefinitionPlan[] = [
  definition('IMM1-MO', ['1', 'Maintenance Operations'], [performance('with_declaration'), theory(70)]),
  definition('IMM1-MEC', ['2', 'Basic Mechanical Systems'], [performance('with_declaration'), theory(70)]),
  definition('IMM1-HYD', ['3', 'Basic Hydraulic Systems'], [performance('with_declaration'), theory(72)]),
  definition('IMM1-PNE', ['4', 'Basic Pneumatic Systems'], [performance('with_declaration'), theory(65)]),
  // Nobody works at a live panel before they have shown that they know its dangers.
  definition('IMM1-ELE', ['5', 'Electrical Systems'], [theory(80), performance('forbidden')], {
    order: 'listed',
    years: 5,
  }),
  definition('IMM1-ECS', ['6', 'Electronic Control Systems'], [performance('with_declaration'), theory(75)]),
  definition('IMM1-PCS', ['7', 'Process Control Systems'], [performance('with_declaration'), theory(75)], { years: 1 }),
  definition('IMM1-WEL', ['8', 'Maintenance Welding'], [performance('forbidden')], { years: 3 }),
  definition('IMM1-PIP', ['9', 'Maintenance Piping'], [performance('with_declaration'), theory(68)]),
]
