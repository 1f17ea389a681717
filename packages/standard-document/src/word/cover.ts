import { BorderStyle, ImageRun, Paragraph, type FileChild } from 'docx'
import type { Composition } from '../composition.js'
import { words } from '../words.js'
import { colourOf, twips } from './styles.js'
import { factsTable } from './tables.js'
import { address, run, type Texts } from './texts.js'

/** In pixels of 1/96 inch. */
const LOGO = { width: 260, height: 84 } as const

export function coverChildren(composition: Composition, texts: Texts): FileChild[] {
  const { cover, mark } = composition
  const accent = colourOf(composition)
  const band = { top: { style: BorderStyle.SINGLE, size: 48, color: accent, space: 14 } }
  return [
    ...logoOf(composition),
    new Paragraph({ border: band, children: [run(cover.issuer, { bold: true, size: 26 })] }),
    new Paragraph({
      style: 'Edition',
      spacing: { before: twips(130) },
      children: [run(cover.edition.join('  ·  '))],
    }),
    new Paragraph({ style: 'Title', children: [run(cover.title)] }),
    ...(cover.part === null
      ? []
      : [
          new Paragraph({ style: 'Small', children: [run(words.extract)] }),
          new Paragraph({ spacing: { after: twips(24) }, children: [run(cover.part, { bold: true, size: 32 })] }),
        ]),
    factsTable(cover.facts.map(({ name, value }) => ({ name, content: [texts.line(value)] }))),
    ...(mark === null ? [] : [spaced(14, run(mark.note, { color: accent, bold: true }))]),
    ...(cover.website === null ? [] : [spaced(40, address(cover.website))]),
  ]
}

function spaced(before: number, child: Parameters<typeof run>[0] | ReturnType<typeof address>): Paragraph {
  return new Paragraph({
    spacing: { before: twips(before) },
    children: [typeof child === 'string' ? run(child) : child],
  })
}

function logoOf({ cover: { logo, issuer } }: Composition): Paragraph[] {
  if (logo === null) return []
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height)
  const picture = new ImageRun({
    type: 'png',
    data: logo.bytes,
    transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
    altText: { name: issuer, title: issuer, description: issuer },
  })
  return [new Paragraph({ spacing: { after: twips(16) }, children: [picture] })]
}
