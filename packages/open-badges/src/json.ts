// JSON from strangers: read with limits, before anything looks at what it says.
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export interface JsonObject {
  readonly [key: string]: Json
}

/** Levels a credential may have; real ones have about ten. */
const DEEPEST = 64

/** What was handed in is no JSON this platform reads; `reason` says why. */
export class UnreadableJson extends Error {
  override readonly name = 'UnreadableJson'
  constructor(readonly reason: 'not_json' | 'too_deep' | 'duplicate_key' | 'forbidden_key' | 'not_an_object') {
    super(`The JSON cannot be read: ${reason}`)
  }
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads an object. A key that stands twice is refused: two readers could take two different values for what was signed.
 * @throws UnreadableJson
 */
export function readJsonObject(text: string): JsonObject {
  refuseDepthAndDuplicates(text)
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    throw new UnreadableJson('not_json')
  }
  if (!isObject(value)) throw new UnreadableJson('not_an_object')
  return value
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property that is a text; `undefined` when it is anything else. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** Every value of a property that may hold one or many, or none. */
export function valuesOf(object: JsonObject, key: string): readonly Json[] {
  const value = Object.hasOwn(object, key) ? object[key] : undefined
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

/**
 * One pass over the text, without recursion: how deep it goes, and whether an object has a key twice. Keys are compared as they
 * are after unescaping. What is not JSON is for the parser to say.
 */
function refuseDepthAndDuplicates(text: string): void {
  const open: (Set<string> | null)[] = []
  // A string is a key when a colon follows it.
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs
  for (const [found, colon] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : null)
      if (open.length > DEEPEST) throw new UnreadableJson('too_deep')
    } else if (found === '}' || found === ']') open.pop()
    else if (colon !== undefined) noteKey(found.slice(0, -colon.length), open.at(-1))
  }
}

function noteKey(quoted: string, keys: Set<string> | null | undefined): void {
  let key: unknown
  try {
    key = JSON.parse(quoted)
  } catch {
    throw new UnreadableJson('not_json')
  }
  if (typeof key !== 'string' || !keys) throw new UnreadableJson('not_json')
  if (FORBIDDEN.has(key)) throw new UnreadableJson('forbidden_key')
  if (keys.has(key)) throw new UnreadableJson('duplicate_key')
  keys.add(key)
}
