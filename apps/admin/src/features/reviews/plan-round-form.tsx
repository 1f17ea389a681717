import { NativeSelect, Text } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { VersionSummary } from '@touchstone/contract'
import { RoundPlan } from '@touchstone/domain'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { issuerQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { planText } from './round-messages'
import { RoundPlanFields } from './round-plan-fields'
import { newPlan, planOf } from './round-plan-values'
import { draftHashQuery, usePlanRound } from './round-queries'
import { useRoundScopes } from './use-round-scopes'

interface Props {
  readonly drafts: readonly { readonly designation: string; readonly version: VersionSummary }[]
  readonly onDone: () => void
}

/** Plans a round on a draft as it is now: its hash goes with the request. */
export function PlanRoundForm({ drafts, onDone }: Props) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const planRound = usePlanRound()
  const today = useToday()
  const { data: issuer } = useSuspenseQuery(issuerQuery(issuerId))
  const [versionId, setVersionId] = useState(drafts[0]?.version.id)
  const [previousRoundId, setPreviousRoundId] = useState('')
  const chosen = drafts.find(({ version }) => version.id === versionId)
  const preview = useQuery({ ...draftHashQuery(issuerId, versionId ?? ''), enabled: versionId !== undefined })
  const scopes = useRoundScopes({ versionId, previousRoundId })
  const form = useRequestForm({
    initial: newPlan({
      title: chosen?.version.title ?? '',
      language: chosen?.version.language ?? 'en',
      timeZone: issuer.timeZone,
      today,
    }),
    schema: RoundPlan,
    toRequest: (values) => planOf(values, scopes),
    send: async (plan) => {
      if (!chosen || !preview.data) return
      try {
        const { contentHash } = preview.data
        const round = await planRound.mutateAsync({ versionId: chosen.version.id, contentHash, plan })
        notifyDone(planText.done(round.code))
        onDone()
        await navigate(paths.round(issuerId, round.id))
      } catch (error) {
        await preview.refetch()
        throw error
      }
    },
  })
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
      <NativeSelect
        label={planText.version}
        data-autofocus
        value={versionId}
        data={drafts.map(({ designation, version }) => ({
          value: version.id,
          label: `${designation} ${version.number}`,
        }))}
        onChange={({ currentTarget: { value } }) => {
          setVersionId(drafts.find(({ version }) => version.id === value)?.version.id)
          form.fields.setFieldValue('previousRoundId', '')
          form.fields.setFieldValue('asks', 'all')
          setPreviousRoundId('')
        }}
      />
      <RoundPlanFields
        fields={form.fields}
        standardId={chosen?.version.standardId}
        scopes={scopes}
        today={today}
        onPrevious={setPreviousRoundId}
      />
    </DialogForm>
  )
}
