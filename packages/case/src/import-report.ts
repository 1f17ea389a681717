// What an import would do, as told before anything is written. The HTTP contract has the same shape; the two are compared by the
// compiler where the API answers with it.

export interface ImportFinding {
  /** `refused`: the row is not imported. `normalised`: imported after a change. `noted`: something of it is not kept. */
  severity: 'refused' | 'normalised' | 'noted'
  code: string
  /** A sentence for the person who imports. */
  message: string
  /** The field it is about, as the source names it: of a table, its column. */
  field?: string | undefined
}

/** One row of the source, by its place in it. */
export interface ImportRow {
  list: 'CFDocument' | 'CFItems' | 'CFAssociations' | 'CFDefinitions' | 'CFRubrics'
  /** From 0; `null` for the document. */
  index: number | null
  /** Where a person finds it: "CFItems 3", or the sheet and the row. */
  place: string
  identifier: string | null
  /** What a person would know it by: its code and the start of its text. */
  label: string
  outcome: 'created' | 'refused' | 'left_out'
  findings: ImportFinding[]
}

export interface ImportReport {
  title: string | null
  creator: string | null
  proposedDesignation: string | null
  proposedNumber: string
  /** Whether anything can be imported at all, if need be without the refused rows. */
  importable: boolean
  statements: number
  topLevel: number
  /** How many levels the tree has: 1 when everything is at the top, 0 when there is nothing. */
  deepestLevel: number
  ksaLinks: number
  /** Our type, or what the source calls it when it is none of ours; most frequent first. */
  byType: { type: string; count: number }[]
  /** `created` counts statements; `normalised` (of those not refused) and `refused` count rows. */
  counts: { created: number; normalised: number; refused: number }
  /**
   * Rows with something to say, at most 500: first those refused for a fault of their own, then those refused with their parent, then
   * normalised, then noted; each in the order of the file.
   */
  rows: ImportRow[]
  rowsNotShown: number
}
