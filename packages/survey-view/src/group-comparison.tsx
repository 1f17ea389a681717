// Groups side by side, one duty area and one figure at a time; asked for when somebody wants it, because it is much.
import { type LineageId, type SurveyBreakdown, SurveyGroup, type SurveyResults } from '@touchstone/domain'
import { useEffect, useState } from 'react'
import { Mean, percent } from './figures'
import type { GroupName } from './respondents'
import { fullName, type Names, statementColumn } from './statement-names'
import { type Column, Table } from './table'
import { surveyText as text } from './words'

type BreakdownRow = SurveyBreakdown['rows'][number]
type Measure = keyof typeof text.measures
const MEASURES: readonly Measure[] = ['importance', 'criticality', 'frequency', 'notPerformed']

interface Props {
  readonly results: SurveyResults
  readonly names: Names
  readonly named: GroupName
  readonly breakdown: (by: SurveyGroup) => Promise<SurveyBreakdown>
}

export function GroupComparison({ results, names, named, breakdown }: Props) {
  const [by, setBy] = useState<SurveyGroup>()
  const [area, setArea] = useState<LineageId | undefined>(results.weights[0]?.area)
  const [measure, setMeasure] = useState<Measure>('importance')
  const [found, setFound] = useState<SurveyBreakdown>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (by === undefined) return
    let current = true
    setFailed(false)
    breakdown(by).then(
      (answer) => current && setFound(answer),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- asked once for each way to group
  }, [by])
  return (
    <section>
      <h2>{text.compare}</h2>
      <div className="ts-sv-choices">
        <Choice
          label={text.compareBy}
          value={by ?? ''}
          options={[
            ...(by === undefined ? [['', text.open] as const] : []),
            ...SurveyGroup.options.map((one) => [one, text.by[one]] as const),
          ]}
          choose={(value) => setBy(SurveyGroup.safeParse(value).data)}
        />
        {by !== undefined && (
          <>
            <Choice
              label={text.compareArea}
              value={area ?? ''}
              options={results.weights.map((one) => [one.area, fullName(names, one.area)])}
              choose={(value) => setArea(results.weights.find((one) => one.area === value)?.area)}
            />
            <Choice
              label={text.compareWhat}
              value={measure}
              options={MEASURES.map((one) => [one, text.measures[one]])}
              choose={(value) => setMeasure(MEASURES.find((one) => one === value) ?? 'importance')}
            />
          </>
        )}
      </div>
      <p role="status" className="ts-sv-soft">
        {failed ? text.failed : by !== undefined && found?.by !== by ? text.reading : ''}
      </p>
      {by !== undefined && found?.by === by && (
        <Table
          label={`${text.compare}: ${text.by[by]}, ${text.measures[measure]}`}
          head={statementColumn<BreakdownRow>(names)}
          columns={columnsFor(found, measure, named)}
          rows={found.rows.filter((row) => row.area === area)}
          rowKey={({ lineageId }) => lineageId}
        />
      )}
    </section>
  )
}

function columnsFor({ by, groups }: SurveyBreakdown, measure: Measure, named: GroupName): Column<BreakdownRow>[] {
  return groups.map(({ value, n }, place) => ({
    header: `${named(by, value)} (${n.toLocaleString('en')})`,
    cell: ({ cells }) => {
      const cell = cells[place]
      if (cell === undefined) return text.none
      if (measure !== 'notPerformed') return <Mean cell={cell[measure]} />
      return cell.n === null ? <Mean cell={null} /> : percent(cell.notPerformed)
    },
  }))
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly choose: (value: string) => void
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
