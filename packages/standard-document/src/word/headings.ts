import { HeadingLevel, Paragraph } from 'docx'
import type { Heading } from '../composition.js'
import { placed, run, type Texts } from './texts.js'

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

export function headingParagraphs({ level, code, text, label, anchor, newPage }: Heading, texts: Texts): Paragraph[] {
  return [
    new Paragraph({
      heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_6,
      pageBreakBefore: newPage,
      children: [placed(anchor, [run(code === null ? text : `${code}  ${text}`)])],
    }),
    ...(label === null ? [] : [texts.line(label, { style: 'Small', keepNext: true })]),
  ]
}
