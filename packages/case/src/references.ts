// Finds what an association's end points to: an item of the package, its document, or nothing in it.
import { isRecord, type JsonRecord, own, scalar } from './json.js'
import { type CaseItem, keyOf } from './read-items.js'

export type End = CaseItem | 'document' | 'elsewhere'
export type FindEnd = (link: unknown) => End | 'unreadable'

export function endFinder(document: JsonRecord, firsts: ReadonlyMap<string, CaseItem>): FindEnd {
  const byUri = new Map<string, CaseItem>()
  for (const item of firsts.values()) if (item.uri !== null && !byUri.has(item.uri)) byUri.set(item.uri, item)
  const documentKey = keyOf(scalar(own(document, 'identifier')) ?? '')
  const documentUri = scalar(own(document, 'uri'))

  const byIdentifier = (identifier: string): End | undefined => {
    const key = keyOf(identifier)
    return firsts.get(key) ?? (key !== '' && key === documentKey ? 'document' : undefined)
  }
  const byAddress = (uri: string): End | undefined => {
    const known = byUri.get(uri) ?? (uri === documentUri ? 'document' : undefined)
    return known ?? byIdentifier(lastSegment(uri))
  }
  return (link) => {
    const identifier = scalar(isRecord(link) ? own(link, 'identifier') : link)
    const uri = scalar(isRecord(link) ? own(link, 'uri') : link)
    if (identifier === null && uri === null) return 'unreadable'
    return (
      (identifier === null ? undefined : byIdentifier(identifier)) ??
      (uri === null ? undefined : byAddress(uri)) ??
      'elsewhere'
    )
  }
}

function lastSegment(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}
