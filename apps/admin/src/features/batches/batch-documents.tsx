import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { IssueBatch } from '@touchstone/contract'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { documentText } from '../../shared/document-messages'
import { OrderDocuments } from '../../shared/order-documents'
import { Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { collectionText } from './collection-messages'
import { collectionsQuery } from './collection-queries'
import { CollectionTable } from './collection-table'

/** The documents of what a batch issued, as files to fetch. */
export function BatchDocuments({ batch: { id } }: { readonly batch: IssueBatch }) {
  const { issuerId } = useWorkplace()
  const { data = [] } = useQuery(collectionsQuery(issuerId, id))
  return (
    <Section
      title={collectionText.title}
      actions={<OrderDocuments of={{ batchId: id }} which={documentText.which.batch} />}
    >
      {data.length > 0 ? <CollectionTable rows={data} /> : <Text c="dimmed">{collectionText.none}</Text>}
      <Anchor component={Link} to={paths.collections(issuerId)} size="sm" mt="sm" display="inline-block">
        {collectionText.all}
      </Anchor>
    </Section>
  )
}
