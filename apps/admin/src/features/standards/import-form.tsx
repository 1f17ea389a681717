import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { type ImportReport, ImportRequest } from '@touchstone/contract'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import classes from './import-report-view.module.css'
import { importText } from './import-messages'
import { useImportStandard } from './queries'

export function ImportForm({ report, package: parsed }: { readonly report: ImportReport; readonly package: unknown }) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const importStandard = useImportStandard()
  const { refused } = report.counts
  const form = useRequestForm({
    initial: { designation: report.proposedDesignation ?? '', number: report.proposedNumber, leaveOutRefused: false },
    schema: ImportRequest,
    toRequest: (values) => ({ ...values, package: parsed }),
    send: async (body) => {
      const version = await importStandard.mutateAsync(body)
      notifyDone(importText.done)
      await navigate(paths.version(issuerId, version.id))
    },
  })
  const blocked = refused > 0 && !form.fields.values.leaveOutRefused
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
      <Stack gap="md">
        <Title order={3}>{importText.write}</Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={importText.designation}
            description={importText.designationNote}
            required
            {...form.fields.getInputProps('designation')}
          />
          <TextInput
            label={importText.number}
            description={importText.numberNote}
            required
            {...form.fields.getInputProps('number')}
          />
        </SimpleGrid>
        {refused > 0 && (
          <>
            <Checkbox
              label={importText.leaveOut(refused)}
              {...form.fields.getInputProps('leaveOutRefused', { type: 'checkbox' })}
            />
            {blocked && (
              <Text size="sm" c="dimmed">
                {importText.leaveOutNeeded}
              </Text>
            )}
          </>
        )}
        <Failure error={form.failure} />
        <Group>
          <Button type="submit" loading={form.sending} disabled={blocked}>
            {importText.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
