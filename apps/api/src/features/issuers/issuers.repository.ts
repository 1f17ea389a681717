import { Injectable } from '@nestjs/common'
import { fail, type Issuer, type IssuerId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type IssuerRow, issuersTable } from './issuer.entity.js'

@Injectable()
export class IssuersRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, id: IssuerId): Promise<Issuer> {
    const row = await db.getRepository(issuersTable).findOneBy({ id })
    return row ? toIssuer(row) : fail('not_found', { what: 'issuer' })
  }

  async list(db: Tx | Database): Promise<Issuer[]> {
    const rows = await db.getRepository(issuersTable).find({ order: { createdAt: 'ASC' } })
    return rows.map(toIssuer)
  }

  anyDemo(db: Tx | Database): Promise<boolean> {
    return db.getRepository(issuersTable).existsBy({ demo: true })
  }

  async insert(tx: Tx, issuer: IssuerRow): Promise<void> {
    await tx.insert(issuersTable, issuer)
  }

  async update(tx: Tx, { id, prefix: _, ...profile }: Issuer): Promise<void> {
    await tx.update(issuersTable, { id }, profile)
  }
}

function toIssuer({ createdAt: _, demo: __, ...issuer }: IssuerRow): Issuer {
  return issuer
}
