// Reads what our own extension data says of the document: the details of a version CASE has no field for.
import { ChangeClass, Designation, Numbering, OwnFields, VersionDetails } from '@touchstone/domain'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { type JsonRecord, own } from './json.js'
import { write } from './ledger.js'
import { extensionOf } from './read-extension.js'
import { readText, type TextField } from './read-text.js'

type Details = Pick<
  VersionDetails,
  'level' | 'acknowledgements' | 'changeClass' | 'changeNote' | 'ownFields' | 'numbering'
>

const { level, acknowledgements, changeNote } = VersionDetails.shape
const FIELDS = {
  level: { name: 'level', kind: 'line', schema: level },
  acknowledgements: { name: 'acknowledgements', kind: 'block', schema: acknowledgements },
  changeNote: { name: 'change note', kind: 'block', schema: changeNote },
} satisfies Record<string, TextField>

export function readDocumentExtension(document: JsonRecord, row: ImportRow): Details {
  const given = extensionOf(document) ?? {}
  const text = (name: keyof typeof FIELDS) => {
    const reading = readText(own(given, name), FIELDS[name])
    for (const finding of reading.findings) {
      const left = finding.severity === 'refused' ? findings.fieldLeftOut(FIELDS[name].name, finding.message) : finding
      write(row, { ...left, field: name })
    }
    return reading.value
  }
  const list = <T>(name: string, schema: { safeParse(value: unknown): { success: boolean; data?: T[] } }): T[] => {
    const parsed = schema.safeParse(own(given, name) ?? [])
    if (!parsed.success) write(row, { ...findings.definitionsUnreadable(name), field: name })
    return parsed.data ?? []
  }
  const change = ChangeClass.safeParse(own(given, 'changeClass'))
  return {
    level: text('level'),
    acknowledgements: text('acknowledgements'),
    changeClass: change.success ? change.data : null,
    changeNote: text('changeNote'),
    ownFields: list('ownFields', OwnFields),
    numbering: list('numbering', Numbering),
  }
}

export function readDesignation(document: JsonRecord): string | null {
  const given = Designation.safeParse(own(extensionOf(document) ?? {}, 'designation'))
  return given.success ? given.data : null
}
