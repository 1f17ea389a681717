import { printPdf, type RenderedPdf, type StandardFonts, writeWord } from '@touchstone/standard-document'
import { composeReport } from './compose.js'
import type { ReportEdition } from './edition.js'

/** How reports are composed, by number: raise it with any change to what is said or drawn, so that what is kept is made again. */
export const REPORT_LAYOUT = 1

/**
 * Draws a report: A4, PDF/A-3a and PDF/UA-1, with bookmarks, contents and tagged tables. The same report gives the same bytes.
 * @param progress told how much is drawn, 0..1
 */
export function renderReportPdf(
  edition: ReportEdition,
  fonts: StandardFonts,
  progress: (done: number) => void = () => undefined,
): Promise<RenderedPdf> {
  return printPdf(composeReport(edition), fonts, { layout: `report layout ${REPORT_LAYOUT}`, progress })
}

/** Writes a report as a Word document, with heading styles and tables whose heads come again. The same report gives the same bytes. */
export function renderReportWord(edition: ReportEdition): Promise<Uint8Array> {
  return writeWord(composeReport(edition), { layout: `report layout ${REPORT_LAYOUT}` })
}
