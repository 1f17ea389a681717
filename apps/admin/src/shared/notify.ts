import { notifications } from '@mantine/notifications'
import { sentenceFor } from '../error-messages'
import { common } from './messages'

const look = { withBorder: true, closeButtonProps: { 'aria-label': common.close } } as const

/** Says what was done. It takes the place of what was said before, which would otherwise hold it up or cover more of the page. */
export function notifyDone(message: string) {
  notifications.clean()
  notifications.show({ message, color: 'green', ...look, autoClose: 5000 })
}

export function notifyFailure(error: unknown) {
  notifications.show({
    title: common.failed,
    message: sentenceFor(error),
    color: 'red',
    ...look,
    autoClose: 10_000,
  })
}
