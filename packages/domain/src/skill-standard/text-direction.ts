/** Languages whose usual script runs from right to left. */
const FROM_THE_RIGHT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])
const SCRIPTS_FROM_THE_RIGHT = /-(?:Arab|Hebr|Thaa|Syrc|Nkoo)(?:-|$)/i

/** The direction a version's text is set in: that of its language, unless the language tag names another script. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  if (SCRIPTS_FROM_THE_RIGHT.test(language)) return 'rtl'
  const [subtag = ''] = language.toLowerCase().split('-')
  return FROM_THE_RIGHT.has(subtag) && !/-(?:Latn|Cyrl)(?:-|$)/i.test(language) ? 'rtl' : 'ltr'
}
