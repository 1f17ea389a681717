import { Switch } from '@mantine/core'
import { UpdateStaffRequest } from '@touchstone/contract'
import type { StaffMember } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { staffText } from './messages'
import { useUpdateStaff } from './queries'
import { RoleSelect } from './role-select'

export function ChangeStaffForm({ member, onDone }: { readonly member: StaffMember; readonly onDone: () => void }) {
  const update = useUpdateStaff(member.userId)
  const form = useRequestForm({
    initial: { role: member.role, active: member.active },
    schema: UpdateStaffRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await update.mutateAsync(body)
      notifyDone(staffText.changed)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={staffText.save}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <RoleSelect {...form.fields.getInputProps('role')} />
      <Switch
        label={staffText.active}
        description={staffText.activeNote}
        {...form.fields.getInputProps('active', { type: 'checkbox' })}
      />
    </DialogForm>
  )
}
