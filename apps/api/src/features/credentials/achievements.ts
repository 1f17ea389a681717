// What can be earned, as strangers see it: as data and as a picture.
import { Injectable } from '@nestjs/common'
import { type CredentialDefinition, type CredentialDefinitionId, fail, type LineageId } from '@touchstone/domain'
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

  /** @param areas numbers of duty areas in the definition, joined by hyphens @throws DomainError `not_found` */
  async readReduced(id: CredentialDefinitionId, areas: string): Promise<JsonObject> {
    const definition = await this.definitionOf(id)
    const scope = areas
      .split('-')
      .map((n) => definition.scope[Number(n) - 1] ?? fail('not_found', { what: 'achievement' }))
    return { '@context': [VC_2_CONTEXT, OB_3_CONTEXT], ...achievementOf(await this.classOf(id, scope)) }
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

  private async classOf(id: CredentialDefinitionId, scope: readonly LineageId[] | null = null): Promise<BadgeClass> {
    const definition = await this.definitionOf(id)
    return this.classes.of(this.database, await this.issuers.get(this.database, definition.issuerId), definition, scope)
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
