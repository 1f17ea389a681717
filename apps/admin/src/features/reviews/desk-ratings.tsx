// What practitioners said of the statement a comment is about.
import { useQuery } from '@tanstack/react-query'
import type { CommentFile, RoundView } from '@touchstone/contract'
import { useWorkplace } from '../../shared/session'
import { deskText } from './desk-messages'
import { surveyResultsQuery } from './desk-queries'
import classes from './desk.module.css'

export interface OfStatement {
  readonly round: RoundView
  readonly lineageId: NonNullable<CommentFile['target']['lineageId']>
}

export function StatementRatings({ round, lineageId }: OfStatement) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(surveyResultsQuery(issuerId, round.id))
  const found = data?.performance.find((one) => one.lineageId === lineageId)
  if (found === undefined || found.suppressed) return <p>{deskText.noRatings}</p>
  const figure = (mean: number | null, best: number) => (mean === null ? '–' : `${mean.toFixed(1)} / ${best}`)
  const figures = [
    [deskText.importance, figure(found.importance.mean, 5)],
    [deskText.criticality, figure(found.criticality.mean, 5)],
    [deskText.frequency, figure(found.frequency.mean, 5)],
    [deskText.notPerformed, found.notPerformed === null ? '–' : `${Math.round(found.notPerformed * 100)} %`],
    [
      deskText.index,
      found.index === null ? '–' : `${found.index.toFixed(2)}${found.belowCutOff ? `, ${deskText.belowCutOff}` : ''}`,
    ],
  ] as const
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.meta}>{deskText.rated(found.n)}</p>
    </>
  )
}
