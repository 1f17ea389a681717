// Where the private halves of all keys are, of every issuer: for taking them from under one secret and putting them under another.
import { Injectable } from '@nestjs/common'
import { fail } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { homeOf } from '../../platform/signing/key-custody.js'
import type { Sealed } from '../../platform/signing/exported-keys.js'
import { sealKeysTable } from './seal-key.entity.js'
import { signingKeysTable } from './signing-key.entity.js'

@Injectable()
export class KeyCustodiesRepository {
  /** Every key that lives with the platform, whatever became of it: one that was retired is kept as it was. */
  async all(db: Tx | Database): Promise<Sealed[]> {
    const select = { id: true, custody: true } as const
    const signing = await db.getRepository(signingKeysTable).find({ select, order: { createdAt: 'ASC' } })
    const seals = await db.getRepository(sealKeysTable).find({ select, order: { createdAt: 'ASC' } })
    const sealed = [...signing, ...seals].filter(({ custody }) => homeOf(custody) === 'platform')
    return sealed.map(({ id, custody }) => ({ id, custody }))
  }

  /** @throws DomainError `not_found` when no key has the id */
  async save(tx: Tx, { id, custody }: Sealed): Promise<void> {
    for (const table of [signingKeysTable, sealKeysTable]) {
      const { affected } = await tx
        .getRepository<{ id: string; custody: string }>(table.options.name)
        .update({ id }, { custody })
      if (affected === 1) return
    }
    fail('not_found', { what: 'key' })
  }
}
