import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../../schema.js'
import { MigrationError } from './migrate.js'
import { DatabaseUnreachable, openDatabase } from './open-database.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the first start makes the database in the data folder, the next one finds it', async () => {
  const settings = { databaseUrl: undefined, dataDir: join(folder, 'data') }
  const first = await openDatabase(settings, schema)
  expect(first.kind).toBe('embedded')
  await first.dataSource.query(`INSERT INTO outbox_messages (id, kind, recipient, subject, text, status, created_at)
    VALUES (gen_random_uuid(), 'note', 'a@example.org', 's', 't', 'kept', now())`)
  await first.close()
  const second = await openDatabase(settings, schema)
  expect(await second.dataSource.query('SELECT kind FROM outbox_messages')).toEqual([{ kind: 'note' }])
  await second.close()
})

test('a database of a later version is left alone, and the folder is free again', async () => {
  const settings = { databaseUrl: undefined, dataDir: join(folder, 'later') }
  const later = await openDatabase(settings, schema)
  await later.dataSource.query(
    `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'EverythingIsBetter9999999999999')`,
  )
  await later.close()
  for (let attempt = 0; attempt < 2; attempt++)
    await expect(openDatabase(settings, schema)).rejects.toThrow(
      new MigrationError(
        'The database belongs to a later version of Touchstone (it knows EverythingIsBetter9999999999999): start that version, or restore an older backup.',
      ),
    )
})

test('a server that does not answer is named without its password', async () => {
  const settings = { databaseUrl: 'postgres://me:hunter2@127.0.0.1:1/touchstone', dataDir: folder }
  await expect(openDatabase(settings, schema)).rejects.toThrow(
    new DatabaseUnreachable('The database of DATABASE_URL, 127.0.0.1:1/touchstone, cannot be reached (ECONNREFUSED).'),
  )
})
