import { Anchor, Group } from '@mantine/core'
import type { CandidateView, DefinitionView } from '@touchstone/contract'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { useWorkplace } from '../../shared/session'
import { candidateText } from './messages'
import classes from './progress-list.module.css'
import { standingOf } from './requirement-standing'
import { StandingList } from './standing-list'

interface ProgressListProps {
  readonly candidate: CandidateView
  readonly definitions: readonly DefinitionView[]
  readonly onRecord: (definitionId: string) => void
  readonly onIssue: (definitionId: string) => void
}

/** How far a candidate is towards each definition; first what they are under way with. */
export function ProgressList({ candidate, definitions, onRecord, onIssue }: ProgressListProps) {
  const { issuerId, denied } = useWorkplace()
  const entries = candidate.progress.flatMap((progress) => {
    const definition = definitions.find(({ id }) => id === progress.definitionId)
    if (!definition) return []
    const started = candidate.assessments.some(
      ({ definitionId, voidedAt }) => definitionId === definition.id && voidedAt === null,
    )
    return [{ progress, definition, started }]
  })
  const begun = entries.filter(({ started, progress }) => started || progress.held !== null)
  const others = entries.filter((entry) => !begun.includes(entry))
  const card = ({ progress, definition }: (typeof entries)[number]) => (
    <li key={definition.id}>
      <div className={classes.head}>
        <Anchor component={Link} to={paths.definition(issuerId, definition.id)} fw={600}>
          {definition.title}
        </Anchor>
        <span className={classes.code}>{definition.code}</span>
      </div>
      <StandingList standing={standingOf(definition, progress)} />
      {progress.held === null ? (
        <Group gap="xs" mt="sm">
          {progress.eligible ? (
            <ActionButton size="compact-sm" reason={denied('credential:issue')} onClick={() => onIssue(definition.id)}>
              {candidateText.issue}
            </ActionButton>
          ) : (
            <ActionButton
              size="compact-sm"
              variant="default"
              reason={denied('assessment:record')}
              onClick={() => onRecord(definition.id)}
            >
              {candidateText.record}
            </ActionButton>
          )}
        </Group>
      ) : (
        <p className={classes.held}>
          {candidateText.holds}{' '}
          <Anchor component={Link} to={paths.credential(issuerId, progress.held)}>
            <code>{progress.held}</code>
          </Anchor>
        </p>
      )}
    </li>
  )
  return (
    <>
      {begun.length > 0 && <ul className={classes.cards}>{begun.map(card)}</ul>}
      {others.length > 0 && (
        <details className={classes.others} open={begun.length === 0 && others.length <= 3}>
          <summary>{candidateText.others(others.length)}</summary>
          <ul className={classes.cards}>{others.map(card)}</ul>
        </details>
      )}
    </>
  )
}
