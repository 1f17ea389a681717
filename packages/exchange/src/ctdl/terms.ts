// The words of CTDL-ASN (https://credreg.net/ctdlasn/terms) that a skill standard has something to say with.
import type { KSA_TYPES } from '@touchstone/domain'

export const CTDL_CONTEXT = 'https://credreg.net/ctdlasn/schema/context/json'

/** Our own terms beside those of CTDL-ASN, which has no word for them. JSON as it stands, so nobody takes it apart. */
export const OWN_TERMS = {
  touchstone: 'urn:touchstone:terms:',
  'touchstone:document': { '@type': '@json' },
  'touchstone:statement': { '@type': '@json' },
} as const

export const EMBODIED = {
  knowledge: 'ceasn:knowledgeEmbodied',
  skill: 'ceasn:skillEmbodied',
  ability: 'ceasn:abilityEmbodied',
} as const satisfies Record<(typeof KSA_TYPES)[number], string>

/** The Registry's name of a thing: `ce-` and a UUID of version 4. An id of another version is given the marks of one. */
export function ctidOf(id: string): string {
  const variant = /[89ab]/.test(id.charAt(19)) ? id.charAt(19) : '8'
  return `ce-${id.slice(0, 14)}4${id.slice(15, 19)}${variant}${id.slice(20)}`
}
