import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DataFolderError, lockDataFolder } from './data-folder-lock.js'
import { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.js'

let folder: string
let database: EmbeddedDatabase
let pool: pg.Pool

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  database = await openEmbeddedDatabase({ memory: true, idleInTransaction: 200 })
  pool = new pg.Pool(database.connection)
  pool.on('error', () => undefined)
  await pool.query('CREATE TABLE notes (writer integer, step integer, text text)')
})
afterAll(async () => {
  await pool.end()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await pool.query('DELETE FROM notes')
})

async function transaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  } finally {
    client.release()
  }
}

test('transactions of eight connections stay apart, whether they commit, roll back or fail', async () => {
  const write = (writer: number, last: (client: pg.PoolClient) => Promise<unknown>) =>
    transaction(async (client) => {
      for (let step = 0; step < 10; step++) {
        await client.query('INSERT INTO notes VALUES ($1, $2, $3)', [writer, step, 'x'])
        const { rows } = await client.query('SELECT DISTINCT writer FROM notes WHERE writer < 0 OR writer = $1', [
          writer,
        ])
        expect(rows).toEqual([{ writer }])
        await wait(Math.random() * 3)
      }
      await last(client)
    })
  const outcomes = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5, 6, 7].map((writer) =>
      write(writer, async (client) => {
        if (writer === 2) throw new Error('changed its mind')
        if (writer === 5) await client.query('SELECT 1 / $1::int', [0])
      }),
    ),
  )
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  const { rows } = await pool.query('SELECT writer, count(*)::int AS steps FROM notes GROUP BY writer ORDER BY writer')
  expect(rows).toEqual([0, 1, 3, 4, 6, 7].map((writer) => ({ writer, steps: 10 })))
})

test('queries of different shapes and sizes at once each get their own answer', async () => {
  const ask = async (n: number) => {
    const long = 'y'.repeat(n % 3 === 0 ? 300_000 + n : n)
    const { rows } = await pool.query('SELECT length($1::text) AS length, $2::int AS n', [long, n])
    expect(rows).toEqual([{ length: long.length, n }])
    const other = await pool.query('SELECT $1::text AS text', [`n${n}`])
    expect(other.rows).toEqual([{ text: `n${n}` }])
    if (n % 4 === 0) await expect(pool.query('SELECT 1 / $1::int', [0])).rejects.toThrow('division by zero')
  }
  await Promise.all(Array.from({ length: 120 }, (_, n) => ask(n)))
})

test('a query that fails leaves its connection usable', async () => {
  const client = await pool.connect()
  await expect(client.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: '42P01' })
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  client.release()
})

test('what a lost connection left open is rolled back and the others go on', async () => {
  const client = new pg.Client(database.connection)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO notes VALUES (9, 9, $1)', ['lost'])
  await client.end()
  expect((await pool.query('SELECT * FROM notes')).rows).toEqual([])
})

test('a transaction that stands idle while others wait is rolled back, and its owner is told', async () => {
  const client = new pg.Client(database.connection)
  const told = once(client, 'error')
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO notes VALUES (9, 9, $1)', ['forgotten'])
  expect((await pool.query('SELECT * FROM notes')).rows).toEqual([])
  expect(String((await told)[0])).toContain('rolled back')
})

test('a long query does not stop the thread that serves requests', async () => {
  let ticks = 0
  const ticking = setInterval(() => (ticks += 1), 5)
  await pool.query('SELECT count(*) FROM generate_series(1, 3000000)')
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(10)
})

test('a calendar date leaves the database as it was written', async () => {
  expect((await pool.query(`SELECT '2026-03-01'::date AS day`)).rows).toEqual([{ day: '2026-03-01' }])
})

test('data outlives the process, in a folder that only one process may use', async () => {
  const dataDir = join(folder, 'data')
  const first = await openEmbeddedDatabase({ dataDir })
  const writer = new pg.Pool(first.connection)
  await writer.query('CREATE TABLE kept AS SELECT 7 AS seven')
  await expect(openEmbeddedDatabase({ dataDir })).rejects.toThrow(DataFolderError)
  await expect(openEmbeddedDatabase({ dataDir })).rejects.toThrow(
    `The data folder ${dataDir} is in use by another process.`,
  )
  await writer.end()
  await first.close()

  const second = await openEmbeddedDatabase({ dataDir })
  const reader = new pg.Pool(second.connection)
  expect((await reader.query('SELECT * FROM kept')).rows).toEqual([{ seven: 7 }])
  await reader.end()
  await second.close()
})

test('the lock of a process that was killed is gone with it', async () => {
  const dataDir = join(folder, 'killed')
  const program = `const { DatabaseSync } = require('node:sqlite')
    require('node:fs').mkdirSync(process.argv[1], { recursive: true })
    globalThis.lock = new DatabaseSync(process.argv[1] + '/lock')
    globalThis.lock.exec('BEGIN EXCLUSIVE')
    console.log('locked')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['-e', program, dataDir])
  await once(other.stdout, 'data')
  expect(() => lockDataFolder(dataDir)).toThrow('in use by another process')
  other.kill('SIGKILL')
  await once(other, 'exit')
  lockDataFolder(dataDir).release()
})

test('a folder that cannot be written to is named', () => {
  expect(() => lockDataFolder('/dev/null/data')).toThrow('/dev/null/data cannot be used')
})
