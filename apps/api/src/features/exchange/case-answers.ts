// What is answered to each question a CASE consumer may ask, from what stands on the public shelf at that moment. A draft is not found
// under any identifier.
import { Injectable } from '@nestjs/common'
import { markOf, standaloneDocument, type StandaloneDocument, writeDocument } from '@touchstone/case'
import { caseProvider } from '@touchstone/contract'
import { type StandardVersion, StatementId } from '@touchstone/domain'
import { PreparedJson } from '../../platform/http/prepared.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { CaseShelf, type Shelf, type ShelvedVersion } from './case-shelf.js'
import type { CaseVersion, DerivedOperation } from './case-version.js'
import { CaseVersions } from './case-versions.js'

@Injectable()
export class CaseAnswers {
  private readonly written = new WeakMap<ShelvedVersion, Map<boolean, StandaloneDocument>>()

  constructor(
    private readonly shelf: CaseShelf,
    private readonly versions: CaseVersions,
    private readonly settings: PublicSettings,
  ) {}

  /** Every document there is, standard by standard. */
  async documents(extensions: boolean): Promise<StandaloneDocument[]> {
    const { versions } = await this.shelf.now()
    return [...versions.values()].map((one) => this.documentOf(one, extensions))
  }

  async document(identifier: string, extensions: boolean): Promise<PreparedJson | null> {
    const shelved = (await this.shelf.now()).versions.get(identifier)
    return shelved
      ? PreparedJson.of(caseProvider.getCFDocument.response.schema, this.documentOf(shelved, extensions))
      : null
  }

  async package(identifier: string, extensions: boolean): Promise<PreparedJson | null> {
    const shelved = (await this.shelf.now()).versions.get(identifier)
    return shelved ? (await this.versions.of(shelved)).package(extensions) : null
  }

  async item(identifier: string, extensions: boolean): Promise<PreparedJson | null> {
    const shelved = await this.versions.holding(await this.shelf.now(), StatementId.parse(identifier))
    return shelved ? (await this.versions.of(shelved)).item(identifier, extensions) : null
  }

  async itemAssociations(identifier: string): Promise<PreparedJson | null> {
    const shelf = await this.shelf.now()
    const shelved = await this.versions.holding(shelf, StatementId.parse(identifier))
    if (shelved === undefined) return null
    const version = await this.versions.of(shelved)
    return version.itemAssociations(identifier, await this.all(shelf, shelved.after))
  }

  async derived(operation: DerivedOperation, identifier: string): Promise<PreparedJson | null> {
    const { byMark } = await this.shelf.now()
    for (const shelved of byMark.get(markOf(identifier)) ?? []) {
      const found = (await this.versions.of(shelved)).derived(operation, identifier)
      if (found !== null) return found
    }
    return null
  }

  private all({ versions }: Shelf, ids: readonly StandardVersion['id'][]): Promise<CaseVersion[]> {
    return Promise.all(ids.flatMap((id) => versions.get(id) ?? []).map((shelved) => this.versions.of(shelved)))
  }

  private documentOf(shelved: ShelvedVersion, extensions: boolean): StandaloneDocument {
    const known = this.written.get(shelved) ?? new Map<boolean, StandaloneDocument>()
    this.written.set(shelved, known)
    const writing = { ...shelved, statements: [], successions: [], origin: this.settings.publicUrl, extensions }
    const document = known.get(extensions) ?? standaloneDocument(writeDocument(writing))
    known.set(extensions, document)
    return document
  }
}
