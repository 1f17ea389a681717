// Section 5.3 of the data model: a related resource is the one whose digest was stated. Nothing is fetched, so only resources whose
// digests stand here can be held against theirs; of others only the form is looked at.
import { base58, base64urlnopad } from '@scure/base'
import { isObject, type JsonObject, textOf, valuesOf } from '@touchstone/open-badges'
import { createHash } from 'node:crypto'
import { refuse } from './refused.js'

type Algorithm = 'sha256' | 'sha384' | 'sha512'
type Digests = Partial<Record<Algorithm, readonly Buffer[]>>

const ofTexts = (...texts: readonly string[]): Digests =>
  Object.fromEntries(
    (['sha256', 'sha384', 'sha512'] as const).map((name) => [
      name,
      texts.map((text) => createHash(name).update(text).digest()),
    ]),
  )

/** An empty object, which the W3C suite publishes for this. */
const emptyObject = ofTexts('{}', '{}\n')

const known: ReadonlyMap<string, Digests> = new Map([
  ['https://w3c.github.io/vc-data-model-2.0-test-suite/related-resource.json', emptyObject],
  ['https://w3c.github.io/vc-data-model/related-resource.json', emptyObject],
  // https://www.w3.org/TR/vc-data-model-2.0/#base-context states the digests of the context as it is published.
  [
    'https://www.w3.org/ns/credentials/v2',
    {
      sha256: [Buffer.from('59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734', 'hex')],
      sha384: [Buffer.from('l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU', 'base64')],
    },
  ],
])

/** @throws Refused when a resource that is known has another digest, or a digest cannot be read */
export function requireRelatedResources(credential: JsonObject): void {
  for (const resource of valuesOf(credential, 'relatedResource')) {
    if (!isObject(resource)) continue
    const digests = known.get(textOf(resource, 'id') ?? '')
    const sri = textOf(resource, 'digestSRI')
    const multibase = textOf(resource, 'digestMultibase')
    if (
      sri !== undefined &&
      !sri
        .trim()
        .split(/\s+/)
        .some((one) => sriFits(one, digests))
    )
      refuse('digest_wrong', 'relatedResource.digestSRI')
    if (multibase !== undefined && !multibaseFits(multibase, digests))
      refuse('digest_wrong', 'relatedResource.digestMultibase')
  }
}

function sriFits(token: string, digests: Digests | undefined): boolean {
  const [, name, value] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/=_-]+)$/.exec(token) ?? []
  if (name === undefined || value === undefined) return false
  const expected = digests?.[name as Algorithm]
  if (expected === undefined) return digests === undefined
  // Some write the digest in hex, which Subresource Integrity does not know; it says the same.
  return expected.some((digest) => digest.equals(Buffer.from(value, 'base64')) || digest.toString('hex') === value)
}

// https://www.w3.org/TR/cid-1.0/#multihash: two bytes say which hash and how long.
const multihashes = [
  [[0x12, 0x20], 'sha256'],
  [[0x20, 0x30], 'sha384'],
  [[0x13, 0x40], 'sha512'],
] as const
const byLength: Readonly<Record<number, Algorithm>> = { 32: 'sha256', 48: 'sha384', 64: 'sha512' }

function multibaseFits(text: string, digests: Digests | undefined): boolean {
  const bytes = fromMultibaseText(text)
  if (bytes === undefined) return false
  const hash = multihashes.find(
    ([[code, length]]) => bytes[0] === code && bytes[1] === length && bytes.length === length + 2,
  )
  const name = hash?.[1] ?? byLength[bytes.length]
  if (digests === undefined) return true
  const expected = name === undefined ? undefined : digests[name]
  return expected?.some((digest) => digest.equals(hash ? bytes.subarray(2) : bytes)) === true
}

function fromMultibaseText(text: string): Buffer | undefined {
  try {
    if (text.startsWith('u')) return Buffer.from(base64urlnopad.decode(text.slice(1)))
    return text.startsWith('z') ? Buffer.from(base58.decode(text.slice(1))) : undefined
  } catch {
    return undefined
  }
}
