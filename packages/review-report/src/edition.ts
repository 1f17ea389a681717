import type { CallForInputReport } from '@touchstone/domain'
import type { Branding } from '@touchstone/standard-document'

/** What a document is made from: a report, whose it is, and where it is read online. */
export interface ReportEdition {
  readonly report: CallForInputReport
  readonly issuer: Branding
  readonly addresses: {
    readonly round: string
    readonly page: string
    /** A comment is at `{comments}/{number}`. */
    readonly comments: string
    /** The version that came of it; `null` while there is none. */
    readonly version: string | null
  }
}
