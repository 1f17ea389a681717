// What can be done with one comment: answered, put into the draft, hidden, given to somebody.
import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type CommentFile, ModerateCommentRequest, type RoundView } from '@touchstone/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Dialog, DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { AnswerForm } from './desk-answer-form'
import { deskText } from './desk-messages'
import { deskStaffQuery, useDeskWrites } from './desk-queries'

type Doing = 'answer' | 'hide' | null

export function CommentActions({
  round,
  comment,
  cannot,
}: {
  readonly round: RoundView
  readonly comment: CommentFile
  readonly cannot: string | undefined
}) {
  const { issuerId, denied, may } = useWorkplace()
  const [doing, setDoing] = useState<Doing>(null)
  const { apply, assign, moderate } = useDeskWrites(round.id)
  const { data: staff } = useQuery(deskStaffQuery(issuerId))
  const isTaken =
    comment.disposition !== null &&
    ['accepted', 'accepted_modified', 'partly_accepted'].includes(comment.disposition.code)
  const [applied] = comment.applied
  // Words for one field can be put into it; what is said of a whole statement or draft is for an editor.
  const { field } = comment.target
  const isApplicable = comment.proposedText !== null && field !== null && field !== 'statement'
  return (
    <>
      <Group gap="xs" mt="md">
        <ActionButton reason={cannot} onClick={() => setDoing('answer')}>
          {comment.disposition === null ? deskText.answer : deskText.again}
        </ActionButton>
        {isApplicable && isTaken && applied === undefined && cannot === undefined && (
          <Button
            variant="default"
            loading={apply.isPending}
            onClick={() => apply.mutate(comment.id, { onSuccess: () => notifyDone(deskText.applied) })}
          >
            {deskText.apply}
          </Button>
        )}
        {applied !== undefined && (
          <Button component={Link} variant="default" to={paths.version(issuerId, applied.versionId)}>
            {deskText.openDraft}
          </Button>
        )}
        {comment.moderation === 'hidden' ? (
          <ActionButton
            variant="subtle"
            reason={denied('review:manage')}
            onClick={() =>
              moderate.mutate(
                { commentId: comment.id, body: { moderation: 'shown', reason: null } },
                { onSuccess: () => notifyDone(deskText.moderated) },
              )
            }
          >
            {deskText.show}
          </ActionButton>
        ) : (
          <ActionButton variant="subtle" reason={denied('review:manage')} onClick={() => setDoing('hide')}>
            {deskText.hide}
          </ActionButton>
        )}
        {staff !== undefined && (
          <NativeSelect
            aria-label={deskText.assign}
            value={comment.assignedTo ?? ''}
            disabled={!may('review:dispose')}
            data={[
              { value: '', label: `${deskText.assign}: ${deskText.nobody}` },
              ...staff
                .filter(({ userId, active }) => active || userId === comment.assignedTo)
                .map(({ userId, name }) => ({ value: String(userId), label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const userId = staff.find((one) => one.userId === value)?.userId ?? null
              assign.mutate({ commentId: comment.id, userId }, { onSuccess: () => notifyDone(deskText.assigned) })
            }}
          />
        )}
      </Group>
      <Failure error={apply.error} />
      <Dialog opened={doing === 'answer'} onClose={() => setDoing(null)} title={deskText.formTitle} size="lg">
        <AnswerForm
          roundId={round.id}
          comments={[comment]}
          onDone={() => setDoing(null)}
          onCancel={() => setDoing(null)}
        />
      </Dialog>
      <Dialog opened={doing === 'hide'} onClose={() => setDoing(null)} title={deskText.hideTitle}>
        <HideForm
          send={(body) => moderate.mutateAsync({ commentId: comment.id, body })}
          onDone={() => setDoing(null)}
        />
      </Dialog>
    </>
  )
}

interface HideFormProps {
  readonly send: (body: ModerateCommentRequest) => Promise<unknown>
  readonly onDone: () => void
}

function HideForm({ send, onDone }: HideFormProps) {
  const form = useRequestForm({
    initial: { reason: '' },
    schema: ModerateCommentRequest,
    toRequest: ({ reason }) => ({ moderation: 'hidden', reason: reason.trim() === '' ? null : reason }),
    send: async (body: ModerateCommentRequest) => {
      await send(body)
      notifyDone(deskText.moderated)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={deskText.hide}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm">{deskText.hideText}</Text>
      <Textarea
        label={deskText.hideReason}
        required
        autosize
        minRows={2}
        data-autofocus
        {...form.fields.getInputProps('reason')}
      />
    </DialogForm>
  )
}
