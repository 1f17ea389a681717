import { readStandardFile } from '@touchstone/exchange'
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { ReaderMessage, ReadingTask } from './import-reader.js'

const { bytes, title, language } = workerData as ReadingTask
const post = (message: ReaderMessage) => parentPort?.postMessage(message)
const progress = (done: number, of: number) => post({ progress: { done, of } })
post({ reading: readStandardFile(bytes, { mintId: () => randomUUID(), title, language, progress }) })
