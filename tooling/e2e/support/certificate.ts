// Reads a certificate as a person and a phone do: the words on its page, and the QR code out of its picture.
import { createCanvas } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadCertificate {
  readonly pages: number
  /** All words of the page in the order they are drawn, with single spaces. */
  readonly text: string
  /** What the QR code holds; `null` when there is none that can be read. */
  readonly qrCode: string | null
}

/** Pixels to a point. A phone held over the sheet sees no less. */
const SCALE = 3

export async function readCertificate(bytes: Uint8Array): Promise<ReadCertificate> {
  // pdf.js keeps the bytes for itself, so it is given a copy.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const document = await loading.promise
    const page = await document.getPage(1)
    return { pages: document.numPages, text: await textOf(page), qrCode: await qrCodeOn(page) }
  } finally {
    await loading.destroy()
  }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
    .join('')
    .replaceAll(/\s+/g, ' ')
}

async function qrCodeOn(page: PDFPageProxy): Promise<string | null> {
  const viewport = page.getViewport({ scale: SCALE })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const canvas = createCanvas(width, height)
  // The border: pdf.js is typed for a browser's canvas, and draws on this one all the same.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? null
}
