import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type LineageId, StatementType } from '@touchstone/domain'
import { type ReactNode, useMemo } from 'react'
import { statementType } from '../../shared/messages'
import { outlineText } from './messages'
import { Rows, type RowsWriting } from './outline-rows'
import classes from './outline-tree.module.css'
import type { Outline } from './use-outline'
import { writingText } from './writing/messages'

interface OutlineTreeProps {
  readonly outline: Outline
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId) => void
  /** What stands at the end of a row: its findings. */
  readonly markOf?: (lineageId: LineageId) => ReactNode
  /** Whether one may ask for those with a finding only. */
  readonly canFilterMarked?: boolean
  readonly writing?: RowsWriting
  readonly searchRef?: React.Ref<HTMLInputElement>
  readonly tools?: ReactNode
}

/** The statements of a version as a tree that can be searched. */
export function OutlineTree(props: OutlineTreeProps) {
  const { outline, chosen, onChoose, markOf, writing, tools } = props
  const { shown, found, rows } = outline
  return (
    <div className={classes.outline}>
      <div className={classes.tools}>
        <Search {...props} />
        {tools}
        <Group justify="space-between" gap="xs" mt={6}>
          <Text size="xs" c="dimmed" role="status">
            {found === null ? outlineText.count(rows.length) : outlineText.found(found)}
          </Text>
          <OpenAndClose outline={outline} />
        </Group>
      </div>
      {shown.length === 0 && !writing?.composing ? (
        <Text p="md" c="dimmed" size="sm">
          {outlineText.none}
        </Text>
      ) : (
        <Rows outline={outline} chosen={chosen} onChoose={onChoose} markOf={markOf} writing={writing} />
      )}
    </div>
  )
}

function Search({ outline, canFilterMarked = false, searchRef }: OutlineTreeProps) {
  const { filter, setFilter, rows } = outline
  const types = useMemo(() => {
    const used = new Set(rows.map(({ statement }) => statement.type))
    return StatementType.options
      .filter((type) => used.has(type))
      .map((type) => ({ value: String(type), label: statementType[type] }))
  }, [rows])
  const options = [
    { value: '', label: writingText.allTypes },
    ...types,
    ...(canFilterMarked ? [{ value: 'marked', label: writingText.withFindings }] : []),
  ]
  return (
    <div className={classes.search}>
      <TextInput
        ref={searchRef}
        type="search"
        aria-label={outlineText.search}
        placeholder={outlineText.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.words}
        onChange={({ currentTarget }) => setFilter({ ...filter, words: currentTarget.value })}
      />
      {options.length > 2 && (
        <NativeSelect
          aria-label={writingText.filter}
          data={options}
          value={filter.marked ? 'marked' : (filter.type ?? '')}
          onChange={({ currentTarget: { value } }) => {
            const type = StatementType.safeParse(value)
            setFilter({ ...filter, marked: value === 'marked', type: type.success ? type.data : null })
          }}
        />
      )}
    </div>
  )
}

function OpenAndClose({ outline: { setOpened, branches } }: Pick<OutlineTreeProps, 'outline'>) {
  const button = (label: string, opened: ReadonlySet<LineageId>) => (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      disabled={setOpened === undefined}
      onClick={() => setOpened?.(opened)}
    >
      {label}
    </Button>
  )
  return (
    <Group gap={4}>
      {button(outlineText.expandAll, branches)}
      {button(outlineText.collapseAll, new Set())}
    </Group>
  )
}
