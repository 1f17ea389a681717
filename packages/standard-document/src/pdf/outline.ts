// The bookmarks of the file: every heading, each below the one it belongs to.
import type { AccessibleDocument } from '@touchstone/typesetting'
import type { Page } from './paginate.js'
import { MARGIN, SHEET } from './sheet.js'

interface Branch {
  addItem(title: string, options: object): Branch
}

export function addOutline(document: AccessibleDocument, pages: readonly Page[]): void {
  // The border: pdfkit's outline, whose published types lack the page and the place on it.
  const branches: { readonly level: number; readonly branch: Branch }[] = [{ level: 0, branch: document.outline }]
  pages.forEach(({ strips }, index) => {
    for (const { strip, y } of strips) {
      if (strip.bookmark === null) continue
      const { level, title } = strip.bookmark
      while ((branches.at(-1)?.level ?? 0) >= level) branches.pop()
      // pdfkit counts `left` from the right edge.
      const place = { pageNumber: index + 1, left: SHEET.width, top: MARGIN.top + y - 14, expanded: false }
      const branch = branches.at(-1)?.branch.addItem(title, place)
      if (branch !== undefined) branches.push({ level, branch })
    }
  })
}
