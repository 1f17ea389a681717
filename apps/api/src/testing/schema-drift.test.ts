// The tables that migrations make and the entities that describe them must say the same. The last test shows that this one can fail.
import { EntitySchema } from 'typeorm'
import { afterEach, expect, test } from 'vitest'
import { openDataSource, type Schema } from '../platform/database/data-source.js'
import { migrate } from '../platform/database/migrate.js'
import { schema } from '../schema.js'
import { createEmptyPlace } from './test-database.js'

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function driftOf(described: Schema): Promise<string[]> {
  const place = await createEmptyPlace()
  cleanUps.push(place.drop)
  const dataSource = await openDataSource(place.connection, described)
  cleanUps.push(() => dataSource.destroy())
  await migrate(dataSource)
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log()
  return upQueries.map(({ query }) => query)
}

test('a database made by the migrations alone is what the entities describe', async () => {
  expect(await driftOf(schema)).toEqual([])
})

test('an entity that drifted from its table is noticed', async () => {
  const drifted = new EntitySchema<{ id: string; nickname: string }>({
    name: 'issuers',
    columns: { id: { type: 'uuid', primary: true }, nickname: { type: 'text' } },
  })
  const queries = await driftOf({ ...schema, entities: [drifted] })
  expect(queries.join('\n')).toContain('"nickname" text NOT NULL')
})

test('migrations stand in the order of their time stamps, each once', () => {
  const names = schema.migrations.map((migration) => migration.name)
  const stamps = names.map((name) => Number(/\d{13}$/u.exec(name)?.[0]))
  expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
  expect(new Set(stamps).size).toBe(stamps.length)
})
