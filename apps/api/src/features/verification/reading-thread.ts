// The thread strangers' files are read in: what takes too long or too much memory here takes nothing from who else is answered.
import { readTableFile, type TableFileReading } from '@touchstone/exchange'
import { parentPort } from 'node:worker_threads'
import { type DocumentReading, type Known, readDocument, readLines } from './read-document.js'
import { type ListFileReading, readListFile } from './read-list-file.js'

export type ReadingOrder = { readonly id: number; readonly bytes: Uint8Array } & (
  | { readonly want: 'document'; readonly known: Known }
  | { readonly want: 'lines' }
  | { readonly want: 'list' }
  | { readonly want: 'table'; readonly mostRows: number }
)

export type ReadingResult = { readonly id: number } & (
  | { readonly reading: DocumentReading }
  | { readonly lines: readonly string[] }
  | { readonly list: ListFileReading }
  | { readonly table: TableFileReading }
  | { readonly fault: string }
)

parentPort?.on('message', (order: ReadingOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result))
})
// The first word, whatever it is: from now on orders are taken.
parentPort?.postMessage('ready')

async function answer(order: ReadingOrder): Promise<ReadingResult> {
  const { id } = order
  try {
    if (order.want === 'list') return { id, list: readListFile(order.bytes) }
    if (order.want === 'table') return { id, table: readTableFile(order.bytes, order.mostRows) }
    if (order.want === 'lines') return { id, lines: await readLines(order.bytes) }
    return { id, reading: await readDocument(order.bytes, order.known) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}
