import type { VersionSummary } from '@touchstone/contract'
import { type Permission, type StandardVersion, versionLifecycle, type VersionStatus } from '@touchstone/domain'
import { type ReactNode, useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { DiscardDraft } from './discard-draft'
import { EditVersionForm } from './edit-version-form'
import { publishText, versionDialogs, versionText } from './messages'
import { PublishForm } from './publish-form'
import { StartDraftForm } from './start-draft-form'
import { WithdrawVersionForm } from './withdraw-version-form'

export type VersionAction = 'edit' | 'publish' | 'startDraft' | 'withdraw' | 'discard'

const NEEDS = {
  edit: 'standard:edit',
  publish: 'standard:publish',
  startDraft: 'standard:edit',
  withdraw: 'standard:publish',
  discard: 'standard:edit',
} satisfies Record<VersionAction, Permission>

// Editing and starting a draft change no status, so the lifecycle's table has no row for them.
const ALLOWED = {
  edit: (status: VersionStatus) => status === 'draft',
  publish: (status: VersionStatus) => versionLifecycle.can(status, 'publish'),
  startDraft: (status: VersionStatus) => status === 'published',
  withdraw: (status: VersionStatus) => versionLifecycle.can(status, 'withdraw'),
  discard: (status: VersionStatus) => versionLifecycle.can(status, 'discard'),
} satisfies Record<VersionAction, (status: VersionStatus) => boolean>

/** Draft and published versions have different work ahead of them, so only what may ever come next is shown. */
export function actionsOf(status: VersionStatus): VersionAction[] {
  return status === 'draft' ? ['publish', 'edit', 'discard'] : ['startDraft', 'withdraw', 'edit']
}

interface VersionActionsProps {
  readonly version: VersionSummary | StandardVersion
  readonly versions: readonly VersionSummary[]
  readonly full?: StandardVersion
  readonly only?: readonly VersionAction[]
}

export function VersionActions({ version, versions, full, only = actionsOf(version.status) }: VersionActionsProps) {
  const { denied } = useWorkplace()
  const [open, setOpen] = useState<VersionAction | null>(null)
  const close = () => setOpen(null)
  const draft = versions.find(({ status }) => status === 'draft')
  const reasonAgainst = (action: VersionAction) => {
    if (!ALLOWED[action](version.status)) return versionText.cannot[action](version.status)
    if (action === 'startDraft' && draft) return versionText.cannot.draftExists(draft.number)
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
