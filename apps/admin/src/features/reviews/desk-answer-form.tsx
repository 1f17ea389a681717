import { Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type DeskComment, DisposeCommentsRequest } from '@touchstone/contract'
import { DispositionCode, needsReason, ReviewChange } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { changeText, deskText, dispositionText } from './desk-messages'
import { deskStaffQuery, neighboursQuery, useDeskWrites } from './desk-queries'

interface AnswerFormProps {
  readonly roundId: string
  /** One, or many that are answered alike. */
  readonly comments: readonly DeskComment[]
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Answers that take words over: only they can change the draft. */
const CHANGES: ReadonlySet<string> = new Set(['accepted', 'accepted_modified', 'partly_accepted'])

export function AnswerForm({ roundId, comments, onDone, onCancel }: AnswerFormProps) {
  const { issuerId } = useWorkplace()
  const { data: staff } = useQuery(deskStaffQuery(issuerId))
  const { dispose } = useDeskWrites(roundId)
  const form = useRequestForm({
    initial: {
      code: '',
      reason: '',
      change: 'none',
      duplicateOf: '',
      body: deskText.bodyDefault,
      meeting: '',
      inFavour: '',
      against: '',
      abstained: '',
      recusals: '',
      recusedStaff: [] as string[],
    },
    schema: DisposeCommentsRequest,
    toRequest: ({
      code,
      reason,
      change,
      duplicateOf,
      body,
      meeting,
      inFavour,
      against,
      abstained,
      recusals,
      recusedStaff,
    }) => ({
      comments: comments.map(({ id, answers }) => ({ commentId: id, answers })),
      disposition: {
        code,
        reason: orNull(reason),
        change: CHANGES.has(code) ? change : 'none',
        duplicateOf: code === 'duplicate' ? duplicateOf : null,
        decidedBy: {
          body,
          meeting: orNull(meeting),
          vote:
            inFavour === '' && against === '' && abstained === ''
              ? null
              : { inFavour: Number(inFavour), against: Number(against), abstained: Number(abstained) },
          recusals: recusals
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
          ...(recusedStaff.length === 0 ? {} : { recusedStaff }),
        },
      },
    }),
    send: async (request: DisposeCommentsRequest) => {
      const { length } = await dispose.mutateAsync(request)
      notifyDone(deskText.answered(length))
      onDone()
    },
  })
  const { values, errors, getInputProps } = form.fields
  const code = DispositionCode.safeParse(values.code).data
  const reasonNeeded = code !== undefined && comments.some(({ type }) => needsReason(code, type))
  // What the shape says of the disposition stands under its own path.
  const problem = (field: string) => errors[`disposition.${field}`] ?? errors[`disposition.decidedBy.${field}`]
  return (
    <DialogForm
      submitLabel={deskText.submit}
      submit={form.submit}
      onCancel={onCancel}
      failure={form.failure}
      sending={form.sending}
    >
      <NativeSelect
        label={deskText.code}
        required
        data-autofocus
        data={[
          { value: '', label: '' },
          ...DispositionCode.options.map((value) => ({ value, label: dispositionText[value] })),
        ]}
        {...getInputProps('code')}
        error={problem('code')}
      />
      {code === 'duplicate' && (
        <DuplicateChoice
          roundId={roundId}
          comments={comments}
          input={{ ...getInputProps('duplicateOf'), error: problem('duplicateOf') }}
        />
      )}
      <Textarea
        label={deskText.reason}
        description={deskText.reasonNote}
        required={reasonNeeded}
        autosize
        minRows={3}
        maxRows={12}
        {...getInputProps('reason')}
        error={problem('reason')}
      />
      {code !== undefined && CHANGES.has(code) && (
        <NativeSelect
          label={deskText.change}
          data={ReviewChange.options.map((value) => ({ value, label: changeText[value] }))}
          {...getInputProps('change')}
          error={problem('change')}
        />
      )}
      <Stack gap="xs">
        <TextInput label={deskText.body} required {...getInputProps('body')} error={problem('body')} />
        <TextInput
          label={deskText.meeting}
          description={deskText.meetingNote}
          {...getInputProps('meeting')}
          error={problem('meeting')}
        />
        <Group grow gap="xs" role="group" aria-label={deskText.vote}>
          <NumberInput label={deskText.inFavour} min={0} max={999} {...getInputProps('inFavour')} />
          <NumberInput label={deskText.against} min={0} max={999} {...getInputProps('against')} />
          <NumberInput label={deskText.abstained} min={0} max={999} {...getInputProps('abstained')} />
        </Group>
        <TextInput label={deskText.recusals} description={deskText.recusalsNote} {...getInputProps('recusals')} />
        <Checkbox.Group
          label={deskText.recusedStaff}
          description={deskText.recusedStaffNote}
          {...getInputProps('recusedStaff')}
          error={problem('recusedStaff')}
        >
          <Group gap="sm" mt="xs">
            {(staff ?? [])
              .filter(({ active }) => active)
              .map(({ userId, name }) => (
                <Checkbox key={userId} value={String(userId)} label={name} />
              ))}
          </Group>
        </Checkbox.Group>
      </Stack>
    </DialogForm>
  )
}

interface DuplicateChoiceProps {
  readonly roundId: string
  readonly comments: readonly DeskComment[]
  readonly input: object
}

/** What a comment repeats is nearly always said of the same statement. */
function DuplicateChoice({ roundId, comments, input }: DuplicateChoiceProps) {
  const { issuerId } = useWorkplace()
  const lineageId = comments[0]?.target.lineageId ?? null
  const own = new Set(comments.map(({ id }) => String(id)))
  const { data } = useQuery({
    ...neighboursQuery(issuerId, roundId, lineageId ?? ''),
    enabled: lineageId !== null,
  })
  const others = (data?.items ?? []).filter(({ id, duplicateOf }) => !own.has(id) && duplicateOf === null)
  return (
    <NativeSelect
      label={deskText.duplicateOf}
      description={others.length === 0 ? deskText.noOthers : deskText.duplicateNote}
      required
      data={[
        { value: '', label: '' },
        ...others.map(({ id, number, text }) => ({
          value: String(id),
          label: `${number ?? ''} · ${text.slice(0, 80)}`,
        })),
      ]}
      {...input}
    />
  )
}
