import { Button, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { LineageId } from '@touchstone/domain'
import { useMemo, useState } from 'react'
import { outlineText } from './messages'
import { ancestorsOf, matchingRows, type OutlineRow, visibleRows } from './outline'
import { Rows } from './outline-rows'
import classes from './outline-tree.module.css'

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[]
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId) => void
}

/** The statements of a version as a tree that can be searched. */
export function OutlineTree({ rows, chosen, onChoose }: OutlineTreeProps) {
  const [words, setWords] = useState('')
  const [sought] = useDebouncedValue(words, 150)
  const search = useMemo(() => (sought.trim() === '' ? null : matchingRows(rows, sought)), [rows, sought])
  const [opened, setOpened] = useState<ReadonlySet<LineageId>>(() => openAtFirst(rows, chosen))
  const [followed, setFollowed] = useState(chosen)
  // A statement reached by a link, and not from the outline, is found in it too.
  if (chosen !== followed) {
    setFollowed(chosen)
    if (chosen !== null) setOpened(new Set([...opened, ...wayTo(rows, chosen)]))
  }
  const branches = useMemo(
    () => new Set(rows.filter(({ branch }) => branch).map(({ statement }) => statement.lineageId)),
    [rows],
  )
  const shown = useMemo(() => search?.rows ?? visibleRows(rows, opened), [rows, opened, search])
  return (
    <div className={classes.outline}>
      <div className={classes.tools}>
        <TextInput
          type="search"
          aria-label={outlineText.search}
          placeholder={outlineText.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Group justify="space-between" gap="xs" mt={6}>
          <Text size="xs" c="dimmed" role="status">
            {search ? outlineText.found(search.found) : outlineText.count(rows.length)}
          </Text>
          <Group gap={4}>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              disabled={search !== null}
              onClick={() => setOpened(branches)}
            >
              {outlineText.expandAll}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              disabled={search !== null}
              onClick={() => setOpened(new Set())}
            >
              {outlineText.collapseAll}
            </Button>
          </Group>
        </Group>
      </div>
      {shown.length === 0 ? (
        <Text p="md" c="dimmed" size="sm">
          {outlineText.none}
        </Text>
      ) : (
        <Rows
          key={search ? sought : 'all'}
          rows={shown}
          opened={search ? branches : opened}
          {...(search ? {} : { onOpened: setOpened })}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </div>
  )
}

/** A short outline is open to its second level; the way to a statement named in the address is open in any case. */
function openAtFirst(rows: readonly OutlineRow[], chosen: LineageId | null): Set<LineageId> {
  const opened = new Set(chosen === null ? [] : wayTo(rows, chosen))
  const top = rows.filter(({ depth, branch }) => depth === 0 && branch)
  if (top.length <= 3) for (const { statement } of top) opened.add(statement.lineageId)
  return opened
}

function wayTo(rows: readonly OutlineRow[], lineageId: LineageId): LineageId[] {
  return ancestorsOf(rows, lineageId).map(({ statement }) => statement.lineageId)
}
