// What an issuer seals certificates with now: a key whose certificate stands under the issuer's own root. Both are made when something is
// first to be sealed, and each is replaced in good time, by itself.
import { Injectable } from '@nestjs/common'
import { fingerprintOf, makeRootCertificate, makeSealCertificate, type Sealer } from '@touchstone/certificate-pdf'
import {
  hasServed,
  type Issuer,
  type KeyHome,
  lifeOf,
  retireSealKey,
  SealKeyId,
  type SealKeyPurpose,
} from '@touchstone/domain'
import { type AuditEntry, AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import type { Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { homeOf } from '../../platform/signing/key-custody.js'
import { type KeptKey, Signers } from '../../platform/signing/signers.js'
import { type SealKeyInCustody, SealKeysRepository } from './seal-keys.repository.js'

export interface IssuerSealer extends Sealer {
  readonly keyId: SealKeyId
}

/** A new key: what for, under which root, where it is to live, and who wants it. */
interface Taking {
  readonly purpose: SealKeyPurpose
  readonly root?: SealKeyInCustody | undefined
  readonly home?: KeyHome | undefined
  readonly by: AuditEntry['actor']
}

/** Nobody: it happens when something is sealed. */
const ITSELF = { kind: 'system', id: null } as const

@Injectable()
export class IssuerSeals {
  constructor(
    private readonly keys: SealKeysRepository,
    private readonly signers: Signers,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async sealer(tx: Tx, issuer: Issuer): Promise<IssuerSealer> {
    const known = await this.inUse(tx, issuer)
    if (known.root && known.seal) return this.sealerOf(known.root, known.seal)
    // Two who seal the issuer's first certificates at once: the second waits, and finds the keys of the first.
    await tx.query('SELECT 1 FROM issuers WHERE id = $1 FOR UPDATE', [issuer.id])
    const meanwhile = await this.inUse(tx, issuer)
    const root = meanwhile.root ?? (await this.take(tx, issuer, { purpose: 'root', by: ITSELF }))
    // A seal stands under the root in use, so that there is one root to trust.
    const under = meanwhile.root && meanwhile.seal
    const seal = under ?? (await this.take(tx, issuer, { purpose: 'seal', root, by: ITSELF }))
    return this.sealerOf(root, seal)
  }

  /**
   * New keys take the place of those in use: a seal under the root in use, or a root and a seal under it.
   * @returns the one asked for
   */
  async replace(tx: Tx, issuer: Issuer, { purpose, home, by }: Omit<Taking, 'root'>): Promise<SealKeyInCustody> {
    await tx.query('SELECT 1 FROM issuers WHERE id = $1 FOR UPDATE', [issuer.id])
    const known = purpose === 'seal' ? (await this.inUse(tx, issuer)).root : undefined
    const root = known ?? (await this.take(tx, issuer, { purpose: 'root', home, by }))
    const seal = await this.take(tx, issuer, { purpose: 'seal', root, home, by })
    return purpose === 'root' ? root : seal
  }

  /** The keys in use that need not be replaced. */
  private async inUse(tx: Tx, { id }: Issuer) {
    const at = this.clock.now()
    const [root, seal] = [await this.keys.active(tx, id, 'root'), await this.keys.active(tx, id, 'seal')]
    return {
      root: root && !hasServed(root, at) ? root : undefined,
      seal: seal && seal.rootId === root?.id && !hasServed(seal, at) ? seal : undefined,
    }
  }

  /** A new key takes the place of the one in use. */
  private async take(tx: Tx, issuer: Issuer, { purpose, root, home, by }: Taking) {
    const at = this.clock.now()
    const old = await this.keys.active(tx, issuer.id, purpose)
    if (old) await this.keys.saveFate(tx, old.status, retireSealKey(old, at))
    const key = await this.make(issuer, { purpose, root, home })
    await this.keys.insert(tx, key)
    const details = { purpose, takesPlaceOf: old?.id ?? null, home: homeOf(key.custody) }
    const subject = { type: 'seal_key', id: key.id }
    await this.audit.record(tx, { issuerId: issuer.id, actor: by, action: 'seal_key_made', subject, details })
    return key
  }

  private async make(issuer: Issuer, { purpose, root, home }: Omit<Taking, 'by'>): Promise<SealKeyInCustody> {
    const at = this.clock.now()
    const { publicKey, ...kept } = await this.signers.make(this.random.uuid(), 'P-256', home)
    const life = lifeOf(purpose, at)
    const order = {
      organization: issuer.name,
      publicKey,
      serial: this.random.bytes(16),
      notBefore: new Date(life.notBefore),
      notAfter: new Date(life.notAfter),
    }
    const certificate = await (root
      ? makeSealCertificate(order, root.certificate, this.signWith(p256(root)))
      : makeRootCertificate(order, this.signWith(kept)))
    return {
      id: SealKeyId.parse(kept.id),
      issuerId: issuer.id,
      purpose,
      rootId: root?.id ?? null,
      status: 'active',
      fingerprint: fingerprintOf(certificate),
      certificate,
      custody: kept.custody,
      ...life,
      createdAt: at,
      retiredAt: null,
      compromisedAt: null,
    }
  }

  private sealerOf(root: SealKeyInCustody, seal: SealKeyInCustody): IssuerSealer {
    return {
      keyId: seal.id,
      certificate: seal.certificate,
      root: root.certificate,
      sign: this.signWith(p256(seal)),
    }
  }

  private signWith(key: KeptKey): Sealer['sign'] {
    return (bytes) => this.signers.sign(key, bytes)
  }
}

function p256({ id, custody }: SealKeyInCustody): KeptKey {
  return { id, custody, algorithm: 'P-256' }
}
