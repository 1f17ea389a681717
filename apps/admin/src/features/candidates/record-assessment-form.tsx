import { NativeSelect, NumberInput, Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { type CandidateView, type DefinitionView, RecordAssessmentRequest } from '@touchstone/contract'
import { EvaluatorRelation, type Requirement, resultKindFor } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { TestCentreInput } from '../../shared/test-centre-input'
import { useToday } from '../../shared/use-today'
import { type RequestForm, useRequestForm } from '../../shared/use-request-form'
import { assessmentRequest, type AssessmentValues, noAssessment } from './assessment-values'
import { assessmentText } from './messages'
import { useRecordAssessment } from './queries'

export interface CandidateDialogProps {
  readonly candidate: CandidateView
  readonly definitions: readonly DefinitionView[]
  /** The definition the dialog was opened for, if for one. */
  readonly definitionId: string | undefined
  readonly onDone: () => void
}

const words = assessmentText.fields
const RELATIONS = EvaluatorRelation.options.map((value) => ({ value, label: assessmentText.relation[value] }))

export function RecordAssessmentForm({ candidate, definitions, definitionId, onDone }: CandidateDialogProps) {
  const record = useRecordAssessment(candidate.id)
  const open = definitions.filter(({ status }) => status === 'open')
  const today = useToday()
  const only = open.length === 1 ? open[0]?.id : undefined
  const requirementOf = ({ definitionId, requirementId }: Pick<AssessmentValues, 'definitionId' | 'requirementId'>) =>
    open.find(({ id }) => id === definitionId)?.requirements.find(({ id }) => id === requirementId)
  const form = useRequestForm({
    initial: noAssessment(definitionId ?? only ?? '', today),
    schema: RecordAssessmentRequest,
    toRequest: (values) => assessmentRequest(values, requirementOf(values)),
    send: async (body) => {
      await record.mutateAsync(body)
      notifyDone(assessmentText.recordedDone)
      onDone()
    },
  })
  const { fields } = form
  const requirement = requirementOf(fields.values)
  const requirements = open.find(({ id }) => id === fields.values.definitionId)?.requirements ?? []
  return (
    <DialogForm
      submitLabel={assessmentText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <NativeSelect
        label={words.definition}
        required
        data={[
          { value: '', label: words.choose },
          ...open.map(({ id, code, title }) => ({ value: String(id), label: `${code} · ${title}` })),
        ]}
        {...fields.getInputProps('definitionId')}
        onChange={({ currentTarget }) => fields.setValues({ definitionId: currentTarget.value, requirementId: '' })}
      />
      <NativeSelect
        label={words.requirement}
        required
        disabled={requirements.length === 0}
        data={[
          { value: '', label: words.choose },
          ...requirements.map(({ id, title }) => ({ value: String(id), label: title })),
        ]}
        {...fields.getInputProps('requirementId')}
      />
      {requirement && <ResultField form={form} requirement={requirement} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={words.assessedOn} required max={today} {...fields.getInputProps('assessedOn')} />
        <TextInput label={words.evaluatorName} required {...fields.getInputProps('evaluatorName')} />
      </SimpleGrid>
      <NativeSelect
        label={words.relation}
        data={RELATIONS}
        description={demandsIndependence(requirement) ? words.relationForbidden : undefined}
        {...fields.getInputProps('evaluatorRelation')}
      />
      <TestCentreInput
        label={words.testCentre}
        description={words.testCentreNote}
        {...fields.getInputProps('testCentre')}
      />
      <Textarea
        label={words.note}
        description={words.noteNote}
        autosize
        minRows={2}
        maxRows={8}
        {...fields.getInputProps('note')}
      />
    </DialogForm>
  )
}

function demandsIndependence(requirement: Requirement | undefined): boolean {
  return (
    requirement !== undefined && requirement.type !== 'theory_exam' && requirement.trainerMayEvaluate === 'forbidden'
  )
}

interface ResultFieldProps {
  readonly form: RequestForm<AssessmentValues>
  readonly requirement: Requirement
}

// The request names the result as a whole, so its problems are those of `result` and of the fields within it.
function ResultField({ form: { fields }, requirement }: ResultFieldProps) {
  const error = fields.errors['result.percent'] ?? fields.errors['result.met'] ?? fields.errors.result
  if (resultKindFor(requirement) === 'scored') {
    return (
      <NumberInput
        label={words.percent}
        description={requirement.type === 'theory_exam' ? words.cutScore(requirement.cutScore) : undefined}
        required
        min={0}
        max={100}
        clampBehavior="none"
        decimalScale={2}
        maw={280}
        {...fields.getInputProps('percent')}
        error={error}
      />
    )
  }
  return (
    <Radio.Group label={words.judged} required {...fields.getInputProps('met')} error={error}>
      <Stack gap="xs" mt={6}>
        <Radio value="met" label={words.judgedMet} />
        <Radio value="not_met" label={words.judgedNotMet} />
      </Stack>
    </Radio.Group>
  )
}
