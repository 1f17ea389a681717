import { Text } from '@mantine/core'
import type { VersionWithStatements } from '@touchstone/contract'
import type { LineageId } from '@touchstone/domain'
import { useMemo } from 'react'
import { Empty } from '../../shared/empty'
import { outlineText } from './messages'
import { outlineOf } from './outline'
import { OutlineTree } from './outline-tree'
import { StatementPane } from './statement-pane'
import { useOutline } from './use-outline'
import classes from './version-page.module.css'

interface ReadingOutlineProps {
  readonly data: VersionWithStatements
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId | null) => void
}

/** The outline of a version that is not written any more, or not by this person. */
export function ReadingOutline({ data: { version, statements }, chosen, onChoose }: ReadingOutlineProps) {
  const rows = useMemo(() => outlineOf(statements), [statements])
  const outline = useOutline(rows, chosen, undefined)
  if (rows.length === 0) return <Empty title={outlineText.emptyTitle} text={outlineText.emptyText} />
  return (
    <div className={classes.panes} data-reading={chosen !== null}>
      <nav className={classes.outline} aria-label={outlineText.title}>
        <OutlineTree outline={outline} chosen={chosen} onChoose={onChoose} />
      </nav>
      <section className={classes.statement}>
        {chosen === null ? (
          <Text c="dimmed" p="xl">
            {outlineText.choose}
          </Text>
        ) : (
          <StatementPane key={chosen} version={version} rows={rows} lineageId={chosen} onBack={() => onChoose(null)} />
        )}
      </section>
    </div>
  )
}
