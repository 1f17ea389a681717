// What the credential covers: one duty area as a line of its own, a few as a column, more as two columns filled downwards.
import type { ScopeEntry } from '@touchstone/domain'
import { printed, widthOf } from '@touchstone/typesetting'
import { fitText, type Column } from './fit-text.js'
import type { CertificateFonts } from './fonts.js'
import { COLOR, MARGIN, TEXT_WIDTH, type Block, type Line, type Piece, type Placed } from './page.js'
import { VOICES } from './printed-texts.js'
import { voice } from './voices.js'

const GUTTER = 30
const ROW_GAP = 1.6
/** A code wider than this part of its column is set before the title instead of in a column of its own. */
const WIDEST_CODE = 0.3
const SMALLEST = 5

interface Setting {
  readonly entries: readonly { readonly code: string | null; readonly title: string }[]
  readonly fonts: CertificateFonts
  readonly size: number
  /** Width of the widest code in points; 0 when no entry has one. */
  readonly widestCode: number
}

/** The list of duty areas under its label. `scale` below 1 makes it smaller, down to five points. */
export function layOutScope(scope: readonly ScopeEntry[], fonts: CertificateFonts, scale: number): Piece {
  const entries = scope.map(({ code, title }) => ({
    code: code === null ? null : printed(code),
    title: printed(title),
  }))
  const size = Math.max(SMALLEST, 9.6 * scale)
  const codeStyle = { faces: voice(VOICES.scopeCode, fonts), size }
  const widestCode = Math.max(...entries.map(({ code }) => (code === null ? 0 : widthOf(code, codeStyle))))
  const setting = { entries, fonts, size, widestCode }
  const label = fitText(
    scope.length === 1 ? 'Duty area covered' : 'Duty areas covered',
    {
      role: 'P',
      faces: voice('sansBold', fonts),
      color: COLOR.brass,
      align: 'center',
      steps: [{ lines: 1, from: 8, to: 8 }],
      scale,
      tracking: 0.04,
    },
    { x: MARGIN.x, width: TEXT_WIDTH },
  )
  const list = columnsOf(setting)
  const gap = 2.5 * scale
  return {
    height: label.height + gap + list.height,
    place: (top) => [...label.place(top), ...list.place(top + label.height + gap)],
  }
}

function columnsOf(setting: Setting): Piece {
  const { entries } = setting
  const natural = Math.max(...entries.map((entry) => naturalWidth(entry, setting)))
  const half = (TEXT_WIDTH - GUTTER) / 2
  if (entries.length < 4 || (entries.length < 5 && natural > half))
    return listPiece(entries, setting, centred(Math.min(natural, TEXT_WIDTH)))
  const width = Math.min(natural, half)
  const left = MARGIN.x + (TEXT_WIDTH - 2 * width - GUTTER) / 2
  const [first, second] = halves(setting, width)
  const columns = [
    listPiece(first, setting, { x: left, width }),
    listPiece(second, setting, { x: left + width + GUTTER, width }),
  ]
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    place: (top) => columns.flatMap((column) => column.place(top)),
  }
}

/** Cut where the two columns come out most even in height; an odd row goes to the left. */
function halves(setting: Setting, width: number): [Setting['entries'], Setting['entries']] {
  const heights = setting.entries.map((entry) => entryPiece(entry, setting, { x: 0, width }).height + ROW_GAP)
  const total = heights.reduce((sum, height) => sum + height, 0)
  let [cut, best, above] = [1, Infinity, 0]
  heights.forEach((height, index) => {
    above += height
    const taller = Math.max(above, total - above)
    if (index + 1 < heights.length && taller < best + 0.01) [cut, best] = [index + 1, taller]
  })
  return [setting.entries.slice(0, cut), setting.entries.slice(cut)]
}

function listPiece(entries: Setting['entries'], setting: Setting, column: Column): Piece {
  const pieces = entries.map((entry) => entryPiece(entry, setting, column))
  return {
    height: pieces.reduce((sum, piece) => sum + piece.height, 0) + ROW_GAP * Math.max(0, pieces.length - 1),
    place: (top) => {
      let y = top
      return pieces.flatMap((piece) => {
        const placed = piece.place(y)
        y += piece.height + ROW_GAP
        return placed
      })
    },
  }
}

function entryPiece(entry: Setting['entries'][number], setting: Setting, column: Column): Piece {
  const codeWidth = codeColumn(setting, column.width)
  const { code } = entry
  const title = code !== null && codeWidth === 0 ? `${code}  ${entry.title}` : entry.title
  const piece = fitScopeText(title, 'scopeTitle', setting, { x: column.x + codeWidth, width: column.width - codeWidth })
  if (code === null || codeWidth === 0) return piece
  const label = fitScopeText(`${code} `, 'scopeCode', setting, { x: column.x, width: codeWidth })
  return { height: piece.height, place: (top) => [asOneItem(label.place(top), piece.place(top))] }
}

function asOneItem(...placed: readonly Placed[][]): Block {
  const lines: Line[] = placed.flat().flatMap((item) => (item.kind === 'text' ? item.lines : []))
  return { kind: 'text', role: 'LI', lines }
}

function fitScopeText(text: string, name: 'scopeCode' | 'scopeTitle', setting: Setting, column: Column): Piece {
  const { size, fonts } = setting
  const color = name === 'scopeCode' ? COLOR.brass : COLOR.basalt
  return fitText(
    text,
    {
      role: 'LI',
      faces: voice(VOICES[name], fonts),
      color,
      align: 'left',
      steps: [{ lines: 99, from: size, to: size }],
      scale: 1,
    },
    column,
  )
}

/** Width of the column of codes with the space after it; 0 when there is none or the codes are too wide for one. */
function codeColumn({ widestCode, size }: Setting, width: number): number {
  return widestCode === 0 || widestCode > width * WIDEST_CODE ? 0 : widestCode + size * 0.9
}

function naturalWidth(entry: Setting['entries'][number], setting: Setting): number {
  const { size, fonts } = setting
  const code = codeColumn(setting, TEXT_WIDTH / 2)
  const title = code === 0 && entry.code !== null ? `${entry.code}  ${entry.title}` : entry.title
  return code + widthOf(title, { faces: voice(VOICES.scopeTitle, fonts), size }) + 0.01
}

function centred(width: number): Column {
  return { x: MARGIN.x + (TEXT_WIDTH - width) / 2, width }
}
