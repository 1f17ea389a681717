import { ALL_OTHERS, ExperienceBand, NOT_SAID, SurveyGroup, type SurveyResults } from '@touchstone/domain'
import { Bar, Mean } from './figures'
import { type Column, Table } from './table'
import { surveyText as text } from './words'

export type GroupName = (by: SurveyGroup, value: string) => string

/** What the site calls a value, but for those that are no value. */
export function groupName(named: GroupName): GroupName {
  return (by, value) => (value === ALL_OTHERS ? text.others : value === NOT_SAID ? text.notSaid : named(by, value))
}

export function Respondents({ results, named }: { readonly results: SurveyResults; readonly named: GroupName }) {
  return (
    <section>
      <h2>{text.who}</h2>
      <div className="ts-sv-pairs">
        {SurveyGroup.options.map((by) => {
          const groups = inOrder(
            by,
            results.groups.filter((one) => one.by === by),
          )
          return groups.length === 0 ? null : (
            <Table
              key={by}
              label={text.by[by]}
              head={{ header: text.by[by], cell: ({ value }) => named(by, value) }}
              columns={columnsFor(results.respondents)}
              rows={groups}
              rowKey={({ value }) => value}
            />
          )
        })}
      </div>
    </section>
  )
}

/** The largest first; years as they are counted. */
function inOrder(by: SurveyGroup, groups: SurveyResults['groups']): SurveyResults['groups'] {
  const place = ({ value }: SurveyResults['groups'][number]) =>
    ExperienceBand.safeParse(value).success ? ExperienceBand.options.findIndex((one) => one === value) : Infinity
  return by === 'experience' ? groups.toSorted((a, b) => place(a) - place(b)) : groups
}

function columnsFor(respondents: number): Column<SurveyResults['groups'][number]>[] {
  return [
    {
      header: text.peopleColumn,
      cell: ({ n }) => <Bar share={n / respondents}>{n.toLocaleString('en')}</Bar>,
    },
    { header: text.meanImportance, cell: ({ importance }) => <Mean cell={importance} /> },
  ]
}
