import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import type { CandidateImportPreview } from '@touchstone/contract'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { ImportRows } from './import-rows'
import { importText, TEMPLATE } from './import-messages'
import { candidateText } from './messages'
import { useCandidateImport } from './queries'

interface Checked {
  readonly file: File
  readonly preview: CandidateImportPreview
}

/** A table is chosen, what each row would do is shown, and then all of it is done or nothing. */
export function ImportCandidatesPage() {
  const { issuerId, denied } = useWorkplace()
  const navigate = useNavigate()
  const write = useCandidateImport()
  const [checked, setChecked] = useState<Checked | null>(null)
  const check = (file: File) => {
    setChecked(null)
    write.import.reset()
    write.preview.mutate(file, { onSuccess: (preview) => setChecked({ file, preview }) })
  }
  const send = ({ file, preview: { fingerprint } }: Checked) =>
    write.import.mutate(
      { file, fingerprint },
      {
        onSuccess: ({ people, assessments }) => {
          notifyDone(importText.done(people, assessments))
          void navigate(paths.candidates(issuerId))
        },
      },
    )
  return (
    <Page
      title={importText.title}
      lead={importText.lead}
      crumbs={[{ label: candidateText.title, to: paths.candidates(issuerId) }]}
    >
      <Stack gap="md" maw={760}>
        <Text size="sm">{importText.needed}</Text>
        <Text size="sm">{importText.more}</Text>
        <Group gap="sm">
          <FileButton
            onChange={(file) => file && check(file)}
            accept=".csv,.tsv,.txt,.xlsx"
            inputProps={{ 'aria-label': importText.choose }}
          >
            {(props) => (
              <ActionButton
                {...props}
                variant={checked === null ? 'filled' : 'default'}
                leftSection={<IconFileUpload size={18} aria-hidden />}
                reason={denied('candidate:manage')}
                loading={write.preview.isPending}
              >
                {checked === null ? importText.choose : importText.chooseAnother}
              </ActionButton>
            )}
          </FileButton>
          <Button
            component="a"
            variant="default"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(TEMPLATE)}`}
            download="candidates.csv"
          >
            {importText.template}
          </Button>
        </Group>
        <Failure error={write.preview.error} />
      </Stack>
      {checked !== null && (
        <Section title={importText.file(checked.file.name)}>
          <Stack gap="md">
            <Text fw={600} role="status">
              {importText.wouldDo(checked.preview.people, checked.preview.assessments)}
            </Text>
            {checked.preview.leftOut > 0 && (
              <Alert color="yellow" variant="light">
                {importText.leftOut(checked.preview.leftOut)}
              </Alert>
            )}
            <Failure error={write.import.error} />
            {checked.preview.people + checked.preview.assessments > 0 && (
              <div>
                <Button loading={write.import.isPending} onClick={() => send(checked)}>
                  {importText.submit(checked.preview.people, checked.preview.assessments)}
                </Button>
              </div>
            )}
            <ImportRows rows={checked.preview.rows} />
          </Stack>
        </Section>
      )}
    </Page>
  )
}
