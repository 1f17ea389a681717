// What can be set at all: a glyph for each letter is not enough.
import type { Face } from './face.js'
import { faceFor } from './typeset.js'

// The scripts whose letters stand one after the other. Arabic, Hebrew and the Indic scripts need reordering and joining
// that is not done here; some of our faces have their glyphs, and would print them wrongly.
const SET_LETTER_BY_LETTER =
  /^[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{sc=Common}\p{sc=Inherited}]+$/u
const INVISIBLE = /\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u

/** Whether one of `faces` can print `grapheme`: not without a glyph, in a script whose shaping is not done here, with an accent the face has no place for, or as something invisible. Ask after NFC. */
export function printable(grapheme: string, faces: readonly Face[]): boolean {
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
