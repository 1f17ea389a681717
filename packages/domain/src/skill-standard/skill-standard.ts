// A skill standard: what stays while its versions come and go. Titles change between versions, so the title is the version's;
// the standard is known by its id and printed with its designation.
import { z } from 'zod'
import { fail } from '../errors.js'
import { IssuerId, SkillStandardId } from '../ids.js'
import { Instant } from '../instants.js'
import { line } from '../text.js'
import { compareVersionNumbers, isPublic, type StandardVersion, type VersionNumber } from './version.js'

/** The printed code of a standard, for example `AISS-IMM-1`. Unique within an issuer, never a key. */
export const Designation = line(60).meta({ id: 'Designation' })
export type Designation = z.infer<typeof Designation>

export const SkillStandard = z
  .object({ id: SkillStandardId, issuerId: IssuerId, designation: Designation, createdAt: Instant })
  .meta({ id: 'SkillStandard' })
export type SkillStandard = z.infer<typeof SkillStandard>

/** The version in force: the published one, or `undefined` when none is. */
export function currentVersion<T extends Pick<StandardVersion, 'status' | 'number'>>(
  versions: readonly T[],
): T | undefined {
  return versions
    .filter(({ status }) => status === 'published')
    .toSorted((a, b) => compareVersionNumbers(b.number, a.number))[0]
}

/** The published version that is later than `version`, when there is one. */
export function newerVersion<T extends Pick<StandardVersion, 'status' | 'number'>>(
  version: Pick<StandardVersion, 'number'>,
  versions: readonly T[],
): T | undefined {
  const current = currentVersion(versions)
  return current && compareVersionNumbers(current.number, version.number) > 0 ? current : undefined
}

/** The version that `version` came after, among these: the one it was started from, else the latest with an earlier number. */
export function precedingVersion<T extends Pick<StandardVersion, 'id' | 'number'>>(
  { basedOn, number }: Pick<StandardVersion, 'basedOn' | 'number'>,
  versions: readonly T[],
): T | undefined {
  const earlier = versions.filter((one) => compareVersionNumbers(one.number, number) < 0)
  return (
    earlier.find(({ id }) => id === basedOn) ?? earlier.toSorted((a, b) => compareVersionNumbers(b.number, a.number))[0]
  )
}

/** Versions the public may see, latest first. */
export function publicVersions<T extends Pick<StandardVersion, 'status' | 'number'>>(versions: readonly T[]): T[] {
  return versions.filter(isPublic).toSorted((a, b) => compareVersionNumbers(b.number, a.number))
}

/**
 * A draft's number comes after those of all other versions; a discarded one's is free again.
 * @throws DomainError `version_number_taken`, `version_number_not_later`
 */
export function requireLaterNumber(
  number: VersionNumber,
  others: readonly Pick<StandardVersion, 'status' | 'number'>[],
): void {
  const latest = others
    .filter(({ status }) => status !== 'discarded')
    .toSorted((a, b) => compareVersionNumbers(b.number, a.number))[0]
  if (!latest) return
  const order = compareVersionNumbers(number, latest.number)
  if (order === 0) fail('version_number_taken', { number })
  if (order < 0) fail('version_number_not_later', { number, latest: latest.number })
}
