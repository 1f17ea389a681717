// What an issuer seals certificates with now: a key whose certificate stands under the issuer's own root. Both are made when something is
// first to be sealed, and each is replaced in good time, by itself.
import { Injectable } from '@nestjs/common'
import { fingerprintOf, makeRootCertificate, makeSealCertificate, type Sealer } from '@touchstone/certificate-pdf'
import { hasServed, type Issuer, lifeOf, retireSealKey, SealKeyId, type SealKeyPurpose } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import type { Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { type KeptKey, Signers } from '../../platform/signing/signers.js'
import { type SealKeyInCustody, SealKeysRepository } from './seal-keys.repository.js'

export interface IssuerSealer extends Sealer {
  readonly keyId: SealKeyId
}

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
    const root = meanwhile.root ?? (await this.take(tx, issuer, 'root'))
    // A seal stands under the root in use, so that there is one root to trust.
    const seal = meanwhile.root && meanwhile.seal ? meanwhile.seal : await this.take(tx, issuer, 'seal', root)
    return this.sealerOf(root, seal)
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
  private async take(tx: Tx, issuer: Issuer, purpose: SealKeyPurpose, root?: SealKeyInCustody) {
    const at = this.clock.now()
    const old = await this.keys.active(tx, issuer.id, purpose)
    if (old) await this.keys.saveFate(tx, old.status, retireSealKey(old, at))
    const key = await this.make(issuer, purpose, root)
    await this.keys.insert(tx, key)
    await this.audit.record(tx, {
      issuerId: issuer.id,
      actor: { kind: 'system', id: null },
      action: 'seal_key_made',
      subject: { type: 'seal_key', id: key.id },
      details: { purpose, takesPlaceOf: old?.id ?? null },
    })
    return key
  }

  private async make(issuer: Issuer, purpose: SealKeyPurpose, root?: SealKeyInCustody): Promise<SealKeyInCustody> {
    const at = this.clock.now()
    const { publicKey, ...kept } = await this.signers.make(this.random.uuid(), 'P-256')
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
