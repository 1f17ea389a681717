// A receipt of what the register answers now, signed by the issuer of the credential. Nothing of it is kept. Of what is not open to the public
// there is none: it would be a signed word that somebody holds nothing, and could be untrue of who keeps a credential unlisted.
import { Injectable, Logger } from '@nestjs/common'
import { sealPdf } from '@touchstone/certificate-pdf'
import { offlineFileAddresses, type Verification } from '@touchstone/contract'
import {
  type CalendarDate,
  type CredentialId,
  type DocumentJudgement,
  fail,
  type Issuer,
  type LookUpWay,
  type Receipt,
  receiptOf,
  type ReceiptQuestion,
  statusOn,
} from '@touchstone/domain'
import { signJson } from '@touchstone/open-badges'
import type { Actor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { hashOf } from '../../platform/files/files.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { Timestamps } from '../../platform/signing/timestamps.js'
import { Certificates } from '../credentials/certificates.js'
import { CredentialIds } from '../credentials/credential-ids.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSeals } from '../keys/issuer-seals.js'
import { IssuerSigning } from '../keys/issuer-signing.js'
import { LookUps } from './look-ups.js'
import type { RegisterEntry } from './verification.repository.js'
import { VerifyCredential } from './verify-credential.js'
import { VerifyFile } from './verify-file.js'

/** A receipt with its proof, as text. */
export interface SignedReceipt {
  readonly receipt: Receipt
  readonly issuer: Issuer
  readonly json: Buffer
  readonly key: string
}

/** What was asked about, where it was more than an ID. */
interface Asked {
  readonly question: ReceiptQuestion
  readonly document: DocumentJudgement | undefined
}

/** Who asks for a receipt. */
export interface Asker {
  readonly actor: Actor
  /** Whether their look-up of a credential was just counted: a receipt of it is no second one. */
  readonly wasCounted: (id: CredentialId) => boolean
}

@Injectable()
export class MakeReceipt {
  private readonly log = new Logger(MakeReceipt.name)

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly signing: IssuerSigning,
    private readonly seals: IssuerSeals,
    private readonly certificates: Certificates,
    private readonly ids: CredentialIds,
    private readonly timestamps: Timestamps,
    private readonly settings: PublicSettings,
    private readonly verifyCredential: VerifyCredential,
    private readonly verifyFile: VerifyFile,
    private readonly lookUps: LookUps,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `receipt_impossible`, `credential_id_unreadable`, `date_in_future` */
  async ofId(spelled: string, on: CalendarDate | undefined, asker: Asker): Promise<SignedReceipt> {
    const { credentialId, entry } = await this.verifyCredential.find(spelled, on)
    if (entry === undefined) fail('receipt_impossible', {})
    const answer = this.verifyCredential.tell(credentialId, entry, on)
    await this.count(entry, 'api', asker)
    return this.sign(entry, answer, { question: { kind: 'credential_id' }, document: undefined })
  }

  /** @throws DomainError `receipt_impossible` */
  async ofFile(bytes: Uint8Array, asker: Asker): Promise<SignedReceipt> {
    const { answer, entry } = await this.verifyFile.look(bytes)
    if (entry === undefined || answer.register === null) fail('receipt_impossible', {})
    await this.count(entry, 'file', asker)
    const { form, outcome, checks, fields } = answer
    const question = { kind: 'file', sha256: hashOf(bytes), size: bytes.length, form } as const
    return this.sign(entry, answer.register, { question, document: { outcome, checks, fields } })
  }

  /** The signed receipt itself. */
  json({ receipt, json }: SignedReceipt): FileAnswer {
    return { bytes: json, filename: `${nameOf(receipt)}.json` }
  }

  /** The receipt to print, with the signed one inside, sealed. */
  async pdf({ receipt, issuer, json, key }: SignedReceipt): Promise<FileAnswer> {
    const sealer = await this.transactions.run((tx) => this.seals.sealer(tx, issuer))
    const sheet = await this.certificates.drawReceipt(receipt, { bytes: json, key })
    const time = { at: new Date(this.clock.now()), stamp: this.timestamps.stamp }
    const { bytes, timestampFault } = await sealPdf(sheet, sealer, time)
    if (timestampFault !== undefined) this.log.warn(`A receipt was sealed without a timestamp: ${timestampFault}`)
    return { bytes, filename: `${nameOf(receipt)}.pdf` }
  }

  private async count(
    { key, certificate }: RegisterEntry,
    way: LookUpWay,
    { actor, wasCounted }: Asker,
  ): Promise<void> {
    if (!wasCounted(certificate.credentialId)) await this.lookUps.countOf(key, way, actor)
  }

  private async sign(entry: RegisterEntry, answer: Verification, asked: Asked): Promise<SignedReceipt> {
    const issuer = await this.issuers.get(this.database, entry.issuerId)
    const receipt = this.write(issuer, entry, answer, asked)
    const signer = await this.transactions.run((tx) => this.signing.signer(tx, issuer.id))
    const signed = await signJson(receipt, signer, `${receipt.checkedAt.slice(0, 19)}Z`)
    const json = Buffer.from(`${JSON.stringify(signed, null, 2)}\n`)
    return { receipt, issuer, json, key: signer.verificationMethod }
  }

  private write(
    { id, name }: Issuer,
    { history, timeZone, certificate }: RegisterEntry,
    { credential, outcome, on, checkedAt }: Verification,
    { question, document }: Asked,
  ): Receipt {
    if (credential === null || outcome === 'not_found') fail('receipt_impossible', {})
    const { credentialId } = certificate
    const { erased, status, replacedBy, renewedBy } = credential
    return receiptOf({
      issuer: { id: this.signing.didOf(id), name },
      asked: question,
      credentialId,
      checkedAt,
      timeZone,
      on,
      outcome,
      status: statusOn(history, on),
      standing: { ...status, replacedBy, renewedBy },
      certificate,
      erased,
      document,
      addresses: {
        register: `${this.ids.verificationUrl(credentialId)}?on=${on}`,
        keys: `${this.settings.publicUrl}${offlineFileAddresses.keys(id)}`,
      },
    })
  }
}

function nameOf({ credentialId, on }: Receipt): string {
  return `receipt-${credentialId}-${on}`
}
