import type { KsaResult, LineageId, PerformanceResult, SurveyResults } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { Bar, Mean, percent, Shares } from './figures'
import { fullName, type Names, statementColumn } from './statement-names'
import { type Column, Table } from './table'
import { surveyText as text } from './words'

interface Props {
  readonly results: SurveyResults
  readonly names: Names
}

const ofPeople = ({ n, suppressed }: { readonly n: number; readonly suppressed: boolean }) =>
  suppressed ? <span className="ts-sv-soft">{text.hidden}</span> : n.toLocaleString('en')

const PERFORMANCE: readonly Column<PerformanceResult>[] = [
  { header: text.n, cell: ofPeople },
  { header: text.notPerformed, cell: ({ notPerformed }) => percent(notPerformed) },
  { header: text.frequency, cell: ({ frequency }) => <Mean cell={frequency} /> },
  { header: text.importance, cell: ({ importance }) => <Mean cell={importance} /> },
  { header: text.criticality, cell: ({ criticality }) => <Mean cell={criticality} /> },
  { header: text.atHire, cell: ({ whenNeeded }) => percent(whenNeeded?.at_hire ?? null) },
  {
    header: text.verdict,
    cell: ({ verdict }) => <Shares of={verdict && [verdict.keep, verdict.revise, verdict.drop]} />,
  },
  {
    header: text.indexColumn,
    cell: ({ index, belowCutOff }) =>
      index === null ? (
        text.none
      ) : (
        <span className={belowCutOff ? 'ts-sv-below' : undefined}>
          <Bar share={index}>{index.toFixed(2)}</Bar>
          {belowCutOff && <small>{text.belowMark}</small>}
        </span>
      ),
  },
  { header: text.weightColumn, cell: ({ weight }) => percent(weight, 1) },
]

const KSA: readonly Column<KsaResult>[] = [
  { header: text.n, cell: ofPeople },
  { header: text.relevance, cell: ({ relevance }) => <Mean cell={relevance} /> },
  { header: text.depth, cell: ({ depth }) => <Shares of={depth && [depth.recall, depth.apply, depth.analyse]} /> },
]

/** Statements below the cut-off, before all others. */
export function BelowCutOff({ results, names }: Props) {
  const below = results.performance.filter(({ belowCutOff }) => belowCutOff)
  return (
    <section>
      <h2>{text.below}</h2>
      {below.length === 0 ? (
        <p>{text.belowNone}</p>
      ) : (
        <>
          <p className="ts-sv-soft">{text.belowLead}</p>
          <Ratings label={text.below} rows={below} columns={PERFORMANCE} names={names} />
        </>
      )}
    </section>
  )
}

/** Every performance standard, each duty area behind its name. */
export function PerformanceStandards({ results, names }: Props) {
  return (
    <section>
      <h2>{text.performance}</h2>
      {results.weights.map(({ area }) => (
        <Folded key={area} name={fullName(names, area)}>
          <Ratings
            label={fullName(names, area)}
            rows={results.performance.filter((one) => one.area === area)}
            columns={PERFORMANCE}
            names={names}
          />
        </Folded>
      ))}
    </section>
  )
}

export function Ksas({ results, names }: Props) {
  if (results.ksas.length === 0) return null
  const groups = Map.groupBy(results.ksas, ({ lineageId }) => topOf(names, lineageId))
  return (
    <section>
      <h2>{text.ksas}</h2>
      {[...groups].map(([area, rows]) => (
        <Folded key={area} name={fullName(names, area)}>
          <Ratings label={fullName(names, area)} rows={rows} columns={KSA} names={names} />
        </Folded>
      ))}
    </section>
  )
}

function Ratings<Row extends { readonly lineageId: LineageId }>({
  label,
  rows,
  columns,
  names,
}: {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly names: Names
}) {
  return (
    <Table
      label={label}
      head={statementColumn<Row>(names)}
      columns={columns}
      rows={rows}
      rowKey={({ lineageId }) => lineageId}
    />
  )
}

function Folded({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <details className="ts-sv-folded">
      <summary>{name}</summary>
      {children}
    </details>
  )
}

/** The branch at the top that a statement stands in. */
function topOf(names: Names, id: LineageId): LineageId {
  const parent = names.byLineage.get(id)?.parent ?? null
  return parent === null ? id : topOf(names, parent)
}
