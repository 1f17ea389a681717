import { Button, Group, Modal, Text } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useBlocker } from 'react-router'
import { common } from './messages'

/** Asks before leaving a form that holds unsaved changes, also when the tab is closed. */
export function UnsavedGuard({ unsaved }: { readonly unsaved: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && currentLocation.pathname + currentLocation.search !== nextLocation.pathname + nextLocation.search,
  )
  useWindowEvent('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })
  const stay = () => blocker.reset?.()
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={stay}
      title={common.unsaved.title}
      centered
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Text>{common.unsaved.text}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" color="red" onClick={() => blocker.proceed?.()}>
          {common.unsaved.leave}
        </Button>
        <Button onClick={stay} data-autofocus>
          {common.unsaved.stay}
        </Button>
      </Group>
    </Modal>
  )
}
