import { Text } from '@mantine/core'
import type { CredentialView } from '@touchstone/contract'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { formatDate } from '../../shared/dates'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { renewText as words } from './messages'
import { useCredentialWrites } from './queries'

/** Only where its definition offers renewal; then it is there from the beginning, and says from when on. */
export function RenewAction({ credential }: { readonly credential: CredentialView }) {
  const { issuerId, denied } = useWorkplace()
  const navigate = useNavigate()
  const { renew } = useCredentialWrites(credential.credentialId)
  const [open, setOpen] = useState(false)
  const { standing, opensOn, unmet } = credential.renewal
  if (standing === 'not_offered') return null
  const against = {
    not_active: words.notActive,
    too_early: words.tooEarly(opensOn === null ? '' : formatDate(opensOn)),
    too_late: words.tooLate,
    renewed: words.renewed,
    unmet: words.unmet(unmet.length),
    ready: denied('credential:issue'),
  }[standing]
  return (
    <>
      <ActionButton variant="default" reason={against} onClick={() => setOpen(true)}>
        {words.button}
      </ActionButton>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words.title}>
        <Confirmation
          confirmLabel={words.submit}
          onClose={() => setOpen(false)}
          onConfirm={async () => {
            const next = await renew.mutateAsync()
            notifyDone(words.done)
            await navigate(paths.credential(issuerId, next.credentialId))
          }}
        >
          <Text size="sm">{words.text}</Text>
        </Confirmation>
      </Dialog>
    </>
  )
}
