import { Link } from 'wouter'
import { shell } from '../messages/shell.js'
import { paths } from '../paths.js'
import { Message } from '../shared/message.js'
import { useTitle } from '../shared/use-title.js'

export function NotFoundPage() {
  useTitle(shell.notFound.title, { indexed: false })
  return (
    <Message heading={shell.notFound.heading} body={shell.notFound.body}>
      <Link href={paths.home()}>{shell.notFound.link}</Link>
    </Message>
  )
}
