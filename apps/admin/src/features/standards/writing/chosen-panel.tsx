import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { isKsa, type LineageId, type Statement, StatementType } from '@touchstone/domain'
import { statementType } from '../../../shared/messages'
import { labelOf } from '../outline'
import { writingText } from './messages'
import type { Writing } from './use-writing'
import classes from './writing.module.css'

const NAMED_AT_MOST = 12
const TYPES = [
  { value: '', label: '' },
  ...StatementType.options.map((value) => ({ value: String(value), label: statementType[value] })),
]

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
      <NativeSelect
        label={writingText.retype}
        data={TYPES}
        maw={280}
        value=""
        onChange={({ currentTarget }) => {
          const type = StatementType.safeParse(currentTarget.value)
          if (type.success) onRetype(type.data)
        }}
      />
      {listed.every(isKsa) && (
        <NativeSelect
          label={writingText.mergeInto}
          description={writingText.mergeNote}
          data={[
            { value: '', label: '' },
            ...listed.map((one) => ({ value: String(one.lineageId), label: nameOf(one) })),
          ]}
          value=""
          onChange={({ currentTarget }) => {
            const keep = listed.find(({ lineageId }) => lineageId === currentTarget.value)
            if (keep) onMerge(keep.lineageId)
          }}
        />
      )}
    </Stack>
  )
}

function nameOf(statement: Statement): string {
  return [statement.code, labelOf(statement)].filter(Boolean).join(' ')
}
