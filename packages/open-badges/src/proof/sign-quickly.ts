/// <reference path="../json-ld.d.ts" />
// The short way to the same signature. Turning JSON-LD into RDF is most of what signing costs, and credentials of one definition
// differ in a handful of values only. So it is done once with unguessable marks in the places of those values; for each credential
// the marks are replaced in the quads, which are then canonicalised (RDFC-1.0) and signed as always.
import { createHash, randomBytes } from 'node:crypto'
import { base58 } from '@scure/base'
import jsonld from 'jsonld'
import canonicalization from 'rdf-canonize'
import { documentLoader } from '../contexts.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import type { CredentialSigner } from '../keys.js'
import type { Quad, Term } from './quads.js'

/** Values by the name of their place. `iri` places hold addresses, `text` places words and dates. */
export type Values<Place extends string> = Readonly<Record<Place, string>>

/** A credential without proof, made from the values of its places. Must put each value where it stands, whole and unchanged. */
export type Draw<Place extends string> = (values: Values<Place>) => JsonObject

export interface Shape<Place extends string> {
  readonly draw: Draw<Place>
  readonly quads: readonly MarkedQuad[]
  /** Place by mark. */
  readonly places: ReadonlyMap<string, Place>
  readonly iris: ReadonlySet<Place>
  readonly context: Json
}

interface MarkedQuad {
  readonly quad: Quad
  readonly subject: string | undefined
  readonly object: string | undefined
}

const RDF = { safe: true, base: null, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const
const RDFC = { algorithm: 'RDFC-1.0', format: 'application/n-quads' } as const

/**
 * @param places each with what it holds
 * @throws Error when a place does not come back from the expansion exactly once in each spot it was put, so that replacing it in
 * the quads could not be the same as writing it in the document.
 */
export async function shapeOf<Place extends string>(
  draw: Draw<Place>,
  places: Readonly<Record<Place, 'iri' | 'text'>>,
): Promise<Shape<Place>> {
  const names = Object.keys(places) as Place[]
  const marks = Object.fromEntries(names.map((place) => [place, markFor(places[place])])) as Values<Place>
  const drawn = draw(marks)
  const quads = await jsonld.toRDF(drawn, { ...RDF, documentLoader: documentLoader() })
  const byMark = new Map(names.map((place) => [marks[place], place]))
  const marked = quads.map((quad) => ({
    quad,
    subject: markIn(quad.subject, byMark),
    object: markIn(quad.object, byMark),
  }))
  for (const place of names) requireFound(place, marks[place], drawn, quads, marked)
  return {
    draw,
    quads: marked,
    places: byMark,
    iris: new Set(names.filter((place) => places[place] === 'iri')),
    context: drawn['@context'] ?? null,
  }
}

/**
 * The credential with its proof, byte for byte what `signCredential` makes of it; or `undefined` where that cannot be promised
 * (a value that is no address where one must stand), and the whole way is to be gone.
 */
export async function signQuickly<Place extends string>(
  shape: Shape<Place>,
  values: Values<Place>,
  signer: CredentialSigner,
  created: string,
): Promise<JsonObject | undefined> {
  for (const place of shape.iris) if (!isPlainIri(values[place])) return undefined
  for (const place of shape.places.values()) if (!isPlainText(values[place])) return undefined
  const replaced = shape.quads.map(({ quad, subject, object }) =>
    subject === undefined && object === undefined
      ? quad
      : {
          ...quad,
          subject: replace(quad.subject, subject, shape, values),
          object: replace(quad.object, object, shape, values),
        },
  )
  const options = {
    type: 'DataIntegrityProof',
    created,
    verificationMethod: signer.verificationMethod,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  }
  const document = sha256(await canonicalization.canonize(replaced, RDFC))
  const proof = sha256(await canonicalOptions({ '@context': shape.context, ...options }))
  const signature = await signer.sign(Buffer.concat([proof, document]))
  return { ...shape.draw(values), proof: [{ ...options, proofValue: `z${base58.encode(signature)}` }] }
}

/** Canonical text of proof options by all but their `created`, which stands in it once. */
const knownOptions = new Map<string, readonly [before: string, after: string]>()

async function canonicalOptions(options: JsonObject & { readonly created: string }): Promise<string> {
  const { created, ...others } = options
  const key = JSON.stringify(others)
  const known = knownOptions.get(key)
  if (known) return known.join(created)
  const quads = await jsonld.toRDF(options, { ...RDF, documentLoader: documentLoader() })
  const text = await canonicalization.canonize(quads, RDFC)
  const [before, after, ...more] = text.split(created)
  // A handful of keys and contexts; a bound so that no caller can fill the memory.
  if (before !== undefined && after !== undefined && more.length === 0 && knownOptions.size < 1_000)
    knownOptions.set(key, [before, after])
  return text
}

function markFor(kind: 'iri' | 'text'): string {
  const token = randomBytes(16).toString('hex')
  return kind === 'iri' ? `urn:touchstone-mark:${token}` : `touchstone-mark-${token}`
}

function markIn<Place>(term: Term, marks: ReadonlyMap<string, Place>): string | undefined {
  return marks.has(term.value) ? term.value : undefined
}

/** Each spot of the document must be one spot of the quads, with the value alone in it. */
function requireFound(
  place: string,
  mark: string,
  drawn: JsonObject,
  quads: readonly Quad[],
  marked: readonly MarkedQuad[],
) {
  const written = JSON.stringify(drawn).split(mark).length - 1
  const anywhere = JSON.stringify(quads).split(mark).length - 1
  const whole =
    marked.filter(({ subject }) => subject === mark).length + marked.filter(({ object }) => object === mark).length
  if (written === 0 || anywhere !== whole || whole === 0 || !standsAlone(drawn, mark))
    throw new Error(`The value of ${place} does not stand alone in the credential`)
}

function standsAlone(value: Json, mark: string): boolean {
  if (typeof value === 'string') return value === mark || !value.includes(mark)
  if (Array.isArray(value)) return value.every((one: Json) => standsAlone(one, mark))
  if (isObject(value)) return Object.entries(value).every(([key, one]) => !key.includes(mark) && standsAlone(one, mark))
  return true
}

function replace<Place extends string>(
  term: Term,
  mark: string | undefined,
  { places }: Shape<Place>,
  values: Values<Place>,
): Term {
  const place = mark === undefined ? undefined : places.get(mark)
  return place === undefined ? term : { ...term, value: values[place] }
}

/** An absolute address the expansion takes as it is: nothing to resolve, nothing it would drop. */
function isPlainIri(value: string): boolean {
  return /^(https?:\/\/|urn:uuid:|did:web:)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$/.test(value) && URL.canParse(value)
}

/** JSON-LD keeps any string, but a lone surrogate has no UTF-8 and so no hash two programs would agree on. */
function isPlainText(value: string): boolean {
  return value.isWellFormed()
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
