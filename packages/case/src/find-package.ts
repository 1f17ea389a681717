// Finds the package in what was sent: programs wrap it in a list, under its own name, or in an answer's `data`.
import { isRecord, type JsonRecord, own } from './json.js'

const WRAPPERS = ['CFPackage', 'cfPackage', 'CFPackages', 'package', 'data', 'result']
const DEEPEST_WRAPPING = 6

export type FoundPackage =
  | { readonly found: true; readonly casePackage: JsonRecord; readonly document: JsonRecord; readonly wrapped: boolean }
  | { readonly found: false; readonly why: 'not_an_object' | 'document_list' | 'no_document' }

export function findPackage(input: unknown): FoundPackage {
  let at = input
  for (let depth = 0; depth < DEEPEST_WRAPPING; depth++) {
    if (Array.isArray(at) && at.length === 1) {
      at = at[0]
      continue
    }
    if (!isRecord(at)) return { found: false, why: depth === 0 ? 'not_an_object' : 'no_document' }
    const document = own(at, 'CFDocument')
    if (isRecord(document)) {
      const inner = own(document, 'CFDocument')
      const wrapped = depth > 0 || isRecord(inner)
      return { found: true, casePackage: at, document: isRecord(inner) ? inner : document, wrapped }
    }
    const next = insideOf(at)
    if (next === undefined) {
      return { found: false, why: Array.isArray(own(at, 'CFDocuments')) ? 'document_list' : 'no_document' }
    }
    at = next
  }
  return { found: false, why: 'no_document' }
}

function insideOf(wrapper: JsonRecord): unknown {
  const values = WRAPPERS.map((name) => own(wrapper, name))
  return values.find((value) => isRecord(value) || Array.isArray(value))
}
