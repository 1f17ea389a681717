import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database.js'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  first = await createTestDatabase()
  second = await createTestDatabase()
})
afterAll(() => Promise.all([first.close(), second.close()]))

test('a test database has every table and no row', async () => {
  for (const { tableName } of first.dataSource.entityMetadatas) {
    const [row] = await first.database.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM ${tableName}`)
    expect(row, tableName).toEqual({ rows: 0 })
  }
})

test('what one test database holds is not in another', async () => {
  await first.database.query('CREATE TABLE left_behind (id integer)')
  const found = `SELECT to_regclass('left_behind') IS NOT NULL AS found`
  expect(await first.database.query(found)).toEqual([{ found: true }])
  expect(await second.database.query(found)).toEqual([{ found: false }])
})
