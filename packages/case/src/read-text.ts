// Reads one text of an item or the document into what the domain keeps. Repaired and reported: numbers given as text is wanted, unseen
// characters, halves of characters, line breaks in a line. Refused: what is too long, and characters that change the reading direction, which can make a text
// look like another. Not reported, since nobody can see it: white space at the ends, Unicode composition, CRLF.
import { findings } from './findings.js'
import type { ImportFinding } from './import-report.js'
import { isVisible } from './json.js'

// Written as escapes: the characters themselves cannot be seen in an editor.
const CHANGES_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/
const BREAKS_IN_LINE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const BREAKS_IN_BLOCK = /[\v\f\u0085]/g
const UNSEEN_IN_BLOCK = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFC\uFFFE\uFFFF]/g
const UNSEEN_IN_LINE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2065\uFEFF\uFFF9-\uFFFF]|[\u{E0000}-\u{E007F}]/gu

/** The part of a domain schema this needs: zod's. */
interface Schema {
  safeParse(
    value: string,
  ): { success: true; data: string | null } | { success: false; error: { issues: { message: string }[] } }
}

export interface TextField {
  readonly name: string
  readonly kind: 'line' | 'block'
  readonly schema: Schema
}

export interface TextReading {
  /** `null` when it is absent, or refused. */
  readonly value: string | null
  readonly findings: readonly ImportFinding[]
}

const ABSENT: TextReading = { value: null, findings: [] }

export function readText(raw: unknown, field: TextField): TextReading {
  if (raw === undefined || raw === null) return ABSENT
  const text = typeof raw === 'number' ? String(raw) : raw
  if (typeof text !== 'string') return { value: null, findings: [findings.notText(field.name)] }
  if (!isVisible(text)) return ABSENT
  if (CHANGES_DIRECTION.test(text)) return { value: null, findings: [findings.directionChanged(field.name)] }
  const cleaned = clean(text, field)
  const answer = field.schema.safeParse(cleaned.text)
  if (!answer.success) {
    const why = answer.error.issues[0]?.message ?? 'It is not a text Touchstone can keep.'
    return { value: null, findings: [findings.fieldRefused(field.name, why, cleaned.text.length)] }
  }
  const found = typeof raw === 'number' ? [findings.numberAsText(field.name), ...cleaned.findings] : cleaned.findings
  return { value: answer.data, findings: found }
}

function clean(text: string, { name, kind }: TextField): { text: string; findings: ImportFinding[] } {
  const trimmed = text.trim()
  const joined = kind === 'line' ? trimmed.replace(BREAKS_IN_LINE, ' ') : trimmed.replace(BREAKS_IN_BLOCK, '\n')
  const seen = joined.replace(/\p{Surrogate}/gu, '').replace(kind === 'line' ? UNSEEN_IN_LINE : UNSEEN_IN_BLOCK, '')
  const found: ImportFinding[] = []
  if (kind === 'line' && joined !== trimmed) found.push(findings.linesJoined(name))
  if (seen !== joined) found.push(findings.charactersRemoved(name))
  return { text: seen, findings: found }
}
