import { ActionIcon, Checkbox, Group, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { OwnFieldKind, StatementType } from '@touchstone/domain'
import { statementType } from '../../../shared/messages'
import { fieldsText } from './messages'
import { keyFor, type FieldValues } from './own-field-form-values'
import classes from './own-fields.module.css'

const words = fieldsText.fields
const KINDS = OwnFieldKind.options.map((value) => ({ value, label: fieldsText.kinds[value] }))
const TYPES = StatementType.options.map((value) => ({ value, label: statementType[value] }))

interface OwnFieldRowProps {
  readonly fields: UseFormReturnType<{ to: FieldValues[]; withValues: string[] }>
  readonly place: number
}

export function OwnFieldRow({ fields, place }: OwnFieldRowProps) {
  const { to } = fields.values
  const field = to[place]
  if (field === undefined) return null
  const name = field.label === '' ? String(place + 1) : field.label
  const input = (of: keyof FieldValues) => fields.getInputProps(`to.${place}.${of}`)
  const label = input('label')
  const proposeKey = () => {
    const taken = new Set(to.filter((one) => one !== field).map(({ key }) => key))
    if (field.key === '' && field.label.trim() !== '')
      fields.setFieldValue(`to.${place}.key`, keyFor(field.label, taken))
  }
  return (
    <fieldset className={classes.field}>
      <legend>{words.legend(place + 1, field.label)}</legend>
      <div className={classes.inputs}>
        <TextInput
          label={words.label}
          required
          {...label}
          onBlur={() => {
            label.onBlur?.()
            proposeKey()
          }}
        />
        <TextInput label={words.key} description={words.keyNote} required disabled={field.isKept} {...input('key')} />
        <NativeSelect label={words.kind} data={KINDS} {...input('kind')} />
        <MultiSelect label={words.on} data={TYPES} required hidePickedOptions {...input('on')} />
        {field.kind === 'choice' && (
          <Textarea
            label={words.choices}
            description={words.choicesNote}
            autosize
            minRows={3}
            maxRows={12}
            required
            {...input('choices')}
          />
        )}
        <Checkbox
          label={words.required}
          checked={field.required}
          onChange={({ currentTarget: { checked } }) => fields.setFieldValue(`to.${place}.required`, checked)}
        />
      </div>
      <Group gap={4} className={classes.moves ?? ''}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={place === 0}
          aria-label={words.up(name)}
          onClick={() => fields.reorderListItem('to', { from: place, to: place - 1 })}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={place === to.length - 1}
          aria-label={words.down(name)}
          onClick={() => fields.reorderListItem('to', { from: place, to: place + 1 })}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(name)}
          onClick={() => fields.removeListItem('to', place)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </fieldset>
  )
}
