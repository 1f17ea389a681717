import type { SurveyResults } from '@touchstone/domain'
import { Bar, percent } from './figures'
import { fullName, type Names } from './statement-names'
import { type Column, Table } from './table'
import { surveyText as text } from './words'

type Area = SurveyResults['weights'][number] & {
  readonly reliability: SurveyResults['reliability'][number] | undefined
}

/** What each duty area weighs, and how far its ratings go together. */
export function DutyAreas({ results, names }: { readonly results: SurveyResults; readonly names: Names }) {
  const areas = results.weights.map((one): Area => {
    const reliability = results.reliability.find(({ area }) => area === one.area)
    return { ...one, reliability }
  })
  return (
    <section>
      <h2>{text.areas}</h2>
      <Table
        label={text.areas}
        head={{ header: text.area, cell: ({ area }) => fullName(names, area) }}
        columns={columnsFor(Math.max(...areas.map(({ weight }) => weight ?? 0)))}
        rows={areas}
        rowKey={({ area }) => area}
      />
    </section>
  )
}

function columnsFor(heaviest: number): Column<Area>[] {
  return [
    { header: text.statements, cell: ({ reliability }) => String(reliability?.items ?? 0) },
    {
      header: text.weightColumn,
      cell: ({ weight }) => <Bar share={heaviest === 0 ? 0 : (weight ?? 0) / heaviest}>{percent(weight, 1)}</Bar>,
    },
    {
      header: text.alpha,
      cell: ({ reliability }) =>
        reliability === undefined || reliability.alpha === null ? (
          text.none
        ) : (
          <>
            {reliability.alpha.toFixed(2)} <span className="ts-sv-soft">{text.ofPeople(reliability.n)}</span>
          </>
        ),
    },
  ]
}
