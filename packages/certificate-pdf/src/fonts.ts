import { loadFaces, type Faces } from '@touchstone/typesetting'

const NAMES = ['serif', 'serifBold', 'serifItalic', 'sans', 'sansBold', 'mono', 'japanese'] as const

/** The typefaces a certificate is printed in: what none of them can print, `unprintable` reports before one is issued. */
export type CertificateFonts = Faces<(typeof NAMES)[number]>

/** Reads and parses the typefaces. Load them once per process and hand them to every call. */
export function loadCertificateFonts(): Promise<CertificateFonts> {
  return loadFaces(NAMES)
}
