// What certificates are sealed with: the root people may trust, and the keys under it. Both are made and replaced by themselves; staff
// publish the fingerprint, and take a key out when somebody else may have it.
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { sealRootAddresses, type SealKeyView } from '@touchstone/contract'
import { type SealKey, signingKeyLifecycle, type SigningKeyStatus, spelledFingerprint } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { useState } from 'react'
import { api } from '../../api'
import { Copyable, shortHash } from '../../shared/copyable'
import { DateText, InstantText } from '../../shared/dates'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import classes from './branding-form.module.css'
import { keyHomeText, keyText, sealText } from './messages'
import { NewSealKeyForm } from './new-seal-key-form'
import { sealKeysQuery } from './queries'

const TONE = { active: 'good', retired: 'quiet', compromised: 'bad' } satisfies Record<SigningKeyStatus, Tone>

const columns: readonly Column<SealKeyView>[] = [
  { header: sealText.purpose, cell: ({ purpose }) => sealText.purposes[purpose], narrow: true },
  {
    header: sealText.fingerprint,
    cell: ({ fingerprint, home }) => (
      <Stack gap={2}>
        <Copyable value={spelledFingerprint(fingerprint)} what={sealText.fingerprint} shown={shortHash(fingerprint)} />
        <Text size="sm" c="dimmed">
          {keyHomeText.livesIn[home]}
        </Text>
      </Stack>
    ),
  },
  {
    header: sealText.status,
    cell: ({ status, retiredAt, compromisedAt }) => (
      <Stack gap={2} align="flex-start">
        <StatusBadge tone={TONE[status]}>{keyText.statuses[status]}</StatusBadge>
        {status !== 'active' && <InstantText at={compromisedAt ?? retiredAt} />}
      </Stack>
    ),
    narrow: true,
  },
  { header: sealText.made, cell: ({ createdAt }) => <InstantText at={createdAt} />, narrow: true },
  { header: sealText.until, cell: ({ notAfter }) => <DateText date={notAfter.slice(0, 10)} />, narrow: true },
]

const reporting = (report: (key: SealKeyView) => void): Column<SealKeyView> => ({
  header: sealText.report,
  cell: (key) =>
    signingKeyLifecycle.can(key.status, 'compromise') && (
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => report(key)}>
        {sealText.report}
      </Button>
    ),
  narrow: true,
  action: true,
})

export function SealKeys() {
  const { issuerId, may } = useWorkplace()
  const { data } = useSuspenseQuery(sealKeysQuery(issuerId))
  const [reported, setReported] = useState<SealKeyView | null>(null)
  const [replacing, setReplacing] = useState(false)
  const report = useWrite((keyId: SealKey['id']) => api.reportCompromisedSealKey({ params: { issuerId, keyId } }))
  const root = data.find(({ purpose, status }) => purpose === 'root' && status === 'active')
  return (
    <section aria-labelledby="seal" className={classes.section}>
      <Title order={2} id="seal" size="h3">
        {sealText.title}
      </Title>
      <Text c="dimmed">{sealText.lead}</Text>
      {root && <Root issuerId={issuerId} fingerprint={root.fingerprint} />}
      {data.length === 0 ? (
        <p className={classes.none}>{sealText.none}</p>
      ) : (
        <RecordTable
          label={sealText.title}
          columns={may('key:manage') ? [...columns, reporting(setReported)] : columns}
          rows={data}
          rowKey={({ id }) => id}
        />
      )}
      {may('key:manage') && root && (
        <div>
          <Button variant="default" onClick={() => setReplacing(true)}>
            {sealText.replace}
          </Button>
        </div>
      )}
      <Dialog opened={replacing} onClose={() => setReplacing(false)} title={sealText.replaceTitle}>
        <NewSealKeyForm onClose={() => setReplacing(false)} />
      </Dialog>
      <Dialog opened={reported !== null} onClose={() => setReported(null)} title={sealText.reportTitle}>
        <Confirmation
          confirmLabel={sealText.reportSubmit}
          danger
          onClose={() => setReported(null)}
          onConfirm={async () => {
            if (reported === null) return
            await report.mutateAsync(reported.id)
            notifyDone(sealText.reported)
          }}
        >
          {reported && <Text size="sm">{sealText.reportText[reported.purpose]}</Text>}
        </Confirmation>
      </Dialog>
    </section>
  )
}

function Root({ issuerId, fingerprint }: { readonly issuerId: string; readonly fingerprint: string }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {sealText.root}
      </Text>
      <div style={{ overflowWrap: 'anywhere' }}>
        <Copyable value={spelledFingerprint(fingerprint)} what={sealText.root} />
      </div>
      <Group gap="lg">
        <Anchor href={sealRootAddresses.pem(issuerId)} download>
          {sealText.pem}
        </Anchor>
        <Anchor href={sealRootAddresses.der(issuerId)} download>
          {sealText.der}
        </Anchor>
      </Group>
    </Stack>
  )
}
