// Small CASE packages for the tests, in our own words.
import { type CaseReading, readCasePackage } from '../read-case-package.js'

export const DOCUMENT_ID = 'd0c00000-0000-4000-8000-000000000000'

/** The UUID the items of these packages have by number. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export function item(n: number, fields: Record<string, unknown> = {}) {
  return {
    identifier: uuid(n),
    uri: `https://example.org/ims/case/v1p1/CFItems/${uuid(n)}`,
    fullStatement: `Statement ${n}`,
    ...fields,
  }
}

/** `from` isChildOf `to`; without `to`, of the document. */
export function childOf(from: number, to?: number, fields: Record<string, unknown> = {}) {
  return association('isChildOf', from, to, fields)
}

export function association(associationType: string, from: number, to?: number, fields: Record<string, unknown> = {}) {
  const end = (n: number | undefined) => ({
    title: 'an end',
    identifier: n === undefined ? DOCUMENT_ID : uuid(n),
    uri: 'https://example.org/end',
  })
  return {
    identifier: uuid(900_000 + from),
    associationType,
    originNodeURI: end(from),
    destinationNodeURI: end(to),
    ...fields,
  }
}

export function framework(CFItems: unknown, CFAssociations: unknown = [], document: Record<string, unknown> = {}) {
  return {
    CFDocument: { identifier: DOCUMENT_ID, title: 'Pump Technician', creator: 'A body', language: 'en', ...document },
    CFItems,
    CFAssociations,
  }
}

/** Reads with ids that count up, so that two readings of one package are equal. */
export function read(input: unknown): CaseReading {
  let minted = 0
  return readCasePackage(input, { mintId: () => `ffffffff-0000-4000-8000-${String(minted++).padStart(12, '0')}` })
}

/** The tree as lines, indented by level. */
export function outline(input: unknown): string[] {
  const depths = new Map<string, number>()
  return (read(input).draft?.statements ?? []).map(({ lineageId, parent, text }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(lineageId, depth)
    return `${'  '.repeat(depth)}${text}`
  })
}

/** What the report says of one row: codes of its findings, after its outcome. */
export function rowOf(
  input: unknown,
  list: 'CFDocument' | 'CFItems' | 'CFAssociations',
  index: number | null,
): string[] {
  const row = read(input).report.rows.find((one) => one.list === list && one.index === index)
  return row ? [row.outcome, ...row.findings.map(({ code }) => code)] : []
}
