// The thread documents are printed in: a standard of thousands of statements takes seconds, and the server answers meanwhile.
// Stands alone: a thread is loaded by Node itself, which does not know our import names.
import { loadStandardFonts, renderStandardPdf, renderStandardWord, type Edition } from '@touchstone/standard-document'
import { parentPort } from 'node:worker_threads'

export type DocumentForm = 'pdf' | 'word'

export interface PrintOrder {
  readonly id: number
  readonly form: DocumentForm
  readonly edition: Edition
}

export type Printed = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly fault: string })

export async function print({ form, edition }: Omit<PrintOrder, 'id'>): Promise<Uint8Array> {
  if (form === 'word') return renderStandardWord(edition)
  const { bytes } = await renderStandardPdf(edition, await loadStandardFonts())
  return bytes
}

// One after the other: two at once would only take turns, with the memory of two.
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (order: PrintOrder) => {
  last = last.then(() => answer(order))
})

async function answer(order: PrintOrder): Promise<void> {
  const printed = await print(order).then(
    (bytes): Printed => ({ id: order.id, bytes }),
    (fault: unknown): Printed => ({ id: order.id, fault: fault instanceof Error ? fault.message : String(fault) }),
  )
  parentPort?.postMessage(printed)
}
