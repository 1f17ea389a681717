import { loadFaces, type Faces } from '@touchstone/typesetting'

/** Their names. */
export const CERTIFICATE_FACES = ['serif', 'serifBold', 'serifItalic', 'sans', 'sansBold', 'mono', 'japanese'] as const

/** The typefaces a certificate is printed in: what none of them can print, `unprintable` reports before one is issued. */
export type CertificateFonts = Faces<(typeof CERTIFICATE_FACES)[number]>

/** Reads and parses the typefaces. Load them once per process and hand them to every call. */
export function loadCertificateFonts(): Promise<CertificateFonts> {
  return loadFaces(CERTIFICATE_FACES)
}
