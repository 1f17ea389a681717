import { Button, Checkbox, Fieldset, NativeSelect, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { EnterFormRequest, type FormReading, type RoundView } from '@touchstone/contract'
import { intakeAt, isEnteredBefore, StakeholderCategory } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Failure } from '../../shared/failure'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { COUNTRY_CHOICES } from './country-choices'
import { categoryText, deskText } from './desk-messages'
import { formText } from './form-messages'
import { useForms } from './form-queries'
import { roundStatus } from './round-messages'
import { enterText } from './session-messages'

interface Props {
  readonly round: RoundView
  readonly reading: FormReading
  readonly onDone: () => void
}

/** Who gathered the comments of a form, and that they be entered. */
export function FormHandIn({ round, reading, onDone }: Props) {
  const { enter } = useForms(round.id)
  const today = useToday()
  const [at] = useState(() => new Date().toISOString())
  const rows = reading.rows.filter(({ comment }) => comment !== null)
  const form = useRequestForm({
    initial: {
      organisation: '',
      name: '',
      category: 'trade_association',
      country: '',
      email: '',
      receivedOn: today,
      publishOrganisation: false,
      publishName: false,
    },
    schema: EnterFormRequest,
    toRequest: ({ email, receivedOn, ...who }) => ({
      handedInBy: commenterOf(who),
      email: orNull(email),
      receivedOn,
      comments: rows.flatMap(({ comment }) => comment ?? []),
    }),
    send: async (request) => {
      const { entered, already } = await enter.mutateAsync(request)
      notifyDone(formText.entered(entered.length, already))
      onDone()
    },
  })
  const { values, errors, getInputProps } = form.fields
  const who = { ...values, organisation: orNull(values.organisation), country: values.country }
  const before = rows.filter((row) => isEnteredBefore(row, who)).length
  const fresh = rows.length - before
  const closed = intakeAt(round, at) === 'closed' ? enterText.takesNone(roundStatus[round.status]) : undefined
  const input = (name: 'organisation' | 'name' | 'country' | 'category') => ({
    ...getInputProps(name),
    error: errors[`handedInBy.${name}`],
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Fieldset legend={formText.who} maw={760}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {formText.whoNote}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={formText.organisation} {...input('organisation')} />
            <TextInput label={formText.name} required {...input('name')} />
            <NativeSelect
              label={formText.category}
              data={StakeholderCategory.options.map((value) => ({ value, label: categoryText[value] }))}
              {...input('category')}
            />
            <Select
              label={formText.country}
              required
              searchable
              limit={60}
              data={COUNTRY_CHOICES}
              nothingFoundMessage={deskText.noneTitle}
              {...input('country')}
            />
            <TextInput type="email" label={formText.email} {...getInputProps('email')} />
            <TextInput
              type="date"
              label={formText.receivedOn}
              description={formText.receivedHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required
              max={today}
              {...getInputProps('receivedOn')}
            />
          </SimpleGrid>
          <Checkbox
            label={formText.publishOrganisation}
            {...getInputProps('publishOrganisation', { type: 'checkbox' })}
            checked={values.publishOrganisation}
          />
          <Checkbox
            label={formText.publishName}
            {...getInputProps('publishName', { type: 'checkbox' })}
            checked={values.publishName}
          />
          {before > 0 && (
            <Text size="sm" role="status">
              {fresh === 0 ? formText.enterNone : formText.before(before)}
            </Text>
          )}
          <Failure error={form.failure} />
          <div>
            {closed === undefined && fresh > 0 ? (
              <Button type="submit" loading={form.sending}>
                {formText.enter(fresh)}
              </Button>
            ) : (
              <ActionButton reason={closed ?? formText.enterNone}>{formText.enter(fresh)}</ActionButton>
            )}
          </div>
        </Stack>
      </Fieldset>
    </form>
  )
}

interface Who {
  readonly organisation: string
  readonly name: string
  readonly category: string
  readonly country: string
  readonly publishOrganisation: boolean
  readonly publishName: boolean
}

/** Whoever names an organisation hands the form in for it. */
function commenterOf({ organisation, ...who }: Who) {
  return {
    ...who,
    organisation: orNull(organisation),
    role: null,
    sector: null,
    size: null,
    years: null,
    speaksFor: orNull(organisation) === null ? 'self' : 'organisation',
  }
}
