import type { Verification } from '@touchstone/contract'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { exactTime, zoneName } from '../../shared/dates.js'
import { useSite } from '../../shared/site.js'
import styles from './verify.module.css'

/** When the register was asked, to the second: what makes a printed page a record. */
export function CheckedAt({
  verification: { checkedAt, credentialId, on, timeZone },
}: {
  readonly verification: Verification
}) {
  const site = useSite()
  return (
    <section className={styles.checked}>
      <p>
        {words.record.checked} <time dateTime={checkedAt}>{exactTime(checkedAt, timeZone ?? 'UTC')}</time>
      </p>
      <p className={styles.soft}>{timeZone === null ? words.zoneUnknown : words.zone(zoneName(timeZone))}</p>
      {site !== undefined && (
        <p className={styles.printOnly}>
          {words.record.from} {new URL(paths.verify(credentialId, on), site.publicUrl).href}
        </p>
      )}
      <Button look="plain" onClick={() => globalThis.print()}>
        {words.record.print}
      </Button>
    </section>
  )
}
