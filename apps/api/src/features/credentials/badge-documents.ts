// The signed document of a credential: made at issue, kept as it was, handed out as it is.
import { Injectable } from '@nestjs/common'
import type { Credential, CredentialDefinition, Issuer } from '@touchstone/domain'
import { type JsonObject, readJsonObject, toJwt } from '@touchstone/open-badges'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuerSigning } from '../keys/issuer-signing.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import { BadgeClasses } from './badge-classes.js'
import { beginningOf, endOf, toTheSecond } from './badge-dates.js'
import { StatusLists } from './status-lists.js'

@Injectable()
export class BadgeDocuments {
  constructor(
    private readonly documents: BadgeDocumentsRepository,
    private readonly classes: BadgeClasses,
    private readonly signing: IssuerSigning,
    private readonly lists: StatusLists,
    private readonly random: Random,
  ) {}

  /** Signs the credential and keeps what was signed, within the transaction that issues it. */
  async issue(tx: Tx, issuer: Issuer, definition: CredentialDefinition, credential: Credential): Promise<void> {
    const press = await this.classes.press(tx, issuer, definition)
    const signer = await this.signing.signer(tx, issuer.id)
    const status = await this.lists.place(tx, credential)
    const { key, certificate, effectiveOn, expiresOn, issuedAt } = credential
    const values = {
      id: `urn:uuid:${key}`,
      holder: `urn:uuid:${this.random.uuid()}`,
      holderName: certificate.holderName,
      credentialId: certificate.credentialId,
      validFrom: beginningOf(issuer.timeZone, effectiveOn),
      awardedDate: toTheSecond(issuedAt),
      validUntil: expiresOn === null ? null : endOf(issuer.timeZone, expiresOn),
      status,
    }
    const document = await press.sign(values, signer, toTheSecond(issuedAt))
    const signed = { keyId: signer.keyId, document: JSON.stringify(document), signedAt: issuedAt }
    await this.documents.insertFirst(tx, { credentialKey: key, ...signed })
  }

  /** The document as it is handed out, letter for letter. */
  text(db: Tx | Database, key: Credential['key']): Promise<string> {
    return this.documents.latest(db, key)
  }

  /** The same credential as a JWT, signed with the key in use now. */
  async jwt(tx: Tx, { key, issuerId }: Credential): Promise<string> {
    const document: JsonObject = readJsonObject(await this.text(tx, key))
    return toJwt(document, await this.signing.signer(tx, issuerId))
  }
}
