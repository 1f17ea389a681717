import { Button, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { LineageId, StandardVersion } from '@touchstone/domain'
import { useEffect, useRef } from 'react'
import { ActionButton } from '../../shared/action-button'
import { useWorkplace } from '../../shared/session'
import { outlineText, statementText, versionText } from './messages'
import type { OutlineRow } from './outline'
import { StatementDetail } from './statement-detail'
import classes from './statement-detail.module.css'

interface StatementPaneProps {
  readonly version: StandardVersion
  readonly rows: readonly OutlineRow[]
  readonly lineageId: LineageId
  readonly onBack: () => void
}

/** One statement of the version, to read. */
export function StatementPane({ version, rows, lineageId, onBack }: StatementPaneProps) {
  const row = rows.find(({ statement }) => statement.lineageId === lineageId)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => arriveAt(pane.current), [])
  const { denied } = useWorkplace()
  const reason = version.status === 'draft' ? denied('standard:edit') : versionText.cannot.edit(version.status)
  return (
    <div ref={pane} className={classes.pane} tabIndex={-1}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          hiddenFrom="md"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
        >
          {outlineText.back}
        </Button>
        <ActionButton size="compact-sm" variant="default" reason={reason} ml="auto">
          {statementText.edit}
        </ActionButton>
      </Group>
      {row ? <StatementDetail versionId={version.id} rows={rows} statement={row.statement} /> : outlineText.notThere}
    </div>
  )
}

// Who followed a link within the pane goes on at its top: the link they stood on is gone. Who chose in the outline stays there.
function arriveAt(pane: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    pane?.focus({ preventScroll: true })
    if (pane && pane.getBoundingClientRect().top < 0) pane.scrollIntoView()
  })
  return () => cancelAnimationFrame(frame)
}
