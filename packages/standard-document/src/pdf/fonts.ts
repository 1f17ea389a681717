import { loadFaces, type Faces, type Voice } from '@touchstone/typesetting'

const NAMES = ['sans', 'sansBold', 'sansItalic', 'serifBold', 'mono', 'japanese'] as const

/** The typefaces a standard is printed in. */
export type StandardFonts = Faces<(typeof NAMES)[number]>

/** Reads and parses the typefaces. Load them once per process and hand them to every call. */
export function loadStandardFonts(): Promise<StandardFonts> {
  return loadFaces(NAMES)
}

export type VoiceName = 'text' | 'strong' | 'emphasis' | 'code' | 'heading'

export type Voices = Readonly<Record<VoiceName, Voice>>

/** Signs such as ≥ and → are in the even-spaced face and the Japanese one only. */
export function voicesOf({ sans, sansBold, sansItalic, serifBold, mono, japanese }: StandardFonts): Voices {
  return {
    text: [sans, mono, japanese],
    strong: [sansBold, sans, mono, japanese],
    emphasis: [sansItalic, sans, mono, japanese],
    code: [mono, sans, japanese],
    heading: [serifBold, sansBold, mono, japanese],
  }
}
