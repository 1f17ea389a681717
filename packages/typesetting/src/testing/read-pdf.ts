// What a reader gets out of a PDF, through pdf.js: not our own code reading itself.
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  readonly pages: number
  /** The lines of the page in reading order. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[]
  readonly title: string | undefined
  /** Roles of the structure elements, outermost first, and the words that stand for pictures. */
  readonly roles: readonly string[]
  readonly alts: readonly string[]
  /** Painting operators outside all marked content. */
  readonly untagged: number
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the buffer away from whoever hands it over.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const page = await document.getPage(1)
  const { metadata } = await document.getMetadata()
  const [roles, alts]: [string[], string[]] = [[], []]
  walk(await page.getStructTree(), roles, alts)
  const title: unknown = metadata?.get('dc:title')
  const read = {
    pages: document.numPages,
    lines: await linesOf(page),
    title: typeof title === 'string' ? title : undefined,
    roles,
    alts,
    untagged: await untaggedOf(page),
  }
  await task.destroy()
  return read
}

export async function linesOf(page: PDFPageProxy): Promise<ReadPdf['lines']> {
  const lines: { text: string; x: number; y: number; size: number }[] = []
  let open = false
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue
    const [x, y, size]: number[] = [item.transform[4], item.transform[5], item.height]
    const last = lines.at(-1)
    if (open && last !== undefined) last.text += item.str
    else if (item.str !== '') lines.push({ text: item.str, x: tenth(x), y: tenth(y), size: tenth(size) })
    open = !item.hasEOL && (open || item.str !== '')
  }
  return lines
}

export async function untaggedOf(page: PDFPageProxy): Promise<number> {
  const { fnArray } = await page.getOperatorList()
  const paints = new Set<number>([OPS.showText, OPS.constructPath, OPS.paintFormXObjectBegin, OPS.fill, OPS.stroke])
  const begins = new Set<number>([OPS.beginMarkedContent, OPS.beginMarkedContentProps])
  let [depth, untagged] = [0, 0]
  for (const operator of fnArray) {
    if (begins.has(operator)) depth++
    else if (operator === OPS.endMarkedContent) depth--
    else if (depth === 0 && paints.has(operator)) untagged++
  }
  return untagged
}

export function walk(node: unknown, roles: string[], alts: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.push(node.role)
  if ('alt' in node && typeof node.alt === 'string') alts.push(node.alt)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child, roles, alts)
}

function tenth(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10
}
