import { Alert, Button, Group, Text } from '@mantine/core'
import type { Statement } from '@touchstone/domain'
import { common } from '../../../shared/messages'
import { labelOf } from '../outline'
import type { News } from './news'
import { newsText, savingText } from './messages'
import { StatementLink } from './statement-link'

const NAMED_AT_MOST = 5

interface NewsBannerProps {
  readonly news: News
  readonly onDismiss: () => void
}

/** What others did to the draft meanwhile, quietly. */
export function NewsBanner({ news: { changed, removed }, onDismiss }: NewsBannerProps) {
  return (
    <Alert color="blue" variant="light" mb="sm" role="status" title={newsText.title}>
      <Group justify="space-between" align="flex-end" gap="xs">
        <div>
          {changed.length > 0 && (
            <Text size="sm">
              {newsText.changed(changed.length)}:{' '}
              {changed.slice(0, NAMED_AT_MOST).map((statement, place) => (
                <span key={statement.lineageId}>
                  {place > 0 && ', '}
                  <StatementLink to={statement.lineageId}>{nameOf(statement)}</StatementLink>
                </span>
              ))}
              {changed.length > NAMED_AT_MOST && ' …'}
            </Text>
          )}
          {removed.length > 0 && (
            <Text size="sm">
              {newsText.removed(removed.length)}: {removed.slice(0, NAMED_AT_MOST).map(nameOf).join(', ')}
              {removed.length > NAMED_AT_MOST && ' …'}
            </Text>
          )}
        </div>
        <Button size="compact-sm" variant="default" aria-label={savingText.dismiss} onClick={onDismiss}>
          {common.close}
        </Button>
      </Group>
    </Alert>
  )
}

function nameOf(statement: Statement): string {
  return statement.code ?? labelOf(statement).slice(0, 60)
}
