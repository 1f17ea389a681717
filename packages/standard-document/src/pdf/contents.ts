// The list of contents: every listed heading with the page it stands on, each line a link.
import { runsOf, widthOf } from '@touchstone/typesetting'
import type { Anchor, Heading, Item } from '../composition.js'
import { words } from '../words.js'
import { asStrips, headingStrips } from './flow.js'
import { WHOLE, beside, type Setting, type SetLine, type Style } from './lines.js'
import { setPlain } from './set-text.js'
import { COLOR } from './sheet.js'
import type { Piece, Strip, Tag } from './strip.js'

const PAGE_WIDTH = 34
const STYLES: readonly { readonly style: Style; readonly indent: number; readonly before: number }[] = [
  { style: { size: 10.5, color: COLOR.ink, voice: 'strong' }, indent: 0, before: 8 },
  { style: { size: 9.5, color: COLOR.ink, voice: 'text' }, indent: 18, before: 1 },
  { style: { size: 9, color: COLOR.soft, voice: 'text' }, indent: 44, before: 0 },
]

/** `pageOf` is asked once the pages are known; how many pages the contents take does not depend on its answers. */
export function contentsStrips(
  items: readonly Item[],
  root: Tag,
  setting: Setting,
  pageOf: (anchor: Anchor) => number,
): Strip[] {
  const listed = items.filter((item): item is Heading => item.kind === 'heading' && item.listed !== null)
  const list: Tag = { role: 'TOC', parent: root }
  const title: Heading = {
    kind: 'heading',
    level: 1,
    code: null,
    text: words.contents,
    label: null,
    anchor: 'contents',
    look: 'chapter',
    newPage: true,
    listed: null,
  }
  return [
    ...headingStrips(title, root, setting),
    ...listed.flatMap((heading) => entryStrips(heading, list, setting, pageOf(heading.anchor))),
  ]
}

function entryStrips(heading: Heading, list: Tag, setting: Setting, page: number): Strip[] {
  const { style, indent, before } = STYLES[heading.listed ?? 0] ?? {
    style: STYLES[0]?.style ?? ({} as Style),
    indent: 0,
    before: 0,
  }
  const tag: Tag = { role: 'Reference', parent: { role: 'TOCI', parent: list } }
  const target = { anchor: heading.anchor }
  const left = WHOLE.x + indent
  const room = WHOLE.width - indent - PAGE_WIDTH
  const faces = setting.voices[style.voice]
  const codeWidth =
    heading.code === null
      ? 0
      : Math.min(room * 0.4, Math.max(26, widthOf(heading.code, { faces, size: style.size }) + 8))
  const code =
    heading.code === null ? [] : setPlain(heading.code, { x: left, width: codeWidth - 6 }, style, tag, setting, target)
  const name = setPlain(heading.text, { x: left + codeWidth, width: room - codeWidth }, style, tag, setting, target)
  const lines = recoloured(beside(code, name), style.color, setting.accent)
  const strips = asStrips(lines, before)
  return strips.map((strip, index) => ({
    ...strip,
    keepWithNext: index < strips.length - 1 || heading.listed === 0,
    pieces:
      index === strips.length - 1
        ? [...strip.pieces, ...pageNumber(strip, page, style, tag, setting, target)]
        : strip.pieces,
  }))
}

/** A page of links in the accent would shout: only the codes keep it. */
function recoloured(lines: readonly SetLine[], color: string, accent: string): SetLine[] {
  return lines.map((line, index) => ({
    ...line,
    pieces: line.pieces.map((piece, place) =>
      piece.kind === 'text'
        ? { ...piece, color: index === 0 && place === 0 && line.pieces.length > 1 ? accent : color }
        : piece,
    ),
  }))
}

function pageNumber(
  strip: Strip,
  page: number,
  style: Style,
  tag: Tag,
  setting: Setting,
  target: { readonly anchor: Anchor },
): Piece[] {
  const faces = setting.voices.text
  const text = String(page)
  const width = widthOf(text, { faces, size: style.size })
  const texts = strip.pieces.filter((piece) => piece.kind === 'text')
  const end = Math.max(WHOLE.x, ...texts.map((piece) => piece.x + piece.width))
  const right = WHOLE.x + WHOLE.width
  const baseline = texts[0]?.baseline ?? style.size
  return [
    { kind: 'dots', from: end + 6, to: right - PAGE_WIDTH + 8, y: baseline },
    {
      kind: 'text',
      tag,
      runs: runsOf(text, faces),
      x: right - width,
      baseline,
      size: style.size,
      color: style.color,
      spacing: 0,
      width,
      target,
    },
  ]
}
