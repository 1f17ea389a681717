import { Text, TextInput } from '@mantine/core'
import { InviteStaffRequest } from '@touchstone/contract'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { staffText } from './messages'
import { useInviteStaff } from './queries'
import { RoleSelect } from './role-select'

export function InviteStaffForm({ onDone }: { readonly onDone: () => void }) {
  const invite = useInviteStaff()
  const form = useRequestForm({
    initial: { name: '', email: '', role: '' },
    schema: InviteStaffRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await invite.mutateAsync(body)
      notifyDone(staffText.invited(body.name))
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={staffText.invite}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm" c="dimmed">
        {staffText.inviteNote}
      </Text>
      <TextInput label={staffText.name} required data-autofocus {...form.fields.getInputProps('name')} />
      <TextInput label={staffText.email} type="email" required {...form.fields.getInputProps('email')} />
      <RoleSelect {...form.fields.getInputProps('role')} />
    </DialogForm>
  )
}
