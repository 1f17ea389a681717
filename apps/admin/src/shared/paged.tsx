import { Button, Group, Text } from '@mantine/core'
import { common } from './messages'

interface MoreProps {
  readonly shown: number
  readonly total?: number | undefined
  readonly hasMore: boolean
  readonly loading: boolean
  readonly onMore: () => void
}

/** The foot of a long list: how much of it is shown, and the rest on request. */
export function More({ shown, total, hasMore, loading, onMore }: MoreProps) {
  return (
    <Group justify="space-between" mt="sm">
      <Text size="sm" c="dimmed" role="status">
        {total === undefined ? '' : common.shownOf(shown, total)}
      </Text>
      {hasMore && (
        <Button variant="default" size="sm" onClick={onMore} loading={loading}>
          {common.showMore}
        </Button>
      )}
    </Group>
  )
}
