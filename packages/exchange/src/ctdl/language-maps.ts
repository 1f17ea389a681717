// Texts in JSON-LD: plain, in a map by language, or in a list of either.
import { isRecord, type JsonRecord, own, scalar } from '@touchstone/case'

const LANGUAGE_TAG = /^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$/

/** The text in `language` where there is one, else in the first language there is; `null` when it is no text. */
export function textIn(value: unknown, language: string): string | null {
  if (Array.isArray(value)) {
    const texts = value.map((one: unknown) => (Array.isArray(one) ? null : textIn(one, language)))
    return texts.length > 0 && texts.every((text) => text !== null) ? texts.join('; ') : null
  }
  if (!isRecord(value)) return scalar(value)
  const languages = Object.keys(value)
  if (languages.length === 0 || !languages.every((tag) => LANGUAGE_TAG.test(tag))) return null
  const chosen = languages.find((tag) => tag.toLowerCase() === language.toLowerCase()) ?? languages[0] ?? ''
  const text = own(value, chosen)
  return isRecord(text) ? null : textIn(text, language)
}

/** The language a framework is written in: as it says, else that of its name. */
export function languageOf(framework: JsonRecord): string {
  const said = own(framework, 'ceasn:inLanguage')
  const name = own(framework, 'ceasn:name')
  return scalar(Array.isArray(said) ? said[0] : said) ?? (isRecord(name) ? (Object.keys(name)[0] ?? 'en') : 'en')
}
