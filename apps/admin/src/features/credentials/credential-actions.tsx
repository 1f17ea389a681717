import {
  type CredentialView,
  ReinstateRequest,
  ReplaceRequest,
  SuspendRequest,
  WithdrawRequest,
} from '@touchstone/contract'
import { type CredentialAction, credentialLifecycle, type Permission } from '@touchstone/domain'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { actionText, scopeForm } from './messages'
import { useCredentialWrites } from './queries'
import { ReduceScopeForm } from './reduce-scope-form'
import { RenewAction } from './renew-action'
import { ReplaceForm, StatusForm } from './status-form'

const NEEDS = {
  suspend: 'credential:suspend',
  reinstate: 'credential:suspend',
  replace: 'credential:issue',
  reduce_scope: 'credential:withdraw',
  withdraw: 'credential:withdraw',
} satisfies Record<StatusAction, Permission>

/** Erasing is done to the person, on their page. */
type StatusAction = Exclude<CredentialAction, 'erase'>

/** Suspending and reinstating take each other's place; the rest is always shown and says why it cannot be done. */
export function CredentialActions({ credential }: { readonly credential: CredentialView }) {
  const { issuerId, denied } = useWorkplace()
  const navigate = useNavigate()
  const [open, setOpen] = useState<StatusAction | null>(null)
  const write = useCredentialWrites(credential.credentialId)
  const { status } = credential
  const close = () => setOpen(null)
  const shown: StatusAction[] = [
    status === 'suspended' ? 'reinstate' : 'suspend',
    'replace',
    'reduce_scope',
    'withdraw',
  ]
  const reasonAgainst = (action: StatusAction) => {
    if (!credentialLifecycle.can(status, action)) return actionText[action].cannot(status)
    if (action === 'reduce_scope' && credential.areas.length === 1) return scopeForm.onlyOne
    if (action === 'reduce_scope' && credential.expired) return scopeForm.expired
    return denied(NEEDS[action])
  }
  return (
    <>
      <RenewAction credential={credential} />
      {shown.map((action) => (
        <ActionButton key={action} variant="default" reason={reasonAgainst(action)} onClick={() => setOpen(action)}>
          {actionText[action].button}
        </ActionButton>
      ))}
      <Dialog opened={open === 'suspend'} onClose={close} title={actionText.suspend.title}>
        <StatusForm action="suspend" schema={SuspendRequest} send={write.suspend.mutateAsync} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'reinstate'} onClose={close} title={actionText.reinstate.title}>
        <StatusForm action="reinstate" schema={ReinstateRequest} send={write.reinstate.mutateAsync} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'withdraw'} onClose={close} title={actionText.withdraw.title}>
        <StatusForm action="withdraw" schema={WithdrawRequest} send={write.withdraw.mutateAsync} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'reduce_scope'} onClose={close} title={actionText.reduce_scope.title}>
        <ReduceScopeForm
          credential={credential}
          send={async (request) => {
            const stands = await write.reduceScope.mutateAsync(request)
            await navigate(paths.credential(issuerId, stands.credentialId))
            return stands
          }}
          onDone={close}
        />
      </Dialog>
      <Dialog opened={open === 'replace'} onClose={close} title={actionText.replace.title}>
        <ReplaceForm
          schema={ReplaceRequest}
          holderName={credential.certificate.holderName}
          send={async (request) => {
            const replacement = await write.replace.mutateAsync(request)
            await navigate(paths.credential(issuerId, replacement.credentialId))
          }}
          onDone={close}
        />
      </Dialog>
    </>
  )
}
