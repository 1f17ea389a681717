// A package is read by packages/case, whose tests know every fault of a row. Here: what reaches the register of standards, and
// what leaves it as it was.
import { standards } from '@touchstone/contract'
import { isReady } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundBody, importDraft, type Desk } from '../../testing/small-body.js'
import { itemId, smallPackage } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const dryRun = (body: unknown) => desk.standards.dryRunImport({ params: desk.at, body: { package: body } })
const rowsOf = (query: string) => api.database.database.query<unknown[]>(query)
/** Everything an import could write. */
const written = () =>
  rowsOf(`SELECT (SELECT count(*) FROM skill_standards) AS standards, (SELECT count(*) FROM standard_versions) AS versions,
    (SELECT count(*) FROM statements) AS statements, (SELECT count(*) FROM audit_events) AS events`)

/** The small package with a change to item `n`. */
function withItem(n: number, change: object) {
  const found = smallPackage()
  return {
    ...found,
    CFItems: found.CFItems.map((item, i) => (i === n - 1 ? { ...item, ...change } : item)),
  }
}

/** The small package with its first duty under itself. */
function withCycle() {
  const found = smallPackage()
  const duty = { identifier: itemId(3), uri: 'https://example.org/items/3' }
  const loop = { identifier: itemId(4), uri: 'https://example.org/items/4' }
  const CFAssociations = found.CFAssociations.filter(
    ({ originNodeURI }) => originNodeURI.identifier !== duty.identifier,
  )
  const below = { associationType: 'isChildOf', identifier: itemId(70), originNodeURI: duty, destinationNodeURI: loop }
  return { ...found, CFAssociations: [...CFAssociations, below] }
}

const missingParent = () => {
  const found = smallPackage()
  return { ...found, CFItems: found.CFItems.filter(({ identifier }) => identifier !== itemId(3)) }
}

const withRefusedRows: readonly (readonly [string, () => unknown])[] = [
  ['a cycle', withCycle],
  ['an item named twice with other words', () => withItem(2, { identifier: itemId(1) })],
  ['an item without its words', () => withItem(3, { fullStatement: null })],
  ['an item that turns its reading direction', () => withItem(2, { fullStatement: 'Keep \u202E shafts' })],
]

describe('a dry run', () => {
  test('says what would be created, and writes nothing', async () => {
    const before = await written()
    expect(await dryRun(smallPackage())).toMatchObject({
      title: 'Pump Technician',
      creator: 'Harbour Skills Institute',
      proposedNumber: '1.0',
      importable: true,
      statements: 7,
      topLevel: 3,
      deepestLevel: 3,
      ksaLinks: 2,
      counts: { refused: 0 },
    })
    expect(await written()).toEqual(before)
  })

  test.each(withRefusedRows)('names the refused rows of a package with %s', async (_, make) => {
    const report = await dryRun(make())
    expect(report.importable).toBe(true)
    expect(report.counts.refused).toBeGreaterThan(0)
    expect(report.rows.some(({ outcome, findings }) => outcome === 'refused' && findings.length > 0)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'CFDocument'],
    ['a list', [1, 2, 3]],
    ['JSON of another kind', { name: 'left-pad', dependencies: {} }],
    ['a document and no items', { CFDocument: { title: 'Pump Technician' } }],
    ['nothing but nulls', { CFDocument: null, CFItems: [null, null], CFAssociations: null }],
  ])('finds nothing to import in %s', async (_, body) => {
    const report = await dryRun(body)
    expect(report).toMatchObject({ importable: false, statements: 0 })
    expect(report.rows[0]?.findings[0]?.message).toMatch(/\w/)
  })
})

describe('an import', () => {
  test('makes a standard with a draft of the same statements', async () => {
    const draft = await importDraft(desk, { designation: 'HSI-PT-1', number: '3.1' })
    expect(draft).toMatchObject({
      title: 'Pump Technician',
      number: '3.1',
      status: 'draft',
      createdAt: api.clock.now(),
    })
    const { statements, standard } = await desk.standards.getVersion({ params: { ...desk.at, versionId: draft.id } })
    expect(standard).toMatchObject({ designation: 'HSI-PT-1', issuerId: desk.issuerId })
    expect(statements.map(({ lineageId, parent, type, code }) => [lineageId, parent, type, code])).toEqual([
      [itemId(1), null, 'duty_area', '1'],
      [itemId(3), itemId(1), 'duty', '1.1'],
      [itemId(4), itemId(3), 'performance_standard', '1.1.1'],
      [itemId(2), null, 'duty_area', '2'],
      [itemId(5), null, 'ksa_group', null],
      [itemId(6), itemId(5), 'knowledge', 'K1'],
      [itemId(7), itemId(5), 'skill', 'S1'],
    ])
  })

  test('of a designation that is taken is refused', async () => {
    await importDraft(desk, { designation: 'HSI-PT-2' })
    const before = await written()
    await expect(importDraft(desk, { designation: 'HSI-PT-2' })).rejects.toMatchObject({
      code: 'designation_taken',
      details: { designation: 'HSI-PT-2' },
    })
    expect(await written()).toEqual(before)
  })

  test.each(withRefusedRows)('of a package with %s asks before leaving rows out', async (name, make) => {
    const before = await written()
    const body = { package: make(), designation: `HSI ${name}` }
    await expect(importDraft(desk, body)).rejects.toMatchObject({ code: 'import_refused' })
    expect(await written()).toEqual(before)
    const draft = await importDraft(desk, { ...body, leaveOutRefused: true })
    const { statements } = await desk.standards.getVersion({ params: { ...desk.at, versionId: draft.id } })
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length).toBeLessThan(7)
    const { findings } = await desk.standards.previewPublication({ params: { ...desk.at, versionId: draft.id } })
    expect(isReady(findings)).toBe(true)
  })

  test.each<[string, () => unknown]>([
    ['a parent that is missing', missingParent],
    ['identifiers that are no UUIDs', () => withItem(2, { identifier: 'PT-2' })],
    [
      'nulls where texts may be',
      () => withItem(2, { humanCodingScheme: null, abbreviatedStatement: null, notes: null }),
    ],
  ])('mends %s, says so, and gives a tree that can be published', async (name, make) => {
    const report = await dryRun(make())
    const draft = await importDraft(desk, { package: make(), designation: name, leaveOutRefused: true })
    const params = { ...desk.at, versionId: draft.id }
    const { statements, findings } = await desk.standards.previewPublication({ params })
    expect({ statements, ready: isReady(findings) }).toEqual({ statements: report.statements, ready: true })
  })

  test.each([[null], ['CFDocument'], [[]], [{ CFDocument: null }]])(
    'of %j is refused, rows left out or not',
    async (body) => {
      const before = await written()
      for (const leaveOutRefused of [false, true]) {
        const refused = importDraft(desk, { package: body, designation: 'HSI-NONE', leaveOutRefused })
        await expect(refused).rejects.toMatchObject({ code: 'import_refused' })
      }
      expect(await written()).toEqual(before)
    },
  )

  test.each([
    ['no package', { designation: 'D', number: '1.0', leaveOutRefused: false }, 'body.package'],
    [
      'a field nobody knows',
      { package: {}, designation: 'D', number: '1.0', leaveOutRefused: false, force: true },
      'body.force',
    ],
    ['a number that is none', { package: {}, designation: 'D', number: '1', leaveOutRefused: false }, 'body.number'],
    ['no designation', { package: {}, designation: ' ', number: '1.0', leaveOutRefused: false }, 'body.designation'],
    [
      'a designation with a control character',
      { package: {}, designation: 'HSI\u0007', number: '1.0', leaveOutRefused: false },
      'body.designation',
    ],
  ])('with %s is refused by that field', async (_, body, path) => {
    const answer = await post(JSON.stringify(body))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'invalid_request', errors: [{ path }] })
  })

  test('of what is not JSON is refused', async () => {
    const answer = await post('{"package": {"CFDocument"')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'body', message: 'This is not JSON.' }] })
  })
})

describe('a package of 20 MB', () => {
  const long = 'x'.repeat(1_900)

  /** `count` duties of some two kilobytes each under the first duty area. */
  function large(count: number) {
    const found = smallPackage()
    const numbers = Array.from({ length: count }, (_, i) => 1_000 + i)
    const items = numbers.map((n) => ({ identifier: itemId(n), CFItemType: 'Duty', fullStatement: `${n} ${long}` }))
    const links = numbers.map((n) => ({
      identifier: itemId(500_000 + n),
      associationType: 'isChildOf',
      originNodeURI: { identifier: itemId(n) },
      destinationNodeURI: { identifier: itemId(1) },
    }))
    return { ...found, CFItems: [...found.CFItems, ...items], CFAssociations: [...found.CFAssociations, ...links] }
  }

  // Its length is no figure to hold; that it ends at all on a busy machine is what the limit says.
  test('is read and imported', { timeout: 120_000 }, async () => {
    const body = large(9_000)
    expect(JSON.stringify(body).length).toBeGreaterThan(19_000_000)
    expect(await dryRun(body)).toMatchObject({ importable: true, statements: 9_007 })
    const draft = await importDraft(desk, { package: body, designation: 'HSI-LARGE' })
    const [row] = await rowsOf(`SELECT count(*)::int AS count FROM statements WHERE version_id = '${draft.id}'`)
    expect(row).toEqual({ count: 9_007 })
  })

  test('is the end: above 32 MiB nothing is read', async () => {
    const answer = await post(`"${'x'.repeat(33 * 1024 * 1024)}"`)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'payload_too_large', details: { limitBytes: 33_554_432 } })
  })
})

function post(body: string) {
  const { base, path } = standards.importStandard
  return fetch(api.url + base + path.replace(':issuerId', desk.issuerId), {
    method: 'POST',
    headers: { ...desk.tester.headers, 'content-type': 'application/json' },
    body,
  })
}
