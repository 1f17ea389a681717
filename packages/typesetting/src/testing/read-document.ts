// What a reader gets out of a PDF of many pages, through pdf.js.
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linesOf, untaggedOf, walk } from './read-pdf.js'

export interface ReadPage {
  readonly text: string
  readonly roles: readonly string[]
  readonly alts: readonly string[]
  /** Painting operators outside all marked content. */
  readonly untagged: number
  /** The page numbers inner links lead to, from 1, and the addresses of the others. */
  readonly links: readonly (number | string)[]
  readonly pictures: number
}

export interface ReadDocument {
  readonly pages: readonly ReadPage[]
  /** Bookmarks, indented by level, each with the page it leads to. */
  readonly bookmarks: readonly string[]
  readonly title: string | undefined
}

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  // pdf.js takes the buffer away from whoever hands it over.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let n = 1; n <= document.numPages; n++) pages.push(await readPage(await document.getPage(n), document))
  const title: unknown = (await document.getMetadata()).metadata?.get('dc:title')
  const bookmarks = await bookmarksOf(await document.getOutline(), document, '')
  await task.destroy()
  return { pages, bookmarks, title: typeof title === 'string' ? title : undefined }
}

async function readPage(page: PDFPageProxy, document: PDFDocumentProxy): Promise<ReadPage> {
  const [roles, alts]: [string[], string[]] = [[], []]
  walk(await page.getStructTree(), roles, alts)
  const annotations: { url?: string; dest?: unknown }[] = await page.getAnnotations()
  const links = await Promise.all(annotations.map(async ({ url, dest }) => url ?? (await pageOf(dest, document))))
  const { fnArray } = await page.getOperatorList()
  const pictures = fnArray.filter((operator) => operator === OPS.paintImageXObject).length
  const text = (await linesOf(page)).map((line) => line.text).join('\n')
  return { text, roles, alts, untagged: await untaggedOf(page), links, pictures }
}

async function bookmarksOf(
  items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>> | null,
  document: PDFDocumentProxy,
  indent: string,
): Promise<string[]> {
  const lines: string[] = []
  for (const { title, dest, items: below } of items ?? []) {
    lines.push(
      `${indent}${title} ${await pageOf(dest, document)}`,
      ...(await bookmarksOf(below, document, `${indent}  `)),
    )
  }
  return lines
}

async function pageOf(dest: unknown, document: PDFDocumentProxy): Promise<number> {
  const place: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest
  if (!Array.isArray(place)) return 0
  return (await document.getPageIndex(place[0])) + 1
}
