// The signed document of a credential: made at issue, kept as it was, handed out as it is.
import { Injectable } from '@nestjs/common'
import type { Credential, CredentialDefinition, Instant, Issuer } from '@touchstone/domain'
import { isObject, readJsonObject, type StatusPlace, textOf, toJwt } from '@touchstone/open-badges'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuerSigning } from '../keys/issuer-signing.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import { BadgeClasses } from './badge-classes.js'
import { beginningOf, endOf, toTheSecond } from './badge-dates.js'
import { StatusLists } from './status-lists.js'

interface Signing {
  readonly issuer: Issuer
  readonly definition: CredentialDefinition
  readonly credential: Credential
  readonly status: StatusPlace
  readonly holder: string
  readonly at: Instant
}

@Injectable()
export class BadgeDocuments {
  constructor(
    private readonly documents: BadgeDocumentsRepository,
    private readonly classes: BadgeClasses,
    private readonly signing: IssuerSigning,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Signs the credential and keeps what was signed, within the transaction that issues it. */
  async issue(tx: Tx, issuer: Issuer, definition: CredentialDefinition, credential: Credential): Promise<void> {
    const status = await this.lists.place(tx, credential)
    const holder = `urn:uuid:${this.random.uuid()}`
    await this.sign(tx, { issuer, definition, credential, status, holder, at: credential.issuedAt })
  }

  /** Signs the same credential with the key in use now: same holder, same place in the list, another proof. */
  async signAgain(tx: Tx, issuer: Issuer, definition: CredentialDefinition, credential: Credential): Promise<void> {
    const subject = readJsonObject(await this.text(tx, credential.key))['credentialSubject']
    const holder = isObject(subject) ? textOf(subject, 'id') : undefined
    const status = await this.lists.placeOf(tx, credential.key)
    // What we signed ourselves names its holder and has its place.
    if (holder === undefined || status === undefined) throw new Error('A badge of ours lacks its holder or its place')
    await this.sign(tx, { issuer, definition, credential, status, holder, at: this.clock.now() })
  }

  private async sign(tx: Tx, { issuer, definition, credential, status, holder, at }: Signing): Promise<void> {
    const press = await this.classes.press(tx, issuer, definition)
    const signer = await this.signing.signer(tx, issuer.id)
    const { key, certificate, effectiveOn, expiresOn, issuedAt } = credential
    const values = {
      id: `urn:uuid:${key}`,
      holder,
      holderName: certificate.holderName,
      credentialId: certificate.credentialId,
      validFrom: beginningOf(issuer.timeZone, effectiveOn),
      awardedDate: toTheSecond(issuedAt),
      validUntil: expiresOn === null ? null : endOf(issuer.timeZone, expiresOn),
      status,
    }
    const document = JSON.stringify(await press.sign(values, signer, toTheSecond(at)))
    await this.documents.insert(tx, { credentialKey: key, keyId: signer.keyId, document, signedAt: at })
  }

  /** The document as it is handed out, letter for letter. */
  text(db: Tx | Database, key: Credential['key']): Promise<string> {
    return this.documents.latest(db, key)
  }

  /** The same credential as a JWT, signed with the key in use now. */
  async jwt(tx: Tx, { key, issuerId }: Credential): Promise<string> {
    const document = readJsonObject(await this.text(tx, key))
    return toJwt(document, await this.signing.signer(tx, issuerId))
  }
}
