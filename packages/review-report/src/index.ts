// The report of a call for input in, the forms it goes out in: JSON and CSV. No clock, no network: the same report, the same bytes.
export { reportCsv } from './csv.js'
export { reportJson } from './json.js'
