// Counts over everything an issuer has. It reads other features' tables and decides nothing.
import { Injectable } from '@nestjs/common'
import type { Overview } from '@touchstone/contract'
import { dateIn, type IssuerId } from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { countedStatus } from '../credentials/credentials.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'

const COUNTS = `
  SELECT (SELECT count(*)::int FROM skill_standards WHERE issuer_id = $1) AS standards,
         (SELECT count(*)::int FROM standard_versions v JOIN skill_standards s ON s.id = v.standard_id WHERE s.issuer_id = $1 AND v.status IN ('draft', 'approved')) AS "draftVersions",
         (SELECT count(*)::int FROM standard_versions v JOIN skill_standards s ON s.id = v.standard_id WHERE s.issuer_id = $1 AND v.status = 'published') AS "publishedVersions",
         (SELECT count(*)::int FROM credential_definitions WHERE issuer_id = $1 AND status = 'open') AS "openDefinitions",
         (SELECT count(*)::int FROM candidates WHERE issuer_id = $1) AS candidates`

const BY_STATUS = `
  SELECT ${countedStatus('$2')} AS status, count(*)::int AS count
    FROM credentials WHERE issuer_id = $1 GROUP BY 1`

// A replaced credential and the one in its place document one grant.
const BY_MONTH = `
  SELECT to_char(month, 'YYYY-MM') AS month, count(c.key)::int AS count
    FROM generate_series(date_trunc('month', $2::date) - interval '11 months', date_trunc('month', $2::date), interval '1 month') AS month
    LEFT JOIN credentials c ON c.issuer_id = $1 AND c.status <> 'replaced' AND c.decided_on >= month AND c.decided_on < month + interval '1 month'
   GROUP BY month ORDER BY month`

@Injectable()
export class OverviewRepository {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly clock: Clock,
  ) {}

  async of(issuerId: IssuerId): Promise<Overview> {
    const { timeZone } = await this.issuers.get(this.database, issuerId)
    const today = dateIn(timeZone, this.clock.now())
    const [counts]: Omit<Overview, 'credentials' | 'issuedByMonth'>[] = await this.database.query(COUNTS, [issuerId])
    const byStatus: { status: keyof Overview['credentials']; count: number }[] = await this.database.query(BY_STATUS, [
      issuerId,
      today,
    ])
    const issuedByMonth: Overview['issuedByMonth'] = await this.database.query(BY_MONTH, [issuerId, today])
    const credentials = { active: 0, suspended: 0, withdrawn: 0, replaced: 0, erased: 0, expired: 0 }
    for (const { status, count } of byStatus) credentials[status] = count
    const none = { standards: 0, draftVersions: 0, publishedVersions: 0, openDefinitions: 0, candidates: 0 }
    return { ...(counts ?? none), credentials, issuedByMonth }
  }
}
