import { readStandardFile } from '@touchstone/exchange'
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingTask } from './import-reader.js'

const { bytes, title, language } = workerData as ReadingTask
parentPort?.postMessage(readStandardFile(bytes, { mintId: () => randomUUID(), title, language }))
