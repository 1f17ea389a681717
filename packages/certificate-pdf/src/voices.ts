// How each kind of text on the certificate is spoken: the face it is set in and those that help out where it has no glyph.
import type { Voice } from '@touchstone/typesetting'
import type { CertificateFonts } from './fonts.js'

export type VoiceName = 'serif' | 'serifBold' | 'serifItalic' | 'sans' | 'sansBold' | 'mono'

/** The faces of `voice`, first choice first. */
export function voice(name: VoiceName, fonts: CertificateFonts): Voice {
  return [fonts[name], name === 'sansBold' || name === 'serifBold' ? fonts.sansBold : fonts.sans, fonts.japanese]
}
