import type { LineageId, StatementName, SurveyResults } from '@touchstone/domain'
import type { CellLine, Item } from '@touchstone/standard-document'
import { longDate } from '@touchstone/typesetting'
import { bar, heading, part, prose, text } from './building.js'
import type { ReportEdition } from './edition.js'
import { words } from './words.js'

const { survey: told } = words

export function survey({ report }: ReportEdition, accent: string): Item[] {
  if (report.survey === null) return []
  const { results, statements } = report.survey
  const chapter = heading('chapter', 'survey', told.heading)
  if (results.respondents === 0) return [chapter, prose(told.none)]
  const named = new Map(statements.map((one) => [one.lineageId, one]))
  return [
    chapter,
    prose(told.lead(words.people(results.respondents), results.invited)),
    prose(told.method),
    prose(results.formula),
    prose(told.cutOff(results.cutOff.toFixed(2))),
    heading('section', 'weights', told.weights),
    weights(results, named, accent),
    heading('section', 'ratings', told.ratings),
    ratings(results, named),
  ]
}

type Named = ReadonlyMap<LineageId, StatementName>

function weights({ weights: all, reliability }: SurveyResults, named: Named, accent: string): Item {
  const most = Math.max(0.01, ...all.map(({ weight }) => weight ?? 0))
  const alpha = new Map(reliability.map((one) => [one.area, one.alpha]))
  return {
    kind: 'table',
    columns: [
      { head: words.said.area, share: 0.44 },
      { head: told.weight, share: 0.1, toTheRight: true },
      { head: told.alpha, share: 0.1, toTheRight: true },
      { head: '', share: 0.36 },
    ],
    rows: all.map(({ area, weight }) => [
      [text(nameOf(area, named))],
      [text(weight === null ? words.nothing : words.percent(weight))],
      [text(alpha.get(area)?.toFixed(2) ?? words.nothing)],
      [bar((weight ?? 0) / most, accent)],
    ]),
  }
}

function ratings({ performance }: SurveyResults, named: Named): Item {
  const figure = (head: string, share: number) => ({ head, share, toTheRight: true })
  return {
    kind: 'table',
    columns: [
      { head: told.statement, share: 0.37 },
      figure(told.n, 0.07),
      figure(told.performed, 0.09),
      figure(told.frequency, 0.13),
      figure(told.importance, 0.13),
      figure(told.criticality, 0.13),
      figure(told.index, 0.08),
    ],
    rows: performance.map((one): CellLine[][] => {
      const name = [
        text(nameOf(one.lineageId, named)),
        ...(one.belowCutOff ? [text(told.below, 'soft')] : []),
        ...(one.suppressed ? [text(told.few, 'soft')] : []),
      ]
      if (one.suppressed) return [name, ...Array.from({ length: 6 }, () => [text(words.nothing)])]
      return [
        name,
        [text(String(one.n))],
        [text(one.notPerformed === null ? words.nothing : words.percent(1 - one.notPerformed))],
        [text(figureOf(one.frequency))],
        [text(figureOf(one.importance))],
        [text(figureOf(one.criticality))],
        [text(one.index?.toFixed(2) ?? words.nothing)],
      ]
    }),
  }
}

function nameOf(id: LineageId, named: Named): string {
  const statement = named.get(id)
  return [statement?.code, statement?.name].filter(Boolean).join('  ')
}

/** The mean with its spread. */
function figureOf({ mean, spread }: SurveyResults['performance'][number]['importance']): string {
  return mean === null ? words.nothing : `${mean.toFixed(1)} ± ${(spread ?? 0).toFixed(1)}`
}

/** Nothing when none was held. */
export function sessions({ report }: ReportEdition): Item[] {
  const { sessions: said } = words
  if (report.sessions.length === 0) return []
  return [
    heading('chapter', 'sessions', said.heading),
    ...report.sessions.flatMap(({ id, kind, title, heldOn, place, online, attendees, named, comments }): Item[] => [
      {
        ...heading('block', `session-${id}`, title),
        label: [said.kinds[kind], longDate(heldOn), place, online ? said.online : null].filter(Boolean).join(', '),
      },
      ...part(
        said.there,
        attendees.map(({ category, people }) => `${words.categories[category]} ${people}`).join(', '),
      ),
      ...part(
        said.named,
        named.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', ')).join('\n'),
      ),
      ...part(said.comments, words.number(comments)),
    ]),
  ]
}
