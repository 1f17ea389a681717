import { Button, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import type { LineageId } from '@touchstone/domain'
import { type CSSProperties, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { statementType } from '../../shared/messages'
import { outlineText } from './messages'
import { ancestorsOf, labelOf, matchingRows, type OutlineRow, visibleRows } from './outline'
import { effectOf, typedAhead } from './outline-keys'
import classes from './outline-tree.module.css'
import { scrollFor, windowOf } from './row-window'

const ROW_HEIGHT = 36
const TYPE_AHEAD_MS = 700

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[]
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId) => void
}

/** The statements of a version as a tree. One element holds the focus and names the active row, so rows out of view need not exist. */
export function OutlineTree({ rows, chosen, onChoose }: OutlineTreeProps) {
  const [words, setWords] = useState('')
  const [sought] = useDebouncedValue(words, 150)
  const search = useMemo(() => (sought.trim() === '' ? null : matchingRows(rows, sought)), [rows, sought])
  const [opened, setOpened] = useState<ReadonlySet<LineageId>>(() => openAtFirst(rows, chosen))
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
  const opened = new Set(chosen === null ? [] : ancestorsOf(rows, chosen).map(({ statement }) => statement.lineageId))
  const top = rows.filter(({ depth, branch }) => depth === 0 && branch)
  if (top.length <= 3) for (const { statement } of top) opened.add(statement.lineageId)
  return opened
}

interface RowsProps extends OutlineTreeProps {
  readonly opened: ReadonlySet<LineageId>
  /** Absent while searching: then every branch shown is open. */
  readonly onOpened?: (opened: ReadonlySet<LineageId>) => void
}

function Rows({ rows, opened, onOpened, chosen, onChoose }: RowsProps) {
  const prefix = useId()
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>()
  const viewport = useRef<HTMLDivElement>(null)
  const startsAt = Math.max(
    0,
    rows.findIndex(({ statement }) => statement.lineageId === chosen) * ROW_HEIGHT - 3 * ROW_HEIGHT,
  )
  const [scrollTop, setScrollTop] = useState(startsAt)
  const [active, setActive] = useState<LineageId | null>(chosen ?? rows[0]?.statement.lineageId ?? null)
  const typed = useRef({ text: '', at: 0 })
  const { from, to } = windowOf({ scrollTop, height: height || 600, rowHeight: ROW_HEIGHT }, rows.length)
  const domId = (lineageId: LineageId) => `${prefix}${lineageId}`

  function activate(lineageId: LineageId) {
    setActive(lineageId)
    const element = viewport.current
    const index = rows.findIndex(({ statement }) => statement.lineageId === lineageId)
    if (!element || index < 0) return
    const top = scrollFor(index, { scrollTop: element.scrollTop, height: element.clientHeight, rowHeight: ROW_HEIGHT })
    element.scrollTop = top
    setScrollTop(top)
  }

  function toggle(lineageId: LineageId) {
    const next = new Set(opened)
    if (!next.delete(lineageId)) next.add(lineageId)
    onOpened?.(next)
    setActive(lineageId)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const effect = effectOf(event.key, rows, active, opened)
    if (effect) {
      event.preventDefault()
      if (effect.kind === 'move') activate(effect.to)
      else if (effect.kind === 'choose') onChoose(effect.lineageId)
      else if (effect.kind === 'open') onOpened?.(new Set([...opened, ...effect.branches]))
      else toggle(effect.branch)
    } else if (event.key.length === 1 && event.key !== ' ') {
      const text = (event.timeStamp - typed.current.at < TYPE_AHEAD_MS ? typed.current.text : '') + event.key
      typed.current = { text, at: event.timeStamp }
      const target = typedAhead(text, rows, active)
      if (target) activate(target)
    }
  }

  const activeShown = rows.slice(from, to).some(({ statement }) => statement.lineageId === active)
  return (
    <div ref={sizeRef} className={classes.frame}>
      <div
        ref={(element) => {
          viewport.current = element
          if (element && element.scrollTop === 0 && startsAt > 0 && scrollTop === startsAt) element.scrollTop = startsAt
        }}
        className={classes.viewport}
        role="tree"
        tabIndex={0}
        aria-label={outlineText.title}
        {...(active !== null && activeShown ? { 'aria-activedescendant': domId(active) } : {})}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: rows.length * ROW_HEIGHT, position: 'relative' }}>
          {rows.slice(from, to).map((row, offset) => (
            <Row
              key={row.statement.lineageId}
              id={domId(row.statement.lineageId)}
              row={row}
              top={(from + offset) * ROW_HEIGHT}
              open={opened.has(row.statement.lineageId)}
              active={row.statement.lineageId === active}
              chosen={row.statement.lineageId === chosen}
              onToggle={onOpened ? toggle : undefined}
              onChoose={(lineageId) => {
                setActive(lineageId)
                onChoose(lineageId)
              }}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly row: OutlineRow
  readonly top: number
  readonly open: boolean
  readonly active: boolean
  readonly chosen: boolean
  readonly onToggle: ((lineageId: LineageId) => void) | undefined
  readonly onChoose: (lineageId: LineageId) => void
}

function Row({ id, row, top, open, active, chosen, onToggle, onChoose }: RowProps) {
  const { statement, depth, place, siblings, branch } = row
  const style: CSSProperties & Record<'--depth', number> = { top, height: ROW_HEIGHT, '--depth': Math.min(depth, 8) }
  return (
    // Keys are handled by the tree, which holds the focus for all its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={chosen}
      {...(branch ? { 'aria-expanded': open } : {})}
      className={classes.row}
      data-active={active}
      data-type={statement.type}
      style={style}
      onClick={() => onChoose(statement.lineageId)}
    >
      <span
        className={classes.toggle}
        data-open={open}
        aria-hidden
        onClick={(event) => {
          if (!branch || !onToggle) return
          event.stopPropagation()
          onToggle(statement.lineageId)
        }}
      >
        {branch && <IconChevronRight size={16} />}
      </span>
      {statement.code !== null && <span className={classes.code}>{statement.code}</span>}
      <span className={classes.label} title={statement.typeLabel ?? statementType[statement.type]}>
        {labelOf(statement)}
      </span>
      {statement.type === 'ksa_group' && <span className={classes.tag}>{outlineText.ksaGroup}</span>}
    </div>
  )
}
