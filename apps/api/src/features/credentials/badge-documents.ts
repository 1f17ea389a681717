// The signed document of a credential: made at issue, kept as it was, handed out as it is.
import { Injectable } from '@nestjs/common'
import type { Credential, CredentialDefinition, Instant, Issuer } from '@touchstone/domain'
import {
  type BadgePress,
  isObject,
  readJsonObject,
  type StatusPlace,
  textOf,
  toJwt,
  verifyProof,
} from '@touchstone/open-badges'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { type IssuerSigner, IssuerSigning } from '../keys/issuer-signing.js'
import { BadgeDocumentsRepository, type SignedBadge } from './badge-documents.repository.js'
import { artNamedIn } from './art-named-in.js'
import { BadgeArtRepository } from './badge-art.repository.js'
import { BadgeClasses } from './badge-classes.js'
import { beginningOf, endOf, toTheSecond } from './badge-dates.js'
import { StatusLists } from './status-lists.js'

interface Signing {
  readonly issuer: Issuer
  readonly credential: Credential
  readonly status: StatusPlace
  readonly holder: string
  readonly at: Instant
}

@Injectable()
export class BadgeDocuments {
  constructor(
    private readonly documents: BadgeDocumentsRepository,
    private readonly art: BadgeArtRepository,
    private readonly classes: BadgeClasses,
    private readonly signing: IssuerSigning,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Signs the credential and keeps what was signed, within the transaction that issues it. */
  async issue(tx: Tx, issuer: Issuer, definition: CredentialDefinition, credential: Credential): Promise<void> {
    await this.issueMany(tx, issuer, definition, [credential])
  }

  /** The same for many of one definition. @returns the first document, for whoever wants to verify it before the rest go out */
  async issueMany(
    tx: Tx,
    issuer: Issuer,
    definition: CredentialDefinition,
    credentials: readonly Credential[],
  ): Promise<string | undefined> {
    const places = await this.lists.place(
      tx,
      issuer.id,
      credentials.map(({ key }) => key),
    )
    const signer = await this.signing.signer(tx, issuer.id)
    const desks: { readonly press: BadgePress; readonly signer: IssuerSigner }[] = []
    const art = await this.art.inUse(tx, definition.id)
    for (const { scope } of credentials)
      desks.push({ press: await this.classes.press(tx, issuer, definition, { scope, art }), signer })
    const [first, ...others] = credentials.map((credential, place) => {
      const [status, desk] = [places.get(credential.key), desks[place]]
      if (status === undefined || desk === undefined)
        throw new Error('A credential was given no place in a status list')
      const holder = `urn:uuid:${this.random.uuid()}`
      return () => this.sign(desk, { issuer, credential, status, holder, at: credential.issuedAt })
    })
    if (first === undefined) return undefined
    // The first proves the short way to the others. Those are signed at once: a signing service far away is then asked few times.
    const signed = [await first()]
    signed.push(...(await Promise.all(others.map((one) => one()))))
    await this.documents.insertFirst(tx, signed)
    return signed[0]?.document
  }

  /** Signs the same credential with the key in use now: same holder, same place in the list, same picture, another proof. */
  async signAgain(tx: Tx, issuer: Issuer, definition: CredentialDefinition, credential: Credential): Promise<void> {
    const before = await this.text(tx, credential.key)
    const subject = readJsonObject(before)['credentialSubject']
    const holder = isObject(subject) ? textOf(subject, 'id') : undefined
    const status = await this.lists.placeOf(tx, credential.key)
    // What we signed ourselves names its holder and has its place.
    if (holder === undefined || status === undefined) throw new Error('A badge of ours lacks its holder or its place')
    const look = { scope: credential.scope, art: artNamedIn(before) ?? null }
    const press = await this.classes.press(tx, issuer, definition, look)
    const signer = await this.signing.signer(tx, issuer.id)
    const at = this.clock.now()
    await this.documents.insert(tx, await this.sign({ press, signer }, { issuer, credential, status, holder, at }))
  }

  /** Whether a document holds by the whole way, with the keys its issuer publishes. */
  async proves(tx: Tx, issuer: Issuer, document: string): Promise<boolean> {
    const known = await this.signing.known(tx, [issuer.id])
    return (await verifyProof(readJsonObject(document), known)).holds
  }

  private async sign(
    { press, signer }: { readonly press: BadgePress; readonly signer: IssuerSigner },
    { issuer, credential, status, holder, at }: Signing,
  ): Promise<SignedBadge> {
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
    return { credentialKey: key, keyId: signer.keyId, document, signedAt: at }
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
