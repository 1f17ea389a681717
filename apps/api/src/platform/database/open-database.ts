// The database the settings name: a PostgreSQL server, or the embedded one in the data folder.
import type { DataSource } from 'typeorm'
import type { Settings } from '../env.js'
import { serverConnection } from './connection-options.js'
import { openDataSource, type Schema } from './data-source.js'
import { openEmbeddedDatabase } from './embedded/embedded-database.js'
import { prepareDatabase } from './prepare-database.js'

export interface OpenDatabase {
  readonly dataSource: DataSource
  readonly kind: 'embedded' | 'server'
  /** Disconnects, and stops the embedded database. */
  close(): Promise<void>
}

/** The database cannot be reached. The message is for the operator and holds no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable'
}

/**
 * Connects and brings the tables up to date.
 *
 * @throws DataFolderError when another process uses the data folder.
 * @throws DatabaseUnreachable when the server does not answer or refuses.
 * @throws MigrationError when the database was written by a later version of the program.
 */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  schema: Schema,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    const dataSource = await connect(databaseUrl, schema)
    return prepared({ dataSource, kind: 'server', close: () => dataSource.destroy() })
  }
  const embedded = await openEmbeddedDatabase({ dataDir })
  const dataSource = await openDataSource(embedded.connection, schema)
  const close = async () => {
    await dataSource.destroy()
    await embedded.close()
  }
  return prepared({ dataSource, kind: 'embedded', close })
}

async function connect(databaseUrl: string, schema: Schema): Promise<DataSource> {
  try {
    return await openDataSource(serverConnection(databaseUrl), schema)
  } catch (cause) {
    const { host, pathname } = new URL(databaseUrl)
    const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new DatabaseUnreachable(`The database of DATABASE_URL, ${host}${pathname}, cannot be reached${reason}.`, {
      cause,
    })
  }
}

async function prepared(database: OpenDatabase): Promise<OpenDatabase> {
  try {
    await prepareDatabase(database.dataSource)
    return database
  } catch (cause) {
    await database.close()
    throw cause
  }
}
