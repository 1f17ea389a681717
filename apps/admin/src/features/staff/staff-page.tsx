import { useSuspenseQuery } from '@tanstack/react-query'
import type { StaffMember } from '@touchstone/domain'
import { StatusBadge } from '@touchstone/ui'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { common } from '../../shared/messages'
import { Page } from '../../shared/page'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { ChangeStaffForm } from './change-staff-form'
import { InviteStaffForm } from './invite-staff-form'
import { staffText } from './messages'
import { staffQuery } from './queries'

export function StaffPage() {
  const { issuerId, denied } = useWorkplace()
  const { data: staff } = useSuspenseQuery(staffQuery(issuerId))
  const [inviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<StaffMember | null>(null)
  const reason = denied('staff:manage')
  return (
    <Page
      title={staffText.title}
      lead={staffText.lead}
      actions={
        <ActionButton reason={reason} onClick={() => setInviting(true)}>
          {staffText.invite}
        </ActionButton>
      }
    >
      <RecordTable
        label={staffText.title}
        columns={columnsFor(reason, setChanging)}
        rows={staff}
        rowKey={({ userId }) => userId}
      />
      <Dialog opened={inviting} onClose={() => setInviting(false)} title={staffText.inviteTitle}>
        <InviteStaffForm onDone={() => setInviting(false)} />
      </Dialog>
      <Dialog
        opened={changing !== null}
        onClose={() => setChanging(null)}
        title={changing ? staffText.changeTitle(changing.name) : ''}
      >
        {changing && <ChangeStaffForm member={changing} onDone={() => setChanging(null)} />}
      </Dialog>
    </Page>
  )
}

function columnsFor(reason: string | undefined, setChanging: (member: StaffMember) => void): Column<StaffMember>[] {
  return [
    { header: staffText.name, cell: ({ name }) => <strong>{name}</strong> },
    { header: staffText.email, cell: ({ email }) => email },
    { header: staffText.role, cell: ({ role }) => common.roles[role], narrow: true },
    {
      header: staffText.account,
      cell: ({ active }) => (
        <StatusBadge tone={active ? 'good' : 'quiet'}>{active ? staffText.open : staffText.closed}</StatusBadge>
      ),
      narrow: true,
    },
    {
      header: staffText.actions,
      narrow: true,
      cell: (member) => (
        <ActionButton
          size="compact-sm"
          variant="default"
          reason={reason}
          onClick={() => setChanging(member)}
          aria-label={staffText.changeTitle(member.name)}
        >
          {staffText.change}
        </ActionButton>
      ),
    },
  ]
}
