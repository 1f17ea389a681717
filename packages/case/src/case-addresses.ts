// The addresses of what a provider offers. They are made of the one configured origin and never of a request, or anybody could make
// identifiers that look like another's.

/** Where CASE 1.1 lives below a provider's origin: https://www.imsglobal.org/spec/case/v1p1 */
export const CASE_BASE = '/ims/case/v1p1'

/** What a provider answers one of, by the last part but one of its address. */
export type CaseKind =
  | 'CFDocuments'
  | 'CFPackages'
  | 'CFItems'
  | 'CFItemAssociations'
  | 'CFAssociations'
  | 'CFAssociationGroupings'
  | 'CFItemTypes'
  | 'CFRubrics'

/** @param origin the public address of the platform, without a slash at its end */
export function caseAddress(origin: string, kind: CaseKind, identifier: string): string {
  return `${origin}${CASE_BASE}/${kind}/${identifier}`
}
