import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { UpdateStatementRequest } from '@touchstone/contract'
import { EquipmentKind, isKsa, type StandardVersion, type Statement, StatementType } from '@touchstone/domain'
import { Failure } from '../../shared/failure'
import { common, equipmentKind, statementType } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { UnsavedGuard } from '../../shared/unsaved-guard'
import { type RequestForm, useRequestForm } from '../../shared/use-request-form'
import { statementText } from './messages'
import { labelOf, type OutlineRow } from './outline'
import { useUpdateStatement } from './queries'
import classes from './statement-detail.module.css'
import { statementRequest, type StatementValues, statementValues } from './statement-values'

const TYPES = StatementType.options.map((value) => ({ value, label: statementType[value] }))
const KINDS = EquipmentKind.options.map((value) => ({ value, label: equipmentKind[value] }))

interface EditStatementFormProps {
  readonly version: StandardVersion
  readonly rows: readonly OutlineRow[]
  readonly statement: Statement
  readonly onDone: () => void
}

export function EditStatementForm({ version, rows, statement, onDone }: EditStatementFormProps) {
  const update = useUpdateStatement(version.id, statement.lineageId)
  const words = statementText.fields
  const form = useRequestForm({
    initial: statementValues(statement),
    schema: UpdateStatementRequest,
    toRequest: statementRequest,
    send: async (body) => {
      await update.mutateAsync(body)
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

interface ListProps {
  readonly form: RequestForm<StatementValues>
}

function Criteria({ form: { fields } }: ListProps) {
  const words = statementText.fields
  return (
    <fieldset className={classes.list}>
      <legend>{words.criteria}</legend>
      <div className={classes.rows}>
        {fields.values.evaluationCriteria.map((_, place) => (
          <div key={place} className={classes.criterionRow}>
            <Textarea
              aria-label={words.criterion(place + 1)}
              autosize
              minRows={1}
              maxRows={6}
              {...fields.getInputProps(`evaluationCriteria.${place}`)}
            />
            <RemoveButton
              label={statementText.removeCriterion(place + 1)}
              onClick={() => fields.removeListItem('evaluationCriteria', place)}
            />
          </div>
        ))}
        <AddButton label={words.addCriterion} onClick={() => fields.insertListItem('evaluationCriteria', '')} />
      </div>
    </fieldset>
  )
}

function EquipmentItems({ form: { fields } }: ListProps) {
  const words = statementText.fields
  return (
    <fieldset className={classes.list}>
      <legend>{words.equipment}</legend>
      <div className={classes.rows}>
        {fields.values.equipment.map((_, place) => (
          <div key={place} className={classes.itemRow}>
            <NativeSelect
              aria-label={words.equipmentKind(place + 1)}
              data={KINDS}
              {...fields.getInputProps(`equipment.${place}.kind`)}
            />
            <TextInput
              aria-label={words.equipmentItem(place + 1)}
              {...fields.getInputProps(`equipment.${place}.text`)}
            />
            <RemoveButton
              label={statementText.removeItem(place + 1)}
              onClick={() => fields.removeListItem('equipment', place)}
            />
          </div>
        ))}
        <AddButton
          label={words.addEquipment}
          onClick={() => fields.insertListItem('equipment', { kind: 'tooling', text: '' })}
        />
      </div>
    </fieldset>
  )
}

function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <div>
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
        {label}
      </Button>
    </div>
  )
}
