// Which credentials a selection means.
import { Injectable } from '@nestjs/common'
import type { StatusSelection } from '@touchstone/contract'
import {
  type CredentialId,
  type CredentialKey,
  type CredentialStatus,
  type Issuer,
  MOST_IN_STATUS_BATCH,
  type PersonName,
  readCredentialId,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'

export interface Selected {
  readonly key: CredentialKey
  readonly credentialId: CredentialId
  readonly holderName: PersonName
  readonly credentialTitle: string
  readonly status: CredentialStatus
}

const day = (column: string) => `(${column} AT TIME ZONE $2)::date`

@Injectable()
export class StatusSelectionsRepository {
  /** By ID; one more than a batch may hold is read, so that more are noticed. */
  async find(
    db: Tx | Database,
    { id, timeZone }: Pick<Issuer, 'id' | 'timeZone'>,
    selection: StatusSelection,
  ): Promise<{ readonly found: Selected[]; readonly unknown: string[] }> {
    const { definitionId, evaluatorName, testCentre, issuedFrom, issuedTo, assessedFrom, assessedTo, credentialIds } =
      selection
    const spelled = new Map(
      credentialIds?.map((text) => {
        const answer = readCredentialId(text)
        return [text, answer.read ? answer.credentialId : undefined] as const
      }),
    )
    const ids = credentialIds && [...spelled.values()].flatMap((one) => one ?? [])
    const assessed = evaluatorName ?? testCentre ?? assessedFrom ?? assessedTo
    const found: Selected[] = await db.query(
      `SELECT c.key, c.credential_id AS "credentialId", c.certificate->>'holderName' AS "holderName",
         c.certificate->>'credentialTitle' AS "credentialTitle", c.status
       FROM credentials c
       WHERE c.issuer_id = $1 AND $2::text IS NOT NULL
         AND ($3::uuid IS NULL OR c.definition_id = $3::uuid)
         AND ($4::date IS NULL OR ${day('c.issued_at')} >= $4::date)
         AND ($5::date IS NULL OR ${day('c.issued_at')} <= $5::date)
         AND ($6::text[] IS NULL OR c.credential_id = ANY($6::text[]))
         AND (NOT $7::boolean OR EXISTS (
           SELECT 1 FROM credential_evidence e JOIN assessments a ON a.id = e.assessment_id
           WHERE e.credential_key = c.key AND ($8::text IS NULL OR lower(a.evaluator_name) = lower($8::text))
             AND ($11::text IS NULL OR lower(a.test_centre) = lower($11::text))
             AND ($9::date IS NULL OR a.assessed_on >= $9::date) AND ($10::date IS NULL OR a.assessed_on <= $10::date)))
       ORDER BY c.credential_id LIMIT ${MOST_IN_STATUS_BATCH + 1}`,
      [
        id,
        timeZone,
        definitionId ?? null,
        issuedFrom ?? null,
        issuedTo ?? null,
        ids ?? null,
        assessed !== undefined,
        evaluatorName ?? null,
        assessedFrom ?? null,
        assessedTo ?? null,
        testCentre ?? null,
      ],
    )
    return { found, unknown: await this.unknown(db, id, spelled) }
  }

  private async unknown(
    db: Tx | Database,
    issuerId: Issuer['id'],
    spelled: ReadonlyMap<string, CredentialId | undefined>,
  ): Promise<string[]> {
    if (spelled.size === 0) return []
    const rows: { id: CredentialId }[] = await db.query(
      'SELECT credential_id AS id FROM credentials WHERE issuer_id = $1 AND credential_id = ANY($2::text[])',
      [issuerId, [...spelled.values()].filter((one) => one !== undefined)],
    )
    const known = new Set(rows.map(({ id }) => id))
    return [...spelled].filter(([, id]) => id === undefined || !known.has(id)).map(([text]) => text)
  }
}
