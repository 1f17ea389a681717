import { Text } from '@mantine/core'
import type { DefinitionView } from '@touchstone/contract'
import { type Assessment, countsUntil, shortfall } from '@touchstone/domain'
import { StatusBadge } from '@touchstone/ui'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { DateText, InstantText } from '../../shared/dates'
import { Dialog } from '../../shared/dialog'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace, type Workplace } from '../../shared/session'
import { assessmentText, candidateText } from './messages'
import { VoidAssessmentForm } from './void-assessment-form'

interface AssessmentTableProps {
  readonly assessments: readonly Assessment[]
  readonly definitions: readonly DefinitionView[]
}

export function AssessmentTable({ assessments, definitions }: AssessmentTableProps) {
  const { denied } = useWorkplace()
  const [voiding, setVoiding] = useState<Assessment | null>(null)
  if (assessments.length === 0) return <Text c="dimmed">{candidateText.assessmentsNone}</Text>
  return (
    <>
      <RecordTable
        label={candidateText.assessments}
        columns={columnsFor({ definitions, denied, setVoiding })}
        rows={assessments}
        rowKey={({ id }) => id}
      />
      <Dialog opened={voiding !== null} onClose={() => setVoiding(null)} title={assessmentText.voidTitle}>
        {voiding && <VoidAssessmentForm assessmentId={voiding.id} onDone={() => setVoiding(null)} />}
      </Dialog>
    </>
  )
}

function Result({ assessment: { result, voidedAt, voidReason, note } }: { readonly assessment: Assessment }) {
  const words =
    result.kind === 'scored'
      ? assessmentText.score(result.percent)
      : result.met
        ? assessmentText.met
        : assessmentText.notMet
  return (
    <>
      {voidedAt === null ? words : <s>{words}</s>}
      {voidedAt !== null && (
        <div>
          <StatusBadge tone="quiet">{assessmentText.voided}</StatusBadge>
        </div>
      )}
      {voidReason !== null && (
        <Text size="sm" c="dimmed">
          {voidReason}
        </Text>
      )}
      {note !== null && (
        <Text size="sm" c="dimmed" lineClamp={3} title={note}>
          {note}
        </Text>
      )}
    </>
  )
}

/** Until when the record may carry a new credential; nothing where it always may, or never did. */
function CountsUntil({
  assessment,
  definitions,
}: { readonly assessment: Assessment } & Pick<AssessmentTableProps, 'definitions'>) {
  const definition = definitions.find(({ id }) => id === assessment.definitionId)
  const requirement = definition?.requirements.find(({ id }) => id === assessment.requirementId)
  if (!definition || !requirement || assessment.voidedAt !== null) return null
  const until = shortfall(requirement, assessment) === undefined ? countsUntil(definition, assessment.assessedOn) : null
  if (until === null) return null
  return (
    <Text size="sm" c="dimmed">
      {assessmentText.countsUntil} <DateText date={until} />
    </Text>
  )
}

interface ColumnContext {
  readonly definitions: readonly DefinitionView[]
  readonly denied: Workplace['denied']
  readonly setVoiding: (assessment: Assessment) => void
}

function columnsFor({ definitions, denied, setVoiding }: ColumnContext): Column<Assessment>[] {
  const namesOf = ({ definitionId, requirementId }: Assessment) => {
    const definition = definitions.find(({ id }) => id === definitionId)
    const requirement = definition?.requirements.find(({ id }) => id === requirementId)
    return { requirement: requirement?.title ?? assessmentText.unknownRequirement, definition: definition?.title ?? '' }
  }
  return [
    {
      header: assessmentText.requirement,
      cell: (assessment) => (
        <>
          <div>{namesOf(assessment).requirement}</div>
          <Text size="sm" c="dimmed">
            {namesOf(assessment).definition}
          </Text>
        </>
      ),
    },
    { header: assessmentText.result, cell: (assessment) => <Result assessment={assessment} /> },
    {
      header: assessmentText.on,
      narrow: true,
      cell: (assessment) => (
        <>
          <DateText date={assessment.assessedOn} />
          <CountsUntil assessment={assessment} definitions={definitions} />
        </>
      ),
    },
    {
      header: assessmentText.evaluator,
      cell: ({ evaluatorName, evaluatorRelation, testCentre }) => (
        <>
          <div>{evaluatorName}</div>
          <Text size="sm" c="dimmed">
            {assessmentText.relation[evaluatorRelation]}
          </Text>
          {testCentre !== null && (
            <Text size="sm" c="dimmed">
              {testCentre}
            </Text>
          )}
        </>
      ),
    },
    { header: assessmentText.recorded, cell: ({ recordedAt }) => <InstantText at={recordedAt} />, narrow: true },
    {
      header: assessmentText.actions,
      narrow: true,
      cell: (assessment) => (
        <ActionButton
          size="compact-sm"
          variant="default"
          reason={assessment.voidedAt === null ? denied('assessment:record') : assessmentText.alreadyVoided}
          onClick={() => setVoiding(assessment)}
          aria-label={assessmentText.voidLabel(namesOf(assessment).requirement)}
        >
          {assessmentText.void}
        </ActionButton>
      ),
    },
  ]
}
