// Every form of a version over HTTP: what staff export can be imported again, what the public downloads is of published versions alone.
import { publishedFiles, standardFiles, templates, urlOf } from '@touchstone/contract'
import { detailsOf, type StandardVersion } from '@touchstone/domain'
import { readStandardFile } from '@touchstone/exchange'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foundBody, importDraft, publish } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let draft: StandardVersion
let published: StandardVersion

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  published = await publish(desk, await importDraft(desk))
  draft = await desk.standards.startDraft({
    params: { ...desk.at, versionId: published.id },
    body: { number: '1.1', changeClass: null },
  })
})
afterAll(() => api?.close())

const read = async (file: Blob) =>
  readStandardFile(new Uint8Array(await file.arrayBuffer()), { mintId: () => crypto.randomUUID(), title: null })
const forms = Object.keys(standardFiles) as (keyof typeof standardFiles)[]
const publicForms = Object.keys(publishedFiles) as (keyof typeof publishedFiles)[]
const versionPath = ({ standardId, number }: StandardVersion) => ({ standardId, number })

describe('staff', () => {
  test.each(forms)('%s of a draft reads back as the draft', async (form) => {
    const params = { ...desk.at, versionId: draft.id }
    const { statements, standard } = await desk.standards.getVersion({ params })
    const { draft: back } = await read(await desk.tester.client(standardFiles)[form]({ params }))
    expect(back?.statements).toEqual(statements)
    expect(back?.proposedDesignation).toBe(standard.designation)
    expect({ ...back?.details, number: back?.proposedNumber }).toEqual(detailsOf(draft))
  })

  test('of another body find nothing', async () => {
    const stranger = await foundBody(api)
    const answer = stranger.tester.client(standardFiles).exportCsv({ params: { ...stranger.at, versionId: draft.id } })
    await expect(answer).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('anybody', () => {
  test.each(publicForms)('%s of a published version has a media type, a name and a tag', async (form) => {
    const url = api.url + urlOf(publishedFiles[form], { params: versionPath(published) })
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(publishedFiles[form].response.mediaType)
    expect(answer.headers.get('content-disposition')).toMatch(/filename="HSI-PT-1-1\.0\.[a-z.]+"/)
    const etag = answer.headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test.each(publicForms)('%s of a draft is not found', async (form) => {
    const answer = api.client(publishedFiles)[form]({ params: versionPath(draft) })
    await expect(answer).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a template is filled in with a standard in miniature, of which every row would be new', async () => {
    for (const form of ['getXlsxTemplate', 'getCsvTemplate'] as const) {
      const { draft: back, report } = await read(await api.client(templates)[form]())
      expect([report.counts.refused, back?.statements.length]).toEqual([0, 6])
      expect(back?.statements[2]?.ksas).toEqual(back?.statements.slice(4).map(({ lineageId }) => lineageId))
      expect(back?.statements.every(({ id }) => !id.startsWith('00000000'))).toBe(true)
    }
  })
})
