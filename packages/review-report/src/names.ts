const countries = new Intl.DisplayNames('en', { type: 'region' })
const languages = new Intl.DisplayNames('en', { type: 'language' })

export function countryName(code: string): string {
  return countries.of(code) ?? code
}

export function languageName(tag: string): string {
  return languages.of(tag) ?? tag
}
