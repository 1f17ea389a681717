import { Injectable } from '@nestjs/common'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type PressSays, printReport, type ReportOrder } from './report-press-thread.js'

/** Prints reports, each in a thread of its own. */
@Injectable()
export class ReportPress {
  /** @param progress told how much is done, 0..1 */
  print(order: ReportOrder, progress: (done: number) => void, signal?: AbortSignal): Promise<Uint8Array> {
    // From source there is no thread: Node would not find the packages' sources by itself.
    if (extname(import.meta.url) === '.ts') return printReport(order, progress)
    return new Promise((resolve, reject) => {
      const thread = new Worker(new URL('./report-press-thread.js', import.meta.url), { workerData: order })
      const end = (settle: () => void) => {
        settle()
        void thread.terminate()
      }
      thread.on('message', (said: PressSays) => {
        if ('done' in said) progress(said.done)
        else if ('bytes' in said) end(() => resolve(said.bytes))
        else end(() => reject(new Error(said.fault)))
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('The press has stopped.')))
      signal?.addEventListener('abort', () => end(() => reject(new Error('Nobody waits for the report any more.'))))
    })
  }
}
