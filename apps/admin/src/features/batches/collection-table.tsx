import { Button, Group, Progress, Text } from '@mantine/core'
import { type Collection, collections, urlOf } from '@touchstone/contract'
import { collectionLifecycle, type CollectionStatus, IssuerId } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { useState } from 'react'
import { InstantText } from '../../shared/dates'
import { Confirmation, Dialog } from '../../shared/dialog'
import { common } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { collectionText } from './collection-messages'
import { useCollectionWrites } from './collection-queries'

const TONE = {
  at_work: 'note',
  ready: 'good',
  cancelled: 'quiet',
  failed: 'bad',
  deleted: 'quiet',
} satisfies Record<CollectionStatus, Tone>

export function CollectionTable({ rows }: { readonly rows: readonly Collection[] }) {
  return <RecordTable label={collectionText.title} columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />
}

const COLUMNS: Column<Collection>[] = [
  {
    header: collectionText.kind,
    cell: ({ form, total, size }) => (
      <>
        <div>{collectionText.formNames[form]}</div>
        <Text size="sm" c="dimmed">
          {collectionText.holds(total)}
          {size !== null && ` · ${collectionText.megabytes(size)}`}
        </Text>
      </>
    ),
  },
  { header: collectionText.status, cell: (collection) => <Standing collection={collection} /> },
  {
    header: collectionText.orderedAt,
    cell: ({ orderedAt, orderedBy }) => (
      <>
        <InstantText at={orderedAt} />
        <Text size="sm" c="dimmed">
          {orderedBy.name}
        </Text>
      </>
    ),
  },
  {
    header: collectionText.until,
    cell: ({ deleteAt }) => (deleteAt === null ? common.noEntry : <InstantText at={deleteAt} />),
  },
  { header: collectionText.actions, cell: (collection) => <Actions collection={collection} />, narrow: true },
]

function Standing({ collection: { status, done, total } }: { readonly collection: Collection }) {
  const words = collectionText.progressOf(done, total)
  return (
    <>
      <StatusBadge tone={TONE[status]}>{collectionText.statuses[status]}</StatusBadge>
      {status === 'at_work' && (
        <>
          <Progress.Root size="sm" mt={6}>
            <Progress.Section
              value={(100 * done) / total}
              aria-label={collectionText.progress}
              aria-valuetext={words}
            />
          </Progress.Root>
          <Text size="sm" c="dimmed">
            {words}
          </Text>
        </>
      )}
      {status === 'failed' && <Text size="sm">{collectionText.failed}</Text>}
    </>
  )
}

function Actions({ collection: { id, status } }: { readonly collection: Collection }) {
  const { issuerId } = useWorkplace()
  const { cancel, remove } = useCollectionWrites()
  const [asking, setAsking] = useState(false)
  const params = { issuerId: IssuerId.parse(issuerId), collectionId: id }
  const close = () => setAsking(false)
  return (
    <Group gap="xs" wrap="nowrap">
      {status === 'ready' && (
        <>
          <Button size="compact-sm" component="a" href={urlOf(collections.downloadCollection, { params })}>
            {collectionText.download}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {collectionText.remove}
          </Button>
        </>
      )}
      {collectionLifecycle.can(status, 'cancel') && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => cancel.mutate(id, { onSuccess: () => notifyDone(collectionText.cancelled) })}
        >
          {collectionText.cancel}
        </Button>
      )}
      <Dialog opened={asking} onClose={close} title={collectionText.removeTitle}>
        <Confirmation
          confirmLabel={collectionText.remove}
          danger
          onClose={close}
          onConfirm={async () => {
            await remove.mutateAsync(id)
            notifyDone(collectionText.removed)
          }}
        >
          <Text size="sm">{collectionText.removeText}</Text>
        </Confirmation>
      </Dialog>
    </Group>
  )
}
