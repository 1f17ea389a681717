import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core'
import type { DefinitionView, ReadyCandidate } from '@touchstone/contract'
import type { CandidateId } from '@touchstone/domain'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { unmetReason } from '../../shared/messages'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import classes from './batches.module.css'
import { readyText } from './messages'

interface ReadyTableProps {
  readonly people: readonly ReadyCandidate[]
  readonly definition: DefinitionView
  readonly show: 'ready' | 'lacking'
  readonly ticked: ReadonlySet<CandidateId>
  readonly onTick: (ids: readonly CandidateId[], on: boolean) => void
}

export function ReadyTable({ people, definition, show, ticked, onTick }: ReadyTableProps) {
  const { issuerId, may } = useWorkplace()
  const chooses = show === 'ready' && may('credential:issue')
  const columns = columnsFor(issuerId, definition, { ticked, onTick })
  return (
    <>
      {chooses && (
        <Group gap="xs" mb="xs">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              onTick(
                people.map(({ candidateId }) => candidateId),
                true,
              )
            }
          >
            {readyText.tickShown}
          </Button>
        </Group>
      )}
      <RecordTable
        label={readyText.title}
        columns={show === 'lacking' ? columns.lacking : chooses ? columns.toTick : columns.ready}
        rows={people}
        rowKey={({ candidateId }) => candidateId}
      />
    </>
  )
}

function columnsFor(
  issuerId: string,
  definition: DefinitionView,
  { ticked, onTick }: Pick<ReadyTableProps, 'ticked' | 'onTick'>,
): Record<'toTick' | 'ready' | 'lacking', Column<ReadyCandidate>[]> {
  const name: Column<ReadyCandidate> = {
    header: readyText.name,
    cell: ({ candidateId, name: person }) => (
      <Anchor component={Link} to={paths.candidate(issuerId, candidateId)} fw={600}>
        <bdi>{person}</bdi>
      </Anchor>
    ),
  }
  const tick: Column<ReadyCandidate> = {
    header: readyText.choose,
    cell: ({ candidateId, name: person }) => (
      <Checkbox
        aria-label={readyText.tick(person)}
        checked={ticked.has(candidateId)}
        onChange={({ currentTarget: { checked } }) => onTick([candidateId], checked)}
      />
    ),
    narrow: true,
  }
  const email: Column<ReadyCandidate> = { header: readyText.email, cell: (person) => person.email }
  const missing: Column<ReadyCandidate> = {
    header: readyText.missing,
    cell: (person) => <Missing person={person} definition={definition} />,
  }
  return { toTick: [tick, name, email], ready: [name, email], lacking: [name, missing] }
}

function Missing({ person, definition }: { readonly person: ReadyCandidate; readonly definition: DefinitionView }) {
  return (
    <ul className={classes.missing}>
      {person.unmet.map(({ requirementId, reason }) => (
        <li key={requirementId}>
          {definition.requirements.find(({ id }) => id === requirementId)?.title}{' '}
          <Text component="span" size="sm">
            {unmetReason[reason]}
          </Text>
        </li>
      ))}
    </ul>
  )
}
