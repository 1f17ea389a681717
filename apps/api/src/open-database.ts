// The database the settings name: a PostgreSQL server, or the embedded one in the data folder.
import type { DataSource } from 'typeorm'
import { serverConnection } from './platform/database/connection-options.js'
import { openDataSource } from './platform/database/data-source.js'
import { openEmbeddedDatabase } from './platform/database/embedded/embedded-database.js'
import type { Settings } from './platform/env.js'
import { schema } from './schema.js'

export interface OpenDatabase {
  readonly dataSource: DataSource
  /** Disconnects, and ends the embedded database. */
  close(): Promise<void>
}

export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<Settings, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    const dataSource = await openDataSource(serverConnection(databaseUrl), schema)
    return { dataSource, close: () => disconnect(dataSource) }
  }
  const embedded = await openEmbeddedDatabase({ dataDir })
  const dataSource = await openDataSource(embedded.connection, schema)
  return {
    dataSource,
    close: async () => {
      await disconnect(dataSource)
      await embedded.close()
    },
  }
}

/** The application may have disconnected it when it stopped. */
async function disconnect(dataSource: DataSource): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy()
}
