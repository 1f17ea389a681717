// Draws a laid out certificate. Everything here only carries out what the layout decided.
import { drawRuns, type Meanings } from '@touchstone/typesetting'
import type { CertificateDocument } from './certificate-document.js'
import { guilloche } from './guilloche.js'
import { COLOR, type Block, type CertificateLayout, type Line, type Ornament, type QrPlace } from './page.js'
import { QUIET_ZONE, qrRectangles } from './qr.js'
import { drawMark } from './touchstone-mark.js'

/** Draws `layout` on the first page, its text tagged in the order of the layout. */
export function drawCertificate(
  document: CertificateDocument,
  layout: CertificateLayout,
  verificationUrl: string,
): void {
  document.artifact(() => document.paintForm('Guilloche', guilloche()))
  const root = document.struct('Document')
  document.addStructure(root)
  const meanings: Meanings = new Map()
  let list: PDFKit.PDFStructureElement | undefined
  for (const item of layout) {
    if (item.kind === 'text' && item.role === 'LI') {
      if (list === undefined) root.add((list = document.struct('L')))
      list.add(listItem(document, item, meanings))
    } else if (item.kind === 'text')
      root.add(document.struct(item.role, {}, () => drawLines(document, item.lines, meanings)))
    else if (item.kind === 'qr')
      root.add(
        document.figure(`QR code that holds the address ${verificationUrl}`, item.box, () => drawQr(document, item)),
      )
    else document.artifact(() => drawOrnament(document, item))
  }
  root.end()
}

function listItem(document: CertificateDocument, item: Block, meanings: Meanings): PDFKit.PDFStructureElement {
  const body = document.struct('LBody', {}, () => drawLines(document, item.lines, meanings))
  return document.struct('LI', {}, [body])
}

function drawLines(document: CertificateDocument, lines: readonly Line[], meanings: Meanings): void {
  for (const line of lines) drawRuns(document, line, meanings)
}

function drawQr(document: CertificateDocument, { box, modules }: QrPlace): void {
  const side = box.width / (modules.length + 2 * QUIET_ZONE)
  // One path, filled once: painted apart, neighbouring rows show hairlines between them.
  for (const { x, y, width } of qrRectangles(modules)) {
    document.rect(box.x + (QUIET_ZONE + x) * side, box.y + (QUIET_ZONE + y) * side, width * side, side)
  }
  document.fill(COLOR.basalt)
}

function drawOrnament(document: CertificateDocument, item: Ornament): void {
  if (item.kind === 'mark') drawMark(document, item)
  else if (item.kind === 'rule')
    document.lineWidth(item.weight).moveTo(item.x1, item.y).lineTo(item.x2, item.y).stroke(item.color)
  else {
    const { x, y, radius } = item
    document.polygon([x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]).fill(COLOR.gold)
  }
}
