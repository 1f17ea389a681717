// What an employer sees who follows the QR code or enters an ID. Three cases: a spelling that cannot be an ID is answered here; any
// other spelling is led to the one address of its ID; an ID is asked about.
import { CalendarDate, readCredentialId, type CredentialId } from '@touchstone/domain'
import { Redirect, useSearchParams } from 'wouter'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { useTitle } from '../../shared/use-title.js'
import { Asked } from './asked.js'
import { Unreadable } from './unreadable.js'

export default function VerifyPage({ spelled }: { readonly spelled: string }) {
  const [search] = useSearchParams()
  const read = readCredentialId(spelled)
  const on = search.get('on') ?? undefined
  if (!read.read) return <Unreadable key={spelled} spelled={spelled} />
  if (read.credentialId !== spelled) return <Redirect to={paths.verify(read.credentialId, on)} replace />
  return <Page credentialId={read.credentialId} on={on} />
}

function Page({ credentialId, on }: { readonly credentialId: CredentialId; readonly on: string | undefined }) {
  useTitle(words.title, { indexed: false })
  const day = CalendarDate.optional().safeParse(on)
  return <Asked key={credentialId} credentialId={credentialId} on={day.data} badDay={!day.success} />
}
