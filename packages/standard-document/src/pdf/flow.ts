// Items to strips: how headings, the parts of a performance standard and the entries of the appendix stand on the page.
import type { Heading, Item, PartContent } from '../composition.js'
import { words } from '../words.js'
import {
  beside,
  BODY,
  lower,
  SMALL,
  WHOLE,
  withAir,
  type Column,
  type SetLine,
  type Setting,
  type Style,
} from './lines.js'
import { setItems, setPlain, setRedline, setReferences, setRichText } from './set-text.js'
import { tableStrips } from './table.js'
import { COLOR, MARGIN, TEXT_WIDTH } from './sheet.js'
import { PLAIN, type Strip, type Tag } from './strip.js'

/** Names of parts stand in a column of their own, so that a block can be searched with the eye. */
const NAME_WIDTH = 112
const NAMES: Column = { x: MARGIN.left, width: NAME_WIDTH - 14 }
const CONTENT: Column = { x: MARGIN.left + NAME_WIDTH, width: TEXT_WIDTH - NAME_WIDTH }
const CODE_WIDTH = 40
const INDENT = 16
const MOST_INDENTS = 6

const NAME: Style = { size: 8.5, color: COLOR.ink, voice: 'strong' }
const CRITERIA = { markWidth: 11, air: 1.5, style: BODY }

const HEADINGS = {
  chapter: { size: 20, before: 26, after: 8 },
  section: { size: 13, before: 20, after: 4 },
  block: { size: 11, before: 20, after: 4 },
} as const

export function stripsOf(items: readonly Item[], root: Tag, setting: Setting): Strip[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'heading':
        return headingStrips(item, root, setting)
      case 'prose':
        return asStrips(setRichText(item.text, WHOLE, BODY, root, setting), 3)
      case 'table':
        return tableStrips(item, root, setting)
      case 'part':
        return partStrips(item.name, item.content, root, setting)
      case 'statement':
        return statementStrips(item, root, setting)
      case 'ksa':
        return ksaStrips(item, root, setting)
    }
  })
}

/** Lines as strips. The first two and the last two lines of a paragraph are never torn apart. */
export function asStrips(lines: readonly SetLine[], before: number): Strip[] {
  return lines.map((line, index) => ({
    ...PLAIN,
    height: line.height,
    before: index === 0 ? before : line.before,
    pieces: line.pieces,
    keepWithNext: !line.last && (line.first || lines[index + 1]?.last === true),
  }))
}

export function headingStrips(heading: Heading, root: Tag, setting: Setting): Strip[] {
  const look = HEADINGS[heading.look]
  // Deeper sections of an imported framework are set smaller, level by level.
  const size = heading.look === 'section' ? Math.max(10, look.size - 1.2 * Math.max(0, heading.level - 2)) : look.size
  const style: Style = { size, color: COLOR.ink, voice: 'heading' }
  const tag: Tag = { role: `H${heading.level}`, parent: root }
  const name = setPlain(heading.text, WHOLE, style, tag, setting)
  const lines = heading.code === null ? name : beside(...coded(heading.code, heading.text, style, tag, setting))
  const label =
    heading.label === null ? [] : setPlain(heading.label, WHOLE, SMALL, { role: 'P', parent: root }, setting)
  const strips = [...lines, ...label].map((line): Strip => ({
    ...PLAIN,
    height: line.height * (line.pieces.some((piece) => piece.kind === 'text' && piece.size > 15) ? 0.94 : 1),
    pieces: line.pieces,
    keepWithNext: true,
  }))
  return strips.map((strip, index) => {
    const isFirst = index === 0
    const isLast = index === strips.length - 1
    const rule = isFirst && heading.look !== 'section' ? ruleAbove(heading.look, setting.accent) : null
    return {
      ...strip,
      height: strip.height + (rule?.room ?? 0) + (isLast ? look.after : 0),
      pieces: rule === null ? strip.pieces : [rule.piece, ...strip.pieces.map((piece) => lower(piece, rule.room))],
      before: isFirst ? look.before : 0,
      newPage: isFirst && heading.newPage,
      anchor: isFirst ? heading.anchor : null,
      bookmark: isFirst ? { level: heading.level, title: named(heading.code, heading.text) } : null,
      running: isFirst && heading.level === 1 ? named(heading.code, heading.text) : null,
    }
  })
}

/** The code in the accent, then the name, which keeps clear of it on every line. */
function coded(code: string, text: string, style: Style, tag: Tag, setting: Setting): [SetLine[], SetLine[]] {
  const codeStyle = { ...style, color: setting.accent }
  const [first, ...more] = setPlain(code, { x: WHOLE.x, width: WHOLE.width * 0.4 }, codeStyle, tag, setting)
  const codeLines = first === undefined ? [] : [first, ...more]
  const widest = Math.max(0, ...codeLines.map(({ pieces }) => widthOfPieces(pieces)))
  const left = widest + style.size * 0.7
  return [codeLines, setPlain(text, { x: WHOLE.x + left, width: WHOLE.width - left }, style, tag, setting)]
}

function widthOfPieces(pieces: SetLine['pieces']): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.width : 0), 0)
}

function ruleAbove(look: 'chapter' | 'block', color: string) {
  const { height, room } = look === 'chapter' ? { height: 3, room: 14 } : { height: 0.8, room: 7 }
  return { room, piece: { kind: 'bar' as const, x: WHOLE.x, y: 0, width: WHOLE.width, height, color } }
}

function named(code: string | null, text: string): string {
  return code === null ? text : `${code}  ${text}`
}

function partStrips(name: string, content: PartContent, root: Tag, setting: Setting): Strip[] {
  const names = setPlain(name, NAMES, NAME, { role: 'P', parent: root }, setting)
  return asStrips(beside(names, setContent(content, root, setting)), 8)
}

function setContent(content: PartContent, root: Tag, setting: Setting): SetLine[] {
  switch (content.kind) {
    case 'prose':
      return setRichText(content.text, CONTENT, BODY, root, setting)
    case 'redline':
      return setRedline(content.parts, CONTENT, BODY, { role: 'P', parent: root }, setting)
    case 'criteria':
      return setItems(
        content.items.map((text) => ({
          mark: '•',
          set: (column: Column, body: Tag) => setRichText(text, column, BODY, body, setting),
        })),
        CONTENT,
        CRITERIA,
        root,
        setting,
      )
    case 'equipment':
      return content.groups.flatMap(({ name, items }, index) => {
        const label = setPlain(name, CONTENT, SMALL, { role: 'P', parent: root }, setting).map((line) => ({
          ...line,
          last: false,
        }))
        const list = setItems(
          items.map((text) => ({
            mark: '•',
            set: (column: Column, body: Tag) => setPlain(text, column, BODY, body, setting),
          })),
          CONTENT,
          CRITERIA,
          root,
          setting,
        )
        return index === 0 ? [...label, ...list] : withAir([...label, ...list], 4)
      })
    case 'ksas':
      return setItems(
        content.items.map(({ code, text, anchor }) => ({
          mark: code,
          target: { anchor },
          set: (column: Column, body: Tag) => setPlain(text, column, BODY, body, setting),
        })),
        CONTENT,
        { markWidth: CODE_WIDTH, air: 1.5, style: BODY },
        root,
        setting,
      )
  }
}

function statementStrips(item: Extract<Item, { kind: 'statement' }>, root: Tag, setting: Setting): Strip[] {
  const left = Math.min(item.indent, MOST_INDENTS) * INDENT
  const column = { x: WHOLE.x + left, width: WHOLE.width - left }
  const label = item.label === null ? [] : setPlain(item.label, column, SMALL, { role: 'P', parent: root }, setting)
  const tag: Tag = { role: 'L', parent: root }
  const text =
    item.code === null
      ? setRichText(item.text, column, BODY, root, setting)
      : codedText(item.code, item.text, column, tag, setting)
  const strips = asStrips([...label.map((line) => ({ ...line, last: false })), ...text], 6)
  return strips.map((strip, index) => (index === 0 ? { ...strip, anchor: item.anchor } : strip))
}

function codedText(
  code: string,
  text: Extract<Item, { kind: 'statement' }>['text'],
  column: Column,
  list: Tag,
  setting: Setting,
): SetLine[] {
  const item: Tag = { role: 'LI', parent: list }
  const body: Tag = { role: 'LBody', parent: item }
  const style = { ...BODY, color: setting.accent }
  const marks = setPlain(code, { x: column.x, width: 120 }, style, { role: 'Lbl', parent: item }, setting)
  const width = Math.max(CODE_WIDTH, ...marks.map(({ pieces }) => widthOfPieces(pieces) + 8))
  return beside(marks, setRichText(text, { x: column.x + width, width: column.width - width }, BODY, body, setting))
}

function ksaStrips({ code, text, uses, anchor }: Extract<Item, { kind: 'ksa' }>, root: Tag, setting: Setting): Strip[] {
  const lines = codedText(code, text, WHOLE, { role: 'L', parent: root }, setting)
  const left = CODE_WIDTH
  const column = { x: WHOLE.x + left, width: WHOLE.width - left }
  const strips = asStrips(
    [...lines.map((line) => ({ ...line, last: false })), ...usesLines(uses, column, root, setting)],
    5,
  )
  return strips.map((strip, index) => (index === 0 ? { ...strip, anchor } : strip))
}

function usesLines(
  uses: Extract<Item, { kind: 'ksa' }>['uses'],
  column: Column,
  root: Tag,
  setting: Setting,
): SetLine[] {
  const tag: Tag = { role: 'P', parent: root }
  if (uses.length === 0) return setPlain(words.notUsed, column, SMALL, tag, setting)
  return setReferences(`${words.usedIn} `, uses, column, SMALL, tag, setting)
}
