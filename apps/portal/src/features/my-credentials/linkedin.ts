import type { MyCredential } from '@touchstone/contract'

type Added = Pick<
  MyCredential,
  'credentialId' | 'credentialTitle' | 'issuerName' | 'effectiveOn' | 'expiresOn' | 'verificationUrl'
>

/** The address of LinkedIn's form "add licence or certification", filled in. What does not expire names no end. */
export function linkedInUrl({
  credentialId,
  credentialTitle,
  issuerName,
  effectiveOn,
  expiresOn,
  verificationUrl,
}: Added): string {
  const url = new URL('https://www.linkedin.com/profile/add')
  const set = (name: string, value: string) => url.searchParams.set(name, value)
  set('startTask', 'CERTIFICATION_NAME')
  set('name', credentialTitle)
  set('organizationName', issuerName)
  setMonth('issue', effectiveOn)
  if (expiresOn !== null) setMonth('expiration', expiresOn)
  set('certUrl', verificationUrl)
  set('certId', credentialId)
  // A form that does not read `+` as a space would show it.
  return url.href.replaceAll('+', '%20')

  function setMonth(which: 'issue' | 'expiration', date: string) {
    const [year, month] = date.split('-').map(Number)
    set(`${which}Year`, String(year))
    set(`${which}Month`, String(month))
  }
}
