import { Injectable } from '@nestjs/common'
import {
  type Candidate,
  type CandidateDetails,
  type CandidateId,
  fail,
  type Instant,
  type IssuerId,
} from '@touchstone/domain'
import { toInstant } from '../../platform/database/columns.js'
import { containing, type Page, type PageAsked, selectPage } from '../../platform/database/select-page.js'
import { In, IsNull, Not } from 'typeorm'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { candidatesTable } from './candidate.entity.js'

/** A candidate as a list shows them, with the number of their credentials. */
type CandidateRow = Candidate & { readonly credentials: number }

/** Rows of one statement. */
const AT_ONCE = 1_000

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

  /** Candidates with their rows locked, in no order. Ids of other issuers find nothing. */
  async lockMany(tx: Tx, issuerId: IssuerId, ids: readonly CandidateId[]): Promise<Candidate[]> {
    // In one order, so that two who lock many do not wait for each other.
    await tx.query('SELECT 1 FROM candidates WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids])
    return this.byIds(tx, issuerId, ids)
  }

  byIds(db: Tx | Database, issuerId: IssuerId, ids: readonly CandidateId[]): Promise<Candidate[]> {
    return db
      .getRepository(candidatesTable)
      .createQueryBuilder('c')
      .where('c.issuerId = :issuerId AND c.id = ANY(:ids)', { issuerId, ids })
      .getMany()
  }

  /** An issuer's candidates at these addresses. */
  knownBy(db: Tx | Database, issuerId: IssuerId, emails: readonly string[]): Promise<Candidate[]> {
    return db
      .getRepository(candidatesTable)
      .createQueryBuilder('c')
      .where('c.issuerId = :issuerId AND c.email = ANY(:emails)', { issuerId, emails })
      .getMany()
  }

  /** Until the transaction ends, whoever else imports for this issuer waits. */
  async lockImports(tx: Tx, issuerId: IssuerId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('candidate imports of ' || $1, 0))`, [issuerId])
  }

  /** Candidates of every issuer reached at this address. */
  byEmail(db: Tx | Database, email: string): Promise<Candidate[]> {
    return db.getRepository(candidatesTable).findBy({ email })
  }

  /** Those who asked for their data to be erased, longest waiting first. */
  asking(db: Tx | Database, issuerId: IssuerId): Promise<Candidate[]> {
    return db
      .getRepository(candidatesTable)
      .find({ where: { issuerId, erasureAskedAt: Not(IsNull()) }, order: { erasureAskedAt: 'ASC', id: 'ASC' } })
  }

  /** Keeps that they asked for erasure, or no longer do. */
  async noteErasureAsked(tx: Tx, ids: readonly CandidateId[], at: Instant | null): Promise<void> {
    await tx.update(candidatesTable, { id: In([...ids]), erasedAt: IsNull() }, { erasureAskedAt: at })
  }

  /** Writes what is left of the file; the database refuses anything else of it from then on. */
  async erase(tx: Tx, { id, name, email, erasureAskedAt, erasedAt }: Candidate): Promise<void> {
    await tx.update(candidatesTable, { id }, { name, email, erasureAskedAt, erasedAt })
  }

  /** By name, without those whose data were erased; `q` is looked for in names and addresses. */
  async page(
    db: Tx | Database,
    issuerId: IssuerId,
    { q, ...asked }: PageAsked & { readonly q?: string | undefined },
  ): Promise<Page<CandidateRow>> {
    const { items, ...rest } = await selectPage<CandidateRow & { readonly createdAt: Date | string }>(
      db,
      {
        columns: `c.id, c.issuer_id AS "issuerId", c.name, c.email, c.created_at AS "createdAt", c.erasure_asked_at AS "erasureAskedAt",
          (SELECT count(*)::int FROM credentials k WHERE k.candidate_id = c.id) AS credentials`,
        from: 'candidates c',
        where: 'c.issuer_id = $1 AND c.erased_at IS NULL AND (c.name ILIKE $2 OR c.email ILIKE $2)',
        order: 'c.name, c.id',
        values: [issuerId, containing(q)],
      },
      asked,
    )
    return {
      items: items.map((row) => ({
        ...row,
        createdAt: toInstant(row.createdAt),
        erasureAskedAt: toInstant(row.erasureAskedAt),
        erasedAt: null,
      })),
      ...rest,
    }
  }

  /** @throws DomainError `candidate_email_taken` */
  async insert(tx: Tx, candidate: Candidate): Promise<void> {
    await tx.insert(candidatesTable, candidate).catch(explain)
  }

  /** Some thousands at once. @throws DomainError `candidate_email_taken` */
  async insertMany(tx: Tx, candidates: readonly Candidate[]): Promise<void> {
    for (let at = 0; at < candidates.length; at += AT_ONCE)
      await tx.insert(candidatesTable, candidates.slice(at, at + AT_ONCE)).catch(explain)
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
