// What a certificate cannot say. Asked before anything is issued: a name printed as a box or a blank is worse than a refusal.
import type { Certificate } from '@touchstone/domain'
import type { CertificateFonts } from './fonts.js'
import type { Face } from './face.js'
import { printedTexts } from './printed-texts.js'
import { faceFor, graphemesOf, printed } from './typeset.js'

/** A printed field and the characters in it that cannot be printed, each once, as the person would see them. */
export interface Unprintable {
  /** Path in the certificate, for example `holderName` or `scope.3.title`. */
  readonly field: string
  readonly characters: string[]
}

// The scripts whose letters stand one after the other. Arabic, Hebrew and the Indic scripts need reordering and joining
// that is not done here; some of our faces have their glyphs, and would print them wrongly.
const SET_LETTER_BY_LETTER =
  /^[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{sc=Common}\p{sc=Inherited}]+$/u
const INVISIBLE = /\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u

/**
 * The characters of each printed field that the embedded faces cannot print: no glyph, a script that needs shaping we
 * do not do, an accent the face has no place for, or something invisible. Compared after NFC. Empty when printable.
 */
export function unprintable(certificate: Certificate, fonts: CertificateFonts): Unprintable[] {
  return printedTexts(certificate, fonts).flatMap(({ field, text, faces }) => {
    const refused = graphemesOf(printed(text)).filter((grapheme) => !printable(grapheme, faces))
    return refused.length === 0 ? [] : [{ field, characters: [...new Set(refused)] }]
  })
}

function printable(grapheme: string, faces: readonly Face[]): boolean {
  if (INVISIBLE.test(grapheme) || !grapheme.isWellFormed() || !SET_LETTER_BY_LETTER.test(grapheme)) return false
  const face = faceFor(grapheme, faces)
  return face !== undefined && marksArePlaced(grapheme, face)
}

/** Accents that NFC has no letter for are set by the face's own anchors; without an anchor they would hang beside the letter. */
function marksArePlaced(grapheme: string, face: Face): boolean {
  const characters = [...grapheme]
  if (!characters.some((character) => /\p{M}/u.test(character))) return true
  if (/^\p{M}/u.test(grapheme)) return false
  return face.shape(grapheme).every(({ glyphs, positions }) =>
    glyphs.every(({ codePoints }, index) => {
      const position = positions[index]
      const isMark =
        codePoints.length > 0 && codePoints.every((codePoint) => /\p{M}/u.test(String.fromCodePoint(codePoint)))
      return !isMark || (position !== undefined && (position.xOffset !== 0 || position.yOffset !== 0))
    }),
  )
}
