import { movableClock } from '../clock.js'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AuditTrail, type AuditEntry } from './audit-trail.js'

const clock = movableClock('2026-03-01T09:30:00.000Z')
const trail = new AuditTrail(clock)
let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())

function newIssuer(): string {
  return crypto.randomUUID()
}

function entry(issuerId: string | null, subjectId: string, details: AuditEntry['details'] = {}): AuditEntry {
  return {
    issuerId,
    actor: { kind: 'system', id: null },
    action: 'credential_issued',
    subject: { type: 'credential', id: subjectId },
    details,
  }
}

/** What somebody could do who may drop triggers: change a row and leave the rest alone. */
async function tamper(sql: string, parameters: unknown[]): Promise<void> {
  await db.transactions.run(async (tx) => {
    await tx.query('ALTER TABLE audit_events DISABLE TRIGGER USER')
    await tx.query(sql, parameters)
    await tx.query('ALTER TABLE audit_events ENABLE TRIGGER USER')
  })
}

test('an event is read back as it was recorded, joined to the one before', async () => {
  const issuerId = newIssuer()
  const actor = { kind: 'staff', id: crypto.randomUUID() } as const
  await db.transactions.run((tx) =>
    trail.record(tx, {
      issuerId,
      actor,
      action: 'version_published',
      subject: { type: 'version', id: 'v1' },
      details: { b: [1, 'ä', null], a: { c: true } },
    }),
  )
  await db.transactions.run((tx) => trail.record(tx, entry(issuerId, 'c1')))
  const [second, first] = await trail.list(db.database, { issuerId, limit: 10 })
  expect(first).toEqual({
    issuerId,
    position: 1,
    at: '2026-03-01T09:30:00.000Z',
    actor,
    action: 'version_published',
    subject: { type: 'version', id: 'v1' },
    details: { b: [1, 'ä', null], a: { c: true } },
    previousHash: '0'.repeat(64),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
  })
  expect(second).toMatchObject({ position: 2, previousHash: first?.hash })
})

test('many events are recorded in the order given, and each has its own place', async () => {
  const issuerId = newIssuer()
  await db.transactions.run((tx) =>
    trail.recordMany(
      tx,
      Array.from({ length: 2500 }, (_, n) => entry(issuerId, `c${n}`, { n })),
    ),
  )
  const [last] = await trail.list(db.database, { issuerId, limit: 1 })
  expect(last).toMatchObject({ position: 2500, subject: { id: 'c2499' } })
  expect(await trail.verify(db.database, issuerId)).toEqual({
    intact: true,
    events: 2500,
    firstBroken: null,
    lastHash: last?.hash,
  })
})

test('an event of a transaction that was rolled back never was', async () => {
  const issuerId = newIssuer()
  const refused = db.transactions.run(async (tx) => {
    await trail.record(tx, entry(issuerId, 'c1'))
    throw new Error('changed its mind')
  })
  await expect(refused).rejects.toThrow('changed its mind')
  expect(await trail.verify(db.database, issuerId)).toEqual({
    intact: true,
    events: 0,
    firstBroken: null,
    lastHash: null,
  })
})

test('writers at the same moment form one chain, and issuers do not wait in one line', async () => {
  const [one, two] = [newIssuer(), newIssuer()]
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      db.transactions.run((tx) => trail.record(tx, entry(n % 2 === 0 ? one : two, `c${n}`))),
    ),
  )
  for (const issuerId of [one, two])
    expect(await trail.verify(db.database, issuerId)).toMatchObject({ intact: true, events: 20 })
})

test('events of no issuer have a chain of their own', async () => {
  await db.transactions.run((tx) => trail.record(tx, entry(null, 'c1')))
  expect(await trail.list(db.database, { issuerId: null, limit: 5 })).toMatchObject([{ issuerId: null, position: 1 }])
  expect(await trail.verify(db.database, null)).toMatchObject({ intact: true, events: 1 })
})

test('the trail can be read by subject and below a position', async () => {
  const issuerId = newIssuer()
  await db.transactions.run((tx) =>
    trail.recordMany(
      tx,
      ['c1', 'c2', 'c1', 'c2', 'c1'].map((id) => entry(issuerId, id)),
    ),
  )
  const positions = async (query: Omit<Parameters<AuditTrail['list']>[1], 'issuerId'>) =>
    (await trail.list(db.database, { issuerId, ...query })).map(({ position }) => position)
  expect(await positions({ limit: 2 })).toEqual([5, 4])
  expect(await positions({ before: 4, limit: 2 })).toEqual([3, 2])
  expect(await positions({ subject: { type: 'credential', id: 'c1' }, limit: 10 })).toEqual([5, 3, 1])
  expect(await positions({ subjectType: 'version', limit: 10 })).toEqual([])
})

test.each([
  ['changed', 'UPDATE audit_events SET action = $2 WHERE issuer_id = $1', ['nothing_happened']],
  ['deleted', 'DELETE FROM audit_events WHERE issuer_id = $1 AND action <> $2', ['']],
])('an event cannot be %s by SQL', async (_, sql, more) => {
  const issuerId = newIssuer()
  await db.transactions.run((tx) => trail.record(tx, entry(issuerId, 'c1')))
  await expect(db.database.query(sql, [issuerId, ...more])).rejects.toMatchObject({ driverError: { code: 'TS001' } })
  await expect(db.database.query('TRUNCATE audit_events')).rejects.toMatchObject({ driverError: { code: 'TS001' } })
})

test('place and hashes are the database’s own, whatever an insert claims', async () => {
  const issuerId = newIssuer()
  await db.database.query(
    `INSERT INTO audit_events (chain, position, issuer_id, at, actor_kind, action, subject_type, subject_id, details, previous_hash, hash)
     VALUES (gen_random_uuid(), 77, $1, now(), 'system', 'x', 'y', 'z', '{}', sha256('a'), sha256('b'))`,
    [issuerId],
  )
  expect(await trail.verify(db.database, issuerId)).toMatchObject({ intact: true, events: 1 })
})

test.each([
  ['at', `'2020-01-01'`],
  ['actor_kind', `'candidate'`],
  ['actor_id', 'gen_random_uuid()'],
  ['action', `'credential_withdrawn'`],
  ['subject_type', `'version'`],
  ['subject_id', `'c9'`],
  ['details', `'{"n": 9}'`],
  ['previous_hash', `sha256('x')`],
  ['hash', `sha256('x')`],
])('an event whose %s was changed behind the triggers breaks the chain where it stands', async (column, value) => {
  const issuerId = newIssuer()
  await db.transactions.run((tx) =>
    trail.recordMany(
      tx,
      [1, 2, 3, 4].map((n) => entry(issuerId, `c${n}`, { n })),
    ),
  )
  await tamper(`UPDATE audit_events SET ${column} = ${value} WHERE issuer_id = $1 AND position = 3`, [issuerId])
  expect(await trail.verify(db.database, issuerId)).toEqual({
    intact: false,
    events: 4,
    firstBroken: 3,
    lastHash: null,
  })
})

test('an event that was taken out is missed', async () => {
  const issuerId = newIssuer()
  await db.transactions.run((tx) =>
    trail.recordMany(
      tx,
      [1, 2, 3, 4].map((n) => entry(issuerId, `c${n}`)),
    ),
  )
  await tamper('DELETE FROM audit_events WHERE issuer_id = $1 AND position = 2', [issuerId])
  expect(await trail.verify(db.database, issuerId)).toMatchObject({ intact: false, firstBroken: 2 })
})

test('a text that moves from one field to the next makes another hash', async () => {
  const hashOf = async (action: string, subjectType: string) => {
    const [row] = await db.database.query<{ hash: string }[]>(
      `SELECT encode(touchstone_audit_hash(ROW(nil, 1, nil, '2026-01-01', 'system', NULL, $1, $2, 'z', '{}', sha256('0'), NULL)::audit_events), 'hex') AS hash
       FROM (VALUES ('00000000-0000-0000-0000-000000000000'::uuid)) AS chains (nil)`,
      [action, subjectType],
    )
    return row?.hash
  }
  expect(await hashOf('a', 'b')).toBe(await hashOf('a', 'b'))
  expect(await hashOf('a', '1:b')).not.toBe(await hashOf('a,1:b', ''))
  expect(await hashOf('ab', 'c')).not.toBe(await hashOf('a', 'bc'))
})
