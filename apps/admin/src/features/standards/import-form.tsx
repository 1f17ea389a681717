import { Alert, Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { type ImportDetail, type ImportReport, WriteImportRequest } from '@touchstone/contract'
import { ChangeClass, compareVersionNumbers, nextVersionNumber } from '@touchstone/domain'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import classes from './import-report-view.module.css'
import { importText } from './import-messages'
import { changeClass } from './messages'
import { useWriteImport } from './queries'

export function ImportForm({ detail, report }: { readonly detail: ImportDetail; readonly report: ImportReport }) {
  const { issuerId, denied } = useWorkplace()
  const navigate = useNavigate()
  const write = useWriteImport(detail.id)
  const { refused } = report.counts
  const isNew = detail.standardId === null
  const mode = isNew ? 'new' : (detail.difference?.mode ?? 'next')
  const form = useRequestForm({
    initial: {
      designation: report.proposedDesignation ?? '',
      number: numberFor(detail, report),
      changeClass: '',
      leaveOutRefused: false,
    },
    schema: WriteImportRequest,
    toRequest: (values) => ({
      ...values,
      designation: isNew ? values.designation : null,
      changeClass: values.changeClass === '' ? null : values.changeClass,
    }),
    send: async (body) => {
      const { versionId } = await write.mutateAsync(body)
      // Of a large one the page says what becomes of it.
      if (versionId === null) return
      notifyDone(importText.done)
      await navigate(paths.version(issuerId, versionId))
    },
  })
  const reason = denied('standard:import')
  const blocked = refused > 0 && !form.fields.values.leaveOutRefused
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
      <Stack gap="md">
        <Title order={3}>{importText.write[mode]}</Title>
        {mode === 'replace' && detail.difference && (
          <Alert color="yellow" variant="light">
            {importText.replaces(detail.difference.number)}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {isNew ? (
            <TextInput
              label={importText.designation}
              description={importText.designationNote}
              required
              {...form.fields.getInputProps('designation')}
            />
          ) : (
            <NativeSelect
              label={importText.changeClass}
              data={[
                { value: '', label: importText.noChangeClass },
                ...ChangeClass.options.map((value) => ({ value, label: changeClass[value] })),
              ]}
              {...form.fields.getInputProps('changeClass')}
            />
          )}
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
        {reason !== undefined && (
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={form.sending} disabled={blocked || reason !== undefined}>
            {importText.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The draft's own number where it is replaced; the file's where it is later than the version's, else the one after that. */
function numberFor({ difference }: ImportDetail, { proposedNumber }: ImportReport): string {
  if (difference === null) return proposedNumber
  const { mode, number } = difference
  if (mode === 'replace') return number
  return compareVersionNumbers(proposedNumber, number) > 0 ? proposedNumber : nextVersionNumber(number)
}
