import { Controller } from '@nestjs/common'
import { credentials, type InputOf } from '@touchstone/contract'
import type { Credential } from '@touchstone/domain'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { ChangeCredentialStatus } from './change-credential-status.js'
import { CredentialViews } from './credential-view.js'
import { CredentialsRepository } from './credentials.repository.js'
import { IssueCredential } from './issue-credential.js'
import { ReduceScope } from './reduce-scope.js'
import { RenewCredential } from './renew-credential.js'
import { ReplaceCredential } from './replace-credential.js'
import { SealedCertificates } from './sealed-certificates.js'

@Controller()
export class CredentialsController {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly views: CredentialViews,
    private readonly certificates: SealedCertificates,
    private readonly issueCredential: IssueCredential,
    private readonly changeStatus: ChangeCredentialStatus,
    private readonly replaceCredential: ReplaceCredential,
    private readonly renewCredential: RenewCredential,
    private readonly reduceScope: ReduceScope,
    private readonly clock: Clock,
  ) {}

  @Implements(credentials.listCredentials)
  async list(@Input() { params, query }: InputOf<typeof credentials.listCredentials>) {
    const issuer = await this.issuers.get(this.database, params.issuerId)
    return this.credentials.page(this.database, issuer, query, this.clock.now())
  }

  @Implements(credentials.getCredential)
  get(@Input() { params }: InputOf<typeof credentials.getCredential>) {
    return this.views.get(this.database, params.issuerId, params.credentialId)
  }

  @Implements(credentials.getCertificate)
  async certificate(@Input() { params }: InputOf<typeof credentials.getCertificate>) {
    return this.certificates.file(await this.credentials.get(this.database, params.issuerId, params.credentialId))
  }

  @Implements(credentials.issueCredential)
  async issue(@Input() { body }: InputOf<typeof credentials.issueCredential>, @CurrentActor() actor: StaffActor) {
    return this.view(await this.issueCredential.run(body, actor))
  }

  @Implements(credentials.reduceScope)
  async reduce(@Input() { params, body }: InputOf<typeof credentials.reduceScope>, @CurrentActor() actor: StaffActor) {
    return this.view(await this.reduceScope.run(params.credentialId, body, actor))
  }

  @Implements(credentials.renewCredential)
  async renew(@Input() { params }: InputOf<typeof credentials.renewCredential>, @CurrentActor() actor: StaffActor) {
    return this.view(await this.renewCredential.run(params.credentialId, actor))
  }

  @Implements(credentials.suspendCredential)
  async suspend(
    @Input() { params, body }: InputOf<typeof credentials.suspendCredential>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.view(await this.changeStatus.run('suspend', params.credentialId, body, actor))
  }

  @Implements(credentials.reinstateCredential)
  async reinstate(
    @Input() { params, body }: InputOf<typeof credentials.reinstateCredential>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.view(await this.changeStatus.run('reinstate', params.credentialId, body, actor))
  }

  @Implements(credentials.withdrawCredential)
  async withdraw(
    @Input() { params, body }: InputOf<typeof credentials.withdrawCredential>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.view(await this.changeStatus.run('withdraw', params.credentialId, body, actor))
  }

  @Implements(credentials.replaceCredential)
  async replace(
    @Input() { params, body }: InputOf<typeof credentials.replaceCredential>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.view(await this.replaceCredential.run(params.credentialId, body, actor))
  }

  private view(credential: Credential) {
    return this.views.of(this.database, credential)
  }
}
