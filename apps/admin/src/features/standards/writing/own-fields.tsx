import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type OwnField, ownFieldFault, type StatementWords } from '@touchstone/domain'
import { ownFieldFaults } from '../../../error-messages'
import { fieldText } from './messages'
import type { Typing } from './use-typing'
import classes from './writing.module.css'

type Value = StatementWords['fields'][string]

interface OwnFieldsProps {
  readonly typing: Typing
  /** Those the statement's type has. */
  readonly fields: readonly OwnField[]
}

/** The fields a body has added to its statements, each with the input of its kind. */
export function OwnFields({ typing, fields }: OwnFieldsProps) {
  const values = typing.value('fields')
  if (fields.length === 0) return null
  const valueWith = (key: string, value: Value | undefined) => {
    const { [key]: _, ...rest } = values
    return value === undefined || value === '' ? rest : { ...rest, [key]: value }
  }
  return (
    <fieldset className={classes.list}>
      <legend>{fieldText.ownFields}</legend>
      {typing.fault('fields') !== undefined && fields.every((field) => faultIn(field, values) === undefined) && (
        <p className={classes.fault}>{typing.fault('fields')}</p>
      )}
      {fields.map((field) => (
        <OwnInput
          key={field.key}
          field={field}
          value={values[field.key]}
          fault={faultIn(field, values)}
          onType={(value) => typing.type('fields', valueWith(field.key, value))}
          onPick={(value) => typing.pick('fields', valueWith(field.key, value))}
          onLeave={() => typing.leave('fields')}
        />
      ))}
    </fieldset>
  )
}

interface OwnInputProps {
  readonly field: OwnField
  readonly value: Value | undefined
  readonly fault: string | undefined
  readonly onType: (value: Value | undefined) => void
  readonly onPick: (value: Value | undefined) => void
  readonly onLeave: () => void
}

/** Where more than one cannot hold what was written, each says so by itself. */
function faultIn(field: OwnField, values: StatementWords['fields']): string | undefined {
  const value = values[field.key]
  const fault = value === undefined ? undefined : ownFieldFault(field, value)
  return fault && ownFieldFaults[fault]
}

function OwnInput({ field, value, fault, onType, onPick, onLeave }: OwnInputProps) {
  const { label, kind, required, choices } = field
  const missing = required && value === undefined ? fieldText.requiredMissing : undefined
  const shared = { label, withAsterisk: required, error: fault ?? missing, onBlur: onLeave } as const
  const text = value === undefined ? '' : String(value)
  const options = (list: readonly (readonly [string, string])[]) => [
    { value: '', label: fieldText.notSaid },
    ...list.map(([value, label]) => ({ value, label })),
  ]
  switch (kind) {
    case 'line':
      return (
        <TextInput {...shared} dir="auto" value={text} onChange={({ currentTarget }) => onType(currentTarget.value)} />
      )
    case 'text':
      return (
        <Textarea
          {...shared}
          dir="auto"
          autosize
          minRows={2}
          maxRows={16}
          value={text}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...shared}
          hideControls
          value={typeof value === 'number' ? value : text}
          onChange={(now) => onType(Number.isFinite(Number(now)) && now !== '' ? Number(now) : undefined)}
        />
      )
    case 'date':
      return (
        // A year that is being typed is a date after each of its digits.
        <TextInput {...shared} type="date" value={text} onChange={({ currentTarget }) => onType(currentTarget.value)} />
      )
    case 'yes_no':
      return (
        <NativeSelect
          {...shared}
          data={options([
            ['yes', fieldText.yes],
            ['no', fieldText.no],
          ])}
          value={value === undefined ? '' : value === true ? 'yes' : 'no'}
          onChange={({ currentTarget }) =>
            onPick(currentTarget.value === '' ? undefined : currentTarget.value === 'yes')
          }
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          data={options(choices.map((choice) => [choice, choice] as const))}
          value={text}
          onChange={({ currentTarget }) => onPick(currentTarget.value)}
        />
      )
  }
}
