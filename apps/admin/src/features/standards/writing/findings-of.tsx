import { Alert, Text } from '@mantine/core'
import type { Finding } from '@touchstone/domain'
import { labelOf, type OutlineRow } from '../outline'
import { ruleText } from '../readiness-messages'
import { fieldText } from './messages'
import { StatementLink } from './statement-link'

interface FindingsOfProps {
  readonly findings: readonly Finding[]
  readonly rows: readonly OutlineRow[]
}

/** What was found about one statement, above its form. */
export function FindingsOf({ findings, rows }: FindingsOfProps) {
  if (findings.length === 0) return null
  const grave = findings.some(({ severity }) => severity === 'error')
  return (
    <Alert color={grave ? 'red' : 'yellow'} variant="light" title={fieldText.findings(findings.length)}>
      {findings.map((finding, place) => {
        const { title, toDo } = ruleText[finding.rule]
        const other = 'first' in finding.details ? finding.details.first : null
        const row = rows.find(({ statement }) => statement.lineageId === other)
        return (
          <Text key={place} size="sm" component="div" mt={place === 0 ? 0 : 6}>
            <strong>{title}.</strong> {toDo}{' '}
            {row && (
              <StatementLink to={row.statement.lineageId}>
                {[row.statement.code, labelOf(row.statement).slice(0, 60)].filter(Boolean).join(' ')}
              </StatementLink>
            )}
          </Text>
        )
      })}
    </Alert>
  )
}
