import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { paths } from '../../paths'
import { InstantText } from '../../shared/dates'
import { Facts } from '../../shared/facts'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { inPieces } from './links-in-text'
import { outbox } from './messages'
import classes from './outbox-message-page.module.css'
import { outboxMessageQuery } from './queries'

export function OutboxMessagePage() {
  const { issuerId } = useWorkplace()
  const { messageId = '' } = useParams()
  const { data } = useSuspenseQuery(outboxMessageQuery(issuerId, messageId))
  return (
    <Page title={data.subject} crumbs={[{ label: outbox.title, to: paths.outbox(issuerId) }]}>
      <Facts
        facts={[
          { label: outbox.to, value: data.to },
          { label: outbox.status, value: outbox.statuses[data.status] },
          { label: outbox.written, value: <InstantText at={data.createdAt} /> },
        ]}
      />
      <Section title={outbox.text}>
        {data.text === null ? (
          <Text c="dimmed">{outbox.erased}</Text>
        ) : (
          <div className={classes.text}>
            {inPieces(data.text).map(({ text, href, at }) =>
              href === null ? (
                text
              ) : (
                <a key={at} href={href}>
                  {text}
                </a>
              ),
            )}
          </div>
        )}
      </Section>
    </Page>
  )
}
