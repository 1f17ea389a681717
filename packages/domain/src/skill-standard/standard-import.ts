// The import of a file into a standard: read first, looked at, then written or given up. One that stops half way has written nothing.
import { z } from 'zod'
import { lifecycle } from '../lifecycle.js'

export const importLifecycle = lifecycle('import', {
  reading: { finishReading: 'ready', refuse: 'refused', cancel: 'cancelled', interrupt: 'interrupted' },
  ready: { write: 'writing', cancel: 'cancelled' },
  writing: { finishWriting: 'done', fallBack: 'ready', cancel: 'cancelled', interrupt: 'interrupted' },
  done: {},
  refused: {},
  cancelled: {},
  interrupted: {},
})

export const ImportStatus = z.enum(importLifecycle.states).meta({ id: 'ImportStatus' })
export type ImportStatus = z.infer<typeof ImportStatus>

/** Whether a program is at work on it, or should be. */
export function isAtWork(status: ImportStatus): boolean {
  return status === 'reading' || status === 'writing'
}
