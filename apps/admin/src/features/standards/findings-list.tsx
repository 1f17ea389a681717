// Findings by rule: what it is, what to do, and the way to each statement.
import { Anchor, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Finding, readinessRules, type Statement } from '@touchstone/domain'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { versionQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import classes from './findings-list.module.css'
import { readinessText, ruleText } from './readiness-messages'

interface FindingsListProps {
  readonly versionId: string
  readonly findings: readonly Finding[]
  readonly onFollow?: () => void
}

export function FindingsList({ versionId, findings, onFollow }: FindingsListProps) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(versionQuery(issuerId, versionId))
  const statements = new Map(data?.statements.map((one) => [one.lineageId, one]))
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  return (
    <ul className={classes.rules}>
      {[...byRule].map(([rule, found]) => (
        <li key={rule}>
          <Text size="sm" fw={600}>
            {ruleText[rule].title}
          </Text>
          <Text size="sm">
            {ruleText[rule].toDo}{' '}
            <Text span size="xs" c="dimmed">
              {readinessText.source(readinessRules[rule].source)}
            </Text>
          </Text>
          <Places found={found} linkTo={(id) => paths.version(issuerId, versionId, id)} {...{ statements, onFollow }} />
        </li>
      ))}
    </ul>
  )
}

const SHOWN_AT_FIRST = 10

interface PlacesProps {
  readonly found: readonly Finding[]
  readonly statements: ReadonlyMap<string, Statement>
  readonly linkTo: (lineageId: string) => string
  readonly onFollow: (() => void) | undefined
}

function Places({ found, statements, linkTo, onFollow }: PlacesProps) {
  const [all, setAll] = useState(false)
  const places = found.filter(({ lineageId }) => lineageId !== null)
  if (places.length === 0) return null
  const shown = all ? places : places.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className={classes.places}>
        {shown.map((finding, at) => (
          <li key={`${finding.lineageId} ${at}`}>
            <Anchor component={Link} to={linkTo(finding.lineageId ?? '')} onClick={() => onFollow?.()} size="sm">
              {nameOf(statements.get(finding.lineageId ?? ''))}
            </Anchor>
            <Detail finding={finding} />
          </li>
        ))}
      </ul>
      {shown.length < places.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {readinessText.more(places.length - shown.length)}
        </Button>
      )}
    </>
  )
}

function Detail({ finding }: { readonly finding: Finding }) {
  const text = detailOf(finding)
  return text === undefined ? null : (
    <Text span size="sm" c="dimmed">
      {' '}
      ({text})
    </Text>
  )
}

/** What is particular to one finding; most are said by their rule and their statement. */
export function detailOf({ rule, details }: Finding): string | undefined {
  // The border: a rule and its details come together in a finding.
  const text: { readonly title: string; readonly detail?: (details: never) => string } = ruleText[rule]
  return text.detail?.(details as never)
}

function nameOf(statement: Statement | undefined): string {
  if (!statement) return readinessText.goThere
  const words = statement.title ?? statement.text
  return [statement.code, words.length > 80 ? `${words.slice(0, 79)}…` : words].filter(Boolean).join(' ')
}
