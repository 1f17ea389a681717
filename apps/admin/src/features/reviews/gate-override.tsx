// Publishing although something of the call for input is left: who answers for it says which points and why, and it is never taken back.
import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { OverrideGateRequest, type RoundView } from '@touchstone/contract'
import { type GatePoint, isInPreparation } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { formatInstant } from '../../shared/dates'
import { Dialog, DialogForm } from '../../shared/dialog'
import { Section } from '../../shared/page'
import { standardsQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { gatePoint, gateText } from './round-messages'
import { gateQuery, useGateOverride } from './round-queries'

/** Offered while points hold the version of the round up, and only before it is published. */
export function GateOverrideAction({ round }: { readonly round: RoundView }) {
  const { issuerId, denied } = useWorkplace()
  const { versionId } = round.snapshot
  const { data: standards } = useQuery(standardsQuery(issuerId))
  const { data: gate } = useQuery(gateQuery(issuerId, versionId))
  const [asked, setAsked] = useState(false)
  const done = () => setAsked(false)
  const version = standards?.flatMap(({ versions }) => versions).find(({ id }) => id === versionId)
  if (version === undefined || !isInPreparation(version) || gate === undefined || gate.holding.length === 0) return null
  return (
    <>
      <ActionButton variant="default" reason={denied('review:manage')} onClick={() => setAsked(true)}>
        {gateText.action}
      </ActionButton>
      <Dialog opened={asked} onClose={done} title={gateText.title(round.designation, round.snapshot.number)}>
        <OverrideForm versionId={versionId} holding={gate.holding} onDone={done} />
      </Dialog>
    </>
  )
}

interface OverrideFormProps {
  readonly versionId: string
  readonly holding: readonly GatePoint[]
  readonly onDone: () => void
}

function OverrideForm({ versionId, holding, onDone }: OverrideFormProps) {
  const override = useGateOverride(versionId)
  const form = useRequestForm({
    initial: { points: [] as string[], reason: '' },
    schema: OverrideGateRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await override.mutateAsync(body)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={gateText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger
    >
      <Text size="sm">{gateText.meaning}</Text>
      <Checkbox.Group label={gateText.points} required {...form.fields.getInputProps('points')}>
        <Stack gap="xs" mt="xs">
          {holding.map((point) => (
            <Checkbox key={point} value={point} label={gatePoint[point]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={gateText.reason}
        description={gateText.reasonHint}
        required
        autosize
        minRows={3}
        {...form.fields.getInputProps('reason')}
      />
    </DialogForm>
  )
}

/** What was let through on the version of the round, and the reason that stands for it. */
export function GateOverrides({ round }: { readonly round: RoundView }) {
  const { issuerId } = useWorkplace()
  const { data: gate } = useSuspenseQuery(gateQuery(issuerId, round.snapshot.versionId))
  if (gate.overrides.length === 0) return null
  return (
    <Section title={gateText.overrides}>
      <Stack gap="md" maw={760}>
        {gate.overrides.map(({ at, points, reason }) => (
          <div key={at}>
            <Text fw={600}>{points.map((point) => gatePoint[point]).join('; ')}</Text>
            <Text style={{ whiteSpace: 'pre-line' }}>{reason}</Text>
            <Text size="sm" c="dimmed">
              {formatInstant(at)}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
