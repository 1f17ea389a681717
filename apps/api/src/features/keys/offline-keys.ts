// The keys of an issuer as one file for who checks offline: those it signs with, and the roots its seals stand under.
import { Injectable } from '@nestjs/common'
import { type Instant, type IssuerId } from '@touchstone/domain'
import type { KeySet } from '@touchstone/open-badges'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSigning } from './issuer-signing.js'
import { SealKeysRepository } from './seal-keys.repository.js'

const HOUR = 3_600_000
/** A key that is taken out is believed offline no longer than this. */
const GOOD = 7 * 24 * HOUR

@Injectable()
export class OfflineKeys {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly signing: IssuerSigning,
    private readonly seals: SealKeysRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async read(issuerId: IssuerId): Promise<KeySet> {
    const issuer = await this.issuers.get(this.database, issuerId)
    const roots = await this.seals.roots(this.database, issuerId)
    const withdrawn = (await this.seals.list(this.database, issuerId)).filter(({ status }) => status === 'compromised')
    return {
      type: 'TouchstoneKeySet',
      issuer: { id: this.signing.didOf(issuerId), name: issuer.name },
      ...thisHour(this.clock.now()),
      didDocument: await this.signing.document(this.database, issuer),
      former: await this.signing.former(this.database, issuer),
      seals: {
        roots: roots.map(({ certificate }) => Buffer.from(certificate).toString('base64')),
        withdrawn: withdrawn.map(({ fingerprint }) => fingerprint),
      },
    }
  }
}

/** The file is the same for an hour, so that who has it is told so. */
function thisHour(now: Instant): Pick<KeySet, 'validFrom' | 'validUntil'> {
  const from = Math.floor(Date.parse(now) / HOUR) * HOUR
  return { validFrom: new Date(from).toISOString(), validUntil: new Date(from + GOOD).toISOString() }
}
