// What the public may read of all standards, statements left out: which versions there are, and what became of each. It changes seldom
// and is asked for often, so a reader may keep it for as long as its stamp stays the same.
import { Injectable } from '@nestjs/common'
import {
  type Issuer,
  isPublic,
  type SkillStandard,
  type StandardVersion,
  type StatementId,
  StandardVersionId,
  versionLifecycle,
} from '@touchstone/domain'
import { In } from 'typeorm'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { skillStandardsTable, standardVersionsTable } from './standard.entities.js'

export interface ShelvedStandard {
  readonly issuer: Issuer
  readonly standard: SkillStandard
  /** In no order. */
  readonly versions: readonly StandardVersion[]
}

const PUBLIC = versionLifecycle.states.filter((status) => isPublic({ status }))

@Injectable()
export class PublicShelfRepository {
  constructor(private readonly issuers: IssuersRepository) {}

  /** Another text as soon as anything on the shelf is other than it was. One row, however many versions there are. */
  async stamp(db: Tx | Database): Promise<string> {
    const [row]: { stamp: string }[] = await db.query(
      `SELECT md5(coalesce(string_agg(md5((v.id, v.status, v.effective_on, v.new_starts_from, v.last_assessment_on, v.sunset_on,
                v.superseded_by, v.withdrawn_at, v.withdrawal_reason, i.name, i.time_zone)::text), '' ORDER BY v.id), '')) AS stamp
         FROM standard_versions v JOIN skill_standards s ON s.id = v.standard_id JOIN issuers i ON i.id = s.issuer_id
        WHERE v.status = ANY($1)`,
      [PUBLIC],
    )
    return row?.stamp ?? ''
  }

  async read(db: Tx | Database): Promise<ShelvedStandard[]> {
    const versions = await db.getRepository(standardVersionsTable).findBy({ status: In(PUBLIC) })
    const byStandard = Map.groupBy(versions, ({ standardId }) => standardId)
    const standards = await db.getRepository(skillStandardsTable).find({
      where: { id: In([...byStandard.keys()]) },
      order: { designation: 'ASC', id: 'ASC' },
    })
    const issuers = new Map((await this.issuers.list(db)).map((issuer) => [issuer.id, issuer]))
    return standards.flatMap((standard) => {
      const issuer = issuers.get(standard.issuerId)
      return issuer ? [{ issuer, standard, versions: byStandard.get(standard.id) ?? [] }] : []
    })
  }

  /** The version a statement is of, if the public may read it. */
  async holderOf(db: Tx | Database, statementId: StatementId): Promise<StandardVersionId | null> {
    const [row]: { id: string }[] = await db.query(
      `SELECT v.id FROM statements s JOIN standard_versions v ON v.id = s.version_id WHERE s.id = $1 AND v.status = ANY($2)`,
      [statementId, PUBLIC],
    )
    return row ? StandardVersionId.parse(row.id) : null
  }
}
