import { Button, Text } from '@mantine/core'
import { Link } from 'react-router'
import { paths } from '../paths'
import { PlainPage } from '../shared/plain-page'
import { shell } from './messages'

export function NotFoundPage() {
  return (
    <PlainPage title={shell.notFound.title}>
      <Text>{shell.notFound.text}</Text>
      <Button component={Link} to={paths.home} mt="md">
        {shell.notFound.link}
      </Button>
    </PlainPage>
  )
}
