// Which language the portal speaks. Each file in this folder holds one subject's texts in every language; a language named here
// and missing in one of them does not compile.

const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The page's language: the `lang` of the document, English where it is none of ours. */
export const language: Language = LANGUAGES.find((one) => one === globalThis.document?.documentElement.lang) ?? 'en'

/** The locale dates and numbers are written in: day before month, month in words, so that no country reads them differently. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB' }

export function inLanguage<Texts>(texts: Readonly<Record<Language, Texts>>): Texts {
  return texts[language]
}
