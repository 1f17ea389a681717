// The colour and the logo of a body, as its staff choose them and as everybody sees them.
import { logos, publishedDocuments, site } from '@touchstone/contract'
import { readDocument } from '@touchstone/typesetting/testing'
import { decode, encode } from 'fast-png'
import { encode as encodeJpeg } from 'jpeg-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foundBody, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const pixels = (width: number, height: number) =>
  Uint8Array.from({ length: width * height * 4 }, (_, index) => (index % 4 === 3 ? 128 : index % 251))
const png = (width: number, height: number) =>
  encode({ width, height, data: pixels(width, height), channels: 4, text: { Comment: 'made at home' } })
const jpeg = (width: number, height: number) =>
  new Uint8Array(encodeJpeg({ width, height, data: pixels(width, height) }, 90).data)
const send = (bytes: Uint8Array<ArrayBuffer>, type = 'image/png') =>
  desk.issuer.setLogo({ params: desk.at, body: new Blob([bytes], { type }) })
const copy = (bytes: Uint8Array) => Uint8Array.from(bytes)

test('a colour is chosen when it can be read, and taken back', async () => {
  expect((await desk.issuer.setAccent({ params: desk.at, body: { accent: '#1F4E5F' } })).accent).toBe('#1f4e5f')
  await expect(desk.issuer.setAccent({ params: desk.at, body: { accent: '#ffd700' } })).rejects.toMatchObject({
    errors: [{ path: 'body.accent' }],
  })
  expect((await desk.issuer.setAccent({ params: desk.at, body: { accent: null } })).accent).toBeNull()
})

describe('a logo', () => {
  test('is the picture alone, shown to everybody under the hash of what it holds, and removed', async () => {
    const { logo } = await send(copy(png(60, 40)))
    expect(logo).toMatchObject({ width: 60, height: 40 })
    const { issuers } = await api.client(site).getSite()
    expect(issuers.find(({ id }) => id === desk.issuerId)?.logo).toEqual(logo)
    const hash = logo?.hash ?? ''
    const kept = new Uint8Array(await (await api.client(logos).getLogo({ params: { hash } })).arrayBuffer())
    expect([...decode(kept).data]).toEqual([...pixels(60, 40)])
    expect(Buffer.from(kept).toString('latin1')).not.toContain('made at home')
    const answer = await fetch(`${api.url}/api/v1/logos/${hash}`)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect((await desk.issuer.removeLogo({ params: desk.at })).logo).toBeNull()
    await expect(api.client(logos).getLogo({ params: { hash } })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('may be a JPEG, whatever it is called', async () => {
    expect((await send(copy(jpeg(64, 48)), 'image/png')).logo).toMatchObject({ width: 64, height: 48 })
  })

  test('and the colour stand in the documents of the body', async () => {
    await send(copy(png(120, 60)))
    await desk.issuer.setAccent({ params: desk.at, body: { accent: '#1f4e5f' } })
    const { standardId, number } = await publishStandard(desk)
    const file = await api.client(publishedDocuments).downloadPdf({ params: { standardId, number } })
    const { pages } = await readDocument(new Uint8Array(await file.arrayBuffer()))
    expect(pages[0]).toMatchObject({ pictures: 1, alts: ['Harbour Skills Institute'] })
  })

  const half = png(60, 60)
  const bomb = Buffer.from(png(40, 40))
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  test.each<[string, Uint8Array, string]>([
    ['a script', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'not_a_picture'],
    ['a picture cut short', half.subarray(0, half.length / 2), 'damaged'],
    ['a JPEG cut short', jpeg(60, 60).subarray(0, 40), 'damaged'],
    [
      'a signature and nothing else',
      Uint8Array.from([...png(40, 40).subarray(0, 8), ...new Uint8Array(40)]),
      'too_small',
    ],
    ['a picture that says it is immense', bomb, 'too_large'],
    ['a speck', png(8, 8), 'too_small'],
    ['a long strip', png(2_001, 40), 'too_large'],
    ['a JPEG too large', jpeg(2_100, 32), 'too_large'],
  ])('is not %s', async (_, bytes, problem) => {
    await expect(send(copy(bytes))).rejects.toMatchObject({ code: 'logo_unusable', details: { problem } })
  })

  test('is no larger than a megabyte', async () => {
    await expect(send(new Uint8Array(1024 * 1024 + 1))).rejects.toMatchObject({ code: 'payload_too_large' })
  })
})
