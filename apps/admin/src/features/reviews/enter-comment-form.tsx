import {
  Button,
  Checkbox,
  Fieldset,
  NativeSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EnterCommentsRequest, type ReviewSessionView, type RoundView } from '@touchstone/contract'
import {
  type CommentSource,
  CommentType,
  inReadingOrder,
  SizeBand,
  StakeholderCategory,
  Stance,
  type Statement,
  TargetField,
  wordsAt,
} from '@touchstone/domain'
import { toPlainText } from '@touchstone/rich-text'
import { useMemo, useRef } from 'react'
import { formatDate } from '../../shared/dates'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { COUNTRY_CHOICES } from './country-choices'
import { categoryText, commentType, deskText, sizeText, sourceText, stanceText } from './desk-messages'
import { roundDraftQuery, useDeskWrites } from './desk-queries'
import classes from './desk.module.css'
import { enteredOf, type EnterValues, newComment, partsOf, placeFrom } from './enter-comment-values'
import { enterText } from './session-messages'

interface Props {
  readonly round: RoundView
  /** Where it was said. */
  readonly session: ReviewSessionView | undefined
  readonly onDone: () => void
}

/** By the site comments come of themselves, and forms are brought in whole. */
const SOURCES = ['e-mail', 'session', 'interview'] as const satisfies CommentSource[]

const options = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: words[value] }))

export function EnterCommentForm({ round, session, onDone }: Props) {
  const { issuerId } = useWorkplace()
  const { enter } = useDeskWrites(round.id)
  const today = useToday()
  const text = useRef<HTMLTextAreaElement>(null)
  const { data: draft } = useSuspenseQuery(roundDraftQuery(issuerId, round.id))
  const form = useRequestForm({
    initial: newComment({ language: round.languages[0] ?? draft.details.language, today }),
    schema: EnterCommentsRequest.shape.comments.element,
    toRequest: (values) => enteredOf(values, session),
    send: async (comment) => {
      const [entered] = await enter.mutateAsync({ comments: [comment] })
      notifyDone(enterText.entered(entered?.number ?? ''))
      if (!form.fields.values.another) return onDone()
      form.fields.setFieldValue('content.text', '')
      form.fields.setFieldValue('content.proposedText', '')
      text.current?.focus()
    },
  })
  const { values, getInputProps } = form.fields
  return (
    <DialogForm
      submitLabel={enterText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm">
        {session === undefined ? enterText.lead : enterText.leadOf(session.title, formatDate(session.heldOn))}
      </Text>
      {session === undefined && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect label={enterText.source} data={options(SOURCES, sourceText)} {...getInputProps('source')} />
          <TextInput
            type="date"
            label={enterText.receivedOn}
            description={enterText.receivedHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            max={today}
            {...getInputProps('receivedOn')}
          />
        </SimpleGrid>
      )}
      <Target fields={form.fields} statements={draft.statements} scope={round.scope} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NativeSelect
          label={enterText.type}
          data={options(CommentType.options, commentType)}
          {...getInputProps('content.type')}
        />
        <NativeSelect
          label={enterText.stance}
          data={options(Stance.options, stanceText)}
          {...getInputProps('content.stance')}
        />
        <TextInput
          label={enterText.language}
          description={enterText.languageHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          {...getInputProps('content.language')}
        />
      </SimpleGrid>
      <Textarea
        label={enterText.text}
        ref={text}
        required
        autosize
        minRows={3}
        maxRows={14}
        {...getInputProps('content.text')}
      />
      <Textarea
        label={enterText.proposed}
        description={enterText.proposedHint}
        autosize
        minRows={2}
        maxRows={14}
        {...getInputProps('content.proposedText')}
      />
      <Person fields={form.fields} />
      <Checkbox
        label={enterText.another}
        {...getInputProps('another', { type: 'checkbox' })}
        checked={values.another}
      />
    </DialogForm>
  )
}

interface FieldsProps {
  readonly fields: UseFormReturnType<EnterValues>
}

function Target({
  fields,
  statements,
  scope,
}: FieldsProps & { readonly statements: readonly Statement[]; readonly scope: RoundView['scope'] }) {
  const { values, getInputProps, setFieldValue } = fields
  const choices = useMemo(
    () =>
      inReadingOrder(statements)
        .filter(({ statement }) => scope === null || scope.includes(statement.lineageId))
        .map(({ statement }) => ({ value: String(statement.lineageId), label: labelOf(statement) })),
    [statements, scope],
  )
  const statement = statements.find(({ lineageId }) => lineageId === values.lineageId)
  const [name, index] = placeFrom(values.part)
  const field = TargetField.safeParse(name).data
  const words = statement && field !== undefined && field !== 'statement' ? wordsAt(statement, field, index) : undefined
  const parts = statement === undefined ? [] : partsOf(statement)
  return (
    <Fieldset legend={enterText.about}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={enterText.statement}
          data={[{ value: '', label: deskText.wholeDraft }, ...choices]}
          searchable
          data-autofocus
          limit={60}
          maxDropdownHeight={280}
          allowDeselect={false}
          nothingFoundMessage={deskText.noneTitle}
          value={values.lineageId}
          onChange={(value) => {
            setFieldValue('lineageId', value ?? '')
            setFieldValue('part', 'text')
          }}
        />
        {statement !== undefined && <NativeSelect label={enterText.part} data={parts} {...getInputProps('part')} />}
      </SimpleGrid>
      {words !== undefined && words !== '' && (
        <>
          <Text size="sm" c="dimmed" mt="sm" mb={4}>
            {enterText.present}
          </Text>
          <p className={classes.passage} dir="auto">
            {words}
          </p>
          <Button size="xs" variant="default" mt="xs" onClick={() => setFieldValue('content.proposedText', words)}>
            {enterText.startFrom}
          </Button>
        </>
      )}
    </Fieldset>
  )
}

function labelOf({ code, title, text }: Statement): string {
  return [code, title ?? toPlainText(text ?? '').slice(0, 90)].filter(Boolean).join(' ')
}

function Person({ fields }: FieldsProps) {
  const { values, getInputProps } = fields
  const input = (name: keyof EnterValues['commenter']) => getInputProps(`commenter.${name}`)
  return (
    <Fieldset legend={enterText.who}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={enterText.name} required {...input('name')} />
        <TextInput label={enterText.organisation} {...input('organisation')} />
        <NativeSelect
          label={enterText.category}
          data={options(StakeholderCategory.options, categoryText)}
          {...input('category')}
        />
        <Select
          label={enterText.country}
          required
          searchable
          limit={60}
          data={COUNTRY_CHOICES}
          nothingFoundMessage={deskText.noneTitle}
          {...input('country')}
        />
        <TextInput label={enterText.role} {...input('role')} />
        <NativeSelect
          label={enterText.speaksFor}
          data={[
            { value: 'self', label: deskText.speaksFor.self },
            { value: 'organisation', label: deskText.speaksFor.organisation },
          ]}
          {...input('speaksFor')}
        />
        <TextInput label={enterText.sector} {...input('sector')} />
        <NativeSelect
          label={enterText.size}
          data={[{ value: '', label: '' }, ...SizeBand.options.map((value) => ({ value, label: sizeText(value) }))]}
          {...input('size')}
        />
        <NumberInput label={enterText.years} min={0} max={80} allowDecimal={false} {...input('years')} />
        <TextInput
          type="email"
          label={enterText.email}
          description={enterText.emailHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...getInputProps('email')}
        />
      </SimpleGrid>
      <Checkbox
        mt="md"
        label={enterText.publishName}
        {...getInputProps('commenter.publishName', { type: 'checkbox' })}
        checked={values.commenter.publishName}
      />
      <Checkbox
        mt="xs"
        label={enterText.publishOrganisation}
        {...getInputProps('commenter.publishOrganisation', { type: 'checkbox' })}
        checked={values.commenter.publishOrganisation}
      />
    </Fieldset>
  )
}
