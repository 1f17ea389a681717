import type { RoundStatus } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { roundStatus } from './round-messages'

const TONES = {
  planned: 'note',
  open: 'good',
  paused: 'warn',
  closed: 'warn',
  resolving: 'warn',
  resolved: 'quiet',
  cancelled: 'quiet',
} satisfies Record<RoundStatus, Tone>

export function RoundStatusBadge({ status }: { readonly status: RoundStatus }) {
  return <StatusBadge tone={TONES[status]}>{roundStatus[status]}</StatusBadge>
}
