import { Controller } from '@nestjs/common'
import { didDocuments, type InputOf, offlineFiles, signingKeys } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
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
    private readonly signing: IssuerSigning,
    private readonly offlineKeys: OfflineKeys,
    private readonly rotateSigningKey: RotateSigningKey,
    private readonly reportCompromisedKey: ReportCompromisedKey,
  ) {}

  @Implements(signingKeys.listSigningKeys)
  async list(@Input() { params }: InputOf<typeof signingKeys.listSigningKeys>) {
    return { did: this.signing.didOf(params.issuerId), keys: await this.keys.list(this.database, params.issuerId) }
  }

  @Implements(signingKeys.rotateSigningKey)
  rotate(@Input() _: InputOf<typeof signingKeys.rotateSigningKey>, @CurrentActor() actor: StaffActor) {
    return this.rotateSigningKey.run(actor)
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
    const { id } = await this.issuers.get(this.database, params.issuerId)
    return { bytes: Buffer.from(JSON.stringify(await this.signing.document(this.database, id))) }
  }

  @Implements(offlineFiles.getKeySet)
  async keySet(@Input() { params }: InputOf<typeof offlineFiles.getKeySet>) {
    return { bytes: Buffer.from(JSON.stringify(await this.offlineKeys.read(params.issuerId))) }
  }
}
