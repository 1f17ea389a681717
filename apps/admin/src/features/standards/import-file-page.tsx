import { Alert, Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ImportDetail } from '@touchstone/contract'
import { importLifecycle, isAtWork } from '@touchstone/domain'
import { Link, useParams } from 'react-router'
import { api } from '../../api'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Failure } from '../../shared/failure'
import { Page } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import { ImportAtWork } from './import-at-work'
import { ImportReportView } from './import-report-view'
import { importText } from './import-messages'
import { standardText } from './messages'
import { importQuery } from './queries'
import { ImportStatusBadge, noFormat } from './recent-imports'

/** One import: while it is read, what it would do, and what came of it. */
export function ImportFilePage() {
  const { issuerId, denied } = useWorkplace()
  const { importId = '' } = useParams()
  const { data } = useSuspenseQuery(importQuery(issuerId, importId))
  const cancel = useWrite((_: void) => api.cancelImport({ params: { issuerId, importId } }))
  return (
    <Page
      title={data.filename ?? importText.pasted}
      badge={<ImportStatusBadge status={data.status} />}
      lead={data.format === null ? noFormat(data.status) : importText.recognised(importText.formats[data.format])}
      crumbs={[
        { label: standardText.title, to: paths.standards(issuerId) },
        { label: importText.title, to: paths.importStandard(issuerId) },
      ]}
      actions={
        <>
          {importLifecycle.can(data.status, 'cancel') && (
            <ActionButton variant="default" reason={denied('standard:import')} onClick={() => cancel.mutate()}>
              {importText.cancel}
            </ActionButton>
          )}
          <Button variant="default" component={Link} to={paths.importStandard(issuerId)}>
            {importText.another}
          </Button>
        </>
      }
    >
      <Failure error={cancel.error} />
      <Standing detail={data} />
      {data.report !== null && <ImportReportView key={data.id} detail={data} report={data.report} />}
    </Page>
  )
}

function Standing({ detail }: { readonly detail: ImportDetail }) {
  const { issuerId } = useWorkplace()
  const { status, versionId } = detail
  if (isAtWork(status)) return <ImportAtWork detail={detail} />
  if (status === 'done' && versionId !== null)
    return (
      <Alert color="green" variant="light" mb="lg" role="status">
        {importText.written} <Link to={paths.version(issuerId, versionId)}>{importText.toVersion}</Link>
      </Alert>
    )
  if (status === 'cancelled' || status === 'interrupted')
    return (
      <Alert color={status === 'interrupted' ? 'red' : 'gray'} variant="light" mb="lg" role="status">
        {importText.ended[status]}
      </Alert>
    )
  return null
}
