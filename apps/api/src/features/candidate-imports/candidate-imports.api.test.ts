// Tables of candidates: what each row would do, and the import of all or nothing.
import { candidateImports, type DefinitionView } from '@touchstone/contract'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf, foundBody, openDefinition, publishStandard, type Desk } from '../../testing/small-body.js'
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

const imports = (who: Desk = desk) => who.tester.client(candidateImports)
const file = (...lines: (string | number)[]) => new Blob([lines.join('\r\n')], { type: 'application/octet-stream' })
const preview = (body: Blob, who: Desk = desk) => imports(who).previewCandidateImport({ params: who.at, body })
const send = (body: Blob, fingerprint: string, who: Desk = desk) =>
  imports(who).importCandidates({ params: who.at, query: { fingerprint }, body })
const found = async (q: string) => (await desk.candidates.listCandidates({ params: desk.at, query: { q } })).items
const HEAD = 'Name,E-mail,Credential,Requirement,Result,Assessed on,Evaluator,Relation,Test centre'

test('what is shown is written, each with its line in the trail; sent again, there is nothing left to do', async () => {
  const met = `Zofia Maj,zofia@school.example,PT1-SEAL,Performance affidavit,met,2026-02-10,Piotr Zieliński,independent,Port Calder`
  const scored = `Zofia Maj,zofia@school.example,PT1-SEAL,Theory exam,88,2026-02-11,Piotr Zieliński,independent,Port Calder`
  const body = file(HEAD, met, scored, 'Tomasz Bąk,tomasz@school.example', 'No Address,not one')
  const shown = await preview(body)
  expect(shown).toMatchObject({ people: 2, assessments: 2, leftOut: 1 })
  expect(shown.rows.map(({ row, problem }) => [row, problem])).toEqual([
    [2, null],
    [3, null],
    [4, null],
    [5, 'email_unfit'],
  ])
  expect(await found('school.example')).toEqual([])
  expect(await send(body, shown.fingerprint)).toEqual({ people: 2, assessments: 2, leftOut: 1 })
  const [zofia] = await found('zofia@')
  if (zofia === undefined) throw new Error('She is added')
  const view = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId: zofia.id } })
  expect(view.progress.find(({ definitionId }) => definitionId === definition.id)).toMatchObject({ eligible: true })
  expect(view.assessments).toHaveLength(2)
  const trail = async (subjectType: string, subjectId: string) =>
    (await desk.issuer.listAuditEvents({ params: desk.at, query: { subjectType, subjectId, limit: 10 } })).items
  const lines = await trail('candidate', view.id)
  expect(lines.map(({ action }) => action).toSorted()).toEqual([
    'assessment_recorded',
    'assessment_recorded',
    'candidate_added',
  ])
  const [whole] = await trail('issuer', desk.issuerId)
  expect(whole).toMatchObject({ action: 'candidates_imported', details: { people: 2, assessments: 2, leftOut: 1 } })
  const again = await preview(body)
  expect(again).toMatchObject({ people: 0, assessments: 0, leftOut: 1 })
  await expect(send(body, again.fingerprint)).rejects.toMatchObject({ code: 'candidate_import_empty' })
})

test('what changed since it was shown is not written over, and of two imports at once each address is added once', async () => {
  const body = file('Name,E-mail', 'Ewa Sowa,ewa@school.example', 'Jan Sowa,jan@school.example')
  const { fingerprint } = await preview(body)
  await desk.candidates.addCandidate({ params: desk.at, body: { name: 'Ewa Sowa', email: 'ewa@school.example' } })
  await expect(send(body, fingerprint)).rejects.toMatchObject({ code: 'candidate_import_changed' })
  expect(await found('jan@school')).toEqual([])
  const { fingerprint: now } = await preview(body)
  const both = await Promise.allSettled([send(body, now), send(body, now)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await found('jan@school')).toHaveLength(1)
})

test.each([
  ['headings of nothing known', ['Vorname,Nachname', 'Ana,Nowak'], 'no_headings'],
  ['no rows', ['Name,E-mail'], 'empty'],
  ['a quotation mark that is never closed', ['Name,E-mail', '"Ana,ana@example.org'], 'open_quote'],
  ['bytes that are no table', ['%PDF-1.7 \u0000'], 'not_a_table'],
])('a file with %s is refused in words of its own', async (_, lines, problem) => {
  await expect(preview(file(...lines))).rejects.toMatchObject({
    code: 'candidate_table_unreadable',
    details: { problem },
  })
})

test('a workbook that says it unpacks to more than any may is refused unopened, and the next file is read', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(10) })
  const directory = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 0x7000_0000, true)
  await expect(preview(new Blob([bomb], { type: 'application/octet-stream' }))).rejects.toMatchObject({
    code: 'candidate_table_unreadable',
    details: { problem: 'not_a_table' },
  })
  expect((await preview(file('Name,E-mail', 'Ola Wit,ola@school.example'))).people).toBe(1)
})

test('a table belongs to one body, and whoever may not manage candidates imports none', async () => {
  const others = await foundBody(api)
  const body = file('Name,E-mail', 'Zofia Maj,zofia@school.example')
  expect((await preview(body, others)).people).toBe(1)
  const auditor = await deskOf(api, desk.issuerId, 'auditor')
  await expect(preview(body, auditor)).rejects.toMatchObject({ code: 'permission_missing' })
})
