import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { comparisonText } from '@touchstone/comparison-view'
import { type ComparedStatement, Equivalence, Significance, type StatementJudgement } from '@touchstone/domain'
import { useState } from 'react'
import { notifyDone } from '../../shared/notify'
import { comparisonPageText as text } from './comparison-messages'
import classes from './comparison-page.module.css'
import { useJudgeChanges } from './queries'

interface JudgeChangeProps {
  readonly versionId: string
  readonly statement: ComparedStatement
}

/** Closed it costs nothing: there may be a change to judge at each of thousands of statements. */
export function JudgeChange({ versionId, statement }: JudgeChangeProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.judge} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{statement.judgement === null ? text.judge : text.judged}</summary>
      {open && <JudgeForm versionId={versionId} statement={statement} />}
    </details>
  )
}

function JudgeForm({ versionId, statement }: JudgeChangeProps) {
  const { lineageId, judgement, proposed } = statement
  const [significance, setSignificance] = useState(judgement?.significance ?? '')
  const [equivalence, setEquivalence] = useState(judgement?.equivalence ?? '')
  const [note, setNote] = useState(judgement?.note ?? '')
  const judge = useJudgeChanges(versionId)
  const save = (change: Omit<StatementJudgement, 'lineageId'>) =>
    judge.mutate([{ lineageId, ...change }], { onSuccess: () => notifyDone(text.judgementSaved) })
  const proposal = (value: string | null) => ({ value: '', label: text.asProposed(value) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save({
          significance: Significance.safeParse(significance).data ?? null,
          equivalence: Equivalence.safeParse(equivalence).data ?? null,
          note: note.trim() === '' ? null : note,
        })
      }}
    >
      <Group align="end" gap="sm">
        {proposed.significance !== null && (
          <NativeSelect
            label={text.significance}
            value={significance}
            onChange={({ currentTarget: { value } }) => setSignificance(value)}
            data={[
              proposal(comparisonText.significance[proposed.significance]),
              ...Significance.options.map((value) => ({ value, label: comparisonText.significance[value] })),
            ]}
          />
        )}
        {proposed.equivalence !== null && (
          <NativeSelect
            label={text.equivalence}
            value={equivalence}
            onChange={({ currentTarget: { value } }) => setEquivalence(value)}
            data={[
              proposal(comparisonText.equivalence[proposed.equivalence]),
              ...Equivalence.options.map((value) => ({ value, label: comparisonText.equivalence[value] })),
            ]}
          />
        )}
        <TextInput
          className={classes.note}
          label={text.note}
          value={note}
          maxLength={500}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
        <Button type="submit" variant="default" loading={judge.isPending}>
          {text.saveJudgement}
        </Button>
      </Group>
    </form>
  )
}
