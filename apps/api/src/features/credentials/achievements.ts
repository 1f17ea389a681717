// What can be earned, as strangers see it: as data and as a picture.
import { Injectable } from '@nestjs/common'
import { type CredentialDefinition, type CredentialDefinitionId, fail } from '@touchstone/domain'
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
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { BadgeClasses } from './badge-classes.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { rasterize } from './rasterize.js'

@Injectable()
export class Achievements {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly classes: BadgeClasses,
  ) {}

  /** @throws DomainError `not_found` */
  async read(id: CredentialDefinitionId): Promise<JsonObject> {
    return { '@context': [VC_2_CONTEXT, OB_3_CONTEXT], ...achievementOf(await this.classOf(id)) }
  }

  async picture(id: CredentialDefinitionId): Promise<string> {
    return badgePicture(await this.classOf(id))
  }

  /** The picture with a signed credential in it. */
  async svgWith(id: CredentialDefinitionId, credential: string): Promise<string> {
    return bakeSvg(await this.picture(id), credential)
  }

  async pngWith(id: CredentialDefinitionId, credential: string): Promise<Uint8Array> {
    return bakePng(await rasterize(await this.picture(id)), credential)
  }

  /** The picture as a PNG without a credential, for whoever bakes many. */
  async png(id: CredentialDefinitionId): Promise<Uint8Array> {
    return rasterize(await this.picture(id))
  }

  private async classOf(id: CredentialDefinitionId): Promise<BadgeClass> {
    const [definition] = await this.definitions.byIds(this.database, [id])
    if (!definition || !isKnown(definition)) fail('not_found', { what: 'achievement' })
    return this.classes.of(this.database, await this.issuers.get(this.database, definition.issuerId), definition)
  }
}

/** What was never opened is nobody's business. */
function isKnown({ status }: CredentialDefinition): boolean {
  return status !== 'draft'
}
