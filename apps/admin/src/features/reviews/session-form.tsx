import {
  ActionIcon,
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { type CalendarDate, SessionContent, SessionKind, StakeholderCategory } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { orNull } from '../../shared/issuer-values'
import { useRequestForm } from '../../shared/use-request-form'
import { type CategoryValues, perCategory, sumOf } from './category-values'
import { categoryText } from './desk-messages'
import { sessionKind, sessionText } from './session-messages'

interface SessionValues extends Record<string, unknown> {
  kind: string
  title: string
  heldOn: string
  place: string
  online: boolean
  people: CategoryValues
  named: { name: string; organisation: string; category: string }[]
  minutes: string
}

interface Props {
  /** What is on record, when it is corrected. */
  readonly before?: SessionContent
  readonly today: CalendarDate
  readonly submitLabel: string
  readonly send: (session: SessionContent) => Promise<unknown>
  readonly onDone: () => void
}

export function SessionForm({ before, today, submitLabel, send, onDone }: Props) {
  const form = useRequestForm({
    initial: valuesOf(before, today),
    schema: SessionContent,
    toRequest: ({ people, place, named, ...values }) => ({
      ...values,
      place: orNull(place),
      attendees: StakeholderCategory.options.flatMap((category) => {
        const count = people[category]
        return count === '' || count === 0 ? [] : [{ category, people: count }]
      }),
      named: named.map(({ organisation, ...person }) => ({ ...person, organisation: orNull(organisation) })),
    }),
    send: async (session) => {
      await send(session)
      onDone()
    },
  })
  const { values, getInputProps } = form.fields
  return (
    <DialogForm
      submitLabel={submitLabel}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={sessionText.kind}
          data-autofocus
          data={SessionKind.options.map((value) => ({ value, label: sessionKind[value] }))}
          {...getInputProps('kind')}
        />
        <TextInput type="date" label={sessionText.heldOn} required max={today} {...getInputProps('heldOn')} />
      </SimpleGrid>
      <TextInput label={sessionText.name} required {...getInputProps('title')} />
      <TextInput label={sessionText.place} description={sessionText.placeHint} {...getInputProps('place')} />
      <Checkbox label={sessionText.online} {...getInputProps('online', { type: 'checkbox' })} checked={values.online} />
      <Attendees fields={form.fields} />
      <Named fields={form.fields} />
      <Textarea
        label={sessionText.minutes}
        description={sessionText.minutesHint}
        required
        autosize
        minRows={6}
        maxRows={20}
        {...getInputProps('minutes')}
      />
    </DialogForm>
  )
}

function valuesOf(before: SessionContent | undefined, today: CalendarDate): SessionValues {
  return {
    kind: before?.kind ?? 'session',
    title: before?.title ?? '',
    heldOn: before?.heldOn ?? today,
    place: before?.place ?? '',
    online: before?.online ?? false,
    people: perCategory((category) => before?.attendees.find((one) => one.category === category)?.people),
    named: (before?.named ?? []).map((person) => ({ ...person, organisation: person.organisation ?? '' })),
    minutes: before?.minutes ?? '',
  }
}

interface FieldsProps {
  readonly fields: UseFormReturnType<SessionValues>
}

function Attendees({ fields }: FieldsProps) {
  const { values, errors, getInputProps, setFieldValue, clearFieldError } = fields
  const problem = Object.entries(errors).find(([path]) => path.startsWith('attendees'))?.[1]
  return (
    <Fieldset legend={sessionText.attendees}>
      <Text size="sm" c="dimmed" mb="sm">
        {sessionText.attendeesHint}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm" verticalSpacing="sm" style={{ alignItems: 'end' }}>
        {StakeholderCategory.options.map((category) => (
          <NumberInput
            key={category}
            size="sm"
            label={categoryText[category]}
            min={0}
            max={9_999}
            allowDecimal={false}
            {...getInputProps(`people.${category}`)}
            error={problem !== undefined}
            onChange={(count) => {
              setFieldValue(`people.${category}`, count)
              clearFieldError('attendees')
              clearFieldError('named')
            }}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" mt="sm" role="status" c={problem === undefined ? 'dimmed' : 'var(--mantine-color-error)'}>
        {problem ?? sessionText.people(sumOf(values.people))}
      </Text>
    </Fieldset>
  )
}

function Named({ fields }: FieldsProps) {
  const { values, errors, getInputProps, insertListItem, removeListItem } = fields
  return (
    <Fieldset legend={sessionText.named}>
      <Text size="sm" c="dimmed" mb="sm">
        {sessionText.namedHint}
      </Text>
      {values.named.map((_, i) => (
        <Group
          // They have no name of their own until one is written.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          role="group"
          aria-label={sessionText.person(i + 1)}
          align="end"
          gap="xs"
          mb="sm"
        >
          <TextInput
            flex="1 1 12rem"
            size="sm"
            label={sessionText.personName}
            required
            {...getInputProps(`named.${i}.name`)}
          />
          <TextInput
            flex="1 1 12rem"
            size="sm"
            label={sessionText.organisation}
            {...getInputProps(`named.${i}.organisation`)}
          />
          <NativeSelect
            flex="1 1 10rem"
            size="sm"
            label={sessionText.category}
            data={StakeholderCategory.options.map((value) => ({ value, label: categoryText[value] }))}
            {...getInputProps(`named.${i}.category`)}
          />
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={sessionText.remove(i + 1)}
            onClick={() => removeListItem('named', i)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {errors['named'] !== undefined && (
        <Text size="sm" mb="sm" role="alert" c="var(--mantine-color-error)">
          {errors['named']}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => insertListItem('named', { name: '', organisation: '', category: 'employer' })}
      >
        {sessionText.addPerson}
      </Button>
    </Fieldset>
  )
}
