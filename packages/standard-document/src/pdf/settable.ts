// Text as it can be printed. A name on a certificate that cannot be printed is refused; a standard of a thousand statements is
// printed all the same, with a sign in the place of each character that has no letter here, and says so.
import { graphemesOf, printable, printed, type Voice } from '@touchstone/typesetting'

/** Stands where a character cannot be printed. */
export const REPLACEMENT = '\uFFFD'

/** Signs of the trade that our faces lack, and the ones drafters have always used for them. */
const STAND_INS = new Map([
  ['⌀', 'Ø'],
  ['✔', '✓'],
  ['☑', '✓'],
  ['☐', '□'],
  ['✗', '×'],
  ['✘', '×'],
])

/** Ordinary letters, which need no looking at: most texts hold nothing else. */
const ORDINARY = /^[ -~\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026]*$/

export class Typesetter {
  readonly #replaced = new Map<string, number>()

  /** `text` in NFC, without what cannot be seen, each unprintable character replaced and remembered. */
  settable(text: string, faces: Voice): string {
    const composed = printed(text)
    if (ORDINARY.test(composed)) return composed
    return graphemesOf(composed.replaceAll(/\s/gu, ' '))
      .map((grapheme) => this.#letter(grapheme, faces))
      .join('')
  }

  #letter(grapheme: string, faces: Voice): string {
    const visible = grapheme.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    if (visible === '' || printable(visible, faces)) return visible
    const standIn = STAND_INS.get(grapheme)
    if (standIn !== undefined) return standIn
    this.#replaced.set(grapheme, (this.#replaced.get(grapheme) ?? 0) + 1)
    return REPLACEMENT
  }

  /** The characters that were replaced, each once, in the order they came up. */
  replaced(): string[] {
    return [...this.#replaced.keys()]
  }
}
