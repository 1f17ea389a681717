// What all badges of one definition have in common, gathered once: an opened definition and its version never change, and an issuer's
// profile seldom does.
import { Injectable } from '@nestjs/common'
import { badgePictures, badges, libraryAddresses, logos, urlOf } from '@touchstone/contract'
import {
  type BadgeArtHash,
  coveredStatements,
  type CredentialDefinition,
  fail,
  type Issuer,
  type LineageId,
  type Requirement,
  type SkillStandard,
  type StandardVersion,
  type Statement,
} from '@touchstone/domain'
import { type BadgeClass, BadgePress } from '@touchstone/open-badges'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuerSigning } from '../keys/issuer-signing.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'

/** Presses kept at hand; a body has some dozens of definitions. */
const MOST_PRESSES = 500

/** What badges of one definition differ in: fewer duty areas, and the body's own picture, `null` where the platform draws it. */
export interface Look {
  readonly scope: readonly LineageId[] | null
  readonly art: BadgeArtHash | null
}

interface Ground {
  readonly standard: SkillStandard
  readonly version: StandardVersion
  readonly statements: readonly Statement[]
}

@Injectable()
export class BadgeClasses {
  readonly #presses = new Map<string, { readonly of: string; readonly press: BadgePress }>()

  constructor(
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly signing: IssuerSigning,
    private readonly settings: PublicSettings,
  ) {}

  /** @throws DomainError `version_not_published` for a definition on a version nobody may read */
  async of(db: Tx | Database, issuer: Issuer, definition: CredentialDefinition, look: Look): Promise<BadgeClass> {
    const { standard, version } = await this.standards.getVersion(db, issuer.id, definition.versionId)
    const statements = await this.statements.of(db, version.id)
    return this.assemble(issuer, definition, look, { standard, version, statements })
  }

  /** What signs badges of a definition, or of fewer of its duty areas; made at its first and kept. */
  async press(db: Tx | Database, issuer: Issuer, definition: CredentialDefinition, look: Look): Promise<BadgePress> {
    const of = JSON.stringify([issuer, this.settings.publicUrl])
    const what = [definition.id, look.art, ...(look.scope ?? [])].join(' ')
    const known = this.#presses.get(what)
    if (known?.of === of) return known.press
    const press = new BadgePress(await this.of(db, issuer, definition, look))
    if (this.#presses.size >= MOST_PRESSES) this.#presses.clear()
    this.#presses.set(what, { of, press })
    return press
  }

  /** Of fewer duty areas it is another achievement: the numbers of those that are left, as the definition counts them, stand in its address. */
  achievementUrl(
    { id, scope: all }: Pick<CredentialDefinition, 'id' | 'scope'>,
    scope: readonly LineageId[] | null = null,
  ): string {
    const { publicUrl } = this.settings
    if (scope === null) return publicUrl + urlOf(badges.getAchievement, { params: { definitionId: id } })
    const areas = scope.map((area) => all.indexOf(area) + 1).join('-')
    return publicUrl + urlOf(badges.getReducedAchievement, { params: { definitionId: id, areas } })
  }

  private assemble(
    issuer: Issuer,
    definition: CredentialDefinition,
    { scope, art }: Look,
    { standard: { id: standardId, designation }, version, statements }: Ground,
  ): BadgeClass {
    const { publicUrl } = this.settings
    if (version.publishedOn === null) fail('version_not_published', { versionId: version.id, status: version.status })
    return {
      issuer: {
        did: this.signing.didOf(issuer.id),
        name: issuer.name,
        url: issuer.website ?? publicUrl,
        image: issuer.logo === null ? null : publicUrl + urlOf(logos.getLogo, { params: { hash: issuer.logo.hash } }),
      },
      achievement: {
        url: this.achievementUrl(definition, scope),
        code: definition.code,
        title: definition.title,
        level: definition.level,
        language: version.language,
        image:
          art === null
            ? `${this.achievementUrl(definition)}/badge.svg`
            : publicUrl + urlOf(badgePictures.getBadgeArtPicture, { params: { hash: art } }),
        criteria: {
          url: publicUrl + libraryAddresses.version(standardId, version.number),
          narrative: definition.requirements.map(inWords).join(' '),
        },
        standard: { title: version.title, designation, version: version.number, publishedOn: version.publishedOn },
        alignments: coveredStatements(scope ?? definition.scope, statements).map(({ id, title, text, code }) => ({
          url: publicUrl + libraryAddresses.statement(id),
          name: title ?? text.replace(/\s+/g, ' ').trim(),
          code,
        })),
        requirements: definition.requirements.map(({ id, title }) => ({ id, title })),
      },
    }
  }
}

/** A requirement as a sentence of the criteria. Badges are in English until a second language comes. */
function inWords(requirement: Requirement): string {
  const { title } = requirement
  if (requirement.type === 'theory_exam') return `${title}: at least ${requirement.cutScore} % of the points.`
  if (requirement.type === 'achievement_record') return `${title}: recorded and signed by the evaluator.`
  return `${title}: met, as an evaluator affirmed.`
}
