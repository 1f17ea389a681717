// The parts a receipt is put together from: head, answer, sections of named facts, and how it is checked.
import { type Receipt, receiptWords } from '@touchstone/domain'
import { longDate, widthOf } from '@touchstone/typesetting'
import type { CertificateFonts } from '../fonts.js'
import { voice, type VoiceName } from '../voices.js'
import { beside, type Column, lowered, type Row, setText, type Style, type Tag, together, withAir } from './rows.js'
import { COLOR, MARGIN, TEXT_WIDTH, TONES } from './sheet.js'
import { words } from './words.js'

const WHOLE: Column = { x: MARGIN.left, width: TEXT_WIDTH }
const NAMES: Column = { x: MARGIN.left, width: 100 }
const VALUES: Column = { x: MARGIN.left + 112, width: TEXT_WIDTH - 112 }
const RESULTS: Column = { x: VALUES.x, width: 78 }
const SENTENCES: Column = { x: RESULTS.x + RESULTS.width, width: VALUES.width - RESULTS.width }
const PANEL = { edge: 4, indent: 18, air: 12 } as const
const QR_SIDE = 76
const MARK = 27

/** A named fact, told the list item it stands in. */
export type Item = (item: Tag) => Row[]

export class Parts {
  constructor(
    readonly fonts: CertificateFonts,
    readonly root: Tag,
  ) {}

  /** The mark, and whose receipt it is. */
  head(issuer: string): Row[] {
    const column = { x: MARGIN.left + MARK + 12, width: TEXT_WIDTH - MARK - 12 }
    const name = setText(issuer, this.#tag('P'), this.#style('serifBold', 12, COLOR.basalt), column)
    const title = setText(
      words.title,
      this.#tag('H1'),
      { ...this.#style('sansBold', 8.6, COLOR.brass), tracking: 0.06 },
      column,
    )
    const rows = [...title, ...name].map((row, index) =>
      index === 0
        ? { ...row, pieces: [{ kind: 'mark', x: MARGIN.left, y: 1, size: MARK } as const, ...row.pieces] }
        : row,
    )
    return together(rows, true)
  }

  /** The panel with the answer, to be read at arm's length. */
  answer({ outcome, on, answer, register }: Receipt): Row[] {
    const { edge, ground } = TONES[outcome]
    const column = { x: MARGIN.left + PANEL.edge + PANEL.indent, width: TEXT_WIDTH - PANEL.edge - 2 * PANEL.indent }
    const { holderName, credentialTitle } = register.claims
    const said = this.#tag('H2')
    const outcomeSaid = `${receiptWords.outcomes[outcome]} `
    const [big, small] = [this.#style('serifBold', 26, edge), this.#style('serif', 13.5, COLOR.basalt)]
    const left = widthOf(outcomeSaid, big)
    const after = { x: column.x + left, width: column.width - left }
    const rows = [
      ...beside(setText(outcomeSaid, said, big, column), setText(words.onDay(longDate(on)), said, small, after)),
      ...withAir(setText(answer, this.#tag('P'), this.#style('sans', 10, COLOR.basalt), column), 7),
      ...(holderName
        ? withAir(setText(holderName, this.#tag('P'), this.#style('serif', 17, COLOR.basalt), column), 9)
        : []),
      ...withAir(
        setText(credentialTitle ?? '', this.#tag('P'), this.#style('sans', 10.5, COLOR.stone), column),
        holderName ? 1 : 9,
      ),
    ]
    const height = rows.reduce((sum, row) => sum + row.height + row.before, 0) + 2 * PANEL.air
    return together(
      rows.map((row, index) => {
        if (index > 0) return index < rows.length - 1 ? row : { ...row, height: row.height + PANEL.air }
        const panel = [
          { kind: 'bar', x: MARGIN.left, y: 0, width: TEXT_WIDTH, height, color: ground },
          { kind: 'bar', x: MARGIN.left, y: 0, width: PANEL.edge, height, color: edge },
        ] as const
        return {
          ...row,
          before: 16,
          height: row.height + PANEL.air,
          pieces: [...panel, ...row.pieces.map((piece) => lowered(piece, PANEL.air))],
        }
      }),
    )
  }

  section(heading: string, items: readonly Item[]): Row[] {
    const list = this.#tag('L')
    return [...this.#heading(heading), ...items.flatMap((item) => withAir(item({ role: 'LI', parent: list }), 2.6))]
  }

  fact(name: string, value: string, in_: VoiceName = 'sans', size = in_ === 'mono' ? 7.4 : 9.2): Item {
    return (item) =>
      beside(
        this.#name(name, item),
        setText(value, { role: 'LBody', parent: item }, this.#style(in_, size, COLOR.basalt), VALUES),
      )
  }

  check(name: string, result: string, failed: boolean, says: string): Item {
    const color = failed ? TONES.withdrawn.edge : COLOR.basalt
    return (item) => {
      const body: Tag = { role: 'LBody', parent: item }
      const results = setText(result, body, this.#style('sansBold', 9.2, color), RESULTS)
      const sentence = setText(says, body, this.#style('sans', 9.2, COLOR.basalt), SENTENCES)
      return beside(this.#name(name, item), results, sentence)
    }
  }

  /** How it is checked, in one piece: whoever has a part of it has nothing. */
  proof(items: readonly Item[], address: string): Row[] {
    const { x } = WHOLE
    const room = { x, width: TEXT_WIDTH - QR_SIDE - 22 }
    const said = setText(words.howToCheck, this.#tag('P'), this.#style('sans', 8.4, COLOR.stone), room)
    const limits = setText(words.limits, this.#tag('P'), this.#style('sans', 8.4, COLOR.stone), room)
    const rows = [...withAir(said, 9), ...withAir(limits, 4)]
    const qr = { kind: 'qr', x: x + TEXT_WIDTH - QR_SIDE, y: 0, side: QR_SIDE, holds: address } as const
    const height = rows.reduce((sum, row) => sum + row.height + row.before, 0)
    const foot = rows.map((row, index) => (index === 0 ? { ...row, pieces: [...row.pieces, qr] } : row))
    const last = foot.at(-1)
    const spare = Math.max(0, QR_SIDE + 9 - height)
    const whole = last === undefined ? foot : [...foot.slice(0, -1), { ...last, height: last.height + spare }]
    return together([...this.section(words.proof, items), ...whole])
  }

  #name(name: string, item: Tag): Row[] {
    return setText(name, { role: 'Lbl', parent: item }, this.#style('sans', 9, COLOR.stone), NAMES)
  }

  #heading(text: string): Row[] {
    const rows = setText(text, this.#tag('H2'), this.#style('sansBold', 10.4, COLOR.basalt), WHOLE)
    const rule = { kind: 'bar', x: WHOLE.x, y: 0, width: WHOLE.width, height: 0.6, color: COLOR.lines } as const
    return together(
      rows.map((row, index) =>
        index === 0
          ? {
              ...row,
              before: 11,
              height: row.height + 6,
              pieces: [rule, ...row.pieces.map((piece) => lowered(piece, 6))],
            }
          : row,
      ),
      true,
    )
  }

  #tag(role: string): Tag {
    return { role, parent: this.root }
  }

  #style(name: VoiceName, size: number, color: string): Style {
    return { faces: voice(name, this.fonts), size, color }
  }
}
