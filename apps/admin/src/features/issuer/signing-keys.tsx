// The keys credentials are signed with. The first is made with the first credential; an owner may put another in its place.
import { Button, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { SigningKeyView } from '@touchstone/contract'
import { type SigningKeyId, signingKeyLifecycle, type SigningKeyStatus } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { useState } from 'react'
import { api } from '../../api'
import { Copyable } from '../../shared/copyable'
import { InstantText } from '../../shared/dates'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import classes from './branding-form.module.css'
import { keyHomeText, keyText } from './messages'
import { NewSigningKeyForm } from './new-signing-key-form'
import { signingKeysQuery } from './queries'

const TONE = { active: 'good', retired: 'quiet', compromised: 'bad' } satisfies Record<SigningKeyStatus, Tone>

const columnsWith = (report: ((key: SigningKeyView) => void) | undefined): readonly Column<SigningKeyView>[] => [
  {
    header: keyText.key,
    cell: ({ id, home }) => (
      <Stack gap={2}>
        <code>{id}</code>
        <Text size="sm" c="dimmed">
          {keyHomeText.livesIn[home]}
        </Text>
      </Stack>
    ),
  },
  {
    header: keyText.status,
    cell: ({ status, retiredAt, compromisedAt, published }) => (
      <Stack gap={2} align="flex-start">
        <StatusBadge tone={TONE[status]}>{keyText.statuses[status]}</StatusBadge>
        {status !== 'active' && <InstantText at={compromisedAt ?? retiredAt} />}
        {status === 'retired' && (
          <Text size="sm" c="dimmed">
            {published ? keyText.published : keyText.notPublished}
          </Text>
        )}
      </Stack>
    ),
  },
  { header: keyText.made, cell: ({ createdAt }) => <InstantText at={createdAt} />, narrow: true },
  ...(report === undefined
    ? []
    : [
        {
          header: keyText.report,
          cell: (key: SigningKeyView) =>
            signingKeyLifecycle.can(key.status, 'compromise') && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => report(key)}>
                {keyText.report}
              </Button>
            ),
          narrow: true,
          action: true,
        },
      ]),
]

export function SigningKeys() {
  const { issuerId, may } = useWorkplace()
  const { data } = useSuspenseQuery(signingKeysQuery(issuerId))
  const [asked, setAsked] = useState(false)
  const [reported, setReported] = useState<SigningKeyView | null>(null)
  const report = useWrite((keyId: SigningKeyId) => api.reportCompromisedKey({ params: { issuerId, keyId } }))
  const columns = columnsWith(may('key:manage') ? setReported : undefined)
  return (
    <section aria-labelledby="keys" className={classes.section}>
      <Title order={2} id="keys" size="h3">
        {keyText.title}
      </Title>
      <Text c="dimmed">{keyText.lead}</Text>
      <Stack gap={2}>
        <Text size="sm" fw={600}>
          {keyText.did}
        </Text>
        <div style={{ overflowWrap: 'anywhere' }}>
          <Copyable value={data.did} what={keyText.did} />
        </div>
      </Stack>
      {data.keys.length === 0 ? (
        <p className={classes.none}>{keyText.none}</p>
      ) : (
        <RecordTable label={keyText.title} columns={columns} rows={data.keys} rowKey={({ id }) => id} />
      )}
      {may('key:manage') && (
        <div>
          <Button variant="default" onClick={() => setAsked(true)}>
            {keyText.rotate}
          </Button>
        </div>
      )}
      <Dialog opened={asked} onClose={() => setAsked(false)} title={keyText.rotateTitle}>
        <NewSigningKeyForm homes={data.homes} onClose={() => setAsked(false)} />
      </Dialog>
      <Dialog opened={reported !== null} onClose={() => setReported(null)} title={keyText.reportTitle}>
        <Confirmation
          confirmLabel={keyText.reportSubmit}
          danger
          onClose={() => setReported(null)}
          onConfirm={async () => {
            if (reported === null) return
            await report.mutateAsync(reported.id)
            notifyDone(keyText.reported)
          }}
        >
          <Text size="sm">{keyText.reportText}</Text>
        </Confirmation>
      </Dialog>
    </section>
  )
}
