// The parts of a statement that are lists of any length.
import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { EquipmentKind } from '@touchstone/domain'
import { equipmentKind } from '../../shared/messages'
import type { RequestForm } from '../../shared/use-request-form'
import { statementText } from './messages'
import classes from './statement-detail.module.css'
import type { StatementValues } from './statement-values'

const KINDS = EquipmentKind.options.map((value) => ({ value, label: equipmentKind[value] }))

interface ListProps {
  readonly form: RequestForm<StatementValues>
}

export function Criteria({ form: { fields } }: ListProps) {
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

export function EquipmentItems({ form: { fields } }: ListProps) {
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
