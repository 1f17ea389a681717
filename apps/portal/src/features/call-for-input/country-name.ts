import { COUNTRIES } from '@touchstone/domain'
import { language } from '../../messages/language.js'

const names = new Intl.DisplayNames([language], { type: 'region' })

export function countryName(code: string): string {
  return names.of(code) ?? code
}

/** In the order of their names in the page's language. */
export function countriesByName(): { readonly code: string; readonly name: string }[] {
  return COUNTRIES.map((code) => ({ code, name: countryName(code) })).toSorted((a, b) =>
    a.name.localeCompare(b.name, language),
  )
}
