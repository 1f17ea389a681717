import { Controller } from '@nestjs/common'
import { didDocuments, type InputOf, offlineFiles, signingKeys } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { Signers } from '../../platform/signing/signers.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSigning } from './issuer-signing.js'
import { OfflineKeys } from './offline-keys.js'
import { ReportCompromisedKey } from './report-compromised-key.js'
import { RotateSigningKey } from './rotate-signing-key.js'
import { SigningKeysRepository } from './signing-keys.repository.js'

@Controller()
export class KeysController {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly keys: SigningKeysRepository,
    private readonly signers: Signers,
    private readonly signing: IssuerSigning,
    private readonly offlineKeys: OfflineKeys,
    private readonly rotateSigningKey: RotateSigningKey,
    private readonly reportCompromisedKey: ReportCompromisedKey,
  ) {}

  @Implements(signingKeys.listSigningKeys)
  async list(@Input() { params }: InputOf<typeof signingKeys.listSigningKeys>) {
    const issuer = await this.issuers.get(this.database, params.issuerId)
    const published = new Set((await this.signing.published(this.database, issuer)).map(({ id }) => id))
    const listed = await this.keys.views(this.database, issuer.id)
    const keys = listed.map((key) => ({ ...key, published: published.has(key.id) }))
    return { did: this.signing.didOf(params.issuerId), homes: [...this.signers.homes], keys }
  }

  @Implements(signingKeys.rotateSigningKey)
  rotate(@Input() { body }: InputOf<typeof signingKeys.rotateSigningKey>, @CurrentActor() actor: StaffActor) {
    return this.rotateSigningKey.run(actor, body.home)
  }

  @Implements(signingKeys.reportCompromisedKey)
  reportCompromised(
    @Input() { params }: InputOf<typeof signingKeys.reportCompromisedKey>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.reportCompromisedKey.run(params.keyId, actor)
  }

  @Implements(didDocuments.getDidDocument)
  async document(@Input() { params }: InputOf<typeof didDocuments.getDidDocument>) {
    const issuer = await this.issuers.get(this.database, params.issuerId)
    return { bytes: Buffer.from(JSON.stringify(await this.signing.document(this.database, issuer))) }
  }

  @Implements(offlineFiles.getKeySet)
  async keySet(@Input() { params }: InputOf<typeof offlineFiles.getKeySet>) {
    return { bytes: Buffer.from(JSON.stringify(await this.offlineKeys.read(params.issuerId))) }
  }
}
