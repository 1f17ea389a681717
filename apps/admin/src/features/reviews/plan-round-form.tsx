import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { VersionSummary } from '@touchstone/contract'
import { addDays, CommentVisibility, LateRule, LengthRule, RoundKind, RoundPlan } from '@touchstone/domain'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { issuerQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { lateRule, lengthRule, planText, roundKind, visibility } from './round-messages'
import { draftHashQuery, usePlanRound } from './round-queries'

interface Props {
  readonly drafts: readonly { readonly designation: string; readonly version: VersionSummary }[]
  readonly onDone: () => void
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const options = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: words[value] }))

/** Plans a round on a draft as it is now: its hash goes with the request. */
export function PlanRoundForm({ drafts, onDone }: Props) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const planRound = usePlanRound()
  const today = useToday()
  const { data: issuer } = useSuspenseQuery(issuerQuery(issuerId))
  const [versionId, setVersionId] = useState(drafts[0]?.version.id)
  const chosen = drafts.find(({ version }) => version.id === versionId)
  const preview = useQuery({ ...draftHashQuery(issuerId, versionId ?? ''), enabled: versionId !== undefined })
  const form = useRequestForm({
    initial: {
      kind: 'call_for_input',
      title: chosen?.version.title ?? '',
      invitation: '',
      questions: '',
      opensOn: addDays(today, 1),
      closesOn: addDays(today, 47),
      timeZone: issuer.timeZone,
      rule: 'electronic',
      override: '',
      audiences: '',
      languages: chosen?.version.language ?? 'en',
      visibility: 'at_once',
      lateRule: 'considered',
      survey: true,
      replyDays: 14,
      appealProcedure: '',
    },
    schema: RoundPlan,
    toRequest: ({ rule, override, questions, audiences, languages, ...values }) => ({
      ...values,
      minimumLength: { rule, override: orNull(override) },
      questions: linesOf(questions),
      audiences: linesOf(audiences),
      languages: languages.split(',').map((tag) => tag.trim()),
      scope: null,
      targetBalance: [],
      previousRoundId: null,
    }),
    send: async (plan) => {
      if (!chosen || !preview.data) return
      try {
        const round = await planRound.mutateAsync({
          versionId: chosen.version.id,
          contentHash: preview.data.contentHash,
          plan,
        })
        notifyDone(planText.done(round.code))
        onDone()
        await navigate(paths.round(issuerId, round.id))
      } catch (error) {
        await preview.refetch()
        throw error
      }
    },
  })
  const { getInputProps } = form.fields
  return (
    <DialogForm
      submitLabel={planText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      blocked={!preview.data}
    >
      <Text size="sm">{planText.frozen}</Text>
      <Failure error={preview.error} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={planText.version}
          data-autofocus
          value={versionId}
          data={drafts.map(({ designation, version }) => ({
            value: version.id,
            label: `${designation} ${version.number}`,
          }))}
          onChange={({ currentTarget: { value } }) =>
            setVersionId(drafts.find(({ version }) => version.id === value)?.version.id)
          }
        />
        <NativeSelect label={planText.kind} data={options(RoundKind.options, roundKind)} {...getInputProps('kind')} />
      </SimpleGrid>
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
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput type="date" label={planText.opensOn} required min={today} {...getInputProps('opensOn')} />
        <TextInput type="date" label={planText.closesOn} required min={today} {...getInputProps('closesOn')} />
        <TextInput label={planText.timeZone} required {...getInputProps('timeZone')} />
      </SimpleGrid>
      <NativeSelect label={planText.rule} data={options(LengthRule.options, lengthRule)} {...getInputProps('rule')} />
      <Textarea
        label={planText.override}
        description={planText.overrideHint}
        autosize
        minRows={1}
        maxRows={6}
        {...getInputProps('override')}
      />
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
        />
        <TextInput
          label={planText.languages}
          description={planText.languagesHint}
          required
          {...getInputProps('languages')}
        />
        <NumberInput label={planText.replyDays} required min={7} max={90} {...getInputProps('replyDays')} />
        <Checkbox mt="lg" label={planText.survey} {...getInputProps('survey', { type: 'checkbox' })} />
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
    </DialogForm>
  )
}
