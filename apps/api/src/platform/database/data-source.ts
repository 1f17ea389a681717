// The one TypeORM data source of the process. Tables are made by migrations alone; the entities only describe them.
import pg from 'pg'
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm'
import type { ConnectionOptions } from './connection-options.js'

/** What the whole program stores: every table's entity and every migration, in the order of their time stamps. */
export interface Schema {
  readonly entities: readonly EntitySchema[]
  readonly migrations: readonly (new () => MigrationInterface)[]
}

/** Connects. The caller ends it with `dataSource.destroy()` before closing an embedded database. */
export function openDataSource(connection: ConnectionOptions, { entities, migrations }: Schema): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    // The driver gets its own words, so that a stream and a connection string are treated alike.
    extra: connection,
    poolSize: connection.max,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // Ids are made by the application; a database user needs no right to install anything.
    installExtensions: false,
    logging: ['error', 'warn'],
    logger: 'debug',
  })
  return dataSource.initialize()
}

/** The connections behind the data source, for the libraries that speak SQL themselves. */
export function poolOf(dataSource: DataSource): pg.Pool {
  const pool: unknown = 'master' in dataSource.driver ? dataSource.driver.master : undefined
  if (pool instanceof pg.Pool) return pool
  throw new Error('The data source is not connected to PostgreSQL.')
}
