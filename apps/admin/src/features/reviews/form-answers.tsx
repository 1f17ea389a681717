import { Button, Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { AnswerByFormRequest, type FormReading, type RoundView } from '@touchstone/contract'
import { canChange, type FormAnswer } from '@touchstone/domain'
import { ActionButton } from '../../shared/action-button'
import { Failure } from '../../shared/failure'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { deskText } from './desk-messages'
import { formText } from './form-messages'
import { useForms } from './form-queries'

interface Props {
  readonly round: RoundView
  readonly reading: FormReading
  readonly onDone: () => void
}

/** Who decided what the committee wrote into the last column, and that it be recorded. */
export function FormAnswers({ round, reading, onDone }: Props) {
  const { denied } = useWorkplace()
  const { answer } = useForms(round.id)
  const answers = reading.rows.flatMap((row) => row.answer ?? [])
  const form = useRequestForm({
    initial: { body: deskText.bodyDefault, meeting: '', change: 'substantive' },
    schema: AnswerByFormRequest,
    toRequest: ({ body, meeting, change }) => ({
      decidedBy: { body, meeting: orNull(meeting), vote: null, recusals: [] },
      answers: answers.map((one) => ({
        commentId: one.commentId,
        answers: one.answers,
        code: one.code,
        reason: one.reason,
        change: changeOf(one, change),
      })),
    }),
    send: async (request) => {
      const { answered } = await answer.mutateAsync(request)
      notifyDone(formText.recorded(answered))
      onDone()
    },
  })
  const { errors, getInputProps } = form.fields
  const isResolving = round.status === 'closed' || round.status === 'resolving'
  const cannot = denied('review:dispose') ?? (isResolving ? undefined : deskText.notResolving)
  const isOpenChange = answers.some(({ code, change, editorial }) => canChange(code) && change === null && !editorial)
  const field = (name: 'body' | 'meeting') => ({ ...getInputProps(name), error: errors[`decidedBy.${name}`] })
  return (
    <form onSubmit={form.submit} noValidate>
      <Fieldset legend={formText.answers} maw={760}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {formText.answersNote}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={deskText.body} required {...field('body')} />
            <TextInput
              label={deskText.meeting}
              description={deskText.meetingNote}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...field('meeting')}
            />
          </SimpleGrid>
          {isOpenChange && (
            <NativeSelect
              label={formText.change}
              description={formText.changeHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={Object.entries(formText.changes).map(([value, label]) => ({ value, label }))}
              {...getInputProps('change')}
            />
          )}
          <Failure error={form.failure} />
          <div>
            {cannot === undefined ? (
              <Button type="submit" loading={form.sending}>
                {formText.record(answers.length)}
              </Button>
            ) : (
              <ActionButton reason={cannot}>{formText.record(answers.length)}</ActionButton>
            )}
          </div>
        </Stack>
      </Fieldset>
    </form>
  )
}

/** What the form says; else wording only for an editorial comment, and what was chosen for the others. */
function changeOf({ code, change, editorial }: FormAnswer, chosen: string): string {
  if (!canChange(code)) return 'none'
  return change ?? (editorial ? 'editorial' : chosen)
}
