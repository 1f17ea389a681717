// The file a holder gets: the certificate with the signed credential inside, sealed by its issuer. Made when it is first asked for, kept, and
// handed out as it is from then on, so that the register can say of a file that it is the one.
import { Injectable, Logger } from '@nestjs/common'
import { sealPdf } from '@touchstone/certificate-pdf'
import { type Credential, fail } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { Files, hashOf } from '../../platform/files/files.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { Timestamps } from '../../platform/signing/timestamps.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSeals } from '../keys/issuer-seals.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import {
  type CertificateFile,
  CertificateFilesRepository,
  type LatestFile,
  madeMeanwhile,
} from './certificate-files.repository.js'
import { Certificates } from './certificates.js'

@Injectable()
export class SealedCertificates {
  private readonly log = new Logger(SealedCertificates.name)
  private readonly making = new Map<Credential['key'], Promise<Uint8Array>>()

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly certificates: Certificates,
    private readonly badges: BadgeDocumentsRepository,
    private readonly seals: IssuerSeals,
    private readonly records: CertificateFilesRepository,
    private readonly files: Files,
    private readonly timestamps: Timestamps,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The sealed PDF, to be saved under the ID it bears; the same bytes each time. After its badge was signed again, or its seal key was
   * taken out, a new one is made, and the one before stays known. To be called outside of a transaction: it has short ones of its own,
   * and none of them is open while it draws, seals and asks a timestamp authority.
   * @throws DomainError `credential_erased`
   */
  async file(credential: Credential): Promise<FileAnswer> {
    if (credential.erasedAt !== null) fail('credential_erased', { credentialId: credential.credentialId })
    const latest = await this.records.latest(this.database, credential.key)
    const bytes = (await this.kept(latest)) ?? (await this.once(credential, latest))
    return { bytes, filename: `${credential.credentialId}.pdf` }
  }

  private async kept(latest: LatestFile | undefined): Promise<Uint8Array | undefined> {
    return latest?.current ? this.files.get(latest.hash) : undefined
  }

  /** Whoever asks while it is being made waits for the same file. */
  private once(credential: Credential, latest: LatestFile | undefined): Promise<Uint8Array> {
    const begun = this.making.get(credential.key)
    if (begun) return begun
    const made = this.make(credential, latest).finally(() => this.making.delete(credential.key))
    this.making.set(credential.key, made)
    return made
  }

  private async make(credential: Credential, latest: LatestFile | undefined): Promise<Uint8Array> {
    const { key, issuerId, certificate } = credential
    if (latest?.current)
      this.log.warn(`The file of credential ${credential.credentialId} is lost or damaged: it is made anew`)
    const issuer = await this.issuers.get(this.database, issuerId)
    const badge = await this.badges.current(this.database, key)
    const sealer = await this.transactions.run((tx) => this.seals.sealer(tx, issuer))
    const sheet = await this.certificates.draw(certificate, badge?.document)
    const sealedAt = this.clock.now()
    const time = { at: new Date(sealedAt), stamp: this.timestamps.stamp }
    const { bytes, level, timestampFault } = await sealPdf(sheet, sealer, time)
    if (timestampFault !== undefined) this.log.warn(`A certificate was sealed without a timestamp: ${timestampFault}`)
    const made = {
      credentialKey: key,
      revision: (latest?.revision ?? 0) + 1,
      badgeRevision: badge?.revision ?? null,
      sealKeyId: sealer.keyId,
      level,
      hash: hashOf(bytes),
      sealedAt,
    }
    return this.keep(credential, made, bytes)
  }

  private async keep(credential: Credential, made: CertificateFile, bytes: Uint8Array): Promise<Uint8Array> {
    const { revision, level, sealKeyId } = made
    try {
      await this.transactions.run(async (tx) => {
        await this.records.insert(tx, made)
        await this.audit.record(tx, {
          issuerId: credential.issuerId,
          actor: { kind: 'system', id: null },
          action: 'certificate_sealed',
          subject: { type: 'credential', id: credential.credentialId },
          details: { revision, level, sealKey: sealKeyId },
        })
        // Last, so that no file lies there without a row: it bears a name, and is found by its row when that is to be erased.
        await this.files.put(bytes)
      })
      return bytes
    } catch (error) {
      await this.files.delete(made.hash)
      // Another process was first: its file is the one. Or its holder was erased since it was drawn: then no copy stays.
      const theirs = madeMeanwhile(error) ? await this.records.latest(this.database, credential.key) : undefined
      const file = theirs && (await this.files.get(theirs.hash))
      if (!file) throw error
      return file
    }
  }
}
