// The thread a report is printed in: one of thousands of comments takes many seconds, and the server answers meanwhile. Started for one
// document and gone after it, with the memory that took. Stands alone: a thread is loaded by Node itself, which does not know our import
// names.
import type { ReportForm } from '@touchstone/domain'
import { type ReportEdition, renderReportPdf, renderReportWord } from '@touchstone/review-report'
import { loadStandardFonts } from '@touchstone/standard-document'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'

export interface ReportOrder {
  readonly form: ReportForm
  readonly edition: ReportEdition
}

export type PressSays = { readonly done: number } | { readonly bytes: Uint8Array } | { readonly fault: string }

export async function printReport(
  { form, edition }: ReportOrder,
  progress: (done: number) => void,
): Promise<Uint8Array> {
  if (form === 'word') return renderReportWord(edition)
  const { bytes } = await renderReportPdf(edition, await loadStandardFonts(), progress)
  return bytes
}

async function answer(order: ReportOrder, say: (said: PressSays) => void): Promise<void> {
  try {
    say({ bytes: await printReport(order, (done) => say({ done })) })
  } catch (fault) {
    say({ fault: fault instanceof Error ? fault.message : String(fault) })
  }
}

const port = parentPort
if (!isMainThread && port !== null) void answer(workerData as ReportOrder, (said) => port.postMessage(said))
