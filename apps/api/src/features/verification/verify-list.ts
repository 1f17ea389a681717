// The answer about a list: each row as the single look-up would answer it, from one look-up for all. Names are confirmed, never told.
import { Injectable } from '@nestjs/common'
import type { ListVerification, VerifiedRow } from '@touchstone/contract'
import { type AskedRow, compareNames, type CredentialId, type LookUpWay, readCredentialId } from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { LookUps } from './look-ups.js'
import { VerificationRepository } from './verification.repository.js'
import { VerifyCredential } from './verify-credential.js'

const NOTHING_FOUND = {
  nameMatch: null,
  credentialTitle: null,
  issuer: null,
  effectiveOn: null,
  expiresOn: null,
  since: null,
} as const

@Injectable()
export class VerifyList {
  constructor(
    private readonly database: Database,
    private readonly register: VerificationRepository,
    private readonly verifyCredential: VerifyCredential,
    private readonly lookUps: LookUps,
    private readonly clock: Clock,
  ) {}

  /** @param way how it was asked, for the holders' lists of look-ups */
  async run(asked: readonly AskedRow[], way: LookUpWay): Promise<ListVerification> {
    const readings = asked.map((one) => ({ ...one, id: readCredentialId(one.given) }))
    const ids = new Set(readings.flatMap(({ id }) => (id.read ? [id.credentialId] : [])))
    const entries = await this.register.findListed(this.database, [...ids])
    const seen = new Map<CredentialId, number>()
    const rows = readings.map(({ row, given, name, id }): VerifiedRow => {
      const said = { row, given, name }
      if (!id.read) {
        const problem = given === '' ? 'missing' : id.reason
        return { ...said, ...NOTHING_FOUND, credentialId: null, problem, repeats: null, outcome: null }
      }
      const { credentialId } = id
      const repeats = seen.get(credentialId) ?? null
      if (repeats === null) seen.set(credentialId, row)
      const about = { ...said, credentialId, problem: null, repeats }
      const entry = entries.get(credentialId)
      if (entry === undefined) return { ...about, ...NOTHING_FOUND, outcome: 'not_found' }
      if (repeats === null) this.lookUps.count(entry.key, way)
      const { outcome, credential } = this.verifyCredential.tell(credentialId, entry)
      const { certificate, effectiveOn, expiresOn, erasedAt } = entry
      return {
        ...about,
        outcome,
        // Of who was erased there is no name left to compare with.
        nameMatch: name === null || erasedAt !== null ? null : compareNames(name, certificate.holderName),
        credentialTitle: certificate.credentialTitle,
        issuer: certificate.issuer.name,
        effectiveOn,
        expiresOn,
        since: credential?.status.since ?? null,
      }
    })
    return { checkedAt: this.clock.now(), rows }
  }
}
