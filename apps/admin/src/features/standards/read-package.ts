// From a file or pasted text to a parsed package, or to what is wrong with it. What the package must be is the API's to say.
import { faultOffset } from './json-fault'

export const PACKAGE_LIMIT = 32 * 1024 * 1024

export type ReadPackage =
  | { readonly read: true; readonly package: unknown }
  | { readonly read: false; readonly fault: PackageFault }

export type PackageFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_large'; readonly bytes: number }
  | { readonly kind: 'not_json'; readonly place: Place | null }

/** Counted from 1, as editors count. */
export interface Place {
  readonly line: number
  readonly column: number
  /** The line around the fault. */
  readonly near: string
}

export function readPackage(text: string): ReadPackage {
  const bytes = new Blob([text]).size
  if (bytes > PACKAGE_LIMIT) return { read: false, fault: { kind: 'too_large', bytes } }
  // A byte order mark, which editors on Windows write, is not part of the JSON.
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return { read: false, fault: { kind: 'empty' } }
  try {
    const parsed: unknown = JSON.parse(json)
    return { read: true, package: parsed }
  } catch {
    const offset = faultOffset(json)
    return { read: false, fault: { kind: 'not_json', place: offset === undefined ? null : placeAt(json, offset) } }
  }
}

function placeAt(json: string, offset: number): Place {
  const before = json.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const line = json.split('\n')[before.length - 1] ?? ''
  return { line: before.length, column, near: line.slice(Math.max(0, column - 31), column + 30).trim() }
}
