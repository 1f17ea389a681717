import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { DefineOwnFieldsRequest } from '@touchstone/contract'
import type { StandardVersion, Statement } from '@touchstone/domain'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Failure } from '../../../shared/failure'
import { notifyDone } from '../../../shared/notify'
import { UnsavedGuard } from '../../../shared/unsaved-guard'
import { useRequestForm } from '../../../shared/use-request-form'
import { useDraftRules } from '../queries'
import { mintUuid } from '../writing/mint'
import { fieldsText } from './messages'
import { fieldRequest, fieldValues, newField } from './own-field-form-values'
import { OwnFieldRow } from './own-field-row'

const words = fieldsText.fields

interface OwnFieldsFormProps {
  readonly version: StandardVersion
  readonly statements: readonly Statement[]
}

export function OwnFieldsForm({ version, statements }: OwnFieldsFormProps) {
  const { defineOwnFields } = useDraftRules(version.id)
  const [from] = useState(version.ownFields)
  const form = useRequestForm({
    initial: { to: from.map(fieldValues), withValues: [] as string[] },
    schema: DefineOwnFieldsRequest,
    toRequest: ({ to, withValues }) => ({ from, to: to.map(fieldRequest), withValues }),
    send: async (body) => {
      const { done } = await defineOwnFields.mutateAsync(body)
      notifyDone(words.done(done.length))
    },
  })
  const { fields } = form
  const { to, withValues } = fields.values
  const left = new Set(to.map(({ key }) => key))
  const removed = from.filter(({ key }) => !left.has(key))
  const list = useRef<HTMLDivElement>(null)
  /** What is typed on goes into the label of the field that was added. */
  const add = () => {
    flushSync(() => fields.insertListItem('to', newField(mintUuid())))
    list.current?.querySelector<HTMLElement>(':scope > fieldset:last-of-type input')?.focus()
  }
  const heldIn = (key: string) => statements.filter((one) => Object.hasOwn(one.fields, key)).length
  return (
    <form onSubmit={form.submit} noValidate>
      <UnsavedGuard unsaved={fields.isDirty() && !form.sending} />
      <Stack gap="sm" ref={list}>
        {to.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {to.map(({ id }, place) => (
          <OwnFieldRow key={id} fields={fields} place={place} />
        ))}
        {removed
          .filter(({ key }) => heldIn(key) > 0)
          .map(({ key, label }) => (
            <Checkbox
              key={key}
              label={words.held(label, heldIn(key))}
              checked={withValues.includes(key)}
              onChange={({ currentTarget: { checked } }) =>
                fields.setFieldValue(
                  'withValues',
                  checked ? [...withValues, key] : withValues.filter((one) => one !== key),
                )
              }
            />
          ))}
        {fields.errors['to'] !== undefined && (
          <Text size="sm" c="var(--ts-bad)" role="alert">
            {fields.errors['to']}
          </Text>
        )}
        <Failure error={form.failure} />
        <Group gap="xs">
          <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {words.add}
          </Button>
          <Button type="submit" loading={form.sending} disabled={!fields.isDirty()}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
