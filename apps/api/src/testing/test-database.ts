// A fresh, migrated, empty database for one test file: embedded by default, on the PostgreSQL server of TEST_DATABASE_URL when
// that is set. Migrations run once per set of migrations; after that the file starts from a copy.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { serverConnection, type ConnectionOptions } from '../platform/database/connection-options.js'
import { openDataSource, type Schema } from '../platform/database/data-source.js'
import { openEmbeddedDatabase } from '../platform/database/embedded/embedded-database.js'
import { prepareDatabase } from '../platform/database/prepare-database.js'
import { Transactions, type Database } from '../platform/database/transactions.js'
import { schema as wholeSchema } from '../schema.js'

export interface TestDatabase {
  readonly engine: 'embedded' | 'server'
  readonly connection: ConnectionOptions
  readonly dataSource: DataSource
  readonly database: Database
  readonly transactions: Transactions
  /** Disconnects and throws the database away. */
  close(): Promise<void>
}

/** Where an empty database is and how to throw it away. */
interface Place {
  readonly connection: ConnectionOptions
  readonly drop: () => Promise<void>
}

/** @param schema what to migrate; the whole program's unless the test is about migrations. */
export async function createTestDatabase(schema: Schema = wholeSchema): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL']
  const place = await (server === undefined ? embeddedCopy(schema) : serverCopy(server, schema))
  const dataSource = await openDataSource(place.connection, schema)
  return {
    engine: server === undefined ? 'embedded' : 'server',
    connection: place.connection,
    dataSource,
    database: dataSource.manager,
    transactions: new Transactions(dataSource),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy()
      await place.drop()
    },
  }
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyPlace(): Promise<Place> {
  const server = process.env['TEST_DATABASE_URL']
  if (server !== undefined) return serverPlace(server, 'template0')
  const embedded = await openEmbeddedDatabase({ memory: true })
  return { connection: embedded.connection, drop: embedded.close }
}

const snapshots = fileURLToPath(new URL('../../node_modules/.cache/touchstone-test-databases/', import.meta.url))

async function embeddedCopy(schema: Schema): Promise<Place> {
  const snapshot = join(snapshots, `${fingerprint(schema)}.tar`)
  if (!existsSync(snapshot)) await makeSnapshot(snapshot, schema)
  const embedded = await openEmbeddedDatabase({ memory: true, snapshot })
  return { connection: embedded.connection, drop: embedded.close }
}

async function makeSnapshot(file: string, schema: Schema): Promise<void> {
  const embedded = await openEmbeddedDatabase({ memory: true })
  await prepare(embedded.connection, schema)
  const archive = await embedded.dump()
  await embedded.close()
  await mkdir(snapshots, { recursive: true })
  // Written aside and renamed: another test file may be reading or writing the same one.
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, archive)
  await rename(draft, file)
  await removeStaleSnapshots()
}

/** Each is some forty megabytes. A day is longer than any run that may still be reading one. */
async function removeStaleSnapshots(): Promise<void> {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000
  for (const name of await readdir(snapshots)) {
    const path = join(snapshots, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (mtimeMs < dayAgo) await rm(path, { force: true })
  }
}

async function serverCopy(server: string, schema: Schema): Promise<Place> {
  const template = `touchstone_template_${fingerprint(schema)}`
  const LOCK = 1_413_829_462
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (rowCount !== 0) return
    const draft = await serverPlace(server, 'template0')
    await prepare(draft.connection, schema)
    await client.query(`ALTER DATABASE "${databaseOf(draft)}" RENAME TO "${template}"`)
  })
  return serverPlace(server, template)
}

async function serverPlace(server: string, template: string): Promise<Place> {
  const name = `touchstone_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    connection: { ...serverConnection(url.href), max: 10 },
    drop: () => onServer(server, async (client) => void (await client.query(`DROP DATABASE "${name}" WITH (FORCE)`))),
  }
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function prepare(connection: ConnectionOptions, schema: Schema): Promise<void> {
  const dataSource = await openDataSource(connection, schema)
  try {
    await prepareDatabase(dataSource)
  } finally {
    await dataSource.destroy()
  }
}

function databaseOf(place: Place): string {
  return new URL(place.connection.connectionString ?? '').pathname.slice(1)
}

const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url))

/** Changes with the text of any migration, and with the version of any library that makes tables or files of its own. */
function fingerprint({ migrations }: Schema): string {
  const texts = [readFileSync(packageFile, 'utf8'), ...migrations.map((migration) => migration.toString())]
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 24)
}
