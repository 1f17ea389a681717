// The keys programs of others check many credentials with. A key is shown once, when it is made.
import { Button, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ApiKeyView, NewApiKey } from '@touchstone/contract'
import { StatusBadge } from '@touchstone/ui'
import { useState } from 'react'
import { api } from '../../api'
import { DateText, InstantText } from '../../shared/dates'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import classes from './branding-form.module.css'
import { apiKeyText as words } from './messages'
import { NewApiKeyForm } from './new-api-key-form'
import { apiKeysQuery } from './queries'
import { ShownApiKey } from './shown-api-key'

const columns: readonly Column<ApiKeyView>[] = [
  {
    header: words.name,
    cell: ({ name, prefix }) => (
      <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
        <strong>{name}</strong>
        <code style={{ whiteSpace: 'nowrap' }}>{prefix}…</code>
      </Stack>
    ),
  },
  {
    header: words.status,
    cell: ({ revokedAt }) => (
      <Stack gap={2} align="flex-start">
        <StatusBadge tone={revokedAt === null ? 'good' : 'quiet'}>
          {revokedAt === null ? words.inUse : words.revoked}
        </StatusBadge>
        {revokedAt !== null && <InstantText at={revokedAt} />}
      </Stack>
    ),
    narrow: true,
  },
  {
    header: words.used,
    cell: ({ usedToday, dailyRows, lastUsedOn }) => (
      <Stack gap={2}>
        <span>{words.usedOf(usedToday, dailyRows)}</span>
        <Text component="span" size="sm" c="dimmed">
          {words.lastUsed}: {lastUsedOn === null ? words.never : <DateText date={lastUsedOn} />}
        </Text>
      </Stack>
    ),
    narrow: true,
  },
  {
    header: words.made,
    cell: ({ createdAt, createdByName }) => (
      <Stack gap={2}>
        <InstantText at={createdAt} />
        {createdByName !== null && (
          <Text component="span" size="sm" c="dimmed">
            {words.madeBy(createdByName)}
          </Text>
        )}
      </Stack>
    ),
    narrow: true,
  },
]

const revoking = (revoke: (key: ApiKeyView) => void): Column<ApiKeyView> => ({
  header: words.revoke,
  cell: (key) =>
    key.revokedAt === null && (
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={words.revokeOf(key.name)}
        onClick={() => revoke(key)}
      >
        {words.revoke}
      </Button>
    ),
  narrow: true,
  action: true,
})

export function ApiKeys() {
  const { issuerId, may } = useWorkplace()
  const { data } = useSuspenseQuery(apiKeysQuery(issuerId))
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<NewApiKey | null>(null)
  const [revoked, setRevoked] = useState<ApiKeyView | null>(null)
  const revoke = useWrite((keyId: ApiKeyView['id']) => api.revokeApiKey({ params: { issuerId, keyId } }))
  const mayManage = may('api_key:manage')
  return (
    <section aria-labelledby="api-keys" className={classes.section} style={{ maxWidth: '60rem' }}>
      <Title order={2} id="api-keys" size="h3">
        {words.title}
      </Title>
      <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {words.lead}
      </Text>
      {data.length === 0 ? (
        <p className={classes.none}>{words.none}</p>
      ) : (
        <RecordTable
          label={words.title}
          columns={mayManage ? [...columns, revoking(setRevoked)] : columns}
          rows={data}
          rowKey={({ id }) => id}
        />
      )}
      {mayManage && (
        <div>
          <Button variant="default" onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        </div>
      )}
      <Dialog opened={making} onClose={() => setMaking(false)} title={words.makeTitle}>
        <NewApiKeyForm
          onCancel={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false)
            setMade(key)
          }}
        />
      </Dialog>
      <ShownApiKey made={made} onClose={() => setMade(null)} />
      <Dialog opened={revoked !== null} onClose={() => setRevoked(null)} title={words.revokeTitle}>
        <Confirmation
          confirmLabel={words.revoke}
          danger
          onClose={() => setRevoked(null)}
          onConfirm={async () => {
            if (revoked === null) return
            await revoke.mutateAsync(revoked.id)
            notifyDone(words.revokedDone(revoked.name))
          }}
        >
          {revoked && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {words.revokeText(revoked.name)}
            </Text>
          )}
        </Confirmation>
      </Dialog>
    </section>
  )
}
