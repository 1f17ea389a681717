import { Injectable } from '@nestjs/common'
import { type Candidate, type CandidateDetails, type CandidateId, fail, type IssuerId } from '@touchstone/domain'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { candidatesTable } from './candidate.entity.js'

export interface CandidatePage {
  readonly items: (Candidate & { readonly credentials: number })[]
  readonly next: string | null
  readonly total: number
}

@Injectable()
export class CandidatesRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: CandidateId): Promise<Candidate> {
    return (
      (await db.getRepository(candidatesTable).findOneBy({ id, issuerId })) ?? fail('not_found', { what: 'candidate' })
    )
  }

  /** The candidate with the row locked: two decisions about one person wait for each other. */
  async lock(tx: Tx, issuerId: IssuerId, id: CandidateId): Promise<Candidate> {
    await tx.query('SELECT 1 FROM candidates WHERE id = $1 FOR UPDATE', [id])
    return this.get(tx, issuerId, id)
  }

  /** Candidates of every issuer reached at this address. */
  byEmail(db: Tx | Database, email: string): Promise<Candidate[]> {
    return db.getRepository(candidatesTable).findBy({ email })
  }

  /** By name; `q` is looked for in names and addresses; `after` is the offset the page before ended at. */
  async page(
    db: Tx | Database,
    issuerId: IssuerId,
    { q, after, limit }: { q?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<CandidatePage> {
    const offset = Number(after ?? 0) || 0
    const wanted = `%${(q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
    const rows: (Candidate & { createdAt: Date; credentials: number })[] = await db.query(
      `SELECT c.id, c.issuer_id AS "issuerId", c.name, c.email, c.created_at AS "createdAt",
              (SELECT count(*)::int FROM credentials k WHERE k.candidate_id = c.id) AS credentials
         FROM candidates c
        WHERE c.issuer_id = $1 AND (c.name ILIKE $2 OR c.email ILIKE $2)
        ORDER BY c.name, c.id LIMIT $3 OFFSET $4`,
      [issuerId, wanted, limit, offset],
    )
    const [{ total } = { total: 0 }]: { total: number }[] = await db.query(
      'SELECT count(*)::int AS total FROM candidates WHERE issuer_id = $1 AND (name ILIKE $2 OR email ILIKE $2)',
      [issuerId, wanted],
    )
    const end = offset + rows.length
    return {
      items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
      next: end < total ? String(end) : null,
      total,
    }
  }

  /** @throws DomainError `candidate_email_taken` */
  async insert(tx: Tx, candidate: Candidate): Promise<void> {
    await tx.insert(candidatesTable, candidate).catch(explain)
  }

  /** @throws DomainError `candidate_email_taken` */
  async update(tx: Tx, id: CandidateId, details: CandidateDetails): Promise<void> {
    await tx.update(candidatesTable, { id }, details).catch(explain)
  }
}

function explain(error: unknown): never {
  if (violatedConstraint(error) === 'candidates_email') fail('candidate_email_taken', {})
  throw error
}
