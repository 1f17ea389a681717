// The lines anybody's PDF prints, in the order it prints them, and the files inside it. It may be anything: read it where it can be stopped.

/** A certificate has one page. */
const MOST_PAGES = 5
/** Lines kept; a certificate has some forty. */
const MOST_LINES = 2_000
/** `AnnotationType.FILEATTACHMENT` of pdf.js. */
const FILE_ATTACHMENT = 17

export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf'
  constructor(readonly reason: 'encrypted' | 'damaged' | 'too_many_pages') {
    super(`The PDF cannot be read: ${reason}`)
  }
}

export interface ReadPdf {
  readonly lines: readonly string[]
  /** What each file inside holds, at most two of them: a certificate has one. */
  readonly enclosed: readonly Uint8Array[]
}

/** @throws UnreadablePdf */
export async function readPrinted(bytes: Uint8Array): Promise<ReadPdf> {
  // A large library that most processes never need.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // It takes the buffer away from whoever hands it over.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    return { lines: await linesOf(document), enclosed: await enclosedIn(document) }
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error
    throw new UnreadablePdf(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await task.destroy()
  }
}

type PdfDocument = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']>

async function linesOf(document: PdfDocument): Promise<string[]> {
  if (document.numPages > MOST_PAGES) throw new UnreadablePdf('too_many_pages')
  const { info } = await document.getMetadata()
  if ('EncryptFilterName' in info && typeof info.EncryptFilterName === 'string') throw new UnreadablePdf('encrypted')
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    let open = ''
    for (const item of (await (await document.getPage(number)).getTextContent()).items) {
      if (!('str' in item)) continue
      open += item.str
      if (!item.hasEOL) continue
      lines.push(open)
      open = ''
      if (lines.length >= MOST_LINES) return lines
    }
    lines.push(open)
  }
  return lines.filter((line) => line.trim() !== '')
}

/** Files of the document, and those pinned to a page as an annotation, which a reader offers in the same list. */
async function enclosedIn(document: PdfDocument): Promise<Uint8Array[]> {
  const ids = [...((await document.getAttachments()) ?? new Map<string, unknown>()).keys()]
  for (let number = 1; number <= document.numPages; number++)
    for (const one of await (await document.getPage(number)).getAnnotations())
      if (one.annotationType === FILE_ATTACHMENT) ids.push(one.id)
  const contents = await Promise.all(ids.slice(0, 2).map((id) => document.getAttachmentContent(id)))
  return contents.map((content) => content ?? new Uint8Array())
}
