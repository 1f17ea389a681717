// PostgreSQL without a server, for one machine and trial or small use: PGlite in a thread of this process. It does not fsync:
// a crash of the process loses nothing, a loss of power may. Larger use has DATABASE_URL.
import { join } from 'node:path'
import { calendarDatesAsText, type ConnectionOptions } from '../connection-options.js'
import { lockDataFolder } from './data-folder-lock.js'
import { EmbeddedConnection } from './embedded-connection.js'
import { Engine } from './engine.js'

export interface EmbeddedDatabase {
  /** For `pg.Pool`, `pg.Client` and `openDataSource`. */
  readonly connection: ConnectionOptions
  /** The whole database as an archive, to be given as `snapshot`. */
  dump(): Promise<Uint8Array>
  /** Close the pools that use the database first. */
  close(): Promise<void>
}

export type EmbeddedDatabaseOptions = (
  | { /** Folder of the platform's data; the database is in `db` in it. */ readonly dataDir: string }
  | { readonly memory: true; /** File with an archive made by `dump`. */ readonly snapshot?: string | undefined }
) & { readonly idleInTransaction?: number }

/** @throws DataFolderError when another process uses the folder. */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const lock = 'dataDir' in options ? lockDataFolder(options.dataDir) : undefined
  try {
    const engine = await Engine.start({
      dataDir: 'dataDir' in options ? join(options.dataDir, 'db') : 'memory://',
      snapshot: 'memory' in options ? options.snapshot : undefined,
      ...(options.idleInTransaction === undefined ? {} : { idleInTransaction: options.idleInTransaction }),
    })
    return {
      connection: {
        user: 'postgres',
        database: 'postgres',
        // Transactions take turns anyway; a few connections keep short reads from waiting for a pool slot.
        max: 8,
        stream: () => new EmbeddedConnection(engine),
        types: calendarDatesAsText,
      },
      dump: () => engine.dump(),
      close: async () => {
        await engine.close()
        lock?.release()
      },
    }
  } catch (cause) {
    lock?.release()
    throw cause
  }
}
