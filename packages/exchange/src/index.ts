// A version of a skill standard as a file, and a file as a version: CASE, CTDL-ASN, CSV, XLSX and our own JSON.
export { writeCsvStandard } from './csv/write-csv-standard.js'
export { type CtdlOptions, ctdlGraph, writeCtdl } from './ctdl/write-ctdl.js'
export type { ExchangedVersion } from './exchanged-version.js'
export { STANDARD_FORMATS, type StandardFormat } from './formats.js'
export { writeJsonStandard } from './json/write-json-standard.js'
export type { ReadFileOptions } from './read-file-options.js'
export { type FileReading, readStandardFile } from './read-standard-file.js'
export { writeXlsxStandard } from './xlsx/write-xlsx-standard.js'
