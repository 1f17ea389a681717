import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import type { LineageId, Place } from '@touchstone/domain'
import { useDeferredValue, useMemo, useState } from 'react'
import { common } from '../../../shared/messages'
import { ancestorsOf, filteredRows, labelOf, type OutlineRow } from '../outline'
import { moveText } from './messages'
import classes from './writing.module.css'

/** More than anybody reads before searching. */
const SHOWN_AT_MOST = 60

interface MoveFormProps {
  readonly rows: readonly OutlineRow[]
  readonly branches: readonly LineageId[]
  readonly onMove: (to: Place) => void
  readonly onCancel: () => void
}

/** Chooses a new parent by its words. */
export function MoveForm({ rows, branches, onMove, onCancel }: MoveFormProps) {
  const [words, setWords] = useState('')
  const [parent, setParent] = useState<string | null>(null)
  const [where, setWhere] = useState('last')
  const sought = useDeferredValue(words)
  const possible = useMemo(() => {
    const taken = new Set(branches)
    return rows.filter((row) => {
      if (row.parent !== null && taken.has(row.parent)) taken.add(row.statement.lineageId)
      return !taken.has(row.statement.lineageId)
    })
  }, [rows, branches])
  const matching = useMemo(() => matches(possible, sought), [possible, sought])
  const shown = matching.slice(0, SHOWN_AT_MOST)
  function submit(event: React.FormEvent) {
    event.preventDefault()
    if (parent === null) return
    const under = parent === '' ? null : parent
    const taken = new Set(branches)
    const siblings = possible.filter((row) => row.parent === under && !taken.has(row.statement.lineageId))
    onMove({ parent: under, after: where === 'first' ? null : (siblings.at(-1)?.statement.lineageId ?? null) })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="search"
          label={moveText.search}
          data-autofocus
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Radio.Group aria-label={moveText.search} value={parent} onChange={setParent} className={classes.choices}>
          <Stack gap="xs">
            {sought.trim() === '' && <Radio value="" label={moveText.top} />}
            {shown.map((row) => (
              <Radio
                key={row.statement.lineageId}
                value={row.statement.lineageId}
                label={<span dir="auto">{[row.statement.code, labelOf(row.statement)].filter(Boolean).join(' ')}</span>}
                description={wayTo(rows, row)}
              />
            ))}
            {shown.length === 0 && (
              <Text size="sm" c="dimmed">
                {moveText.none}
              </Text>
            )}
          </Stack>
        </Radio.Group>
        <Text size="xs" c="dimmed">
          {moveText.shown(shown.length, matching.length)} {moveText.hint}
        </Text>
        <Radio.Group label={moveText.place} value={where} onChange={setWhere}>
          <Group mt={6}>
            <Radio value="last" label={moveText.last} />
            <Radio value="first" label={moveText.first} />
          </Group>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
          <Button type="submit" disabled={parent === null}>
            {moveText.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function matches(rows: readonly OutlineRow[], words: string): readonly OutlineRow[] {
  const found = filteredRows(rows, { words, type: null, marked: false })
  // Branches that only lead to what was found are no answer to a search for a parent.
  const wanted = words.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  return (found?.rows ?? rows).filter(({ statement }) => {
    const name = `${statement.code ?? ''} ${labelOf(statement)}`.toLocaleLowerCase('en')
    return wanted.every((word) => name.includes(word))
  })
}

function wayTo(rows: readonly OutlineRow[], row: OutlineRow): string {
  if (row.parent === null) return ''
  return ancestorsOf(rows, row.statement.lineageId)
    .map(({ statement }) => statement.code ?? labelOf(statement).slice(0, 40))
    .reverse()
    .join(' › ')
}
