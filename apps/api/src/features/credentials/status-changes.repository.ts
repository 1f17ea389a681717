// Changes of status that are proposed or wait for their day, and what became of them.
import { Injectable } from '@nestjs/common'
import type { StatusChangesQuery, StatusChangeView } from '@touchstone/contract'
import {
  ChangeAction,
  type Credential,
  type CredentialDefinitionId,
  type CredentialKey,
  type CredentialStatus,
  credentialLifecycle,
  fail,
  type IssuerId,
  type StatusChangeId,
  statusChangeLifecycle,
} from '@touchstone/domain'
import { In } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { toInstant } from '../../platform/database/columns.js'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { containing, type Page, selectPage } from '../../platform/database/select-page.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type StatusChangeRow, statusChangesTable } from './status-change.entity.js'

export type { StatusChangeRow } from './status-change.entity.js'

/** A change as it is shown, but for the names of who acted and of what goes. */
export interface UnnamedChange extends Omit<StatusChangeView, 'madeByName' | 'decidedByName' | 'goes'> {
  readonly definitionId: CredentialDefinitionId
  /** What the credential covers, as it is kept and as it is printed. */
  readonly covers: Credential['scope']
  readonly printed: Credential['certificate']['scope']
}

const CHANGE = `s.id, c.credential_id AS "credentialId", s.action, s.reason, s.note, s.effective_on::text AS "effectiveOn", s.stays, s.status,
  s.made_at AS "madeAt", s.made_by AS "madeBy", s.decided_at AS "decidedAt", s.decided_by AS "decidedBy",
  s.decision_note AS "decisionNote", c.certificate->>'holderName' AS "holderName", c.certificate->>'credentialTitle' AS "credentialTitle",
  c.definition_id AS "definitionId", c.scope AS covers, c.certificate->'scope' AS printed`

@Injectable()
export class StatusChangesRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: StatusChangeId): Promise<StatusChangeRow> {
    const row = await db.getRepository(statusChangesTable).findOneBy({ id, issuerId })
    return row ?? fail('not_found', { what: 'status change' })
  }

  find(db: Tx | Database, id: StatusChangeId): Promise<StatusChangeRow | null> {
    return db.getRepository(statusChangesTable).findOneBy({ id })
  }

  /** What waits for this credential, if anything. */
  waiting(db: Tx | Database, credentialKey: CredentialKey): Promise<StatusChangeRow | null> {
    return db.getRepository(statusChangesTable).findOneBy({ credentialKey, status: In(['proposed', 'planned']) })
  }

  /** Every change that waits for its day. */
  async planned(db: Tx | Database): Promise<StatusChangeId[]> {
    const rows = await db
      .getRepository(statusChangesTable)
      .find({ where: { status: 'planned' }, select: { id: true }, order: { effectiveOn: 'ASC', madeAt: 'ASC' } })
    return rows.map(({ id }) => id)
  }

  /** @throws DomainError `change_waiting` when another one waits for the same credential */
  async insert(tx: Tx, change: StatusChangeRow): Promise<void> {
    const other = await this.waiting(tx, change.credentialKey)
    if (other) fail('change_waiting', { action: other.action, status: other.status })
    await tx.insert(statusChangesTable, change)
  }

  /** @throws DomainError `illegal_transition`, `changed_meanwhile` */
  async move(
    tx: Tx,
    { id, status }: Pick<StatusChangeRow, 'id' | 'status'>,
    action: Parameters<typeof statusChangeLifecycle.next>[1],
    set: QueryDeepPartialEntity<StatusChangeRow> = {},
  ): Promise<void> {
    const next = statusChangeLifecycle.next(status, action)
    await compareAndSet(tx, statusChangesTable, {
      where: { id, status },
      set: { ...set, status: next },
      what: 'status change',
    })
  }

  /** Ends what waits for these credentials and can no longer happen to one of this status. */
  async overtake(tx: Tx, keys: readonly CredentialKey[], status: CredentialStatus): Promise<void> {
    const impossible = ChangeAction.options.filter((action) => !credentialLifecycle.can(status, action))
    await tx.update(
      statusChangesTable,
      { credentialKey: In([...keys]), status: In(['proposed', 'planned']), action: In(impossible) },
      { status: 'overtaken' },
    )
  }

  /** Ends what waits for a credential that is erased, and forgets what staff wrote about it. */
  async erase(tx: Tx, key: CredentialKey, status: CredentialStatus): Promise<void> {
    await this.overtake(tx, [key], status)
    await tx.update(statusChangesTable, { credentialKey: key }, { note: null, decisionNote: null })
  }

  /** Latest first; `only` for one alone. */
  async page(
    db: Tx | Database,
    issuerId: IssuerId,
    { q, status, ...asked }: StatusChangesQuery,
    only?: StatusChangeId,
  ): Promise<Page<UnnamedChange>> {
    const { items, ...rest } = await selectPage<UnnamedChange>(
      db,
      {
        columns: CHANGE,
        from: 'status_changes s JOIN credentials c ON c.key = s.credential_key',
        where: `s.issuer_id = $1 AND (c.credential_id ILIKE $2 OR c.certificate->>'holderName' ILIKE $2)
          AND ($3::text IS NULL OR s.status = $3::text) AND ($4::uuid IS NULL OR s.id = $4::uuid)`,
        order: 's.made_at DESC, s.id',
        values: [issuerId, containing(q), status ?? null, only ?? null],
      },
      asked,
    )
    const instants = ({ madeAt, decidedAt }: UnnamedChange) => ({
      madeAt: toInstant(madeAt),
      decidedAt: toInstant(decidedAt),
    })
    return { items: items.map((row) => ({ ...row, ...instants(row) })), ...rest }
  }
}
