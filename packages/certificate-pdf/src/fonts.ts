// The typefaces a certificate is printed in, read from their npm packages and parsed once. They are the whole list: what
// none of them can print, `unprintable` reports before a certificate is issued.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createFace, type Face } from './face.js'

const FILES = {
  serif: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  serifItalic: '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  sans: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  mono: '@expo-google-fonts/noto-sans-mono/500Medium/NotoSansMono_500Medium.ttf',
  japanese: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
} as const

/** A face for each way a certificate speaks. */
export type FaceName = keyof typeof FILES

/** The parsed typefaces. Load them once per process and hand them to every call: parsing costs more than drawing. */
export type CertificateFonts = Readonly<Record<FaceName, Face>>

/** Reads and parses the typefaces. Fails only when an installed package lacks its file. */
export async function loadCertificateFonts(): Promise<CertificateFonts> {
  const [serif, serifBold, serifItalic, sans, sansBold, mono, japanese] = await Promise.all([
    load('serif'),
    load('serifBold'),
    load('serifItalic'),
    load('sans'),
    load('sansBold'),
    load('mono'),
    load('japanese'),
  ])
  return { serif, serifBold, serifItalic, sans, sansBold, mono, japanese }
}

async function load(name: FaceName): Promise<Face> {
  // Resolved from this module, so that it works from the sources and from dist alike.
  const path = createRequire(import.meta.url).resolve(FILES[name])
  return createFace(name, await readFile(path))
}
