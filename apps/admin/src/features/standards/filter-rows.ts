import type { ImportFinding, ImportRow } from '@touchstone/contract'

export interface RowFilter {
  readonly words: string
  /** Empty for all. */
  readonly outcome: '' | ImportRow['outcome']
  readonly severity: '' | ImportFinding['severity']
}

/** The rows of a dry run that fit every part of the filter. */
export function filterRows(rows: readonly ImportRow[], { words, outcome, severity }: RowFilter): ImportRow[] {
  const wanted = words.trim().toLocaleLowerCase('en')
  return rows.filter(
    (row) =>
      (outcome === '' || row.outcome === outcome) &&
      (severity === '' || row.findings.some((finding) => finding.severity === severity)) &&
      (wanted === '' || textOf(row).includes(wanted)),
  )
}

function textOf({ label, identifier, findings }: ImportRow): string {
  return [label, identifier, ...findings.map(({ message }) => message)].join('\n').toLocaleLowerCase('en')
}
