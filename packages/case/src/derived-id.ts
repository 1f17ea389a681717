// Identifiers of what a version has no row for: its associations, types, groupings and rubrics. The same thing has the same one each
// time, and the first twelve digits tell whose it is, so that what an identifier belongs to is found without a list of all of them.
import { hash } from 'node:crypto'

/** The first twelve hexadecimal digits of every identifier derived for `owner`. */
export function ownerMark(owner: string): string {
  return hash('sha1', `touchstone case ${owner}`).slice(0, 12)
}

/** The mark of an identifier that was perhaps derived. */
export function markOf(identifier: string): string {
  return identifier.slice(0, 13).replace('-', '')
}

/**
 * Makes identifiers for what belongs to `owner`, itself a UUID. They have the form of a name-based UUID (version 5), which CASE allows;
 * the name decides all but the mark.
 */
export function derivedIds(owner: string): (...name: readonly string[]) => string {
  const mark = ownerMark(owner)
  return (...name) => {
    const digits = hash('sha1', [owner, ...name].join('\n'))
    // RFC 9562: the variant is 8, 9, a or b.
    const variant = '89ab'.charAt(Number.parseInt(digits.charAt(0), 16) & 3)
    return `${mark.slice(0, 8)}-${mark.slice(8)}-5${digits.slice(1, 4)}-${variant}${digits.slice(4, 7)}-${digits.slice(7, 19)}`
  }
}
