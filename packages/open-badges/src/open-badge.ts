// A credential of ours as an OpenBadgeCredential: Open Badges 3.0 (https://www.imsglobal.org/spec/ob/v3p0) on the W3C data model
// 2.0. Made from what was frozen at issue and from nothing else. Arrays wherever the Open Badges schema says so.
import type { Certificate } from '@touchstone/domain'
import { OB_3_CONTEXT, OB_3_EXTENSIONS_CONTEXT, VC_2_CONTEXT } from './contexts.js'
import type { JsonObject } from './json.js'
import { statusEntry, type StatusPlace } from './status-list.js'

/** The schema a verifier checks the shape against. */
export const OB_3_SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

/** One statement of the standard the credential covers. */
export interface AlignedStatement {
  /** Stable address of the statement in exactly the version the credential was awarded against. */
  readonly url: string
  readonly name: string
  readonly code: string | null
}

/** What was required, as far as the public may know it: that it was met, not how well. */
export interface MetRequirement {
  readonly id: string
  readonly title: string
}

/** All that is the same for every credential of one definition of one issuer. */
export interface BadgeClass {
  readonly issuer: { readonly did: string; readonly name: string; readonly url: string; readonly image: string | null }
  readonly achievement: {
    readonly url: string
    readonly code: string
    readonly title: string
    readonly level: string | null
    readonly language: string
    readonly image: string
    /** Where the criteria can be read, and in words. */
    readonly criteria: { readonly url: string; readonly narrative: string }
    readonly standard: Certificate['standard']
    readonly alignments: readonly AlignedStatement[]
    readonly requirements: readonly MetRequirement[]
  }
}

/** What differs from one credential to the next. Instants to the second, in UTC. */
export interface BadgeValues {
  /** `urn:uuid:` of the credential; its page has an address of its own, which may change. */
  readonly id: string
  /** `urn:uuid:` for the holder in this credential alone: no two can be joined by it. */
  readonly holder: string
  readonly holderName: string
  /** The credential ID as printed. */
  readonly credentialId: string
  readonly validFrom: string
  readonly awardedDate: string
  /** The end of its last valid day; `null`: it does not expire. */
  readonly validUntil: string | null
  readonly status: StatusPlace
}

export function openBadge({ issuer, achievement }: BadgeClass, values: BadgeValues): JsonObject {
  const { title, standard } = achievement
  return {
    '@context': [VC_2_CONTEXT, OB_3_CONTEXT, OB_3_EXTENSIONS_CONTEXT],
    id: values.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    description: `${title}, awarded against ${standard.designation} ${standard.version}.`,
    issuer: {
      ...profile(issuer),
      ...(issuer.image !== null && { image: image(issuer.image, `${issuer.name}, logo`) }),
    },
    validFrom: values.validFrom,
    ...(values.validUntil !== null && { validUntil: values.validUntil }),
    awardedDate: values.awardedDate,
    credentialSubject: subject(issuer, achievement, values),
    credentialSchema: [{ id: OB_3_SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: statusEntry(values.status),
  }
}

/** The achievement itself, as its address answers it and as it stands in the credential. */
export function achievementOf({ issuer, achievement }: BadgeClass): JsonObject {
  const { standard, level } = achievement
  return {
    id: achievement.url,
    type: ['Achievement'],
    achievementType: 'Certification',
    name: achievement.title,
    description: `${achievement.title}${level === null ? '' : `, ${level}`}: ${standard.title} (${standard.designation} ${standard.version}).`,
    humanCode: achievement.code,
    version: standard.version,
    inLanguage: achievement.language,
    image: image(achievement.image, `${achievement.title}, badge`),
    creator: profile(issuer),
    criteria: { id: achievement.criteria.url, narrative: achievement.criteria.narrative },
    ...(achievement.alignments.length > 0 && {
      alignment: achievement.alignments.map(({ url, name, code }) => ({
        type: ['Alignment'],
        targetType: 'CFItem',
        targetUrl: url,
        targetName: name,
        ...(code !== null && { targetCode: code }),
        targetFramework: `${standard.title} (${standard.designation} ${standard.version})`,
      })),
    }),
    ...(achievement.requirements.length > 0 && {
      resultDescription: achievement.requirements.map(({ id, title }) => ({
        id: resultId(achievement.url, id),
        type: ['ResultDescription'],
        name: title,
        resultType: 'Status',
      })),
    }),
  }
}

function subject(
  issuer: BadgeClass['issuer'],
  achievement: BadgeClass['achievement'],
  { holder, holderName, credentialId }: BadgeValues,
) {
  return {
    id: holder,
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: holderName, hashed: false }],
    licenseNumber: credentialId,
    achievement: achievementOf({ issuer, achievement }),
    ...(achievement.requirements.length > 0 && {
      result: achievement.requirements.map(({ id }) => ({
        type: ['Result'],
        resultDescription: resultId(achievement.url, id),
        status: 'Completed',
      })),
    }),
  }
}

function profile({ did, name, url }: BadgeClass['issuer']) {
  return { id: did, type: ['Profile'], name, url }
}

function image(id: string, caption: string) {
  return { id, type: 'Image', caption }
}

function resultId(achievement: string, requirement: string): string {
  return `${achievement}#${requirement}`
}
