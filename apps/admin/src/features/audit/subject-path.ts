import { CredentialId } from '@touchstone/domain'
import { paths } from '../../paths'

/** The page of the record an entry is about, where it has one. */
export function subjectPath(
  issuerId: string,
  { type, id }: { readonly type: string; readonly id: string },
): string | null {
  switch (type) {
    case 'version':
      return paths.version(issuerId, id)
    case 'definition':
      return paths.definition(issuerId, id)
    case 'issue_batch':
      return paths.batch(issuerId, id)
    case 'candidate':
      return paths.candidate(issuerId, id)
    case 'credential':
      return CredentialId.safeParse(id).success ? paths.credential(issuerId, id) : null
    default:
      return null
  }
}
