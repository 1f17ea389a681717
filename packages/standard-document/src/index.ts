// A version of a standard in, the documents people read out: PDF and Word. No clock, no network, no database.
export type { Branding, Edition, Logo } from './edition.js'
export { loadStandardFonts, type StandardFonts } from './pdf/fonts.js'
export { printPdf, type PrintOptions, renderStandardPdf, STANDARD_LAYOUT, type RenderedPdf } from './pdf/render-pdf.js'
export { renderStandardWord, WORD_LAYOUT, writeWord } from './word/render-word.js'
// For documents of another kind, set alike.
export type {
  CellLine,
  Composition,
  Cover,
  Fact,
  Heading,
  Item,
  Mark,
  PartContent,
  TableColumn,
  TableItem,
} from './composition.js'
