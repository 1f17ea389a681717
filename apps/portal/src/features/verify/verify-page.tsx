// What an employer sees who follows the QR code or enters an ID. Three cases: a spelling that cannot be an ID is answered here; any
// other spelling is led to the one address of its ID; an ID is asked about.
import { CalendarDate, readCredentialId } from '@touchstone/domain'
import { Redirect, useSearchParams } from 'wouter'
import { paths } from '../../paths.js'
import { Asked } from './asked.js'
import { Unreadable } from './unreadable.js'

export default function VerifyPage({ spelled }: { readonly spelled: string }) {
  const [search] = useSearchParams()
  const read = readCredentialId(decoded(spelled))
  const on = search.get('on') ?? undefined
  if (!read.read) return <Unreadable key={spelled} spelled={decoded(spelled)} />
  if (read.credentialId !== spelled) return <Redirect to={paths.verify(read.credentialId, on)} replace />
  const day = CalendarDate.optional().safeParse(on)
  return <Asked key={read.credentialId} credentialId={read.credentialId} on={day.data} badDay={!day.success} />
}

/** The router leaves what a pasted address would break on, `%2F` and `%3A`, as it is. */
function decoded(spelled: string): string {
  try {
    return decodeURIComponent(spelled)
  } catch {
    return spelled
  }
}
