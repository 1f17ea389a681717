// What retired keys signed that is still good. Tables of credentials are read here, whose feature comes after this one: their dates, and nothing else.
import { Injectable } from '@nestjs/common'
import type { CalendarDate, SigningKey, SigningKeyId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'

interface Answer {
  readonly day: CalendarDate
  readonly lasting: boolean
}

@Injectable()
export class KeyUsesRepository {
  /** What a retired key signed does not change any more, only the day does: so each is asked about once a day. */
  readonly #known = new Map<SigningKeyId, Answer>()

  /**
   * Those of these keys that were retired and may have signed a credential with no end, or one good on `day` or later. A key may have signed
   * each credential issued before it was retired: as a badge, or as the JWT a holder asked for, of which nothing is kept. To that come the
   * badges known to be signed by it: one can have been under way when its key was retired.
   */
  async lasting(db: Tx | Database, keys: readonly SigningKey[], day: CalendarDate): Promise<ReadonlySet<SigningKeyId>> {
    const retired = keys.filter(({ status }) => status === 'retired')
    const unknown = retired.filter(({ id }) => this.#known.get(id)?.day !== day)
    for (const { id } of unknown) this.#known.set(id, { day, lasting: await this.lasts(db, id, day) })
    return new Set(retired.flatMap(({ id }) => (this.#known.get(id)?.lasting === true ? id : [])))
  }

  private async lasts(db: Tx | Database, id: SigningKeyId, day: CalendarDate): Promise<boolean> {
    const good = '(c.expires_on IS NULL OR c.expires_on >= $2)'
    const rows: unknown[] = await db.query(
      `SELECT 1 FROM signing_keys k WHERE k.id = $1 AND (
         EXISTS (SELECT 1 FROM credentials c WHERE c.issuer_id = k.issuer_id AND c.issued_at <= k.retired_at AND ${good})
         OR EXISTS (SELECT 1 FROM badge_documents d JOIN credentials c ON c.key = d.credential_key WHERE d.key_id = k.id AND ${good}))`,
      [id, day],
    )
    return rows.length > 0
  }
}
