// What readiness finds in a draft while it is written.
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import type { VersionWithStatements } from '@touchstone/contract'
import { type Finding, type LineageId, readiness, type Statement } from '@touchstone/domain'
import { useDeferredValue, useMemo } from 'react'
import { outlineOf } from '../outline'
import { ruleText } from '../readiness-messages'
import classes from './writing.module.css'

/** Findings are looked for when somebody pauses. */
const FINDS_AFTER_MS = 400

/** What readiness finds in the draft as it is here, a moment behind the typing. */
export function useFindings(data: VersionWithStatements, statements: readonly Statement[]) {
  const [settled] = useDebouncedValue(statements, FINDS_AFTER_MS)
  const later = useDeferredValue(settled)
  const { version } = data
  const found = useMemo(() => readiness({ version, statements: later }), [version, later])
  return useMemo(() => {
    const of = new Map<LineageId, Finding[]>()
    for (const finding of found) {
      if (finding.lineageId === null) continue
      const list = of.get(finding.lineageId)
      if (list) list.push(finding)
      else of.set(finding.lineageId, [finding])
    }
    const marks = new Map(
      [...of].map(([lineageId, list]) => [lineageId, <FindingMark key={lineageId} findings={list} />]),
    )
    const marked = new Set(of.keys())
    const inOrder = outlineOf(later).flatMap(({ statement }) =>
      marked.has(statement.lineageId) ? [statement.lineageId] : [],
    )
    return { of, marks, marked, inOrder }
  }, [found, later])
}

function FindingMark({ findings }: { readonly findings: readonly Finding[] }) {
  const grave = findings.some(({ severity }) => severity === 'error')
  const words = findings.map(({ rule }) => ruleText[rule].title).join('. ')
  const Icon = grave ? IconAlertCircle : IconAlertTriangle
  return (
    <span className={classes.finding} data-grave={grave} title={words}>
      <Icon size={16} aria-label={words} role="img" />
    </span>
  )
}
