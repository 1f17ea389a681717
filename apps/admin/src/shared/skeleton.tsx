import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { common } from './messages'

/** What stands where a page will be. */
export function PageSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <VisuallyHidden role="status">{common.loading}</VisuallyHidden>
      <Skeleton height={32} width="40%" />
      <Skeleton height={16} width="60%" />
      <ListSkeleton />
    </Stack>
  )
}

export function ListSkeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Stack gap="xs" mt="md">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={40} />
      ))}
    </Stack>
  )
}
