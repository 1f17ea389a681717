import { Button, Group, MultiSelect, NativeSelect, SimpleGrid, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { isKsa, type StandardVersion, type Statement, StatementType } from '@touchstone/domain'
import { useState } from 'react'
import { Failure } from '../../shared/failure'
import { common, statementType } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { UnsavedGuard } from '../../shared/unsaved-guard'
import { useRequestForm } from '../../shared/use-request-form'
import { statementText } from './messages'
import { labelOf, type OutlineRow } from './outline'
import { useEditStatements } from './queries'
import { Criteria, EquipmentItems } from './statement-lists'
import { statementChange, statementRequest, StatementRequest, statementValues } from './statement-values'

const TYPES = StatementType.options.map((value) => ({ value, label: statementType[value] }))

interface EditStatementFormProps {
  readonly version: StandardVersion
  readonly rows: readonly OutlineRow[]
  readonly statement: Statement
  readonly onDone: () => void
}

export function EditStatementForm({ version, rows, statement, onDone }: EditStatementFormProps) {
  const edit = useEditStatements(version.id)
  // What was on the screen when writing began: whoever changes it meanwhile is noticed by it.
  const [opened] = useState(statement)
  const words = statementText.fields
  const form = useRequestForm({
    initial: statementValues(opened),
    schema: StatementRequest,
    toRequest: statementRequest,
    send: async (body) => {
      await edit.mutateAsync([statementChange(opened, body)])
      notifyDone(statementText.saved)
      onDone()
    },
  })
  const { getInputProps } = form.fields
  const ksas = rows
    .filter((row) => isKsa(row.statement))
    .map((row) => ({
      value: String(row.statement.lineageId),
      label: [row.statement.code, labelOf(row.statement)].filter(Boolean).join(' '),
    }))
  return (
    <form onSubmit={form.submit} noValidate>
      <UnsavedGuard unsaved={form.fields.isDirty() && !form.sending} />
      <Stack gap="md">
        <Title order={2}>{statementText.edit}</Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect label={words.type} data={TYPES} {...getInputProps('type')} />
          <TextInput label={words.code} {...getInputProps('code')} />
        </SimpleGrid>
        {form.fields.values.type === 'statement' && (
          <TextInput label={words.typeLabel} {...getInputProps('typeLabel')} />
        )}
        <TextInput label={words.title} {...getInputProps('title')} />
        <Textarea label={words.text} required autosize minRows={3} maxRows={20} {...getInputProps('text')} />
        <Criteria form={form} />
        <Textarea label={words.accuracy} autosize minRows={1} maxRows={8} {...getInputProps('accuracyLevel')} />
        <EquipmentItems form={form} />
        <Textarea
          label={words.assignment}
          description={words.assignmentNote}
          autosize
          minRows={2}
          maxRows={16}
          {...getInputProps('assignment')}
        />
        {ksas.length > 0 && (
          <MultiSelect
            label={words.ksas}
            description={words.ksasNote}
            data={ksas}
            searchable
            clearable
            hidePickedOptions
            limit={50}
            maxDropdownHeight={320}
            nothingFoundMessage={statementText.noMatch}
            {...getInputProps('ksas')}
          />
        )}
        <Textarea label={words.notes} autosize minRows={1} maxRows={12} {...getInputProps('notes')} />
        <Failure error={form.failure} />
        <Group gap="xs">
          <Button type="submit" loading={form.sending}>
            {statementText.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
