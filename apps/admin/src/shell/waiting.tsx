import { Center, Loader } from '@mantine/core'
import { common } from '../shared/messages'

/** The whole window, while it is not yet known who is signed in. */
export function Waiting() {
  return (
    <Center mih="60dvh">
      <Loader color="accent" aria-label={common.loading} role="status" />
    </Center>
  )
}
