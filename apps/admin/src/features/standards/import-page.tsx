import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api'
import { paths } from '../../paths'
import { Page } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { ImportReportView } from './import-report-view'
import { importText } from './import-messages'
import { standardText } from './messages'
import { PackagePicker } from './package-picker'

interface Picked {
  readonly source: string
  readonly package: unknown
}

/** First what importing would do, then, if it is wanted, doing it. The package stays in this page between the two. */
export function ImportPage() {
  const { issuerId } = useWorkplace()
  const [picked, setPicked] = useState<Picked | null>(null)
  const dryRun = useMutation({
    mutationFn: ({ package: parsed }: Picked) => api.dryRunImport({ params: { issuerId }, body: { package: parsed } }),
  })
  const check = (next: Picked) => {
    setPicked(next)
    dryRun.mutate(next)
  }
  const again = () => {
    setPicked(null)
    dryRun.reset()
  }
  return (
    <Page
      title={importText.title}
      lead={importText.lead}
      crumbs={[{ label: standardText.title, to: paths.standards(issuerId) }]}
      actions={
        dryRun.data && (
          <Button variant="default" onClick={again}>
            {importText.another}
          </Button>
        )
      }
    >
      {picked && dryRun.data ? (
        <ImportReportView report={dryRun.data} source={picked.source} package={picked.package} />
      ) : (
        <PackagePicker
          onPicked={(source, parsed) => check({ source, package: parsed })}
          checking={dryRun.isPending}
          failure={dryRun.error}
        />
      )}
    </Page>
  )
}
