// How the Word document looks. Real heading and list styles: who gets the file goes on working with it.
import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx'
import type { Composition } from '../composition.js'

/** Everybody's Word has them, and so has what stands in for Word. */
export const FONTS = { text: 'Calibri', heading: 'Cambria', code: 'Consolas' } as const
const INK = '1D2226'
export const SOFT = '545B61'
export const HAIR = 'D5D1C8'

/** Twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20)

export const BULLETS = 'bullets'
/** One list definition for each number a list begins with. */
export const numbersFrom = (start: number) => `numbers-${start}`
/** Levels a list has in Word. */
export const LIST_LEVELS = 6

export function colourOf({ accent }: Composition): string {
  return accent.replace('#', '').toUpperCase()
}

export function stylesOf(composition: Composition): IStylesOptions {
  const accent = colourOf(composition)
  const heading = (size: number, before: number, color = INK) => ({
    run: { font: FONTS.heading, bold: true, size: size * 2, color },
    paragraph: { spacing: { before: twips(before), after: twips(4) }, keepNext: true, keepLines: true },
  })
  const own = { basedOn: 'Normal', quickFormat: true }
  return {
    default: {
      document: {
        run: { font: FONTS.text, size: 21, color: INK, language: { value: composition.language } },
        paragraph: { spacing: { after: twips(4), line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONTS.heading, bold: true, size: 64, color: INK },
        paragraph: { spacing: { before: twips(6), after: twips(18), line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(20, 24),
      heading2: heading(15, 18),
      heading3: heading(12.5, 16),
      heading4: heading(11.5, 12),
      heading5: heading(11, 10),
      heading6: heading(11, 10, SOFT),
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      { ...own, id: 'PartName', name: 'Part name', next: 'Normal', run: { bold: true, size: 19 } },
      { ...own, id: 'Small', name: 'Small', run: { size: 18, color: SOFT } },
      { ...own, id: 'Edition', name: 'Edition', run: { bold: true, size: 28, color: accent } },
    ],
  }
}

export function numberingOf(starts: readonly number[]): INumberingOptions {
  const levels = (
    format: (level: number) => {
      format: (typeof LevelFormat)[keyof typeof LevelFormat]
      text: string
      start: number
    },
  ) =>
    Array.from({ length: LIST_LEVELS }, (_, level) => ({
      level,
      ...format(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: twips(14 * (level + 1)), hanging: twips(14) } } },
    }))
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels((level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', start: 1 })),
      },
      ...starts.map((start) => ({
        reference: numbersFrom(start),
        levels: levels((level) => ({
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start: level === 0 ? start : 1,
        })),
      })),
    ],
  }
}
