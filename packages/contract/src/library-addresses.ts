// The public addresses of the library. People quote them, other systems keep them (a credential's alignment names a statement's), so
// they stay: an address here is never taken back or given another meaning.
export const libraryPatterns = {
  standards: '/standards',
  search: '/search',
  standard: '/standards/:standardId',
  version: '/standards/:standardId/:number',
  changes: '/standards/:standardId/:number/changes',
  history: '/standards/:standardId/statements/:lineageId',
  statement: '/statements/:statementId',
} as const

export const libraryAddresses = {
  standards: () => '/standards',
  search: () => '/search',
  /** A standard: its version in force and all its public versions. */
  standard: (standardId: string) => `/standards/${standardId}`,
  /** One version, for good. */
  version: (standardId: string, number: string) => `/standards/${standardId}/${encodeURIComponent(number)}`,
  /** What a version changed since `since`, or since the version before it. */
  changes: (standardId: string, number: string, since?: string) =>
    `/standards/${standardId}/${encodeURIComponent(number)}/changes${since === undefined ? '' : `?since=${encodeURIComponent(since)}`}`,
  /** One statement as one version has it, by its own identifier, which is its CASE identifier too. */
  statement: (statementId: string) => `/statements/${statementId}`,
  /** One statement through the versions of its standard. */
  history: (standardId: string, lineageId: string) => `/standards/${standardId}/statements/${lineageId}`,
  statementEmbed: (statementId: string) => `/embed/statements/${statementId}`,
  versionEmbed: (standardId: string, number: string) => `/embed/standards/${standardId}/${encodeURIComponent(number)}`,
  feed: () => '/feed.atom',
  issuerFeed: (issuerId: string) => `/issuers/${issuerId}/feed.atom`,
  standardFeed: (standardId: string) => `/standards/${standardId}/feed.atom`,
}
