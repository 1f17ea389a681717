import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { Empty } from '../../shared/empty'
import { batchText } from './messages'
import { Page } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { collectionText } from './collection-messages'
import { collectionsQuery } from './collection-queries'
import { CollectionTable } from './collection-table'

/** The last files of documents that were ordered. */
export function CollectionsPage() {
  const { issuerId } = useWorkplace()
  const { data } = useSuspenseQuery(collectionsQuery(issuerId))
  return (
    <Page
      title={collectionText.page}
      lead={collectionText.lead}
      crumbs={[{ label: batchText.title, to: paths.batches(issuerId) }]}
    >
      {data.length > 0 ? (
        <CollectionTable rows={data} />
      ) : (
        <Empty
          title={collectionText.emptyTitle}
          text={collectionText.emptyText}
          action={
            <Button component={Link} to={paths.batches(issuerId)} variant="default">
              {batchText.title}
            </Button>
          }
        />
      )}
    </Page>
  )
}
