// The same document, the same bytes: what the writer of the file makes up anew each time is given names and dates that follow from
// the content.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Random names by which a part of the file names another, and names and numbers counted through a process's life. */
const MADE_UP = /\brId[\w-]{21}(?=")|\b_Toc\d+|(?<=<w:bookmark(?:Start|End)\b[^>]* w:id=")\d+|(?<=<wp:docPr id=")\d+/g
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** Above the few names the library numbers in order. */
const FIRST = 1_000

/** Zip keeps local time without its zone; this one is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1)

export function settled(docx: Uint8Array, madeOn: Date): Uint8Array {
  const files = unzipSync(docx)
  const names = new Map<string, string>()
  const zipped: Zippable = {}
  for (const path of Object.keys(files).toSorted(contentTypesFirst)) {
    const bytes = files[path] ?? new Uint8Array()
    const isXml = /\.(?:xml|rels)$/.test(path)
    const content = isXml ? strToU8(settledXml(strFromU8(bytes), names, madeOn)) : bytes
    zipped[path] = [content, { mtime: NO_TIME, level: isXml ? 6 : 0 }]
  }
  return zipSync(zipped)
}

function settledXml(xml: string, names: Map<string, string>, madeOn: Date): string {
  return xml
    .replaceAll(MADE_UP, (made) => {
      const name = names.get(made) ?? `${/^(?:rId|_Toc|)/.exec(made)?.[0] ?? ''}${FIRST + names.size}`
      names.set(made, name)
      return name
    })
    .replaceAll(DATES, (_, tag: string) => `${tag}${madeOn.toISOString().slice(0, 19)}Z`)
}

/** The part that says what the others are comes first, as the standard of the format advises. */
function contentTypesFirst(a: string, b: string): number {
  const first = (path: string) => Number(path !== '[Content_Types].xml')
  return first(a) - first(b) || Number(a > b) - Number(a < b)
}
