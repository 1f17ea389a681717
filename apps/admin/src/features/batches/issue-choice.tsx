import { Button, Group, Radio, TextInput } from '@mantine/core'
import type { BatchChoice, DefinitionView } from '@touchstone/contract'
import type { CandidateId } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { useToday } from '../../shared/use-today'
import { BatchPreviewForm } from './batch-preview-form'
import classes from './batches.module.css'
import { previewText, readyText } from './messages'

interface IssueChoiceProps {
  readonly definition: DefinitionView
  readonly ready: number
  readonly ticked: ReadonlySet<CandidateId>
  readonly onUntick: () => void
}

/** To whom, from when; then what it would do. */
export function IssueChoice({ definition, ready, ticked, onUntick }: IssueChoiceProps) {
  const { denied } = useWorkplace()
  const today = useToday()
  const [whom, setWhom] = useState<'everybody' | 'chosen'>()
  const [effectiveOn, setEffectiveOn] = useState('')
  const [choice, setChoice] = useState<BatchChoice | null>(null)
  // Whoever begins to tick means those.
  const asked = whom ?? (ticked.size > 0 ? 'chosen' : 'everybody')
  const nobody = asked === 'chosen' && ticked.size === 0
  const reason =
    denied('credential:issue') ??
    (definition.status === 'open' ? (nobody ? readyText.nobody : undefined) : readyText.notOpen)
  return (
    <section className={classes.choice} aria-label={readyText.choose}>
      <div className={classes.choose}>
        <Radio.Group
          label={readyText.choose}
          value={asked}
          onChange={(value) => setWhom(value === 'chosen' ? 'chosen' : 'everybody')}
        >
          <Group mt="xs" gap="lg">
            <Radio value="everybody" label={readyText.everybody(ready)} />
            <Radio value="chosen" label={readyText.chosen(ticked.size)} />
            {ticked.size > 0 && (
              <Button size="compact-sm" variant="subtle" onClick={onUntick}>
                {readyText.untick}
              </Button>
            )}
          </Group>
        </Radio.Group>
        <TextInput
          type="date"
          label={readyText.effectiveOn}
          description={readyText.effectiveOnNote}
          min={today}
          maw={300}
          value={effectiveOn}
          onChange={({ currentTarget: { value } }) => setEffectiveOn(value)}
        />
      </div>
      <Group>
        <ActionButton
          reason={reason}
          onClick={() =>
            setChoice({
              definitionId: definition.id,
              candidates: asked === 'everybody' ? asked : [...ticked],
              ...(effectiveOn === '' ? {} : { effectiveOn }),
            })
          }
        >
          {readyText.preview}
        </ActionButton>
      </Group>
      <Dialog opened={choice !== null} onClose={() => setChoice(null)} title={previewText.title} size="lg">
        {choice !== null && <BatchPreviewForm choice={choice} onClose={() => setChoice(null)} />}
      </Dialog>
    </section>
  )
}
