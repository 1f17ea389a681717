import type { AuditEvent } from '@touchstone/contract'
import classes from './entry-details.module.css'
import { audit } from './messages'
import { detailLines } from './wording'

/** What else was recorded, and the two hashes that chain the entry to the one before it. */
export function EntryDetails({ event }: { readonly event: AuditEvent }) {
  return (
    <details className={classes.details}>
      <summary>{audit.position(event.position)}</summary>
      <dl>
        {detailLines(event.details).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{audit.hash}</dt>
          <dd>
            <code>{event.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{audit.previousHash}</dt>
          <dd>
            <code>{event.previousHash}</code>
          </dd>
        </div>
      </dl>
    </details>
  )
}
