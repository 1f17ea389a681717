// What every page has around its text: running head, foot and, on a draft, the mark that says so.
import { runsOf, widthOf } from '@touchstone/typesetting'
import type { Composition } from '../composition.js'
import { words } from '../words.js'
import type { Pen } from './draw.js'
import type { VoiceName } from './fonts.js'
import type { Setting } from './lines.js'
import { COLOR, MARGIN, SHEET, TEXT_WIDTH } from './sheet.js'

const SIZE = 8
const HEAD = 46
const FOOT = SHEET.height - 40
const RIGHT = MARGIN.left + TEXT_WIDTH
const MARK = { size: 150, tilt: -52 } as const

export class Furniture {
  constructor(
    readonly pen: Pen,
    readonly composition: Composition,
    readonly setting: Setting,
    readonly pages: number,
  ) {}

  draw(running: string, page: number): void {
    const { cover, mark } = this.composition
    const { document } = this.pen
    this.mark()
    this.pen.artifact(() => {
      const edition = [...cover.edition, ...(mark === null ? [] : [mark.word])].join('  ·  ')
      const left = this.#line(edition, MARGIN.left, HEAD, 'strong', TEXT_WIDTH / 2)
      this.#line(running, RIGHT, HEAD, 'text', TEXT_WIDTH - left - 20, true)
      document.rect(MARGIN.left, HEAD + 7, TEXT_WIDTH, 0.5).fill(COLOR.hair)
      this.#line(cover.issuer, MARGIN.left, FOOT, 'text', TEXT_WIDTH - 120)
      this.#line(words.page(page, this.pages), RIGHT, FOOT, 'text', 100, true)
    }, 'Pagination')
  }

  /** Across the whole page, under the text. */
  mark(): void {
    const { mark } = this.composition
    if (mark === null) return
    const { document } = this.pen
    const faces = this.setting.voices.heading
    const width = widthOf(mark.word, { faces, size: MARK.size })
    this.pen.artifact(() => {
      document.save()
      document.rotate(MARK.tilt, { origin: [SHEET.width / 2, SHEET.height / 2] })
      const x = (SHEET.width - width) / 2
      this.pen.line({
        kind: 'text',
        tag: this.pen.root,
        target: null,
        width,
        runs: runsOf(mark.word, faces),
        x,
        baseline: SHEET.height / 2 + MARK.size * 0.36,
        size: MARK.size,
        color: COLOR.watermark,
        spacing: 0,
      })
      document.restore()
    }, 'Pagination')
  }

  /** One line, shortened where it is longer than its room. Answers its width. */
  #line(text: string, x: number, baseline: number, voice: VoiceName, room: number, toTheRight = false): number {
    const faces = this.setting.voices[voice]
    const measure = (words: string) => widthOf(words, { faces, size: SIZE })
    let shown = this.setting.typesetter.settable(text, faces)
    if (measure(shown) > room) {
      while (shown.length > 1 && measure(`${shown}…`) > room) shown = shown.slice(0, -1).trimEnd()
      shown = `${shown}…`
    }
    const width = measure(shown)
    this.pen.line({
      kind: 'text',
      tag: this.pen.root,
      target: null,
      width,
      runs: runsOf(shown, faces),
      x: toTheRight ? x - width : x,
      baseline,
      size: SIZE,
      color: COLOR.soft,
      spacing: 0,
    })
    return width
  }
}
