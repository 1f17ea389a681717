import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Finding } from '@touchstone/domain'
import { Failure } from '../../shared/failure'
import { useWorkplace } from '../../shared/session'
import { findingsQuery } from './decision-queries'
import { FindingsList } from './findings-list'
import classes from './findings-list.module.css'
import { readinessText } from './readiness-messages'

interface FindingsSummaryProps {
  readonly versionId: string
  readonly findings: readonly Finding[]
  readonly onFollow: () => void
}

/** What keeps a version back is read first; advice waits until it is asked for. */
export function FindingsSummary({ versionId, findings, onFollow }: FindingsSummaryProps) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const advice = findings.filter(({ severity }) => severity === 'advice')
  return (
    <>
      {errors.length > 0 && (
        <Alert color="red" variant="light" title={readinessText.errors(errors.length)}>
          <FindingsList versionId={versionId} findings={errors} onFollow={onFollow} />
        </Alert>
      )}
      {advice.length > 0 && (
        <details className={classes.advice} open={errors.length === 0 && advice.length < 6}>
          <summary>{readinessText.advice(advice.length)}</summary>
          <FindingsList versionId={versionId} findings={advice} onFollow={onFollow} />
        </details>
      )}
    </>
  )
}

/** The findings of a draft as they are now. */
export function Readiness({ versionId, onFollow }: Omit<FindingsSummaryProps, 'findings'>) {
  const { issuerId } = useWorkplace()
  const { data, error, refetch } = useQuery(findingsQuery(issuerId, versionId))
  if (data === undefined)
    return error ? (
      <Failure error={error} onRetry={() => void refetch()} />
    ) : (
      <Text size="sm" aria-busy>
        {readinessText.checking}
      </Text>
    )
  if (data.length === 0) return <Text size="sm">{readinessText.none}</Text>
  return <FindingsSummary versionId={versionId} findings={data} onFollow={onFollow} />
}
