// The key an issuer signs with now. The first one is made when something is first to be signed.
import { Injectable } from '@nestjs/common'
import {
  type CredentialSigner,
  didDocument,
  didDocuments,
  didWebOf,
  type JsonObject,
  verificationMethod,
} from '@touchstone/open-badges'
import {
  believedKeys,
  dateIn,
  type Issuer,
  type IssuerId,
  type KeyHome,
  publishedKeys,
  type SigningKey,
  SigningKeyId,
  stillGoodOn,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { Random } from '../../platform/random.js'
import { Signers } from '../../platform/signing/signers.js'
import { KeyUsesRepository } from './key-uses.repository.js'
import { type KeyInCustody, SigningKeysRepository } from './signing-keys.repository.js'

export interface IssuerSigner extends CredentialSigner {
  readonly keyId: SigningKeyId
}

@Injectable()
export class IssuerSigning {
  constructor(
    private readonly keys: SigningKeysRepository,
    private readonly uses: KeyUsesRepository,
    private readonly signers: Signers,
    private readonly settings: PublicSettings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The issuer's name as a signer: an address of ours, whatever the request said. */
  didOf(issuerId: IssuerId): string {
    return didWebOf(this.settings.publicUrl, ['issuers', issuerId])
  }

  async signer(tx: Tx, issuerId: IssuerId): Promise<IssuerSigner> {
    const key = (await this.keys.active(tx, issuerId)) ?? (await this.first(tx, issuerId))
    return {
      keyId: key.id,
      verificationMethod: `${this.didOf(issuerId)}#${key.id}`,
      sign: (bytes) => this.signers.sign({ ...key, algorithm: 'Ed25519' }, bytes),
    }
  }

  /** A new key, not yet saved. */
  async make(issuerId: IssuerId, home?: KeyHome): Promise<KeyInCustody> {
    const made = await this.signers.make(SigningKeyId.parse(this.random.uuid()), 'Ed25519', home)
    const id = SigningKeyId.parse(made.id)
    const { publicKey, custody } = made
    const begun = { status: 'active', createdAt: this.clock.now(), retiredAt: null, compromisedAt: null } as const
    return { id, issuerId, publicKey, custody, ...begun }
  }

  /** The DID document the issuer publishes. */
  async document(db: Tx | Database, issuer: Issuer): Promise<JsonObject> {
    return didDocument(this.didOf(issuer.id), (await this.published(db, issuer)).toReversed())
  }

  /** The keys strangers find. */
  async published(db: Tx | Database, { id, timeZone }: Issuer): Promise<SigningKey[]> {
    const keys = await this.keys.list(db, id)
    const at = this.clock.now()
    return publishedKeys(keys, await this.uses.lasting(db, keys, stillGoodOn(dateIn(timeZone, at))), at)
  }

  /** Keys strangers find no more, since no credential they signed is good, and that were not taken out: a receipt they signed still is one. */
  async former(db: Tx | Database, issuer: Issuer): Promise<JsonObject[]> {
    const published = new Set((await this.published(db, issuer)).map(({ id }) => id))
    const others = believedKeys(await this.keys.list(db, issuer.id)).filter(({ id }) => !published.has(id))
    return others.map((key) => verificationMethod(this.didOf(issuer.id), key))
  }

  /**
   * What we know of these issuers' keys when something is held against the register: also of those strangers no longer have to find, since a
   * credential that has run out is still one of theirs.
   */
  async known(db: Tx | Database, issuerIds: readonly IssuerId[]): Promise<Map<string, object>> {
    const documents = await Promise.all(
      issuerIds.map(async (id) => didDocument(this.didOf(id), believedKeys(await this.keys.list(db, id)))),
    )
    return new Map(documents.flatMap((document) => [...didDocuments(document)]))
  }

  private async first(tx: Tx, issuerId: IssuerId): Promise<KeyInCustody> {
    // Two who issue the issuer's first credentials at once: the second waits, and finds the key of the first.
    await tx.query('SELECT 1 FROM issuers WHERE id = $1 FOR UPDATE', [issuerId])
    const meanwhile = await this.keys.active(tx, issuerId)
    if (meanwhile) return meanwhile
    const key = await this.make(issuerId)
    await this.keys.insert(tx, key)
    await this.audit.record(tx, {
      issuerId,
      actor: { kind: 'system', id: null },
      action: 'signing_key_made',
      subject: { type: 'signing_key', id: key.id },
    })
    return key
  }
}
