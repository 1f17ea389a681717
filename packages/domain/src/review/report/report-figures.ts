// Counts of a report. The rule they all follow: every confirmed comment is counted once, whatever became of it, so that each table
// comes to the same sum; a person is counted once however much they sent, as who they said they were last.
import type { LineageId } from '../../ids.js'
import { inReadingOrder } from '../../skill-standard/statement-tree.js'
import { balanceOf } from '../balance.js'
import { CommentSource, CommentType, Stance } from '../comment.js'
import { StakeholderCategory, type Commenter } from '../commenter.js'
import { DispositionCode } from '../disposition.js'
import type { CallForInputRecord, RecordedComment } from './report-record.js'
import { statementName } from './statement-name.js'
import type { AnswerTally, ReportFigures } from './report.js'

type Answer = RecordedComment['disposition']
/** The answer to a comment that the reader of the report may know. */
export type AnswerOf = (comment: RecordedComment) => Answer

const DAY = 86_400_000

export function reportFigures(record: CallForInputRecord, answerOf: AnswerOf): ReportFigures {
  const { comments, round } = record
  const people = peopleOf(record)
  const codeOf = (comment: RecordedComment) =>
    answerOf(comment)?.code ?? (comment.withdrawnAt === null ? 'none' : 'withdrawn')
  const tally = (some: readonly RecordedComment[]): AnswerTally => ({
    comments: some.length,
    answers: [...DispositionCode.options, 'none' as const].flatMap((code) => {
      const count = some.filter((one) => codeOf(one) === code).length
      return count === 0 ? [] : [{ code, comments: count }]
    }),
  })
  return {
    people: people.length,
    comments: comments.length,
    late: comments.filter(({ late }) => late).length,
    withdrawn: comments.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
    hidden: comments.filter(({ moderation }) => moderation === 'hidden').length,
    answered: comments.filter((one) => answerOf(one) !== null).length,
    supports: comments.reduce((sum, { supports }) => sum + supports, 0),
    balance: balanceOf(
      people.map(({ category }) => category),
      round.targetBalance,
    ),
    countries: countriesOf(people, comments),
    byCategory: grouped(StakeholderCategory.options, comments, ({ commenter }) => commenter.category).map(
      ([category, some]) => ({ category, comments: some.length }),
    ),
    byDisposition: tally(comments).answers,
    byType: grouped(CommentType.options, comments, ({ type }) => type).map(([type, some]) => ({
      type,
      ...tally(some),
    })),
    byStance: grouped(Stance.options, comments, ({ stance }) => stance).map(([stance, some]) => ({
      stance,
      ...tally(some),
    })),
    bySource: grouped(CommentSource.options, comments, ({ source }) => source).map(([source, some]) => ({
      source,
      comments: some.length,
    })),
    byArea: areasOf(record).map(([area, some]) => ({ area, ...tally(some) })),
    medianDaysToAnswer: median(
      comments.flatMap((one) =>
        one.firstAnsweredAt === null || answerOf(one) === null
          ? []
          : [(Date.parse(one.firstAnsweredAt) - Date.parse(one.submittedAt)) / DAY],
      ),
    ),
    decidedBy: decidersOf(comments.flatMap((one) => answerOf(one) ?? [])),
  }
}

type Person = Pick<Commenter, 'category' | 'country'>

function peopleOf({ comments, respondents }: CallForInputRecord): Person[] {
  const said = [
    ...comments.map(({ person, commenter, submittedAt }) => ({ person, who: commenter, at: submittedAt })),
    ...respondents.map(({ person, respondent, at }) => ({ person, who: respondent, at })),
  ]
  const last = new Map<string, { readonly who: Person; readonly at: string }>()
  for (const one of said) if ((last.get(one.person)?.at ?? '') < one.at) last.set(one.person, one)
  return [...last.values()].map(({ who }) => who)
}

function countriesOf(people: readonly Person[], comments: readonly RecordedComment[]): ReportFigures['countries'] {
  const from = Map.groupBy(people, ({ country }) => country)
  const said = Map.groupBy(comments, ({ commenter }) => commenter.country)
  return [...new Set([...from.keys(), ...said.keys()])]
    .map((country) => {
      const some = from.get(country) ?? []
      const categories = grouped(StakeholderCategory.options, some, ({ category }) => category)
      return {
        country,
        people: some.length,
        comments: said.get(country)?.length ?? 0,
        categories: categories.map(([category, of]) => ({ category, people: of.length })),
      }
    })
    .toSorted((a, b) => b.people - a.people || b.comments - a.comments || (a.country < b.country ? -1 : 1))
}

/** The branch at the top each statement of a draft stands in. */
export function areaByStatement(statements: CallForInputRecord['snapshot']['statements']): Map<LineageId, LineageId> {
  const areas = new Map<LineageId, LineageId>()
  let top: LineageId | undefined
  for (const { statement, depth } of inReadingOrder(statements)) {
    if (depth === 0) top = statement.lineageId
    if (top !== undefined) areas.set(statement.lineageId, top)
  }
  return areas
}

/** Branches at the top of the draft with the comments on anything in them; the draft as a whole first. */
function areasOf({ snapshot: { statements }, comments }: CallForInputRecord) {
  const areaOf = areaByStatement(statements)
  const areas = inReadingOrder(statements).flatMap(({ statement, depth }) => (depth === 0 ? [statement] : []))
  const said = Map.groupBy(comments, ({ target }) =>
    target.lineageId === null ? null : (areaOf.get(target.lineageId) ?? null),
  )
  return [
    [null, said.get(null) ?? []] as const,
    ...areas.map((area) => [statementName(area), said.get(area.lineageId) ?? []] as const),
  ]
}

function decidersOf(answers: readonly NonNullable<Answer>[]): ReportFigures['decidedBy'] {
  const groups = Map.groupBy(answers, ({ decidedBy }) => JSON.stringify([decidedBy.body, decidedBy.meeting]))
  return [...groups.values()]
    .flatMap((some) => {
      const [first] = some
      return first ? [{ body: first.decidedBy.body, meeting: first.decidedBy.meeting, comments: some.length }] : []
    })
    .toSorted((a, b) => b.comments - a.comments || (`${a.body} ${a.meeting}` < `${b.body} ${b.meeting}` ? -1 : 1))
}

/** In the order of `options`; empty groups are left out. */
function grouped<const Option extends string, T>(
  options: readonly Option[],
  items: readonly T[],
  optionOf: (item: T) => Option,
): [Option, T[]][] {
  const groups = Map.groupBy(items, optionOf)
  return options.flatMap((option) => {
    const some = groups.get(option)
    return some === undefined ? [] : [[option, some] as [Option, T[]]]
  })
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
