import { notifications } from '@mantine/notifications'
import { sentenceFor } from '../error-messages'
import { common } from './messages'

export function notifyDone(message: string) {
  notifications.show({ message, color: 'green', withBorder: true, autoClose: 5000 })
}

export function notifyFailure(error: unknown) {
  notifications.show({
    title: common.failed,
    message: sentenceFor(error),
    color: 'red',
    withBorder: true,
    autoClose: 10_000,
  })
}
