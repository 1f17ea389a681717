// What a certificate cannot say. Asked before anything is issued: a name printed as a box or a blank is worse than a refusal.
import type { Certificate } from '@touchstone/domain'
import { graphemesOf, printable, printed } from '@touchstone/typesetting'
import type { CertificateFonts } from './fonts.js'
import { printedTexts } from './printed-texts.js'

/** A printed field and the characters in it that cannot be printed, each once, as the person would see them. */
export interface Unprintable {
  /** Path in the certificate, for example `holderName` or `scope.3.title`. */
  readonly field: string
  readonly characters: string[]
}

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
