// New keys to seal certificates with, before they are made by themselves.
import { Radio, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { SealKeyPurpose } from '@touchstone/domain'
import { useState } from 'react'
import { api } from '../../api'
import { Confirmation } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import { KeyHomeChoice } from './key-home-choice'
import { sealText } from './messages'
import { signingKeysQuery } from './queries'

/** The lesser first. */
const WHATS: readonly SealKeyPurpose[] = ['seal', 'root']

export function NewSealKeyForm({ onClose }: { readonly onClose: () => void }) {
  const { issuerId } = useWorkplace()
  const { homes } = useSuspenseQuery(signingKeysQuery(issuerId)).data
  const [home, setHome] = useState(homes[0])
  const [purpose, setPurpose] = useState<SealKeyPurpose>('seal')
  const replace = useWrite(() => api.replaceSealKey({ params: { issuerId }, body: { purpose, home } }))
  return (
    <Confirmation
      confirmLabel={sealText.replaceSubmit}
      onClose={onClose}
      onConfirm={async () => {
        await replace.mutateAsync(undefined)
        notifyDone(sealText.replaced)
      }}
    >
      <Text size="sm">{sealText.replaceText}</Text>
      <Radio.Group
        label={sealText.replaceWhat}
        value={purpose}
        onChange={(chosen) => setPurpose(SealKeyPurpose.parse(chosen))}
      >
        <Stack gap="xs" mt="xs">
          {WHATS.map((what) => (
            <Radio
              key={what}
              value={what}
              label={sealText.replaceWhats[what]}
              description={sealText.replaceNotes[what]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <KeyHomeChoice homes={homes} value={home} onChange={setHome} />
    </Confirmation>
  )
}
