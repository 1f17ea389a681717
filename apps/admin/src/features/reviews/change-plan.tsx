// A round that is not open yet, planned anew. The draft goes with it: as it is now, under the hash that was shown.
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RoundView } from '@touchstone/contract'
import { RoundPlan } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Dialog, DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { planText, roundText } from './round-messages'
import { RoundPlanFields } from './round-plan-fields'
import { planOf, valuesOf } from './round-plan-values'
import { draftHashQuery, useRoundWrites } from './round-queries'
import { useRoundScopes } from './use-round-scopes'

/** Offered as long as nobody has read what is planned. */
export function ChangePlanAction({ round }: { readonly round: RoundView }) {
  const { denied } = useWorkplace()
  const [changing, setChanging] = useState(false)
  if (round.status !== 'planned') return null
  return (
    <>
      <ActionButton variant="default" reason={denied('review:manage')} onClick={() => setChanging(true)}>
        {planText.change}
      </ActionButton>
      <Dialog opened={changing} onClose={() => setChanging(false)} title={planText.change} size="xl">
        <ChangePlanForm round={round} onDone={() => setChanging(false)} />
      </Dialog>
    </>
  )
}

function ChangePlanForm({ round, onDone }: { readonly round: RoundView; readonly onDone: () => void }) {
  const { issuerId } = useWorkplace()
  const { update } = useRoundWrites(round.id)
  const today = useToday()
  const preview = useQuery(draftHashQuery(issuerId, round.versionId))
  const [previousRoundId, setPreviousRoundId] = useState<string>(round.previousRoundId ?? '')
  const scopes = useRoundScopes({ versionId: round.versionId, previousRoundId, kept: round.scope })
  const form = useRequestForm({
    initial: valuesOf(round),
    schema: RoundPlan,
    toRequest: (values) => planOf(values, scopes),
    send: async (plan) => {
      if (!preview.data) return
      try {
        await update.mutateAsync({ contentHash: preview.data.contentHash, plan })
        notifyDone(planText.changed)
        onDone()
      } catch (error) {
        await preview.refetch()
        throw error
      }
    },
  })
  const draft = roundText.draft(round.snapshot.draftNumber)
  return (
    <DialogForm
      submitLabel={planText.changeSubmit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      blocked={!preview.data}
    >
      {preview.data && (
        <Text size="sm">
          {preview.data.contentHash === round.snapshot.contentHash ? planText.sameDraft(draft) : planText.anew(draft)}
        </Text>
      )}
      <Failure error={preview.error} />
      <RoundPlanFields
        fields={form.fields}
        standardId={round.standardId}
        scopes={scopes}
        today={today}
        except={round.id}
        onPrevious={setPreviousRoundId}
      />
    </DialogForm>
  )
}
