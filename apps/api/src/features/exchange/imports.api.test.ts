// The way of a file from the desk of a standards manager into a standard: read, looked at, written or given up.
import { standardFiles, type StandardImport } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk, foundBody, importDraft, publish } from '../../testing/small-body.js'
import { smallPackage } from '../../testing/small-package.js'
import { eventually } from '../../testing/eventually.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import { ImportsAtWork } from './imports-at-work.js'
import { StartImport } from './start-import.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let published: StandardVersion

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  published = await publish(desk, await importDraft(desk))
})
afterAll(() => api?.close())

const file = (content: string) => new Blob([content], { type: 'application/octet-stream' })
const start = (content: string, query: Parameters<Desk['imports']['startImport']>[0]['query'] = {}) =>
  desk.imports.startImport({ params: desk.at, query, body: file(content) })
const largeFile = (statements: number) =>
  `Level,Statement\n${Array.from({ length: statements }, (_, i) => `1,Statement number ${i} of a large file\n`).join('')}`
const at = ({ id }: Pick<StandardImport, 'id'>) => ({ params: { ...desk.at, importId: id } })
const request = { designation: null, number: '1.0', changeClass: null, leaveOutRefused: false }
const csvOf = async (version: StandardVersion) => {
  const params = { ...desk.at, versionId: version.id }
  return (await desk.tester.client(standardFiles).exportCsv({ params })).text()
}
const statementsOf = async (versionId: StandardVersion['id']) =>
  (await desk.standards.getVersion({ params: { ...desk.at, versionId } })).statements
const counted = () =>
  api.database.database.query<unknown[]>(
    'SELECT (SELECT count(*) FROM skill_standards) s, (SELECT count(*) FROM standard_versions) v, (SELECT count(*) FROM statements) t',
  )

describe('a file', () => {
  test('is read and looked at, and nothing is written to a standard', async () => {
    const before = await counted()
    const read = await start(JSON.stringify(smallPackage()), { filename: 'pumps.json' })
    expect(read).toMatchObject({ status: 'ready', format: 'case', statements: 7, refused: 0, filename: 'pumps.json' })
    const { report, difference } = await desk.imports.getImport(at(read))
    expect([report?.title, difference]).toEqual(['Pump Technician', null])
    expect((await desk.imports.listImports({ params: desk.at }))[0]).toEqual(read)
    expect(await counted()).toEqual(before)
  })

  test('of no form a standard comes in is refused with its reason', async () => {
    const read = await start('%PDF-1.7')
    expect(read).toMatchObject({ status: 'refused', format: null })
    const { report } = await desk.imports.getImport(at(read))
    expect(report?.rows[0]?.findings[0]?.code).toBe('format_not_read')
    await expect(desk.imports.writeImport({ ...at(read), body: request })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  test('becomes a new standard', async () => {
    const read = await start('Level,Type,Statement\n1,Duty area,Care for pumps\n2,Duty,Maintain seals\n', {
      filename: 'pump-care.csv',
    })
    const done = await desk.imports.writeImport({ ...at(read), body: { ...request, designation: 'HSI-CSV' } })
    expect(done.status).toBe('done')
    const params = { ...desk.at, versionId: done.versionId! }
    const { standard, version, statements } = await desk.standards.getVersion({ params })
    expect([standard.designation, version.title, version.status]).toEqual(['HSI-CSV', 'pump-care', 'draft'])
    expect(statements.map(({ type, text }) => [type, text])).toEqual([
      ['duty_area', 'Care for pumps'],
      ['duty', 'Maintain seals'],
    ])
  })

  test('with refused rows is written without them only when that is agreed to', async () => {
    const read = await start('Level,Statement\n1,a\n3,b\n')
    const body = { ...request, designation: 'HSI-PART' }
    await expect(desk.imports.writeImport({ ...at(read), body })).rejects.toMatchObject({ code: 'import_refused' })
    const done = await desk.imports.writeImport({ ...at(read), body: { ...body, leaveOutRefused: true } })
    expect(await statementsOf(done.versionId!)).toHaveLength(1)
  })

  test('that cannot be written stays ready, and can be written after all', async () => {
    const read = await start('Level,Statement\n1,a\n')
    const taken = desk.imports.writeImport({ ...at(read), body: { ...request, designation: 'HSI-PT-1' } })
    await expect(taken).rejects.toMatchObject({ code: 'designation_taken' })
    expect(await desk.imports.getImport(at(read))).toMatchObject({ status: 'ready', problem: 'designation_taken' })
    const done = await desk.imports.writeImport({ ...at(read), body: { ...request, designation: 'HSI-FREE' } })
    expect(done).toMatchObject({ status: 'done', problem: null })
  })

  test('is given up: nothing of it can be written, and nothing of it is kept', async () => {
    const read = await start('Level,Statement\n1,a\n')
    expect((await desk.imports.cancelImport(at(read))).status).toBe('cancelled')
    await expect(desk.imports.writeImport({ ...at(read), body: request })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    const [row] = await api.database.database.query<{ file: unknown; draft: unknown }[]>(
      'SELECT file, draft FROM standard_imports WHERE id = $1',
      [read.id],
    )
    expect(row).toEqual({ file: null, draft: null })
  })
})

describe('an export that was edited', () => {
  test('becomes the next draft: the difference is shown before, and lineages are kept', async () => {
    const csv = (await csvOf(published)).replace('Given a pump', 'Given a running pump')
    const before = await statementsOf(published.id)
    const rows = csv.split('\r\n').filter((line) => line !== '')
    const read = await start([...rows, '1,Duty area,PT-9,,Care for fans'].join('\r\n'), {
      standardId: published.standardId,
    })
    const { difference } = await desk.imports.getImport(at(read))
    expect(difference).toMatchObject({ mode: 'next', number: '1.0', counts: { added: 1, deleted: 0, moved: 0 } })
    expect(difference?.changes.map(({ label, kinds }) => [label, kinds]).at(-1)).toEqual([
      'PT-9 Care for fans',
      ['added'],
    ])
    const same = desk.imports.writeImport({ ...at(read), body: { ...request, number: '1.0' } })
    await expect(same).rejects.toMatchObject({ code: 'version_number_taken' })
    const done = await desk.imports.writeImport({
      ...at(read),
      body: { ...request, number: '1.1', changeClass: 'revision' },
    })
    const after = await statementsOf(done.versionId!)
    expect(after.slice(0, -1).map(({ lineageId }) => lineageId)).toEqual(before.map(({ lineageId }) => lineageId))
    expect(after.some(({ id }) => before.some((one) => one.id === id))).toBe(false)
    const { version } = await desk.standards.getVersion({ params: { ...desk.at, versionId: done.versionId! } })
    expect(version).toMatchObject({
      number: '1.1',
      basedOn: published.id,
      changeClass: 'revision',
      title: published.title,
    })
    expect(await statementsOf(published.id)).toEqual(before)
  })

  test('replaces the draft there is: what stays keeps its id, and whoever edits it is told', async () => {
    const { versions } = await desk.standards.getStandard({ params: { ...desk.at, standardId: published.standardId } })
    const draft = versions.find(({ status }) => status === 'draft')!
    const before = await statementsOf(draft.id)
    const lines = (await csvOf({ ...draft, introduction: null, acknowledgements: null })).split('\r\n')
    const read = await start(lines.filter((line) => !line.includes('PT-9')).join('\r\n'), {
      standardId: published.standardId,
    })
    const { difference } = await desk.imports.getImport(at(read))
    expect(difference).toMatchObject({ mode: 'replace', number: '1.1', counts: { deleted: 1, edited: 0, added: 0 } })
    const done = await desk.imports.writeImport({ ...at(read), body: { ...request, number: '1.2' } })
    expect(done.versionId).toBe(draft.id)
    expect(await statementsOf(draft.id)).toEqual(before.slice(0, -1))
    const { version } = await desk.standards.getVersion({ params: { ...desk.at, versionId: draft.id } })
    expect([version.number, version.revision]).toEqual(['1.2', draft.revision + 1])
  })

  test('without ids is known by code and type, which is said', async () => {
    const read = await start('Level,Type,Code,Statement\n1,Duty area,1,Other words\n', {
      standardId: published.standardId,
    })
    const { difference } = await desk.imports.getImport(at(read))
    expect(difference?.matchedByCode).toBe(1)
    expect(difference?.changes.find(({ matchedBy }) => matchedBy === 'code')?.kinds).toContain('edited')
  })

  test('cannot replace a version that is approved', async () => {
    const read = await start('Level,Statement\n1,a\n', { standardId: published.standardId })
    await api.database.database.query(
      `UPDATE standard_versions SET status = 'approved', approved_on = '2026-03-02' WHERE standard_id = $1 AND status = 'draft'`,
      [published.standardId],
    )
    const refused = desk.imports.writeImport({ ...at(read), body: { ...request, number: '1.3' } })
    await expect(refused).rejects.toMatchObject({ code: 'version_not_draft' })
  })
})

describe('an import nobody works on any more', () => {
  test('says it was interrupted, and has written nothing', async () => {
    const read = await start('Level,Statement\n1,a\n')
    await api.database.database.query(
      `UPDATE standard_imports SET status = 'writing', alive_at = $2, writing = '{}' WHERE id = $1`,
      [read.id, api.clock.now()],
    )
    expect((await desk.imports.getImport(at(read))).status).toBe('writing')
    api.clock.set(new Date(Date.parse(api.clock.now()) + 120_000).toISOString())
    const { status, versionId, finishedAt } = await desk.imports.getImport(at(read))
    expect([status, versionId, finishedAt]).toEqual(['interrupted', null, api.clock.now()])
  })

  test('an import that waits in the queue is not interrupted, however long it waits', async () => {
    const begun = await start(`Level,Statement\n${'1,a\n'.repeat(300_000)}`)
    expect(begun).toMatchObject({ status: 'reading', waits: true, progress: null })
    api.clock.set(new Date(Date.parse(api.clock.now()) + 3_600_000).toISOString())
    expect(await desk.imports.getImport(at(begun))).toMatchObject({ status: 'reading', waits: true })
  })

  test('an import that is given up while it is read ends the reading at once', async () => {
    const begun = await start(largeFile(60_000))
    const reading = api.get(StartImport).read(begun.id)
    await eventually(async () => ((await desk.imports.getImport(at(begun))).waits ? undefined : true))
    await desk.imports.cancelImport(at(begun))
    const from = performance.now()
    await reading
    expect(performance.now() - from).toBeLessThan(1_000)
    expect(await desk.imports.getImport(at(begun))).toMatchObject({ status: 'cancelled', report: null, waits: false })
  }, 60_000)

  test('an import that is broken off between two batches takes everything back', async () => {
    const read = await start(`Level,Statement\n${'1,a\n'.repeat(2_500)}`)
    const before = await counted()
    const statements = api.get(StatementsRepository)
    const insert = statements.insert.bind(statements)
    const batches: number[] = []
    statements.insert = (tx, versionId, all, written) =>
      insert(tx, versionId, all, (count) => {
        batches.push(count)
        api.get(ImportsAtWork).breakOff(read.id)
        written?.(count)
      })
    const written = desk.imports.writeImport({ ...at(read), body: { ...request, designation: 'HSI-BROKEN' } })
    await expect(written).rejects.toMatchObject({ code: 'changed_meanwhile' })
    statements.insert = insert
    expect([batches, await counted()]).toEqual([[1_000], before])
    expect(await desk.imports.getImport(at(read))).toMatchObject({ status: 'ready', progress: null })
  })

  test('an import that is cancelled while it is written takes everything back', async () => {
    const read = await start('Level,Statement\n1,a\n')
    const before = await counted()
    await api.database.database.query(`
      CREATE FUNCTION cancel_meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE standard_imports SET status = 'cancelled' WHERE id = '${read.id}'; RETURN NULL; END $$;
      CREATE TRIGGER cancel_meanwhile AFTER INSERT ON standard_versions FOR EACH ROW EXECUTE FUNCTION cancel_meanwhile()`)
    const written = desk.imports.writeImport({ ...at(read), body: { ...request, designation: 'HSI-GONE' } })
    await expect(written).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await api.database.database.query(
      'DROP TRIGGER cancel_meanwhile ON standard_versions; DROP FUNCTION cancel_meanwhile()',
    )
    expect(await counted()).toEqual(before)
  })
})

describe('who may', () => {
  test('an auditor sees imports and begins none', async () => {
    const auditor = await deskOf(api, desk.issuerId, 'auditor')
    expect((await auditor.imports.listImports({ params: desk.at })).length).toBeGreaterThan(0)
    const begun = auditor.imports.startImport({ params: desk.at, query: {}, body: file('Level,Statement\n1,a\n') })
    await expect(begun).rejects.toMatchObject({ code: 'permission_missing' })
  })

  test("another body's imports and standards are not found", async () => {
    const stranger = await foundBody(api)
    const read = await start('Level,Statement\n1,a\n')
    await expect(stranger.imports.getImport({ params: { ...stranger.at, importId: read.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const query = { standardId: published.standardId }
    const begun = stranger.imports.startImport({ params: stranger.at, query, body: file('Level,Statement\n1,a\n') })
    await expect(begun).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('a large file is read in the background, and the answer does not wait for it', async () => {
  const begun = await start(largeFile(40_000), { filename: 'large.csv' })
  expect(begun).toMatchObject({ status: 'reading', statements: null, waits: true })
  // This process only takes requests; what one that works would do is done here.
  await api.get(StartImport).read(begun.id)
  expect((await desk.imports.getImport(at(begun))).statements).toBe(40_000)
}, 90_000)
