import { Controller } from '@nestjs/common'
import { pemOf } from '@touchstone/certificate-pdf'
import { type InputOf, sealKeys, sealRoots } from '@touchstone/contract'
import { fail, type IssuerId } from '@touchstone/domain'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { ReplaceSealKey } from './replace-seal-key.js'
import { ReportCompromisedSealKey } from './report-compromised-seal-key.js'
import { SealKeysRepository } from './seal-keys.repository.js'

@Controller()
export class SealKeysController {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly keys: SealKeysRepository,
    private readonly replaceSealKey: ReplaceSealKey,
    private readonly reportCompromised: ReportCompromisedSealKey,
  ) {}

  @Implements(sealKeys.listSealKeys)
  list(@Input() { params }: InputOf<typeof sealKeys.listSealKeys>) {
    return this.keys.views(this.database, params.issuerId)
  }

  @Implements(sealKeys.replaceSealKey)
  replace(@Input() { body }: InputOf<typeof sealKeys.replaceSealKey>, @CurrentActor() actor: StaffActor) {
    return this.replaceSealKey.run(actor, body.purpose, body.home)
  }

  @Implements(sealKeys.reportCompromisedSealKey)
  report(@Input() { params }: InputOf<typeof sealKeys.reportCompromisedSealKey>, @CurrentActor() actor: StaffActor) {
    return this.reportCompromised.run(params.keyId, actor)
  }

  @Implements(sealRoots.getSealRootsAsPem)
  async pem(@Input() { params }: InputOf<typeof sealRoots.getSealRootsAsPem>) {
    const roots = await this.roots(params.issuerId)
    const bytes = Buffer.from(roots.map(({ certificate }) => pemOf(certificate)).join(''))
    return { bytes, filename: 'seal-root.pem' }
  }

  @Implements(sealRoots.getSealRoot)
  async der(@Input() { params }: InputOf<typeof sealRoots.getSealRoot>) {
    const [latest] = await this.roots(params.issuerId)
    return { bytes: latest.certificate, filename: 'seal-root.cer' }
  }

  private async roots(issuerId: IssuerId) {
    const { id } = await this.issuers.get(this.database, issuerId)
    const [latest, ...before] = await this.keys.roots(this.database, id)
    return latest ? ([latest, ...before] as const) : fail('not_found', { what: 'seal root' })
  }
}
