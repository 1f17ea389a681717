// A plan as its form holds it, and back: lists as lines, shares as per cent, and what is asked about as a choice.
import { addDays, type CalendarDate, type LineageId, type RoundPlan, StakeholderCategory } from '@touchstone/domain'
import { orNull } from '../../shared/issuer-values'
import { type CategoryValues, perCategory } from './category-values'

/** `kept`: the statements that were chosen when it was planned. */
export type Asks = 'all' | 'changed' | 'kept'

export interface PlanValues extends Record<string, unknown> {
  kind: string
  title: string
  invitation: string
  questions: string
  asks: Asks
  opensOn: string
  closesOn: string
  timeZone: string
  minimumLength: { rule: string; override: string }
  audiences: string
  /** Per cent; empty for a category without a target. */
  targets: CategoryValues
  languages: string
  visibility: string
  lateRule: string
  survey: boolean
  replyDays: number | string
  appealProcedure: string
  previousRoundId: string
}

const targetsOf = ({ targetBalance }: Pick<RoundPlan, 'targetBalance'>): CategoryValues =>
  perCategory((category) => {
    const share = targetBalance.find((one) => one.category === category)?.share
    return share === undefined ? undefined : Math.round(share * 1000) / 10
  })

/** What a plan begins with: from tomorrow, two days longer than the usual rule asks for. */
export function newPlan(given: {
  readonly title: string
  readonly language: string
  readonly timeZone: string
  readonly today: CalendarDate
}): PlanValues {
  return {
    kind: 'call_for_input',
    title: given.title,
    invitation: '',
    questions: '',
    asks: 'all',
    opensOn: addDays(given.today, 1),
    closesOn: addDays(given.today, 48),
    timeZone: given.timeZone,
    minimumLength: { rule: 'electronic', override: '' },
    audiences: '',
    targets: targetsOf({ targetBalance: [] }),
    languages: given.language,
    visibility: 'at_once',
    lateRule: 'considered',
    survey: true,
    replyDays: 14,
    appealProcedure: '',
    previousRoundId: '',
  }
}

export function valuesOf(plan: RoundPlan): PlanValues {
  const { minimumLength, questions, audiences, languages, scope, previousRoundId } = plan
  return {
    kind: plan.kind,
    title: plan.title,
    invitation: plan.invitation,
    // A question of more than one line would come back as two.
    questions: questions.map((question) => question.replaceAll(/\s*\n\s*/g, ' ')).join('\n'),
    asks: scope === null ? 'all' : 'kept',
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
    timeZone: plan.timeZone,
    minimumLength: { rule: minimumLength.rule, override: minimumLength.override ?? '' },
    audiences: audiences.join('\n'),
    targets: targetsOf(plan),
    languages: languages.join(', '),
    visibility: plan.visibility,
    lateRule: plan.lateRule,
    survey: plan.survey,
    replyDays: plan.replyDays,
    appealProcedure: plan.appealProcedure,
    previousRoundId: previousRoundId ?? '',
  }
}

/** The plan to be sent, as far as the form has got with it. */
export function planOf(
  { asks, targets, questions, audiences, languages, minimumLength, previousRoundId, ...values }: PlanValues,
  scopes: Readonly<Record<Asks, readonly LineageId[] | null>>,
) {
  return {
    ...values,
    questions: linesOf(questions),
    // Nothing rather than everything, while it is not known what was changed.
    scope: asks === 'all' ? null : (scopes[asks] ?? []),
    minimumLength: { rule: minimumLength.rule, override: orNull(minimumLength.override) },
    audiences: linesOf(audiences),
    targetBalance: StakeholderCategory.options.flatMap((category) => {
      const percent = targets[category]
      return percent === '' ? [] : [{ category, share: Number(percent) / 100 }]
    }),
    languages: languages.split(',').map((tag) => tag.trim()),
    previousRoundId: previousRoundId === '' ? null : previousRoundId,
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
