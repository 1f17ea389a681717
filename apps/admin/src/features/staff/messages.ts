import type { Role } from '@touchstone/domain'

export const staffText = {
  title: 'Staff',
  lead: 'Who works for the issuer, and what each of them may do.',
  invite: 'Invite',
  inviteTitle: 'Invite a member of staff',
  inviteNote:
    'They receive an e-mail with a link to choose their password. Without a mail server the message is in the outbox.',
  invited: (name: string) => `${name} is invited.`,
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  account: 'Account',
  open: 'Open',
  closed: 'Closed',
  actions: 'Actions',
  change: 'Change',
  changeTitle: (name: string) => `Change ${name}`,
  active: 'The account is open',
  activeNote: 'A closed account cannot sign in. What the person did stays on record.',
  save: 'Save',
  changed: 'The change is saved.',
  roleNotes: {
    owner: 'Everything, also the issuer and its staff.',
    standards_manager: 'Imports, writes and publishes standards.',
    credential_manager: 'Defines credentials, keeps candidates, issues, suspends and withdraws.',
    auditor: 'Sees everything except the outbox; changes nothing.',
  } satisfies Record<Role, string>,
}
