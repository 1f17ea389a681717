// Every address of the admin, below its base `/admin`. Nothing else builds one.

export interface AuditFilter {
  readonly subjectType?: string | undefined
  readonly subjectId?: string | undefined
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, value)
  return search.size > 0 ? `${path}?${search}` : path
}

export const paths = {
  home: '/',
  signIn: (to?: string) => withQuery('/sign-in', { to }),
  forgottenPassword: '/forgotten-password',
  choosePassword: '/choose-password',
  setUp: '/set-up',
  overview: (issuerId: string) => `/issuers/${issuerId}`,
  standards: (issuerId: string) => `/issuers/${issuerId}/standards`,
  importStandard: (issuerId: string) => `/issuers/${issuerId}/standards/import`,
  importFile: (issuerId: string, importId: string) => `/issuers/${issuerId}/imports/${importId}`,
  standard: (issuerId: string, standardId: string) => `/issuers/${issuerId}/standards/${standardId}`,
  comparison: (issuerId: string, standardId: string, versions: { from?: string; to?: string } = {}) =>
    withQuery(`/issuers/${issuerId}/standards/${standardId}/comparison`, versions),
  version: (issuerId: string, versionId: string, statement?: string) =>
    withQuery(`/issuers/${issuerId}/versions/${versionId}`, { statement }),
  ksaLibrary: (issuerId: string, versionId: string) => `/issuers/${issuerId}/versions/${versionId}/ksas`,
  versionFields: (issuerId: string, versionId: string) => `/issuers/${issuerId}/versions/${versionId}/fields`,
  resolutionDesk: (
    issuerId: string,
    roundId: string,
    comment?: string,
    filter: { session?: string; statement?: string } = {},
  ) => withQuery(`/issuers/${issuerId}/rounds/${roundId}/comments`, { comment, ...filter }),
  rounds: (issuerId: string) => `/issuers/${issuerId}/rounds`,
  roundForms: (issuerId: string, roundId: string) => `/issuers/${issuerId}/rounds/${roundId}/forms`,
  round: (issuerId: string, roundId: string) => `/issuers/${issuerId}/rounds/${roundId}`,
  roundDashboard: (issuerId: string, roundId: string) => `/issuers/${issuerId}/rounds/${roundId}/dashboard`,
  roundSurvey: (issuerId: string, roundId: string) => `/issuers/${issuerId}/rounds/${roundId}/survey`,
  reviewSession: (issuerId: string, sessionId: string) => `/issuers/${issuerId}/review-sessions/${sessionId}`,
  definitions: (issuerId: string) => `/issuers/${issuerId}/definitions`,
  newDefinition: (issuerId: string) => `/issuers/${issuerId}/definitions/new`,
  definition: (issuerId: string, definitionId: string) => `/issuers/${issuerId}/definitions/${definitionId}`,
  editDefinition: (issuerId: string, definitionId: string) => `/issuers/${issuerId}/definitions/${definitionId}/edit`,
  readyToIssue: (issuerId: string, definitionId: string) => `/issuers/${issuerId}/definitions/${definitionId}/ready`,
  batches: (issuerId: string) => `/issuers/${issuerId}/batches`,
  batch: (issuerId: string, batchId: string) => `/issuers/${issuerId}/batches/${batchId}`,
  collections: (issuerId: string) => `/issuers/${issuerId}/batches/documents`,
  candidates: (issuerId: string) => `/issuers/${issuerId}/candidates`,
  importCandidates: (issuerId: string) => `/issuers/${issuerId}/candidates/import`,
  candidate: (issuerId: string, candidateId: string) => `/issuers/${issuerId}/candidates/${candidateId}`,
  credentials: (issuerId: string, filter: { status?: string; definitionId?: string; expiresWithin?: string } = {}) =>
    withQuery(`/issuers/${issuerId}/credentials`, filter),
  statusBatches: (issuerId: string) => `/issuers/${issuerId}/status-batches`,
  newStatusBatch: (issuerId: string) => `/issuers/${issuerId}/status-batches/new`,
  statusBatch: (issuerId: string, batchId: string) => `/issuers/${issuerId}/status-batches/${batchId}`,
  statusChanges: (issuerId: string, status?: string) => withQuery(`/issuers/${issuerId}/status-changes`, { status }),
  credential: (issuerId: string, credentialId: string) => `/issuers/${issuerId}/credentials/${credentialId}`,
  auditTrail: (issuerId: string, { subjectType, subjectId }: AuditFilter = {}) =>
    withQuery(`/issuers/${issuerId}/audit-trail`, { subjectType, subjectId }),
  outbox: (issuerId: string) => `/issuers/${issuerId}/outbox`,
  outboxMessage: (issuerId: string, messageId: string) => `/issuers/${issuerId}/outbox/${messageId}`,
  issuer: (issuerId: string) => `/issuers/${issuerId}/settings`,
  staff: (issuerId: string) => `/issuers/${issuerId}/staff`,
}
