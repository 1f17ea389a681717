// The documents over HTTP: any version for staff, a draft marked as one; published versions for everybody, made once and kept.
import { publishedDocuments, standardDocuments, urlOf } from '@touchstone/contract'
import type { LineageId, StandardVersion } from '@touchstone/domain'
import { readDocument } from '@touchstone/typesetting/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foundBody, importDraft, publish } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { Press } from './press.js'

let api: TestApi
let desk: Desk
let draft: StandardVersion
let published: StandardVersion
let area: LineageId

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  published = await publish(desk, await importDraft(desk))
  draft = await desk.standards.startDraft({
    params: { ...desk.at, versionId: published.id },
    body: { number: '1.1', changeClass: null },
  })
  const { statements } = await desk.standards.getVersion({ params: { ...desk.at, versionId: published.id } })
  area = statements[0]?.lineageId ?? ''
})
afterAll(() => api?.close())

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const pagesOf = async (file: Blob) => (await readDocument(await bytesOf(file))).pages.map(({ text }) => text)
const versionPath = ({ standardId, number }: StandardVersion) => ({ standardId, number })
const forms = ['downloadPdf', 'downloadWord'] as const

describe('staff', () => {
  test('read a draft, which says on every page that it is one', async () => {
    const params = { ...desk.at, versionId: draft.id }
    const pages = await pagesOf(await desk.tester.client(standardDocuments).exportPdf({ params }))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.every((text) => /^Draft$/m.test(text))).toBe(true)
    expect(pages.at(-1)).not.toContain('http')
    const word = await bytesOf(await desk.tester.client(standardDocuments).exportWord({ params }))
    expect(Buffer.from(word.subarray(0, 2)).toString()).toBe('PK')
  })

  test('of another body find nothing', async () => {
    const stranger = await foundBody(api)
    const params = { ...stranger.at, versionId: draft.id }
    for (const form of ['exportPdf', 'exportWord'] as const)
      await expect(stranger.tester.client(standardDocuments)[form]({ params })).rejects.toMatchObject({
        code: 'not_found',
      })
  })
})

describe('anybody', () => {
  test.each(forms)('%s of a published version has a media type, a name and a tag', async (form) => {
    const url = api.url + urlOf(publishedDocuments[form], { params: versionPath(published) })
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(publishedDocuments[form].response.mediaType)
    expect(answer.headers.get('content-disposition')).toMatch(/filename="HSI-PT-1-1\.0\.(pdf|docx)"/)
    expect(answer.headers.get('cache-control')).toContain('public')
    const etag = answer.headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('reads where the text stands online and how to check its hash', async () => {
    const pages = await pagesOf(await api.client(publishedDocuments).downloadPdf({ params: versionPath(published) }))
    expect(pages.some((text) => /^Draft$/m.test(text))).toBe(false)
    const last = pages.at(-1)?.replaceAll('\n', '') ?? ''
    expect(last).toContain(published.contentHash)
    expect(last).toContain(`http://touchstone.test/standards/${published.standardId}/1.0`)
  })

  test('has one duty area by itself, and nothing for an area there is not', async () => {
    const params = versionPath(published)
    const url = urlOf(publishedDocuments.downloadPdf, { params, query: { dutyArea: area } })
    const answer = await fetch(api.url + url)
    expect(answer.headers.get('content-disposition')).toMatch(/filename="HSI-PT-1-1\.0-.+\.pdf"/)
    expect((await pagesOf(await answer.blob()))[0]).toContain('One duty area of the standard')
    await expect(
      api.client(publishedDocuments).downloadPdf({ params, query: { dutyArea: published.id } }),
    ).rejects.toMatchObject({ code: 'not_found', details: { what: 'statement' } })
  })

  test.each(forms)('%s of a draft is not found', async (form) => {
    await expect(api.client(publishedDocuments)[form]({ params: versionPath(draft) })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a crowd waits for one print, and the next gets what was kept', async () => {
    const press = api.get(Press)
    const { standard, version, statements } = await desk.standards.getVersion({
      params: { ...desk.at, versionId: draft.id },
    })
    const issuer = { name: 'Crowd', website: null, accent: null, logo: null }
    const edition = { issuer, designation: standard.designation, version, statements, dutyArea: null, addresses: null }
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => press.print('pdf', edition)))
    expect(others.every((bytes) => bytes === first)).toBe(true)
    expect(await press.print('pdf', edition)).toBe(first)
    expect(await press.print('pdf', { ...edition, version: { ...version, title: 'Other' } })).not.toBe(first)
  })
})
