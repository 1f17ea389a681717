// Rich text to lines of a column: wrapped, with bullets, numbers, links and voices, each piece tagged.
import { ASCENT, breakSpans, runsOf, widthOf, type Fragment, type Voice } from '@touchstone/typesetting'
import type { Block, Inline, RichText } from '@touchstone/rich-text'
import type { RedlinePart } from '@touchstone/rich-text/redline'
import type { Reference } from '../composition.js'
import { words } from '../words.js'
import type { VoiceName } from './fonts.js'
import { beside, withAir, type Column, type SetLine, type Setting, type Style } from './lines.js'
import { COLOR, LEADING } from './sheet.js'
import type { Piece, Tag, Target } from './strip.js'

interface VoicedSpan {
  readonly text: string
  readonly faces: Voice
  readonly target: Target | null
  /** Struck through or underlined. */
  readonly mark?: { readonly kind: 'gone' | 'new'; readonly tag: Tag }
}

const BULLET_WIDTH = 11
const NUMBER_WIDTH = 17

/** Every block of `text`, one under the other. */
export function setRichText(text: RichText, column: Column, style: Style, parent: Tag, setting: Setting): SetLine[] {
  return text.flatMap((block, index) => {
    const lines =
      block.kind === 'paragraph'
        ? setParagraph(block.children, column, style, { role: 'P', parent }, setting)
        : setList(block, column, style, parent, setting)
    return index === 0 ? lines : withAir(lines, style.size * (block.kind === 'list' ? 0.25 : 0.55))
  })
}

/** A paragraph, whose lines end where they were ended when typed and where the column ends. */
export function setParagraph(
  inlines: readonly Inline[],
  column: Column,
  style: Style,
  tag: Tag,
  setting: Setting,
): SetLine[] {
  const typed = typedLines(inlines, style.voice, null, setting)
  const lines = typed.flatMap((spans) => breakSpans(spans, { size: style.size, width: column.width }))
  return linesOf(lines, column, style, tag, setting)
}

/** A plain text, without marks. */
export function setPlain(
  text: string,
  column: Column,
  style: Style,
  tag: Tag,
  setting: Setting,
  target: Target | null = null,
): SetLine[] {
  const faces = setting.voices[style.voice]
  const span = { text: setting.typesetter.settable(text, faces), faces, target }
  return linesOf(breakSpans([span], { size: style.size, width: column.width }), column, style, tag, setting)
}

/** A text with what was taken out of it struck through and what was put in underlined, and said so to who does not see it. */
export function setRedline(
  parts: readonly RedlinePart[],
  column: Column,
  style: Style,
  tag: Tag,
  setting: Setting,
): SetLine[] {
  const faces = setting.voices[style.voice]
  const lines: VoicedSpan[][] = [[]]
  for (const { kind, text } of parts) {
    const mark =
      kind === 'same'
        ? undefined
        : { kind, tag: { role: 'Span', parent: tag, alt: `${words.redline[kind]} ${text} ${words.redline.end}` } }
    text.split('\n').forEach((piece, at) => {
      if (at > 0) lines.push([])
      const said = setting.typesetter.settable(piece, faces)
      if (said !== '') lines.at(-1)?.push({ text: said, faces, target: null, ...(mark && { mark }) })
    })
  }
  return linesOf(
    lines.flatMap((spans) => breakSpans(spans, { size: style.size, width: column.width })),
    column,
    style,
    tag,
    setting,
  )
}

/** Words, then names that can each be gone to, with commas between them. */
export function setReferences(
  lead: string,
  references: readonly Reference[],
  column: Column,
  style: Style,
  tag: Tag,
  setting: Setting,
): SetLine[] {
  const faces = setting.voices[style.voice]
  const span = (text: string, target: Target | null) => ({
    text: setting.typesetter.settable(text, faces),
    faces,
    target,
  })
  const spans = references.flatMap(({ name, anchor }, index) => [
    span(index === 0 ? lead : ', ', null),
    span(name, { anchor }),
  ])
  return linesOf(breakSpans(spans, { size: style.size, width: column.width }), column, style, tag, setting)
}

/** Items with something before each: `mark` of its own list item, then what it holds. */
export function setItems(
  items: readonly {
    readonly mark: string
    readonly target?: Target | null
    set(column: Column, body: Tag): SetLine[]
  }[],
  { x, width }: Column,
  { markWidth, air, style }: { readonly markWidth: number; readonly air: number; readonly style: Style },
  parent: Tag,
  setting: Setting,
): SetLine[] {
  const list: Tag = { role: 'L', parent }
  return items.flatMap(({ mark, target = null, set }, index) => {
    const item: Tag = { role: 'LI', parent: list }
    const marks = setPlain(mark, { x, width: markWidth - 3 }, style, { role: 'Lbl', parent: item }, setting, target)
    const lines = beside(marks, set({ x: x + markWidth, width: width - markWidth }, { role: 'LBody', parent: item }))
    return index === 0 ? lines : withAir(lines, air)
  })
}

function setList(
  { start, items }: Extract<Block, { kind: 'list' }>,
  column: Column,
  style: Style,
  parent: Tag,
  setting: Setting,
): SetLine[] {
  const last = (start ?? 0) + items.length - 1
  const numberWidth = Math.max(
    NUMBER_WIDTH,
    widthOf(`${last}. `, { faces: setting.voices[style.voice], size: style.size }) + 3,
  )
  return setItems(
    items.map((item, index) => ({
      mark: start === null ? '•' : `${start + index}.`,
      set: (inner: Column, body: Tag) => setRichText(item, inner, style, body, setting),
    })),
    column,
    { markWidth: start === null ? BULLET_WIDTH : numberWidth, air: style.size * 0.15, style },
    parent,
    setting,
  )
}

function typedLines(
  inlines: readonly Inline[],
  voice: VoiceName,
  target: Target | null,
  setting: Setting,
): VoicedSpan[][] {
  const lines: VoicedSpan[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([])
    else if (inline.kind === 'text' || inline.kind === 'code') {
      const faces = setting.voices[inline.kind === 'code' ? 'code' : voice]
      lines.at(-1)?.push({ text: setting.typesetter.settable(inline.text, faces), faces, target })
    } else {
      const inner = inline.kind === 'link' ? { href: inline.href } : target
      const [first = [], ...more] = typedLines(inline.children, innerVoice(inline.kind, voice), inner, setting)
      lines.at(-1)?.push(...first)
      lines.push(...more)
    }
  }
  return lines
}

/** Emphasis within strong words stays strong: there is no face for both. */
function innerVoice(kind: 'emphasis' | 'strong' | 'link', outer: VoiceName): VoiceName {
  if (kind === 'link' || outer === 'strong' || outer === 'heading') return outer
  return kind
}

function linesOf(
  lines: readonly (readonly Fragment<VoicedSpan>[])[],
  column: Column,
  style: Style,
  tag: Tag,
  setting: Setting,
): SetLine[] {
  return lines.map((line, index) => ({
    pieces: piecesOf(line, column.x, style, tag, setting),
    height: style.size * LEADING,
    before: 0,
    first: index === 0,
    last: index === lines.length - 1,
  }))
}

function piecesOf(line: readonly Fragment<VoicedSpan>[], x: number, style: Style, tag: Tag, setting: Setting): Piece[] {
  let left = x
  return line.flatMap(({ span, text, width }) => {
    const { mark } = span
    const piece: Piece = {
      kind: 'text',
      tag: mark?.tag ?? tag,
      runs: runsOf(text, span.faces),
      x: left,
      baseline: style.size * (ASCENT + (LEADING - ASCENT) / 4),
      size: style.size,
      color: mark ? COLOR[mark.kind] : span.target === null ? style.color : setting.accent,
      spacing: 0,
      width,
      target: span.target,
    }
    const line = mark && lineThrough(mark.kind, { x: left, width, size: style.size, baseline: piece.baseline })
    left += width
    return line ? [piece, line] : [piece]
  })
}

function lineThrough(
  kind: 'gone' | 'new',
  {
    x,
    width,
    size,
    baseline,
  }: { readonly x: number; readonly width: number; readonly size: number; readonly baseline: number },
): Piece {
  const y = kind === 'gone' ? baseline - size * 0.3 : baseline + size * 0.14
  return { kind: 'bar', x, y, width, height: size * 0.07, color: COLOR[kind] }
}
