import type { VersionSummary } from '@touchstone/contract'
import {
  isInPreparation,
  type Permission,
  type StandardVersion,
  versionLifecycle,
  type VersionStatus,
} from '@touchstone/domain'
import { type ReactNode, useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { ApproveForm } from './approve-form'
import { ClosingDatesForm } from './closing-dates-form'
import { DiscardDraft } from './discard-draft'
import { EditVersionForm } from './edit-version-form'
import { Readiness } from './findings-summary'
import { approveText, closeText, reopenText } from './lifecycle-messages'
import { publishText, versionDialogs, versionText } from './messages'
import { PublishForm } from './publish-form'
import { readinessText } from './readiness-messages'
import { ReopenVersion } from './reopen-version'
import { StartDraftForm } from './start-draft-form'
import { WithdrawVersionForm } from './withdraw-version-form'

export type VersionAction =
  | 'edit'
  | 'readiness'
  | 'approve'
  | 'reopen'
  | 'publish'
  | 'startDraft'
  | 'close'
  | 'withdraw'
  | 'discard'

const NEEDS = {
  edit: 'standard:edit',
  readiness: 'standard:read',
  approve: 'standard:publish',
  reopen: 'standard:publish',
  publish: 'standard:publish',
  startDraft: 'standard:edit',
  close: 'standard:publish',
  withdraw: 'standard:publish',
  discard: 'standard:edit',
} satisfies Record<VersionAction, Permission>

// Editing, reading findings, starting a draft and closing change no status, so the lifecycle's table has no row for them.
const ALLOWED = {
  edit: (status: VersionStatus) => status === 'draft',
  readiness: (status: VersionStatus) => status === 'draft',
  approve: (status: VersionStatus) => versionLifecycle.can(status, 'approve'),
  reopen: (status: VersionStatus) => versionLifecycle.can(status, 'reopen'),
  publish: (status: VersionStatus) => versionLifecycle.can(status, 'publish'),
  startDraft: (status: VersionStatus) => status === 'published' || status === 'pending',
  close: (status: VersionStatus) => status === 'published' || status === 'superseded',
  withdraw: (status: VersionStatus) => versionLifecycle.can(status, 'withdraw'),
  discard: (status: VersionStatus) => versionLifecycle.can(status, 'discard'),
} satisfies Record<VersionAction, (status: VersionStatus) => boolean>

/** Versions have different work ahead of them, so only what may ever come next is shown. */
const ACTIONS = {
  draft: ['publish', 'approve', 'readiness', 'edit', 'discard'],
  approved: ['publish', 'reopen', 'discard'],
  pending: ['startDraft', 'withdraw'],
  published: ['startDraft', 'close', 'withdraw', 'edit'],
  superseded: ['close', 'withdraw', 'startDraft', 'edit'],
  withdrawn: ['startDraft', 'withdraw', 'edit'],
  discarded: ['startDraft', 'edit'],
} satisfies Record<VersionStatus, VersionAction[]>

interface VersionActionsProps {
  readonly version: VersionSummary | StandardVersion
  readonly versions: readonly VersionSummary[]
  readonly full?: StandardVersion
  readonly only?: readonly VersionAction[]
}

export function VersionActions({ version, versions, full, only = ACTIONS[version.status] }: VersionActionsProps) {
  const { denied } = useWorkplace()
  const [open, setOpen] = useState<VersionAction | null>(null)
  const close = () => setOpen(null)
  const prepared = versions.find(isInPreparation)
  const pending = versions.find(({ status }) => status === 'pending')
  const reasonAgainst = (action: VersionAction) => {
    if (!ALLOWED[action](version.status)) return versionText.cannot[action](version.status)
    if (action === 'startDraft' && prepared) return versionText.cannot.draftExists(prepared.number)
    if (action === 'startDraft' && pending && pending.id !== version.id)
      return versionText.cannot.startFromPending(pending.number)
    return denied(NEEDS[action])
  }
  const dialog = (action: VersionAction, title: string, size: 'md' | 'lg' | 'xl', content: ReactNode) => (
    <Dialog key={action} opened={open === action} onClose={close} title={title} size={size}>
      {content}
    </Dialog>
  )
  return (
    <>
      {only.map((action, place) => (
        <ActionButton
          key={action}
          variant={place === 0 ? 'filled' : 'default'}
          reason={reasonAgainst(action)}
          onClick={() => setOpen(action)}
        >
          {versionText.actions[action]}
        </ActionButton>
      ))}
      {dialog('publish', publishText.title, 'lg', <PublishForm version={version} onDone={close} />)}
      {dialog('readiness', readinessText.title, 'lg', <Readiness versionId={version.id} onFollow={close} />)}
      {dialog('approve', approveText.title(version.number), 'lg', <ApproveForm version={version} onDone={close} />)}
      {dialog('reopen', reopenText.title(version.number), 'md', <ReopenVersion version={version} onDone={close} />)}
      {dialog('close', closeText.title(version.number), 'md', <ClosingDatesForm version={version} onDone={close} />)}
      {dialog('startDraft', versionDialogs.startDraft.title, 'md', <StartDraftForm version={version} onDone={close} />)}
      {dialog(
        'withdraw',
        versionDialogs.withdraw.title(version.number),
        'md',
        <WithdrawVersionForm version={version} onDone={close} />,
      )}
      {dialog(
        'discard',
        versionDialogs.discard.title(version.number),
        'md',
        <DiscardDraft version={version} onDone={close} />,
      )}
      {full && dialog('edit', versionDialogs.details.title, 'xl', <EditVersionForm version={full} onDone={close} />)}
    </>
  )
}
