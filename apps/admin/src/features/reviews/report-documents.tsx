// The preview of the report as documents: made when somebody asks, and again once the record has changed.
import { Anchor, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { reportPreviews, urlOf } from '@touchstone/contract'
import { ReportForm, type ReviewRoundId } from '@touchstone/domain'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import { roundReportText as text } from './round-report-messages'

const ASK_AGAIN = 1_500
const DOWNLOADS = { pdf: 'previewReportPdf', word: 'previewReportWord' } as const satisfies Record<ReportForm, string>

export function ReportDocuments({ roundId }: { readonly roundId: ReviewRoundId }) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, roundId }
  const { data = [] } = useQuery({
    queryKey: issuerKey(issuerId, 'report-documents', roundId),
    queryFn: () => api.listPreviewDocuments({ params }),
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'at_work') ? ASK_AGAIN : false),
  })
  const make = useWrite((form: ReportForm) => api.makePreviewDocument({ params, body: { form } }), { toast: true })
  return (
    <>
      {ReportForm.options.map((form) => {
        const { status = 'none', progress = 0 } = data.find((one) => one.form === form) ?? {}
        if (status === 'ready')
          return (
            <Anchor key={form} href={urlOf(reportPreviews[DOWNLOADS[form]], { params })} download>
              {text.documents[form]}
            </Anchor>
          )
        if (status === 'at_work')
          return (
            <Text key={form} role="status">
              {text.documents[form]}: {text.making(progress)}
            </Text>
          )
        return (
          <Button key={form} variant="default" size="xs" loading={make.isPending} onClick={() => make.mutate(form)}>
            {text.make[form]}
          </Button>
        )
      })}
      {data.some(({ status }) => status === 'failed') && (
        <Text c="red" role="alert">
          {text.failed}
        </Text>
      )}
    </>
  )
}
