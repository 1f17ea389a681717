// What is said of a round before it opens, for planning one and for changing the plan.
import { Checkbox, Fieldset, NativeSelect, NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import {
  CalendarDate,
  CommentVisibility,
  LateRule,
  LengthRule,
  MINIMUM_DAYS,
  reviewDays,
  RoundKind,
  StakeholderCategory,
} from '@touchstone/domain'
import { useWorkplace } from '../../shared/session'
import { sumOf } from './category-values'
import { categoryText } from './desk-messages'
import { lateRule, lengthRule, planText, roundKind, visibility } from './round-messages'
import type { PlanValues } from './round-plan-values'
import { roundsQuery } from './round-queries'
import type { RoundScopes } from './use-round-scopes'

interface Props {
  readonly fields: UseFormReturnType<PlanValues>
  /** `undefined` while no draft is chosen. */
  readonly standardId: string | undefined
  readonly scopes: RoundScopes
  readonly today: string
  /** The round itself, which follows no other than an earlier one. */
  readonly except?: string
  readonly onPrevious: (roundId: string) => void
}

const options = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: words[value] }))

/** What was found of any entry of a list stands under the field that holds them all. */
const problemIn = (errors: UseFormReturnType<PlanValues>['errors'], list: string) =>
  Object.entries(errors).find(([path]) => path === list || path.startsWith(`${list}.`))?.[1]

export function RoundPlanFields({ fields, standardId, scopes, today, except, onPrevious }: Props) {
  const { values, errors, getInputProps } = fields
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect label={planText.kind} data={options(RoundKind.options, roundKind)} {...getInputProps('kind')} />
        <PreviousRound fields={fields} standardId={standardId} except={except} onPrevious={onPrevious} />
      </SimpleGrid>
      <Asks fields={fields} scopes={scopes} />
      <TextInput label={planText.name} required {...getInputProps('title')} />
      <Textarea
        label={planText.invitation}
        description={planText.invitationHint}
        required
        autosize
        minRows={3}
        maxRows={12}
        {...getInputProps('invitation')}
      />
      <Textarea
        label={planText.questions}
        description={planText.questionsHint}
        autosize
        minRows={2}
        maxRows={8}
        {...getInputProps('questions')}
        error={problemIn(errors, 'questions')}
      />
      <Days fields={fields} today={today} />
      <TargetBalance fields={fields} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={planText.visibility}
          data={options(CommentVisibility.options, visibility)}
          {...getInputProps('visibility')}
        />
        <NativeSelect
          label={planText.lateRule}
          data={options(LateRule.options, lateRule)}
          {...getInputProps('lateRule')}
        />
        <Textarea
          label={planText.audiences}
          description={planText.audiencesHint}
          autosize
          minRows={2}
          maxRows={6}
          {...getInputProps('audiences')}
          error={problemIn(errors, 'audiences')}
        />
        <TextInput
          label={planText.languages}
          description={planText.languagesHint}
          required
          {...getInputProps('languages')}
          error={problemIn(errors, 'languages')}
        />
        <NumberInput label={planText.replyDays} required min={7} max={90} {...getInputProps('replyDays')} />
        <Checkbox
          mt="lg"
          label={planText.survey}
          {...getInputProps('survey', { type: 'checkbox' })}
          checked={values.survey}
        />
      </SimpleGrid>
      <Textarea
        label={planText.appeal}
        description={planText.appealHint}
        required
        autosize
        minRows={2}
        maxRows={8}
        {...getInputProps('appealProcedure')}
      />
    </>
  )
}

function PreviousRound({
  fields,
  standardId,
  except,
  onPrevious,
}: Pick<Props, 'fields' | 'standardId' | 'onPrevious'> & { readonly except: string | undefined }) {
  const { issuerId } = useWorkplace()
  const { data: rounds } = useSuspenseQuery(roundsQuery(issuerId))
  const earlier = rounds.filter((one) => one.standardId === standardId && one.openedAt !== null && one.id !== except)
  const input = fields.getInputProps('previousRoundId')
  return (
    <NativeSelect
      label={planText.previous}
      description={earlier.length === 0 ? planText.noPrevious : planText.previousHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        { value: '', label: planText.previousNone },
        ...earlier.map(({ id, code, title }) => ({ value: String(id), label: `${code} · ${title}` })),
      ]}
      {...input}
      onChange={({ currentTarget: { value } }) => {
        fields.setFieldValue('previousRoundId', value)
        if (value === '' && fields.values.asks === 'changed') fields.setFieldValue('asks', 'all')
        onPrevious(value)
      }}
    />
  )
}

function Asks({ fields, scopes }: Pick<Props, 'fields' | 'scopes'>) {
  const { values, errors, getInputProps } = fields
  if (values.previousRoundId === '' && scopes.kept === null) return null
  const isEmpty = values.asks === 'changed' && scopes.changed?.length === 0
  return (
    <NativeSelect
      label={planText.asks}
      description={isEmpty ? planText.nothingChanged : planText.asksHint}
      data={[
        { value: 'all', label: planText.asksAll },
        ...(values.previousRoundId === ''
          ? []
          : [
              {
                value: 'changed',
                label: planText.asksChanged(scopes.changed?.length),
                disabled: scopes.changed === null,
              },
            ]),
        ...(scopes.kept === null ? [] : [{ value: 'kept', label: planText.asksKept(scopes.kept.length) }]),
      ]}
      {...getInputProps('asks')}
      error={problemIn(errors, 'scope')}
    />
  )
}

function Days({ fields, today }: Pick<Props, 'fields' | 'today'>) {
  const { values, errors, getInputProps } = fields
  const opensOn = CalendarDate.safeParse(values.opensOn).data
  const closesOn = CalendarDate.safeParse(values.closesOn).data
  const rule = LengthRule.safeParse(values.minimumLength.rule).data
  const lasts =
    opensOn !== undefined && closesOn !== undefined && closesOn > opensOn && rule !== undefined
      ? planText.lasts(reviewDays({ opensOn, closesOn }), MINIMUM_DAYS[rule])
      : undefined
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput type="date" label={planText.opensOn} required min={today} {...getInputProps('opensOn')} />
        <TextInput type="date" label={planText.closesOn} required min={today} {...getInputProps('closesOn')} />
        <TextInput label={planText.timeZone} required {...getInputProps('timeZone')} />
      </SimpleGrid>
      <NativeSelect
        label={planText.rule}
        description={lasts}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={options(LengthRule.options, lengthRule)}
        {...getInputProps('minimumLength.rule')}
      />
      <Textarea
        label={planText.override}
        description={planText.overrideHint}
        autosize
        minRows={1}
        maxRows={6}
        {...getInputProps('minimumLength.override')}
        error={problemIn(errors, 'minimumLength')}
      />
    </>
  )
}

function TargetBalance({ fields }: Pick<Props, 'fields'>) {
  const { values, errors, getInputProps, setFieldValue, clearFieldError } = fields
  const problem = problemIn(errors, 'targetBalance')
  return (
    <Fieldset legend={planText.balance}>
      <Text size="sm" c="dimmed" mb="sm">
        {planText.balanceHint}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm">
        {StakeholderCategory.options.map((category) => (
          <NumberInput
            key={category}
            size="sm"
            label={categoryText[category]}
            min={0}
            max={100}
            decimalScale={1}
            suffix=" %"
            {...getInputProps(`targets.${category}`)}
            error={problem !== undefined}
            onChange={(percent) => {
              setFieldValue(`targets.${category}`, percent)
              clearFieldError('targetBalance')
            }}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" mt="sm" role="status" c={problem === undefined ? 'dimmed' : 'var(--mantine-color-error)'}>
        {problem ?? planText.balanceSum(sumOf(values.targets))}
      </Text>
    </Fieldset>
  )
}
