import { Text } from '@mantine/core'
import type { CredentialView } from '@touchstone/contract'
import { PUBLIC_WORDING } from '@touchstone/domain'
import { formatDate, InstantText } from '../../shared/dates'
import classes from './evidence-chain.module.css'
import { credentialText as words } from './messages'

/** Every step of the credential's life, in order. */
export function CredentialHistory({ history }: Pick<CredentialView, 'history'>) {
  return (
    <ol className={classes.chain}>
      {history.map(({ action, at, on, decidedOn, byName, by, reason, note }) => (
        <li key={`${at} ${action}`}>
          <span className={classes.title}>
            <InstantText at={at} />
          </span>
          <div>
            <strong>{words.events[action]}</strong>{' '}
            {byName !== null ? words.by(byName) : by === null ? words.bySystem : ''}
            {decidedOn !== null && (
              <Text size="sm">{words.decidedAndEffective(formatDate(decidedOn), formatDate(on))}</Text>
            )}
            {reason !== null && (
              <Text size="sm">
                {words.publicly} {PUBLIC_WORDING[reason]}
              </Text>
            )}
            {note !== null && (
              <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                {words.internally} {note}
              </Text>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
