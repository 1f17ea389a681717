// Rich text to Word's paragraphs and runs.
import type { Inline, RichText } from '@touchstone/rich-text'
import type { RedlinePart } from '@touchstone/rich-text/redline'
import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import type { Anchor } from '../composition.js'
import { BULLETS, FONTS, LIST_LEVELS, numbersFrom, SOFT } from './styles.js'

const MARKS = {
  same: {},
  gone: { strike: true, color: 'A8231C' },
  new: { underline: {}, color: '1B6E45' },
} as const satisfies Record<RedlinePart['kind'], IRunOptions>

type ParagraphOptions = Omit<IParagraphOptions, 'children' | 'text'>

/** Characters XML 1.0 has no place for, in any notation. */
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
/** The first letter that has a direction decides, as it does on the pages online. */
const FROM_THE_RIGHT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Makes the paragraphs of one document: every numbered list in it counts by itself. */
export class Texts {
  readonly starts = new Set<number>()
  #lists = 0

  blocks(text: RichText, options: ParagraphOptions = {}, level = 0): Paragraph[] {
    return text.flatMap((block) => {
      if (block.kind === 'paragraph') return [this.paragraph(block.children, options)]
      const numbering = this.#numbering(block.start, Math.min(level, LIST_LEVELS - 1))
      return block.items.flatMap((item) => this.#listItem(item, numbering, options, level))
    })
  }

  paragraph(inlines: readonly Inline[], options: ParagraphOptions = {}, before?: ParagraphChild): Paragraph {
    const fromTheRight = FROM_THE_RIGHT.test(wordsOf(inlines))
    return new Paragraph({
      ...options,
      ...(fromTheRight ? { bidirectional: true } : {}),
      children: [
        ...(before === undefined ? [] : [before]),
        ...runsOf(inlines, fromTheRight ? { rightToLeft: true } : {}),
      ],
    })
  }

  /** A line of a cell of a table. */
  cellLine(
    text: string,
    options: ParagraphOptions,
    { look, href }: { readonly look?: 'strong' | 'soft'; readonly href?: string },
  ): Paragraph {
    const looks = {
      size: look === 'soft' ? 16 : 17,
      ...(look === 'strong' && { bold: true }),
      ...(look === 'soft' && { color: SOFT }),
    }
    const fromTheRight = FROM_THE_RIGHT.test(text)
    const words = run(text, {
      ...looks,
      ...(fromTheRight && { rightToLeft: true }),
      ...(href !== undefined && { style: 'Hyperlink' }),
    })
    const child = href === undefined ? words : new ExternalHyperlink({ link: href, children: [words] })
    return new Paragraph({ ...options, ...(fromTheRight && { bidirectional: true }), children: [child] })
  }

  /** With what was taken out struck through and what was put in underlined. */
  redline(parts: readonly RedlinePart[], options: ParagraphOptions = {}, looks: IRunOptions = {}): Paragraph {
    const children = parts.flatMap(({ kind, text }) =>
      text.split('\n').map((piece, at) => run(piece, { ...looks, ...MARKS[kind], ...(at > 0 && { break: 1 }) })),
    )
    return new Paragraph({ ...options, children })
  }

  line(text: string, options: ParagraphOptions = {}): Paragraph {
    return this.paragraph([{ kind: 'text', text }], options)
  }

  #listItem(
    item: RichText,
    numbering: NonNullable<IParagraphOptions['numbering']>,
    options: ParagraphOptions,
    level: number,
  ): Paragraph[] {
    const [first, ...rest] = item
    if (first?.kind !== 'paragraph') return this.blocks(item, options, level + 1)
    return [this.paragraph(first.children, { ...options, numbering }), ...this.blocks(rest, options, level + 1)]
  }

  #numbering(start: number | null, level: number) {
    if (start === null) return { reference: BULLETS, level }
    this.starts.add(start)
    return { reference: numbersFrom(start), level, instance: this.#lists++ }
  }
}

export function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: text.replaceAll(NO_XML, '\uFFFD') })
}

function runsOf(inlines: readonly Inline[], options: IRunOptions): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [run(inline.text, options)]
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'code':
        return [run(inline.text, { ...options, font: FONTS.code })]
      case 'emphasis':
        return runsOf(inline.children, { ...options, italics: true })
      case 'strong':
        return runsOf(inline.children, { ...options, bold: true })
      case 'link': {
        const children = runsOf(inline.children, { ...options, style: 'Hyperlink' })
        return [new ExternalHyperlink({ link: inline.href, children })]
      }
    }
  })
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ('children' in inline ? wordsOf(inline.children) : 'text' in inline ? inline.text : ' '))
    .join('')
}

/** A web address as itself. */
export function address(href: string): ParagraphChild {
  return new ExternalHyperlink({ link: href, children: [run(href, { style: 'Hyperlink' })] })
}

/** Word's names of places begin with a letter and know no hyphens. */
function placeOf(anchor: Anchor): string {
  return `p_${anchor.replaceAll('-', '_')}`
}

export function placed(anchor: Anchor, children: ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id: placeOf(anchor), children })
}

export function linkTo(anchor: Anchor, text: string): ParagraphChild {
  return new InternalHyperlink({ anchor: placeOf(anchor), children: [run(text, { style: 'Hyperlink' })] })
}
