// The body's own picture a badge of ours was signed with: `.../badge-art/{hash}/badge.svg`.
import { BadgeArtHash } from '@touchstone/domain'
import { isObject, readJsonObject, textOf } from '@touchstone/open-badges'

/** @returns the picture's hash, or `undefined` where the platform draws it */
export function artNamedIn(credential: string): BadgeArtHash | undefined {
  const subject = readJsonObject(credential)['credentialSubject']
  const achievement = isObject(subject) ? subject['achievement'] : undefined
  const image = isObject(achievement) ? achievement['image'] : undefined
  const address = isObject(image) ? textOf(image, 'id') : undefined
  return BadgeArtHash.safeParse(/\/badge-art\/([0-9a-f]{64})\/badge\.svg$/.exec(address ?? '')?.[1]).data
}
