// What can be earned, as strangers see it: as data and as a picture.
import { Injectable, Logger } from '@nestjs/common'
import {
  type BadgeArtHash,
  type CredentialDefinition,
  type CredentialDefinitionId,
  fail,
  type LineageId,
} from '@touchstone/domain'
import {
  achievementOf,
  type BadgeClass,
  badgePicture,
  bakePng,
  bakeSvg,
  type JsonObject,
  OB_3_CONTEXT,
  VC_2_CONTEXT,
} from '@touchstone/open-badges'
import { Database } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { artNamedIn } from './art-named-in.js'
import { BadgeArtRepository } from './badge-art.repository.js'
import { BadgeClasses } from './badge-classes.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { rasterize } from './rasterize.js'

@Injectable()
export class Achievements {
  private readonly log = new Logger(Achievements.name)

  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly classes: BadgeClasses,
    private readonly chosen: BadgeArtRepository,
    private readonly files: Files,
  ) {}

  /** @throws DomainError `not_found` */
  async read(id: CredentialDefinitionId): Promise<JsonObject> {
    return { '@context': [VC_2_CONTEXT, OB_3_CONTEXT], ...achievementOf(await this.classOf(id)) }
  }

  /** @param areas numbers of duty areas in the definition, joined by hyphens @throws DomainError `not_found` */
  async readReduced(id: CredentialDefinitionId, areas: string): Promise<JsonObject> {
    const definition = await this.definitionOf(id)
    const scope = areas
      .split('-')
      .map((n) => definition.scope[Number(n) - 1] ?? fail('not_found', { what: 'achievement' }))
    return { '@context': [VC_2_CONTEXT, OB_3_CONTEXT], ...achievementOf(await this.classOf(id, scope)) }
  }

  /** The picture the platform draws. It stays at the achievement's own address, where badges signed with it look for it. */
  async picture(id: CredentialDefinitionId): Promise<string> {
    return this.drawn(await this.definitionOf(id))
  }

  /** The same of any definition, also of a draft: for staff. */
  async drawn(definition: CredentialDefinition): Promise<string> {
    const issuer = await this.issuers.get(this.database, definition.issuerId)
    return badgePicture(await this.classes.of(this.database, issuer, definition, { scope: null, art: null }))
  }

  /** A picture of a body's own, as it is kept. @throws DomainError `not_found` */
  async art(hash: BadgeArtHash): Promise<Uint8Array> {
    const bytes = (await this.chosen.wasChosen(this.database, hash)) ? await this.files.get(hash) : undefined
    return bytes ?? fail('not_found', { what: 'badge picture' })
  }

  /** The picture with a signed credential in it. */
  async svgWith(id: CredentialDefinitionId, credential: string): Promise<string> {
    return bakeSvg(await this.pictureIn(id, credential), credential)
  }

  async pngWith(id: CredentialDefinitionId, credential: string): Promise<Uint8Array> {
    return bakePng(await rasterize(await this.pictureIn(id, credential)), credential)
  }

  /** The picture of a signed credential as a PNG without the credential, for whoever bakes many: one for all that name the same. */
  async png(id: CredentialDefinitionId, credential: string): Promise<Uint8Array> {
    return rasterize(await this.pictureIn(id, credential))
  }

  /** The picture the credential names, which it was signed with. One whose file is lost is drawn, which the log says. */
  private async pictureIn(id: CredentialDefinitionId, credential: string): Promise<string> {
    const hash = artNamedIn(credential)
    const bytes = hash && (await this.files.get(hash))
    if (bytes) return Buffer.from(bytes).toString()
    if (hash !== undefined) this.log.warn(`The picture of badges ${hash} is lost or damaged: it is drawn instead`)
    return this.picture(id)
  }

  private async classOf(id: CredentialDefinitionId, scope: readonly LineageId[] | null = null): Promise<BadgeClass> {
    const definition = await this.definitionOf(id)
    const issuer = await this.issuers.get(this.database, definition.issuerId)
    const art = await this.chosen.inUse(this.database, id)
    return this.classes.of(this.database, issuer, definition, { scope, art })
  }

  private async definitionOf(id: CredentialDefinitionId): Promise<CredentialDefinition> {
    const [definition] = await this.definitions.byIds(this.database, [id])
    return definition && isKnown(definition) ? definition : fail('not_found', { what: 'achievement' })
  }
}

/** What was never opened is nobody's business. */
function isKnown({ status }: CredentialDefinition): boolean {
  return status !== 'draft'
}
