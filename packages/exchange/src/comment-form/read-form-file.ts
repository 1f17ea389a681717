// Reads a form for comments from what people send: a Word document or a workbook. What a file is, its bytes say.
import { binaryKind } from '../read-standard-file.js'
import { XmlFault } from '../xlsx/parse-xml.js'
import { openZip, type Zip, ZipError } from '../xlsx/read-zip.js'
import { type FormFileReading, notRead } from './form-file.js'
import { readFormWord } from './read-form-word.js'
import { readFormWorkbook } from './read-form-workbook.js'

/** A form of 5,000 long comments has a quarter of this. */
const MOST_INFLATED = 64 * 1024 * 1024
/** Old Office files and protected ones are the same kind of container. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

export function readFormFile(bytes: Uint8Array): FormFileReading {
  if (bytes.length === 0) return notRead('empty')
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) return notRead('old_or_protected')
  if (binaryKind(bytes) !== 'zip') return notRead('not_a_form')
  try {
    return readZip(openZip(bytes, MOST_INFLATED), bytes)
  } catch (error) {
    if (error instanceof XmlFault) return notRead('damaged')
    if (error instanceof ZipError) return notRead(FAULTS[error.fault])
    throw error
  }
}

const FAULTS = {
  not_a_zip: 'damaged',
  damaged: 'damaged',
  encrypted: 'old_or_protected',
  too_large: 'too_large',
  too_many_entries: 'too_large',
} as const satisfies Record<ZipError['fault'], string>

function readZip(zip: Zip, bytes: Uint8Array): FormFileReading {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name))
  if (has(/^mimetype$/)) return notRead('open_document')
  // What the parts of the file are, it says itself: a document with macros is one whatever its name ends in.
  const types = new TextDecoder().decode(zip.read('[Content_Types].xml') ?? new Uint8Array())
  if (has(/vbaProject\.bin$/i) || /macroEnabled/i.test(types)) return notRead('macros')
  if (has(/^word\/document\d*\.xml$/)) return readFormWord(zip)
  return has(/^xl\//) ? readFormWorkbook(bytes, MOST_INFLATED) : notRead('not_a_form')
}
