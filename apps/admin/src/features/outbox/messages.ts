import type { OutboxMessage } from '@touchstone/contract'

export const outbox = {
  title: 'Outbox',
  lead: 'Messages the platform wrote, latest first. Without a mail server they are kept here, and you can hand on their links.',
  to: 'To',
  subject: 'Subject',
  status: 'Status',
  written: 'Written',
  search: 'Search recipient or subject',
  emptyTitle: 'No message was written yet',
  emptyText: 'Invitations and sign-in links appear here as soon as somebody asks for one.',
  noneTitle: 'No message matches',
  noneText: 'Try other words, or clear the search.',
  text: 'Message',
  erased: 'The mail server took this message, so its text was erased: sign-in links are for the reader alone.',
  statuses: {
    kept: 'Kept here',
    queued: 'Waiting',
    sent: 'Sent',
    failed: 'Failed',
  } satisfies Record<OutboxMessage['status'], string>,
}
