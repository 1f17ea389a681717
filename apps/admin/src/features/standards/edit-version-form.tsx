import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { UpdateVersionRequest } from '@touchstone/contract'
import { ChangeClass, type StandardVersion } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { UnsavedGuard } from '../../shared/unsaved-guard'
import { useRequestForm } from '../../shared/use-request-form'
import { changeClass, versionDialogs } from './messages'
import { useVersionWrites } from './queries'
import { versionRequest, versionValues } from './version-values'

const CLASSES = [
  { value: '', label: versionDialogs.startDraft.undecided },
  ...ChangeClass.options.map((value) => ({ value, label: changeClass[value] })),
]

export function EditVersionForm({
  version,
  onDone,
}: {
  readonly version: StandardVersion
  readonly onDone: () => void
}) {
  const { update } = useVersionWrites(version.id)
  const words = versionDialogs.details
  const form = useRequestForm({
    initial: versionValues(version),
    schema: UpdateVersionRequest,
    toRequest: versionRequest,
    send: async (body) => {
      await update.mutateAsync(body)
      notifyDone(words.done)
      onDone()
    },
  })
  const { getInputProps } = form.fields
  return (
    <DialogForm
      submitLabel={words.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <UnsavedGuard unsaved={form.fields.isDirty() && !form.sending} />
      <TextInput label={words.name} required data-autofocus {...getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label={words.number} required {...getInputProps('number')} />
        <TextInput label={words.level} {...getInputProps('level')} />
        <TextInput label={words.language} required {...getInputProps('language')} />
      </SimpleGrid>
      <Textarea label={words.introduction} autosize minRows={4} maxRows={14} {...getInputProps('introduction')} />
      <Textarea
        label={words.acknowledgements}
        autosize
        minRows={2}
        maxRows={10}
        {...getInputProps('acknowledgements')}
      />
      <NativeSelect label={words.changeClass} data={CLASSES} {...getInputProps('changeClass')} />
      <Textarea label={words.changeNote} autosize minRows={2} maxRows={10} {...getInputProps('changeNote')} />
    </DialogForm>
  )
}
