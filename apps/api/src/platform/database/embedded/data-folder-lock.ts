// One process per data folder. The lock is SQLite's own lock on a small file, which is to say the kernel's: it is gone the
// moment the process is, however it ended, so there is nothing stale to detect, and no process number to confuse after a
// restart or between two containers that share a volume. Node has no other lock of that kind.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process uses the folder, or it cannot be written to. The message is for the operator. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
}

export interface DataFolderLock {
  release(): void
}

const SQLITE_BUSY = 5

/** @throws DataFolderError when another process holds the folder. */
export function lockDataFolder(folder: string): DataFolderLock {
  let lock: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    const held = lock
    return { release: () => held.close() }
  } catch (cause) {
    lock?.close()
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY)
      throw new DataFolderError(
        `The data folder ${folder} is in use by another process. Stop that one, or choose another folder with DATA_DIR.`,
        { cause },
      )
    throw new DataFolderError(`The data folder ${folder} cannot be used: check that it may be written to.`, { cause })
  }
}
