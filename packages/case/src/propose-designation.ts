// CASE has no printed code for a framework. One is proposed for a person to accept or change: what all the items' codes start
// with, else the initials of the title.
import { Designation } from '@touchstone/domain'

export function proposeDesignation(title: string, codes: readonly string[]): string | null {
  const shared = sharedStart(codes)
  const proposal = Designation.safeParse(/\p{L}/u.test(shared) && shared.length > 1 ? shared : initials(title))
  return proposal.success && proposal.data.length > 1 ? proposal.data : null
}

/** The parts, between dots or hyphens, that all codes begin with: `MM.1.2` and `MM.2` share `MM`. */
function sharedStart(codes: readonly string[]): string {
  const [first, ...others] = codes
  if (first === undefined || others.length === 0) return ''
  const parts = first.split(/(?=[.-])/)
  let shared = parts.length
  for (const code of others) {
    const its = code.split(/(?=[.-])/)
    const differs = parts.findIndex((part, i) => part !== its[i])
    if (differs !== -1) shared = Math.min(shared, differs)
  }
  return parts.slice(0, shared).join('')
}

function initials(title: string): string {
  return (title.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase())
    .join('')
}
