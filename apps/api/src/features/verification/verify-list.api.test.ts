// A list of what an employer was told: counted, confirmed, and no more revealing than one question after the other.
import { type DefinitionView, verification } from '@touchstone/contract'
import { CREDENTIAL_ID_BYTES, credentialIdFrom } from '@touchstone/domain'
import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handMadeZip } from '../../testing/hand-made-zip.js'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))

function verify(file: string | Uint8Array) {
  const body = new Blob([typeof file === 'string' ? file : Uint8Array.from(file)], { type: 'application/octet-stream' })
  return api.client(verification).verifyList({ body })
}

/** 300 MB of nothing, packed. */
const zeros = deflateRawSync(Buffer.alloc(300 * 1024 * 1024))

function unknownId(): string {
  for (;;) {
    const id = credentialIdFrom('HS', new Uint8Array(randomBytes(CREDENTIAL_ID_BYTES)))
    if (id !== undefined) return id
  }
}

test('each row is answered, and a name is confirmed without being told', async () => {
  const [ada, bo] = [await certify(desk, definition, 'Ada Nowak'), await certify(desk, definition, 'Bo Lind')]
  const gone = await certify(desk, definition, 'Cy Roth')
  const params = { ...desk.at, credentialId: gone.credentialId }
  await desk.credentials.withdrawCredential({ params, body: { reason: 'issued_in_error', note: null } })
  const missing = unknownId()
  const mistyped = ada.credentialId.slice(0, -1) + (ada.credentialId.endsWith('7') ? '8' : '7')
  const csv = [
    'Credential ID;Name',
    `${ada.credentialId};"NOWAK, Ada"`,
    `${bo.credentialId.toLowerCase()};Eve Stone`,
    `${gone.credentialId};`,
    `${missing};Dan Grey`,
    `${mistyped};Ada Nowak`,
    `https://fake.example/verify/${ada.credentialId};A. Nowak`,
    `;Somebody Else`,
  ].join('\r\n')
  const { rows, checkedAt } = await verify(csv)
  expect(checkedAt).toBe('2026-03-02T09:00:00.000Z')
  expect(
    rows.map(({ row, credentialId, problem, repeats, outcome, nameMatch }) => [
      row,
      credentialId,
      problem,
      repeats,
      outcome,
      nameMatch,
    ]),
  ).toEqual([
    [2, ada.credentialId, null, null, 'valid', 'same'],
    [3, bo.credentialId, null, null, 'valid', 'different'],
    [4, gone.credentialId, null, null, 'withdrawn', null],
    [5, missing, null, null, 'not_found', null],
    [6, null, 'wrong_check_symbol', null, null, null],
    [7, ada.credentialId, null, 2, 'valid', 'nearly'],
    [8, null, 'missing', null, null, null],
  ])
  expect(JSON.stringify(rows)).not.toContain('Bo Lind')
  expect(rows[0]).toMatchObject({
    issuer: 'Harbour Skills Institute',
    effectiveOn: '2026-03-02',
    expiresOn: '2029-03-02',
  })
})

test('what is not open to the public is answered like what does not exist', async () => {
  const hidden = await certify(desk, definition, 'Ada Nowak')
  const { database } = api.database
  await database.query('UPDATE credentials SET listed = false WHERE key = $1', [hidden.key])
  const missing = unknownId()
  const [first, second] = (await verify(`${hidden.credentialId},Ada Nowak\n${missing},Ada Nowak`)).rows
  expect({ ...first, row: 0, given: '', credentialId: '' }).toEqual({ ...second, row: 0, given: '', credentialId: '' })
})

test('UTF-16 and Windows-1252 are read as well as UTF-8', async () => {
  const { credentialId } = await certify(desk, definition, 'Zoë Müller')
  const csv = `ID\tName\n${credentialId}\tZoë Müller\n`
  const encodings = [
    Buffer.from(csv),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')]),
    Buffer.from(csv, 'latin1'),
  ]
  for (const file of encodings) expect((await verify(file)).rows).toMatchObject([{ nameMatch: 'same' }])
})

test('a formula is text, and is answered as no ID', async () => {
  const { credentialId } = await certify(desk, definition, 'Ada Nowak')
  const formula = `=HYPERLINK("https://x.example")`
  const { rows } = await verify(`ID,Name\n${credentialId},=cmd()\n"${formula.replaceAll('"', '""')}",Ada`)
  expect(rows).toMatchObject([
    { outcome: 'valid', name: '=cmd()', nameMatch: 'different' },
    { given: formula, problem: 'not_an_id' },
  ])
})

describe('what is no list is refused, with what to do', () => {
  const filler = Array.from({ length: 5_001 }, () => 'TS-0000-0000-0000-0000-0').join('\n')
  test.each<[string, string | Uint8Array, string]>([
    ['5,001 rows', filler, 'too_long'],
    ['blank lines', '\n\n  \n', 'empty'],
    ['headings and nothing below', 'Credential ID,Name\n', 'empty'],
    ['no column of IDs', 'Name,Hired\nAda Nowak,2026-01-02\n', 'no_ids'],
    ['random bytes', randomBytes(20_000).fill(0, 0, 9), 'not_a_table'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not_a_table'],
    ['half a workbook', Buffer.from('PK\x03\x04 and no more', 'latin1'), 'not_a_table'],
    ['a quotation mark that is never closed', 'ID,Name\n"TS-0000-0000-0000-0000-0', 'open_quote'],
  ])('%s', async (_, file, problem) => {
    await expect(verify(file)).rejects.toMatchObject({ status: 422, code: 'list_unreadable', details: { problem } })
  })

  test.each([
    ['says so', 300],
    ['says it is small', 0.001],
  ])('a workbook of 300 kB that unpacks to 300 MB and %s, and the next list is answered', async (_, megabytes) => {
    const bomb = handMadeZip('xl/workbook.xml', zeros, Math.ceil(megabytes * 1024 * 1024))
    expect(bomb.length).toBeLessThan(400_000)
    await expect(verify(bomb)).rejects.toMatchObject({
      status: 422,
      code: 'list_unreadable',
      details: { problem: 'not_a_table' },
    })
    expect((await verify(unknownId())).rows).toMatchObject([{ outcome: 'not_found' }])
  })

  test('more than 4 MB', async () => {
    await expect(verify('x'.repeat(4 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'payload_too_large' })
  })
})

test('a list of 5,000 is answered in one look-up, and a few of nothing but misses are enough for one address', async () => {
  const list = () => Array.from({ length: 5_000 }, unknownId).join('\n')
  expect((await verify(list())).rows).toHaveLength(5_000)
  await expect(verify(list())).rejects.toMatchObject({ status: 429, code: 'too_many_requests' })
})
