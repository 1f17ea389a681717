// The cover: the body and its colour on top, then the standard, then where this edition stands.
import type { Composition, Cover } from '../composition.js'
import { words } from '../words.js'
import { asStrips } from './flow.js'
import { BODY, beside, withAir, type Column, type SetLine, type Setting, type Style } from './lines.js'
import { setPlain } from './set-text.js'
import { COLOR, MARGIN, SHEET, TEXT_WIDTH } from './sheet.js'
import { PLAIN, type Strip, type Tag } from './strip.js'

/** The band of the body's colour along the left edge of the cover. */
export const BAND_WIDTH = 18
const COLUMN: Column = { x: MARGIN.left, width: TEXT_WIDTH - 20 }
const FACT_NAMES = 132
const LOGO = { width: 200, height: 64 } as const

export interface CoverLayout {
  readonly logo: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null
  /** Each from the top of the sheet. */
  readonly stacks: readonly { readonly y: number; readonly strips: readonly Strip[] }[]
}

export function layOutCover({ cover, mark }: Composition, root: Tag, setting: Setting): CoverLayout {
  const logo = cover.logo === null ? null : { x: COLUMN.x, y: 62, ...fitLogo(cover.logo) }
  const issuer = text(cover.issuer, { size: 13, color: COLOR.ink, voice: 'strong' }, 'P', root, setting)
  const title = titleStrips(cover, root, setting)
  const facts = factStrips(cover, root, setting)
  const note =
    mark === null ? [] : asStrips(text(mark.note, { ...BODY, color: setting.accent }, 'P', root, setting), 18)
  const foot =
    cover.website === null
      ? []
      : setPlain(cover.website, COLUMN, { ...BODY, color: COLOR.soft }, { role: 'P', parent: root }, setting, {
          href: cover.website,
        })
  const issuerTop = logo === null ? 84 : logo.y + logo.height + 16
  const titleTop = Math.max(250, issuerTop + heightOf(asStrips(issuer, 0)) + 40)
  const factsTop = Math.max(titleTop + heightOf(title) + 44, 470)
  return {
    logo,
    stacks: [
      { y: issuerTop, strips: asStrips(issuer, 0) },
      { y: titleTop, strips: title },
      { y: factsTop, strips: [...facts, ...note] },
      { y: Math.max(SHEET.height - 72, factsTop + heightOf([...facts, ...note]) + 8), strips: asStrips(foot, 0) },
    ],
  }
}

function titleStrips(cover: Cover, root: Tag, setting: Setting): Strip[] {
  const size = sizeFor(cover.title, [34, 28, 22, 17])
  const part =
    cover.part === null
      ? []
      : text(
          cover.part,
          { size: sizeFor(cover.part, [17, 15, 12, 11]), color: COLOR.ink, voice: 'heading' },
          'P',
          root,
          setting,
        )
  const extract = cover.part === null ? [] : text(words.extract, { ...BODY, color: COLOR.soft }, 'P', root, setting)
  return [
    ...asStrips(
      text(cover.edition.join('  ·  '), { size: 14, color: setting.accent, voice: 'strong' }, 'P', root, setting),
      0,
    ),
    ...asStrips(text(cover.title, { size, color: COLOR.ink, voice: 'heading' }, 'H1', root, setting), 6).map(tight),
    ...asStrips(extract, 22),
    ...asStrips(part, 2),
  ]
}

/** The longer a title, the smaller it is set: the facts below it have to stay on the sheet. */
function sizeFor(title: string, sizes: readonly [number, number, number, number]): number {
  const [short, long, longer, longest] = sizes
  if (title.length <= 60) return short
  if (title.length <= 120) return long
  return title.length <= 200 ? longer : longest
}

function tight(strip: Strip): Strip {
  return { ...strip, height: strip.height * 0.9 }
}

function factStrips({ facts }: Cover, root: Tag, setting: Setting): Strip[] {
  const list: Tag = { role: 'L', parent: root }
  const row = (name: string, set: (column: Column, body: Tag) => SetLine[]) => {
    const item: Tag = { role: 'LI', parent: list }
    const names = setPlain(
      name,
      { x: COLUMN.x, width: FACT_NAMES - 12 },
      { ...BODY, color: COLOR.soft },
      { role: 'Lbl', parent: item },
      setting,
    )
    return beside(
      names,
      set({ x: COLUMN.x + FACT_NAMES, width: COLUMN.width - FACT_NAMES }, { role: 'LBody', parent: item }),
    )
  }
  const rows = facts.map(({ name, value }) => row(name, (column, body) => setPlain(value, column, BODY, body, setting)))
  const hair = { kind: 'bar' as const, x: COLUMN.x, y: 0, width: COLUMN.width, height: 0.6, color: COLOR.hair }
  return [
    { ...PLAIN, height: 9, pieces: [hair] },
    ...asStrips(
      rows.flatMap((lines, index) => (index === 0 ? lines : withAir(lines, 4))),
      0,
    ),
  ]
}

function text(words: string, style: Style, role: string, root: Tag, setting: Setting): SetLine[] {
  return setPlain(words, COLUMN, style, { role, parent: root }, setting)
}

function fitLogo({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(LOGO.width / width, LOGO.height / height)
  return { width: width * scale, height: height * scale }
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { before, height }) => sum + before + height, 0)
}
