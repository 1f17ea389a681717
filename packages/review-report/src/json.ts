import type { CallForInputReport } from '@touchstone/domain'

/** The whole report, one field after the other as its shape lists them. */
export function reportJson(report: CallForInputReport): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)
}
