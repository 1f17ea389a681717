import { Button, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import { paths } from '../paths'
import { PlainPage } from '../shared/plain-page'
import { shell } from './messages'
import { SignOutButton } from './sign-out-button'

/** Somebody who is signed in and on nobody's staff: in practice a candidate who followed a link here. */
export function CandidatePage() {
  return (
    <PlainPage title={shell.candidate.title}>
      <Text>{shell.candidate.text}</Text>
      <Group mt="md">
        <Button component="a" href="/my">
          {shell.candidate.link}
        </Button>
        <SignOutButton variant="default" />
      </Group>
    </PlainPage>
  )
}

export function OtherIssuerPage() {
  return (
    <PlainPage title={shell.otherIssuer.title}>
      <Text>{shell.otherIssuer.text}</Text>
      <Group mt="md">
        <Button component={Link} to={paths.home}>
          {shell.otherIssuer.link}
        </Button>
      </Group>
    </PlainPage>
  )
}
