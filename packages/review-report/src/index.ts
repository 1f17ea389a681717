// The report of a call for input in, the forms it goes out in: PDF, Word, JSON and CSV. No clock, no network: the same report, the same bytes.
export { reportCsv } from './csv.js'
export type { ReportEdition } from './edition.js'
export { reportJson } from './json.js'
export { renderReportPdf, renderReportWord, REPORT_LAYOUT } from './render.js'
