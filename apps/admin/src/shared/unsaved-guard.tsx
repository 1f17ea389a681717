import { Button, Group, Modal, Text } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { type Location, useBlocker } from 'react-router'
import { common } from './messages'

interface UnsavedGuardProps {
  readonly unsaved: boolean
  /** Which steps within the site would lose it; any to another address, unless said otherwise. */
  readonly blocks?: (from: Location, to: Location) => boolean
}

/** Asks before leaving a form that holds unsaved changes, also when the tab is closed. */
export function UnsavedGuard({ unsaved, blocks = leadsElsewhere }: UnsavedGuardProps) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && blocks(currentLocation, nextLocation))
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

function leadsElsewhere(from: Location, to: Location): boolean {
  return from.pathname + from.search !== to.pathname + to.search
}
