import { EntitySchema } from 'typeorm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js'
import { compareAndSet } from './compare-and-set.js'
import { openDataSource } from './data-source.js'
import { migrate, MigrationError } from './migrate.js'
import { sqlState, Transactions, violatedConstraint, type Tx } from './transactions.js'

interface Lamp {
  readonly id: number
  readonly status: string
}

const lampsTable = new EntitySchema<Lamp>({
  name: 'lamps',
  columns: { id: { type: 'integer', primary: true }, status: { type: 'text' } },
})

class LampsCanBeLit1700000000000 {
  readonly name = 'LampsCanBeLit1700000000000'
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query('CREATE TABLE lamps (id integer CONSTRAINT lamps_pk PRIMARY KEY, status text NOT NULL)')
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}

const lampSchema = { entities: [lampsTable], migrations: [LampsCanBeLit1700000000000] }

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase(lampSchema)
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.database.query(`TRUNCATE lamps; INSERT INTO lamps VALUES (1, 'dark'), (2, 'dark')`)
})

function light(tx: Tx, id: number): Promise<void> {
  return compareAndSet(tx, lampsTable, { where: { id, status: 'dark' }, set: { status: 'lit' }, what: 'lamp' })
}

test('of two who change a status at once, one wins and the other is told', async () => {
  const outcomes = await Promise.allSettled([1, 2].map(() => db.transactions.run((tx) => light(tx, 1))))
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'changed_meanwhile', details: { what: 'lamp' } },
  })
})

test('what is written in a transaction that throws is not there', async () => {
  const work = db.transactions.run(async (tx) => {
    await light(tx, 1)
    await light(tx, 1)
  })
  await expect(work).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(await db.database.query('SELECT * FROM lamps ORDER BY id')).toEqual([
    { id: 1, status: 'dark' },
    { id: 2, status: 'dark' },
  ])
})

test('a transaction that the database breaks off is run again from the start', async () => {
  let attempts = 0
  await db.transactions.run(async (tx) => {
    attempts += 1
    await light(tx, 1)
    if (attempts < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$`)
  })
  expect(attempts).toBe(3)
  expect(await db.database.query('SELECT status FROM lamps WHERE id = 1')).toEqual([{ status: 'lit' }])
})

test('a transaction that is always broken off fails in the end, and any other failure at once', async () => {
  const attemptsUntil = async (code: string) => {
    let attempts = 0
    const work = db.transactions.run(async (tx) => {
      attempts += 1
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`)
    })
    await expect(work).rejects.toSatisfy((fault) => sqlState(fault) === code)
    return attempts
  }
  expect(await attemptsUntil('40001')).toBe(4)
  expect(await attemptsUntil('TS001')).toBe(1)
})

test('two who lock the same rows in opposite order both succeed', async () => {
  const relight = (ids: number[]) =>
    db.transactions.run(async (tx) => {
      for (const id of ids) {
        await tx.query('UPDATE lamps SET status = status WHERE id = $1', [id])
        await tx.query('SELECT pg_sleep(0.05)')
      }
    })
  await expect(Promise.all([relight([1, 2]), relight([2, 1])])).resolves.toBeDefined()
})

test('a transaction inside another is refused instead of waiting for ever', async () => {
  const nested = db.transactions.run(() => db.transactions.run(async () => undefined))
  await expect(nested).rejects.toThrow('Transactions do not nest')
  await expect(db.transactions.run(async () => 'after')).resolves.toBe('after')
})

test('work that outlives its transaction may open one of its own', async () => {
  let later: Promise<string> | undefined
  await db.transactions.run(async () => {
    later = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
      new Transactions(db.dataSource).run(async () => 'later'),
    )
  })
  await expect(later).resolves.toBe('later')
})

test('the constraint a write ran into has a name', async () => {
  const fault: unknown = await db.database
    .query(`INSERT INTO lamps VALUES (1, 'dark')`)
    .catch((error: unknown) => error)
  expect(violatedConstraint(fault)).toBe('lamps_pk')
  expect(sqlState(fault)).toBe('23505')
  expect(violatedConstraint(new Error('lamps_pk'))).toBeUndefined()
})

test('processes that start at once migrate once', async () => {
  const others = await Promise.all([1, 2].map(() => openDataSource({ ...db.connection, max: 3 }, lampSchema)))
  await db.database.query('DROP TABLE lamps; DELETE FROM migrations')
  // The embedded database belongs to one process, which migrates once; only a server has to cope with this.
  const starters = db.engine === 'server' ? [db.dataSource, ...others] : [db.dataSource]
  const ran = await Promise.all(starters.map(migrate))
  expect(ran.flat()).toEqual(['LampsCanBeLit1700000000000'])
  expect(await migrate(db.dataSource)).toEqual([])
  await Promise.all(others.map((other) => other.destroy()))
})

test('a database of a later version is left alone', async () => {
  await db.database.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'LampsDim9999999999999')`)
  const sentence =
    'The database belongs to a later version of Touchstone (it knows LampsDim9999999999999): start that version, or restore an older backup.'
  await expect(migrate(db.dataSource)).rejects.toThrow(new MigrationError(sentence))
  await db.database.query(`DELETE FROM migrations WHERE name = 'LampsDim9999999999999'`)
  expect(await migrate(db.dataSource)).toEqual([])
})
