// Any file a standard may come in. What it is follows from its bytes, never from its name or what the sender calls it.
import { type CaseReading, type ImportFinding, readCasePackage, refusedReading } from '@touchstone/case'
import { readCsvStandard } from './csv/read-csv-standard.js'
import { isCtdl, readCtdl } from './ctdl/read-ctdl.js'
import { decodeText } from './decode-text.js'
import type { StandardFormat } from './formats.js'
import { isJsonStandard, readJsonStandard } from './json/read-json-standard.js'
import type { ReadFileOptions } from './read-file-options.js'
import { readXlsxStandard } from './xlsx/read-xlsx-standard.js'

export interface FileReading extends CaseReading {
  /** `null` when it is none that we read. */
  readonly format: StandardFormat | null
}

const FILE = 'The file'

export function readStandardFile(bytes: Uint8Array, options: ReadFileOptions): FileReading {
  const binary = binaryKind(bytes)
  if (binary === 'zip' && isOpenDocument(bytes)) return { format: null, ...refusedReading(FILE, openDocument()) }
  if (binary === 'zip') return { format: 'xlsx', ...readXlsxStandard(bytes, options) }
  if (binary !== null) return { format: null, ...refusedReading(FILE, notRead(binary)) }
  const { text } = decodeText(bytes)
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') return { format: null, ...refusedReading(FILE, empty()) }
  if (start.startsWith('<')) return { format: null, ...refusedReading(FILE, notRead('a web page or XML')) }
  if (!start.startsWith('{') && !start.startsWith('[')) return { format: 'csv', ...readCsvStandard(bytes, options) }
  return readJson(start, options)
}

function readJson(text: string, options: ReadFileOptions): FileReading {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    return { format: null, ...refusedReading(FILE, notJson(text, error)) }
  }
  if (isCtdl(input)) return { format: 'ctdl', ...readCtdl(input, options) }
  if (isJsonStandard(input)) return { format: 'json', ...readJsonStandard(input, options) }
  return { format: 'case', ...readCasePackage(input, options) }
}

/** Files that begin with these bytes are no text. */
const SIGNATURES: readonly (readonly [string, ...number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['a PDF', 0x25, 0x50, 0x44, 0x46],
  ['an Excel workbook of before 2007, or one with a password', 0xd0, 0xcf, 0x11, 0xe0],
  ['a compressed archive', 0x1f, 0x8b],
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
]

/** What bytes are that are no text, by how they begin; `null` when they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, ...signature]) => signature.every((byte, i) => bytes[i] === byte))
  return found?.[0] ?? null
}

/** The kind of an OpenDocument file stands uncompressed at its beginning. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(30, 120)).startsWith('mimetypeapplication/vnd.oasis.opendocument')
}

function openDocument(): ImportFinding {
  return {
    severity: 'refused',
    code: 'format_not_read',
    message:
      'This is an OpenDocument file. Save it as a workbook (XLSX) in the program it was made with, and take that.',
  }
}

function empty(): ImportFinding {
  return { severity: 'refused', code: 'file_empty', message: 'There is nothing in the file.' }
}

function notRead(kind: string): ImportFinding {
  return {
    severity: 'refused',
    code: 'format_not_read',
    message: `This is ${kind}. A standard is read from CASE or CTDL-ASN (JSON), a workbook (XLSX), or CSV.`,
  }
}

function notJson(text: string, error: unknown): ImportFinding {
  const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length)
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return {
    severity: 'refused',
    code: 'not_json',
    message: `The file looks like JSON, but something is wrong at line ${line}, column ${column}.`,
  }
}
