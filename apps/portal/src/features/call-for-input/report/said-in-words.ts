import { language } from '../../../messages/language.js'

const languages = new Intl.DisplayNames([language], { type: 'language' })

/** `English, Portuguese` */
export function languageNames(tags: readonly string[]): string {
  return tags.map((tag) => languages.of(tag) ?? tag).join(', ')
}
