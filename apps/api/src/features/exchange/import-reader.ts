// Reads files that may be hostile in a thread of its own: with an end to its time and its memory, and without holding up anybody else.
import { Injectable } from '@nestjs/common'
import { refusedReading } from '@touchstone/case'
import type { FileReading } from '@touchstone/exchange'
import { on, once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ImportWork } from './imports-at-work.js'

const SECONDS = 120
const MEGABYTES = 1_024

/** What the thread is given. */
export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly title: string | null
  readonly language: string | null
}

/** What it says: now and then how far it is, and at last what it read. */
export type ReaderMessage =
  | { readonly progress: { readonly done: number; readonly of: number } }
  | { readonly reading: FileReading }

@Injectable()
export class ImportReader {
  /** Never throws for what is wrong with the file. An aborted reading ends the thread and rejects with the signal's reason. */
  async read(task: ReadingTask, { signal, progress }: ImportWork): Promise<FileReading> {
    const timeout = AbortSignal.timeout(SECONDS * 1_000)
    const worker = startThread(task)
    try {
      const ends = once(worker, 'exit').then(() => Promise.reject(new Error('The reader ended without an answer.')))
      return await Promise.race([readingOf(worker, { signal: AbortSignal.any([signal, timeout]), progress }), ends])
    } catch {
      signal.throwIfAborted()
      return { format: null, ...refusedReading('The file', tooMuch(timeout.aborted)) }
    } finally {
      await worker.terminate()
    }
  }
}

async function readingOf(worker: Worker, { signal, progress }: ImportWork): Promise<FileReading> {
  for await (const [message] of on(worker, 'message', { signal }) as AsyncIterable<[ReaderMessage]>) {
    if ('reading' in message) return message.reading
    progress(message.progress.done, message.progress.of)
  }
  throw new Error('The reader fell silent.')
}

function startThread(task: ReadingTask): Worker {
  const source = extname(import.meta.url)
  const worker = new Worker(new URL(`./import-reader-thread${source}`, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    execArgv: source === '.ts' ? fromSource() : [],
  })
  // Told by the race above; unheard, the event would end the process.
  worker.on('error', () => undefined)
  return worker
}

/** Run from source, the thread reads the packages' source too, as the development server does. */
function fromSource(): string[] {
  const loader = new URL('../../../../../tooling/dev/source-loader.mjs', import.meta.url)
  return ['--conditions=touchstone-source', '--import', loader.href]
}

function tooMuch(time: boolean) {
  return {
    severity: 'refused' as const,
    code: time ? 'reading_too_long' : 'reading_too_large',
    message: time
      ? `The file was not read within ${SECONDS} seconds. Split it, or take out what is no part of the standard.`
      : 'The file could not be read: it needs more memory than a standard does.',
  }
}
