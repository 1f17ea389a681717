// What a credential states, as the trade names it: of ours all that the certificate prints and a badge has a place for, of others what
// stands where Open Badges puts it.
import type { DocumentClaims, Instant } from '@touchstone/domain'
import { isObject, type Json, type JsonObject, textOf, valuesOf } from './json.js'

/** More than any field of ours holds. */
const LONGEST = 4_000

/** @param dayOf the day an instant falls on where the reader counts days */
export function badgeClaims(credential: JsonObject, dayOf: (at: Instant) => string): DocumentClaims {
  const subject = objectIn(credential, 'credentialSubject')
  const achievement = subject && objectIn(subject, 'achievement')
  const issuer = credential['issuer']
  const { validFrom, validUntil } = badgeDates(credential)
  return stated({
    issuer: isObject(issuer) ? textOf(issuer, 'name') : undefined,
    holderName: subject && (nameIn(subject) ?? textOf(subject, 'name')),
    credentialTitle: (achievement && textOf(achievement, 'name')) ?? textOf(credential, 'name'),
    credentialCode: achievement && textOf(achievement, 'humanCode'),
    ...(achievement && describedIn(achievement)),
    standardVersion: achievement && textOf(achievement, 'version'),
    scope: achievement && scopeOf(achievement),
    effectiveOn: validFrom === undefined ? undefined : dayOf(validFrom),
    expiresOn: validUntil === undefined ? null : dayOf(validUntil),
    credentialId: subject && textOf(subject, 'licenseNumber'),
  })
}

/** From when until when, where it says so. */
export function badgeDates(credential: JsonObject): {
  readonly validFrom: Instant | undefined
  readonly validUntil: Instant | undefined
} {
  const [validFrom, validUntil] = ['validFrom', 'validUntil'].map((key) => {
    const at = Date.parse(textOf(credential, key) ?? '')
    return Number.isNaN(at) ? undefined : new Date(at).toISOString()
  })
  return { validFrom, validUntil }
}

/** The DID or address of who issued it. */
export function issuerOf({ issuer }: JsonObject): string | undefined {
  if (typeof issuer === 'string') return issuer
  return isObject(issuer) ? textOf(issuer, 'id') : undefined
}

function nameIn(subject: JsonObject): string | undefined {
  const named = valuesOf(subject, 'identifier')
    .filter(isObject)
    .find((one) => one['identityType'] === 'name' && one['hashed'] === false)
  return named && textOf(named, 'identityHash')
}

/** The parts Open Badges has no place of their own for stand in the description, see `achievementOf`. */
function describedIn(achievement: JsonObject): DocumentClaims {
  const [name, description] = [textOf(achievement, 'name') ?? '', textOf(achievement, 'description') ?? '']
  if (description.length > LONGEST || !description.startsWith(name)) return {}
  const parts = /^(?:, (.{1,60}?))?: (.+) \(([^()]+) (\S+)\)\.$/u.exec(description.slice(name.length))
  const [, level, standardTitle, standardDesignation] = parts ?? []
  if (standardTitle === undefined || standardDesignation === undefined) return {}
  return { level: level ?? null, standardTitle, standardDesignation }
}

function scopeOf(achievement: JsonObject): string | undefined {
  const alignments = valuesOf(achievement, 'alignment').filter(isObject)
  if (alignments.length === 0) return undefined
  return alignments
    .map((one) => [textOf(one, 'targetCode'), textOf(one, 'targetName')].filter(Boolean).join(' '))
    .join('; ')
}

function objectIn(object: JsonObject, key: string): JsonObject | undefined {
  return valuesOf(object, key).find((value: Json): value is JsonObject => isObject(value))
}

function stated(claims: Readonly<Record<string, string | null | undefined>>): DocumentClaims {
  const known = Object.entries(claims).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known.map(([field, value]) => [field, value?.slice(0, LONGEST) ?? null]))
}
