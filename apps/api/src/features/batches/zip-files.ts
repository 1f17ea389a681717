// A collection as a zip: each certificate as the sealed file its holder gets, badges by choice, and a list of what is in it.
import { Injectable } from '@nestjs/common'
import type { Credential } from '@touchstone/domain'
import { writeCsv } from '@touchstone/exchange'
import { bakePng } from '@touchstone/open-badges'
import { Zip, ZipPassThrough } from 'fflate'
import { Readable } from 'node:stream'
import { Database } from '../../platform/database/transactions.js'
import { artNamedIn } from '../credentials/art-named-in.js'
import { Achievements } from '../credentials/achievements.js'
import { BadgeDocumentsRepository } from '../credentials/badge-documents.repository.js'
import { SealedCertificates } from '../credentials/sealed-certificates.js'
import { CollectedCredentials } from './collected-credentials.js'
import type { Told } from './collection-work.js'
import type { CollectionRecord } from './collections.repository.js'

const HEADINGS = ['Name', 'Credential ID', 'Credential', 'Code', 'Effective on', 'Expires on', 'Verify at', 'Files']

@Injectable()
export class ZipFiles {
  constructor(
    private readonly database: Database,
    private readonly collected: CollectedCredentials,
    private readonly certificates: SealedCertificates,
    private readonly badges: BadgeDocumentsRepository,
    private readonly achievements: Achievements,
  ) {}

  of(collection: CollectionRecord, told: Told): Readable {
    return Readable.from(this.parts(collection, told), { objectMode: false })
  }

  private async *parts(collection: CollectionRecord, told: Told): AsyncGenerator<Uint8Array> {
    let ready: Uint8Array[] = []
    const zip = new Zip((fault, chunk) => {
      if (fault) throw fault
      ready.push(chunk)
    })
    const taken = () => {
      const now = ready
      ready = []
      return now
    }
    // The time of the order: what is in it is made once.
    const add = (name: string, bytes: Uint8Array) => {
      // PDF and PNG are pressed already, so nothing is lost by storing them as they are.
      const entry = new ZipPassThrough(name)
      entry.mtime = new Date(collection.orderedAt)
      zip.add(entry)
      entry.push(bytes, true)
    }
    const pictures = new Map<string, Uint8Array>()
    const list: string[][] = []
    for await (const some of this.collected.of(collection.id)) {
      for (const { credential, position } of some) {
        const files = await this.filesOf(credential, collection, pictures)
        for (const [name, bytes] of files) add(name, bytes)
        list.push(row(credential, [...files.keys()]))
        yield* taken()
        await told(position)
      }
    }
    add('index.csv', writeCsv([HEADINGS, ...list]))
    // What makes two zips of the same certificates two files, of which each can be deleted.
    add('collection.txt', new TextEncoder().encode(`Collection ${collection.id}, ordered ${collection.orderedAt}\r\n`))
    zip.end()
    yield* taken()
  }

  private async filesOf(
    credential: Credential,
    { extras }: CollectionRecord,
    /** By what badges look like: a picture of the body's own, or the one drawn for a definition. */
    pictures: Map<string, Uint8Array>,
  ): Promise<Map<string, Uint8Array>> {
    const { credentialId, definitionId, key } = credential
    const { bytes } = await this.certificates.file(credential)
    const files = new Map([[`certificates/${credentialId}.pdf`, bytes]])
    const badge = extras.length > 0 ? await this.badges.find(this.database, key) : undefined
    if (badge === undefined) return files
    if (extras.includes('json')) files.set(`badges/${credentialId}.json`, Buffer.from(badge))
    if (extras.includes('png')) {
      const look = artNamedIn(badge) ?? definitionId
      const picture = pictures.get(look) ?? (await this.achievements.png(definitionId, badge))
      pictures.set(look, picture)
      files.set(`badges/${credentialId}.png`, bakePng(picture, badge))
    }
    return files
  }
}

function row({ certificate }: Credential, files: readonly string[]): string[] {
  const { holderName, credentialId, credentialTitle, credentialCode, effectiveOn, expiresOn, verificationUrl } =
    certificate
  const dates = [effectiveOn, expiresOn ?? '']
  return [holderName, credentialId, credentialTitle, credentialCode, ...dates, verificationUrl, files.join('; ')]
}
