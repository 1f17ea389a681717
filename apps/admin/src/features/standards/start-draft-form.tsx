import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { StartDraftRequest } from '@touchstone/contract'
import { ChangeClass, nextVersionNumber } from '@touchstone/domain'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { changeClass, changeClassNote, versionDialogs } from './messages'
import { useVersionWrites } from './queries'
import type { VersionDialogProps } from './version-target'

export function StartDraftForm({ version, onDone }: VersionDialogProps) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const { startDraft } = useVersionWrites(version.id)
  const words = versionDialogs.startDraft
  const form = useRequestForm({
    initial: { number: nextVersionNumber(version.number), changeClass: '' },
    schema: StartDraftRequest,
    toRequest: (values) => ({
      number: values.number,
      changeClass: values.changeClass === '' ? null : values.changeClass,
    }),
    send: async (body) => {
      const draft = await startDraft.mutateAsync(body)
      notifyDone(words.done(draft.number))
      onDone()
      await navigate(paths.version(issuerId, draft.id))
    },
  })
  return (
    <DialogForm
      submitLabel={words.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm">{words.text(version.number)}</Text>
      <TextInput label={words.number} required data-autofocus maw={160} {...form.fields.getInputProps('number')} />
      <Radio.Group label={words.changeClass} {...form.fields.getInputProps('changeClass')}>
        <Stack gap="xs" mt={6}>
          <Radio value="" label={words.undecided} />
          {ChangeClass.options.map((kind) => (
            <Radio key={kind} value={kind} label={changeClass[kind]} description={changeClassNote[kind]} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  )
}
