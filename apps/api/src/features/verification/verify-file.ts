// The answer to somebody who was handed a document: what it is, whether it is the one that was issued, and where it departs from the
// register. Nothing is fetched. What is not open to the public is answered like what does not exist.
import { Injectable } from '@nestjs/common'
import { layoutOf, printedFields, type Seal } from '@touchstone/certificate-pdf'
import type { FileVerification } from '@touchstone/contract'
import {
  certificateClaims,
  compareClaims,
  comparePrinted,
  type CredentialId,
  dateIn,
  type DocumentEvidence,
  type DocumentForm,
  type FieldComparison,
  type Instant,
  judgeDocument,
  outcomeOn,
  readCredentialId,
  sealFinding,
  type SealFact,
  type SignatureFinding,
  statusOn,
  withEnclosed,
} from '@touchstone/domain'
import { badgeClaims, badgeDates, issuerOf, readJsonObject } from '@touchstone/open-badges'
import type { Actor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { hashOf } from '../../platform/files/files.js'
import { BadgeDocumentsRepository } from '../credentials/badge-documents.repository.js'
import { CertificateFilesRepository } from '../credentials/certificate-files.repository.js'
import { Certificates } from '../credentials/certificates.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSigning } from '../keys/issuer-signing.js'
import { type PublishedRoot, SealKeysRepository } from '../keys/seal-keys.repository.js'
import { DocumentReader } from './document-reader.js'
import type { DocumentReading } from './read-document.js'
import { LookUps } from './look-ups.js'
import { type RegisterEntry, VerificationRepository } from './verification.repository.js'
import { VerifyCredential } from './verify-credential.js'

/** What a document was found to be when held against the register's entry. */
interface HeldAgainst {
  readonly signature: SignatureFinding
  readonly fields: readonly FieldComparison[]
  readonly sameIssuer?: boolean
}

/** An answer, with the entry of the register it is about. */
interface Looked {
  readonly answer: FileVerification
  readonly entry?: RegisterEntry
}

@Injectable()
export class VerifyFile {
  constructor(
    private readonly database: Database,
    private readonly reader: DocumentReader,
    private readonly register: VerificationRepository,
    private readonly issuers: IssuersRepository,
    private readonly signing: IssuerSigning,
    private readonly certificates: Certificates,
    private readonly files: CertificateFilesRepository,
    private readonly sealKeys: SealKeysRepository,
    private readonly badges: BadgeDocumentsRepository,
    private readonly verifyCredential: VerifyCredential,
    private readonly lookUps: LookUps,
    private readonly clock: Clock,
  ) {}

  async run(bytes: Uint8Array, actor: Actor): Promise<FileVerification> {
    const { answer, entry } = await this.look(bytes)
    if (entry) await this.lookUps.countOf(entry.key, 'file', actor)
    return answer
  }

  /** The answer, and the register's entry it rests on where there is one. Counts nothing. */
  async look(bytes: Uint8Array): Promise<Looked> {
    const ours = (await this.issuers.list(this.database)).map(({ id }) => id)
    const keys = [...(await this.signing.known(this.database, ours))]
    const roots = await this.sealKeys.roots(this.database)
    const reading = await this.reader.read(bytes, { keys, roots: roots.map(({ certificate }) => certificate) })
    switch (reading.kind) {
      case 'unreadable':
        return { answer: this.answer(reading.form, { kind: 'unreadable', fault: reading.fault }) }
      case 'credential_id':
        return this.registered(reading, reading.credentialId, async () => ({ signature: 'nothing_signed', fields: [] }))
      case 'certificate':
        return this.registered(reading, reading.credentialId, (entry) =>
          this.compareCertificate(bytes, reading, entry, roots),
        )
      case 'badge':
        return ours.some((id) => this.signing.didOf(id) === issuerOf(reading.credential))
          ? this.ownBadge(reading)
          : { answer: this.badgeOfOthers(reading) }
    }
  }

  private async registered(
    { form }: DocumentReading,
    credentialId: CredentialId,
    holdAgainst: (entry: RegisterEntry) => Promise<HeldAgainst>,
  ): Promise<Looked> {
    const entry = await this.register.findOpen(this.database, credentialId)
    if (entry === undefined) return { answer: this.answer(form, { kind: 'closed' }) }
    // Of what was erased there is no document left to hold this one against.
    const { signature, fields, sameIssuer }: HeldAgainst =
      entry.erasedAt === null ? await holdAgainst(entry) : { signature: 'nothing_signed', fields: [] }
    const on = dateIn(entry.timeZone, this.clock.now())
    const { effectiveOn, expiresOn, history } = entry
    const [outcome, status] = [outcomeOn(entry, history, on), statusOn(history, on)]
    const register = { outcome, status, effectiveOn, expiresOn, sameIssuer }
    const evidence = { kind: 'registered', signature, fields, register, on } as const
    const answer = { ...this.answer(form, evidence), register: this.verifyCredential.tell(credentialId, entry) }
    return { answer, entry }
  }

  /** A file the register handed out is known by its bytes. Of any other its seal is asked, and what it says is compared. */
  private async compareCertificate(
    bytes: Uint8Array,
    reading: DocumentReading & { kind: 'certificate' },
    entry: RegisterEntry,
    roots: readonly PublishedRoot[],
  ): Promise<HeldAgainst> {
    const { certificate } = entry
    // Certificates of the first layout were handed out as they are drawn.
    const onceUnsealed = layoutOf(certificate) === 1
    const known = await this.handedOut(bytes, entry)
    const plain = known === undefined ? Buffer.from(await this.certificates.draw(certificate)) : undefined
    const issued = onceUnsealed && plain?.equals(bytes) ? 'latest' : known
    if (plain === undefined || issued !== undefined) {
      const claims = certificateClaims(certificate)
      const signature = sealFinding({ issued, addedTo: false, seals: [], onceUnsealed })
      return { signature, fields: compareClaims(claims, claims) }
    }
    const addedTo = onceUnsealed && plain.equals(bytes.subarray(0, plain.length))
    const seals = await Promise.all(reading.seals.map((seal) => this.sealFact(seal, entry, roots)))
    const printed = comparePrinted(printedFields(certificate), await this.reader.lines(plain), reading.lines)
    const fields = withEnclosed(printed, await this.compareEnclosed(reading, entry))
    return { signature: sealFinding({ issued, addedTo, seals, onceUnsealed }), fields }
  }

  private async handedOut(bytes: Uint8Array, { key }: RegisterEntry): Promise<'latest' | 'before' | undefined> {
    const place = (await this.files.hashes(this.database, key)).indexOf(hashOf(bytes))
    return place < 0 ? undefined : place === 0 ? 'latest' : 'before'
  }

  private async sealFact(
    { holds, whole, signer, root }: Seal,
    { issuerId }: RegisterEntry,
    roots: readonly PublishedRoot[],
  ): Promise<SealFact> {
    if (signer !== undefined && (await this.sealKeys.isCompromised(this.database, signer)))
      return { holds, whole, by: 'issuer_with_compromised_key' }
    const above = roots.find(({ fingerprint }) => fingerprint === root)
    return { holds, whole, by: above?.issuerId === issuerId ? 'issuer' : 'another' }
  }

  private async compareEnclosed({ enclosed }: DocumentReading & { kind: 'certificate' }, entry: RegisterEntry) {
    if (enclosed === undefined) return []
    const dayOf = (at: Instant) => dateIn(entry.timeZone, at)
    return compareClaims(badgeClaims(enclosed.credential, dayOf), await this.signedClaims(entry, dayOf))
  }

  private async ownBadge(reading: DocumentReading & { kind: 'badge' }): Promise<Looked> {
    const { credential, signature, form } = reading
    const { credentialId: spelled } = badgeClaims(credential, (at) => at)
    const id = readCredentialId(spelled ?? '')
    if (!id.read) return { answer: this.answer(form, { kind: 'closed' }) }
    return this.registered(reading, id.credentialId, async (entry) => {
      const dayOf = (at: Instant) => dateIn(entry.timeZone, at)
      const held = await this.signedClaims(entry, dayOf)
      return {
        signature,
        fields: compareClaims(badgeClaims(credential, dayOf), held),
        sameIssuer: this.signing.didOf(entry.issuerId) === issuerOf(credential),
      }
    })
  }

  /** What the badge we signed states; for a credential from before badges were signed, what its certificate does. */
  private async signedClaims({ key, certificate }: RegisterEntry, dayOf: (at: Instant) => string) {
    const text = await this.badges.find(this.database, key)
    return text === undefined ? certificateClaims(certificate) : badgeClaims(readJsonObject(text), dayOf)
  }

  private badgeOfOthers({ form, credential, signature }: DocumentReading & { kind: 'badge' }): FileVerification {
    const claims = badgeClaims(credential, (at) => dateIn('UTC', at))
    const evidence = { kind: 'of_others', signature, claims, ...badgeDates(credential), at: this.clock.now() } as const
    return { ...this.answer(form, evidence), signedBy: signature === 'holds' ? (issuerOf(credential) ?? null) : null }
  }

  private answer(form: DocumentForm, evidence: DocumentEvidence): FileVerification {
    const { outcome, checks, fields } = judgeDocument(evidence)
    const said = { form, outcome, checks: [...checks], fields: [...fields] }
    return { ...said, signedBy: null, register: null, checkedAt: this.clock.now() }
  }
}
