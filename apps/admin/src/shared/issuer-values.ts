// The form of an issuer: every field is text on the screen, and an empty one that may be empty is `null` in the request.
import type { Issuer } from '@touchstone/domain'

export interface IssuerValues {
  [field: string]: unknown
  name: string
  shortName: string
  prefix: string
  timeZone: string
  website: string
  about: string
  signatory: { name: string; role: string }
}

export const noIssuer: IssuerValues = {
  name: '',
  shortName: '',
  prefix: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  website: '',
  about: '',
  signatory: { name: '', role: '' },
}

export function issuerValues({ name, shortName, prefix, timeZone, website, about, signatory }: Issuer): IssuerValues {
  return { name, shortName, prefix, timeZone, website: website ?? '', about: about ?? '', signatory }
}

export function issuerRequest({ website, about, ...values }: IssuerValues) {
  return { ...values, website: orNull(website), about: orNull(about) }
}

/** What a field left empty means where a value is not required. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
