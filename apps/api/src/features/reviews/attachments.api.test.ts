// Files sent with comments: what is taken, who may have it when, and when it is gone.
import { callComments, callForInput, type RoundView } from '@touchstone/contract'
import { AttachmentId, CommentId, LARGEST_ATTACHMENT } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Files } from '../../platform/files/files.js'
import { foundBody, importDraft, type Desk } from '../../testing/small-body.js'
import { comment, confirmed, give, openRound, tokenOf } from '../../testing/small-round.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { ForgetUnconfirmed } from './forget-unconfirmed.js'

let api: TestApi
let desk: Desk
let round: RoundView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  round = await openRound(desk, await importDraft(desk))
})
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))
afterAll(() => api?.close())

const PDF = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')
const CSV = new TextEncoder().encode('Drive;Größe\n1;0,05\n')

const upload = (name: string, bytes: Uint8Array, { id: roundId }: Pick<RoundView, 'id'> = round) =>
  api.client(callComments).uploadAttachment({
    params: { roundId },
    query: { name },
    body: new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }),
  })
const attached = async (name = 'readings.csv', bytes = CSV) => ({ comment: 0, id: (await upload(name, bytes)).id })
const open = (number: string, id: string) =>
  fetch(`${api.url}/api/v1/calls/${round.id}/comments/${number}/attachments/${id}`)
const keptOf = async (id: string) => {
  const [row]: { hash: string }[] = await api.database.database.query(
    'SELECT hash FROM review_attachments WHERE id = $1',
    [id],
  )
  return row && api.get(Files).get(row.hash)
}

describe('a file', () => {
  test('is known by its bytes, whatever it is called, and keeps a name that does no harm', async () => {
    expect(await upload('../../nameplate.exe', PDF)).toMatchObject({ name: 'nameplate.pdf', type: 'application/pdf' })
    expect(await upload('readings.csv', CSV)).toMatchObject({ type: 'text/csv', size: CSV.length })
  })

  test.each([
    [
      'a workbook',
      'table.xlsx',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, ...Array.from({ length: 60 }, () => 0)]),
    ],
    ['a program that is called a picture', 'photo.png', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0])],
    ['bytes that are nothing', 'notes.txt', Uint8Array.from([0xff, 0xfe, 0, 1, 2])],
  ])('that is %s is refused, and nothing is kept', async (_, name, bytes) => {
    const count = async () => (await api.database.database.query('SELECT id FROM review_attachments')).length
    const before = await count()
    await expect(upload(name, bytes)).rejects.toMatchObject({
      code: 'attachment_unusable',
      status: 422,
      details: { problem: 'type' },
    })
    expect(await count()).toBe(before)
  })

  test('of more than ten million bytes is not read', async () => {
    await expect(upload('large.txt', new Uint8Array(LARGEST_ATTACHMENT + 1).fill(65))).rejects.toMatchObject({
      code: 'payload_too_large',
    })
  })
})

describe('an attachment', () => {
  test('is had by nobody before its comment is confirmed, then by everybody, as a download', async () => {
    const file = await attached()
    await give(api, round, { email: 'slow@post.example', attachments: [file] })
    const token = await tokenOf(api, 'slow@post.example')
    const soon = `${round.code}-0001`
    expect((await open(soon, file.id)).status).toBe(404)
    const mine = await api.client(callForInput).confirmInput({ body: { token } })
    expect(mine.comments[0]).toMatchObject({
      number: soon,
      attachments: [{ id: file.id, name: 'readings.csv', type: 'text/csv', size: CSV.length }],
    })
    const answer = await open(soon, file.id)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(CSV)
    const { headers } = answer
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'application/octet-stream',
      'nosniff',
    ])
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="readings.csv"/)
  })

  test('of a hidden comment is had by staff only', async () => {
    const file = await attached()
    const { mine } = await confirmed(api, round, { attachments: [file] })
    const number = mine.comments[0]?.number ?? ''
    expect((await open(number, file.id)).status).toBe(200)
    const params = { ...desk.at, commentId: CommentId.parse(mine.comments[0]?.id) }
    await desk.reviews.moderateComment({ params, body: { moderation: 'hidden', reason: 'It shows a face.' } })
    expect((await open(number, file.id)).status).toBe(404)
    const forStaff = await desk.reviews.downloadCommentAttachment({ params: { ...params, attachmentId: file.id } })
    expect(forStaff.size).toBe(CSV.length)
    expect((await desk.reviews.getComment({ params })).attachments).toHaveLength(1)
  })

  test('is of one comment only, in its own round, and five go with one', async () => {
    const file = await attached()
    await confirmed(api, round, { attachments: [file] })
    await expect(give(api, round, { attachments: [file] })).rejects.toMatchObject({ code: 'attachment_gone' })
    const other = await openRound(desk, await importDraft(desk, { designation: 'HSI-AT-2' }))
    await expect(give(api, other, { attachments: [await attached()] })).rejects.toMatchObject({
      code: 'attachment_gone',
    })
    const six = Array.from({ length: 6 }, () => ({ ...file, id: AttachmentId.parse(crypto.randomUUID()) }))
    await expect(give(api, round, { attachments: six })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ message: 'Add at most 5 files to a comment.' }],
    })
    await expect(
      give(api, round, { comments: [comment()], attachments: [{ ...file, comment: 1 }] }),
    ).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('goes with what is never confirmed, and alone after a day; that of a confirmed comment stays', async () => {
    const [loose, waiting, kept] = [
      await attached('a.pdf', PDF),
      await attached('a.pdf', PDF),
      await attached('a.pdf', PDF),
    ]
    await give(api, round, { email: 'never@post.example', attachments: [waiting] })
    await confirmed(api, round, { attachments: [kept] })
    const bytes = await Promise.all([loose, waiting, kept].map(({ id }) => keptOf(id)))
    expect(bytes.every((one) => one !== undefined)).toBe(true)
    api.clock.set('2026-03-03T10:00:00.000Z')
    await api.get(ForgetUnconfirmed).all()
    expect([await keptOf(loose.id), await keptOf(waiting.id)]).toEqual([undefined, bytes[1]])
    api.clock.set('2026-04-02T03:20:00.000Z')
    await api.get(ForgetUnconfirmed).all()
    expect([await keptOf(waiting.id), await keptOf(kept.id)]).toEqual([undefined, bytes[2]])
  })

  test('of a confirmed comment is changed and deleted by nobody, past the program too', async () => {
    const file = await attached()
    await confirmed(api, round, { attachments: [file] })
    for (const statement of [
      `UPDATE review_attachments SET name = 'other.csv' WHERE id = $1`,
      'UPDATE review_attachments SET comment_id = NULL WHERE id = $1',
      'DELETE FROM review_attachments WHERE id = $1',
    ])
      await expect(api.database.database.query(statement, [file.id])).rejects.toMatchObject({ code: 'TS001' })
  })
})
