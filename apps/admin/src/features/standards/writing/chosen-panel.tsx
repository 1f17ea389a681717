import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { isKsa, type LineageId, type Statement, StatementType } from '@touchstone/domain'
import { useState } from 'react'
import { statementType } from '../../../shared/messages'
import { labelOf } from '../outline'
import { writingText } from './messages'
import type { Writing } from './use-writing'
import classes from './writing.module.css'

const NAMED_AT_MOST = 12
const TYPES = StatementType.options.map((value) => ({ value, label: statementType[value] }))

interface ChosenPanelProps {
  readonly chosen: ReadonlySet<LineageId>
  readonly statements: readonly Statement[]
  readonly writing: Writing
  readonly onRetype: (type: StatementType) => void
  /** The others become the one kept. */
  readonly onMerge: (keep: LineageId) => void
}

/** What can be done with several statements at once. */
export function ChosenPanel({ chosen, statements, writing, onRetype, onMerge }: ChosenPanelProps) {
  const listed = statements.filter(({ lineageId }) => chosen.has(lineageId))
  const button = (label: string, onClick: () => void) => (
    <Button variant="default" size="sm" onClick={onClick}>
      {label}
    </Button>
  )
  return (
    <Stack gap="md" className={classes.form}>
      <div>
        <Title order={2}>{writingText.chosen(chosen.size)}</Title>
        <Text size="sm" c="dimmed">
          {writingText.chosenNote}
        </Text>
      </div>
      <ul className={classes.chosen}>
        {listed.slice(0, NAMED_AT_MOST).map((statement) => (
          <li key={statement.lineageId} dir="auto">
            {nameOf(statement)}
          </li>
        ))}
        {listed.length > NAMED_AT_MOST && <li>…</li>}
      </ul>
      <Group gap="xs">
        {button(writingText.moveTo, () => writing.run('moveTo'))}
        {button(writingText.cut, () => writing.clipboard.run('cut'))}
        {button(writingText.copy, () => writing.clipboard.run('copy'))}
        {button(writingText.indent, () => writing.run('indent'))}
        {button(writingText.outdent, () => writing.run('outdent'))}
        {button(writingText.remove, () => writing.run('remove'))}
      </Group>
      <PickThenAct
        label={writingText.retype}
        options={TYPES}
        act={writingText.retypeNow}
        onAct={(picked) => onRetype(StatementType.parse(picked))}
      />
      {listed.every(isKsa) && (
        <PickThenAct
          label={writingText.mergeInto}
          note={writingText.mergeNote}
          options={listed.map((one) => ({ value: one.lineageId, label: nameOf(one) }))}
          act={writingText.mergeNow}
          onAct={(picked) => {
            const keep = listed.find(({ lineageId }) => lineageId === picked)
            if (keep) onMerge(keep.lineageId)
          }}
        />
      )}
    </Stack>
  )
}

interface PickThenActProps {
  readonly label: string
  readonly note?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly act: string
  readonly onAct: (picked: string) => void
}

/** Picking alone does nothing yet: with the keyboard one passes the other options on the way. */
function PickThenAct({ label, note, options, act, onAct }: PickThenActProps) {
  const [picked, setPicked] = useState('')
  const offered = options.some(({ value }) => value === picked)
  return (
    <Group align="end" gap="xs">
      <NativeSelect
        label={label}
        description={note}
        data={[{ value: '', label: '' }, ...options]}
        w={280}
        maw="100%"
        value={offered ? picked : ''}
        onChange={({ currentTarget }) => setPicked(currentTarget.value)}
      />
      <Button variant="default" disabled={!offered} onClick={() => onAct(picked)}>
        {act}
      </Button>
    </Group>
  )
}

function nameOf(statement: Statement): string {
  return [statement.code, labelOf(statement)].filter(Boolean).join(' ')
}
