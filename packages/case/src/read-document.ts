// Reads the CFDocument: what a version is called, in which language it is written, and how it is introduced.
import { VersionDetails, VersionNumber } from '@touchstone/domain'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { excerpt, firstScalar, type JsonRecord, own, scalar } from './json.js'
import { write } from './ledger.js'
import { extensionOf, isOurPackage } from './read-extension.js'
import { readDesignation, readDocumentExtension } from './read-document-extension.js'
import { readText } from './read-text.js'

export interface CaseDocument {
  /** `null` when there is no title to import under. */
  readonly details: Omit<VersionDetails, 'number'> | null
  readonly proposedNumber: VersionNumber
  readonly creator: string | null
  readonly designation: string | null
}

/** Fields of a CFDocument that are read, or say nothing an import could keep. */
export const DOCUMENT_FIELDS = new Set(
  'identifier uri creator title lastChangeDateTime CFPackageURI caseVersion description notes language version extensions'.split(
    ' ',
  ),
)

const FIRST_NUMBER = '1.0'
const { title, language, introduction } = VersionDetails.shape

export function readDocument(document: JsonRecord, row: ImportRow): CaseDocument {
  const creator = firstScalar(document, 'creator')
  const heading = readText(own(document, 'title'), { name: 'title', kind: 'line', schema: title })
  for (const finding of heading.findings) write(row, finding)
  if (heading.value === null && heading.findings.length === 0) write(row, findings.noTitle())
  const details =
    heading.value === null
      ? null
      : {
          title: heading.value,
          ...readDocumentExtension(document, row),
          language: readLanguage(document, row),
          introduction: readIntroduction(document, row),
        }
  // A title that is not text is as good as none.
  if (details === null) row.outcome = 'refused'
  return {
    details,
    proposedNumber: readNumber(document, row),
    creator: creator === null ? null : excerpt(creator, 200),
    designation: readDesignation(document),
  }
}

/** CASE asks for `en_US`, the web for `en-US`. */
function readLanguage(document: JsonRecord, row: ImportRow): string {
  const given = firstScalar(document, 'language')
  if (given === null) {
    write(row, findings.languageAssumed())
    return 'en'
  }
  const [primary = '', ...rest] = given.trim().split(/[_-]/)
  const tag = language.safeParse([primary.toLowerCase(), ...rest].join('-'))
  if (!tag.success || tag.data.length > 35) {
    write(row, findings.languageAssumed())
    return 'en'
  }
  if (tag.data !== given) write(row, findings.languageRead(given, tag.data))
  return tag.data
}

function readNumber(document: JsonRecord, row: ImportRow): VersionNumber {
  const given = scalar(own(extensionOf(document) ?? {}, 'number')) ?? firstScalar(document, 'version')
  if (given === null) return FIRST_NUMBER
  const [, digits = '', rest = ''] = /(\d+)((?:\.\d+){0,2})/.exec(given.slice(0, 100)) ?? []
  const parts = `${digits}${rest || '.0'}`.split('.').map((part) => String(Number(part)))
  const number = VersionNumber.safeParse(digits === '' ? FIRST_NUMBER : parts.join('.'))
  const read = number.success ? number.data : FIRST_NUMBER
  if (read !== given) write(row, findings.numberRead(given, read))
  return read
}

/** The description, and after it the notes. One that cannot be kept is left out: it is no reason to refuse a framework. */
function readIntroduction(document: JsonRecord, row: ImportRow): string | null {
  // A package of ours says in its extension what the introduction is; description and notes only repeat it, with the thanks.
  const ours = own(extensionOf(document) ?? {}, 'introduction')
  if (ours !== undefined || isOurPackage(document)) {
    return readText(ours, { name: 'introduction', kind: 'block', schema: introduction }).value
  }
  const parts: string[] = []
  for (const name of ['description', 'notes']) {
    const part = readText(own(document, name), { name, kind: 'block', schema: introduction })
    for (const finding of part.findings) {
      write(row, finding.severity === 'refused' ? findings.fieldLeftOut(name, finding.message) : finding)
    }
    if (part.value !== null) parts.push(part.value)
  }
  const whole = introduction.safeParse(parts.length > 0 ? parts.join('\n\n') : null)
  return whole.success ? whole.data : (parts[0] ?? null)
}
