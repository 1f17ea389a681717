// Every kind of answer through real HTTP, with a controller made for the purpose.
import { Controller, Module } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { binary, createClient, endpoint, noContent, upload, type InputOf } from '@touchstone/contract'
import { fail } from '@touchstone/domain'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createHttpApp } from './http-app.js'
import { Implements, Input } from './implements.js'
import { createLog } from './log.js'

const wares = {
  makeWare: endpoint({
    method: 'POST',
    path: '/wares/:wareId',
    summary: 'Make',
    access: 'public',
    status: 201,
    params: z.strictObject({ wareId: z.uuid() }),
    query: z.strictObject({ count: z.coerce.number().int().min(1).default(1) }),
    body: z.strictObject({ name: z.string().min(2), kind: z.enum(['hammer', 'file']) }),
    response: z.object({ name: z.string(), count: z.int() }),
  }),
  failAs: endpoint({
    method: 'GET',
    path: '/failures/:how',
    summary: 'Fail',
    access: 'public',
    params: z.strictObject({ how: z.string() }),
    response: z.object({ ok: z.boolean() }),
  }),
  getPicture: endpoint({
    method: 'GET',
    path: '/picture',
    summary: 'Look',
    access: 'public',
    response: binary('image/png'),
  }),
  hangPicture: endpoint({
    method: 'PUT',
    path: '/picture',
    summary: 'Hang up',
    access: 'public',
    body: upload('image/png', 'text/csv'),
    response: z.object({ mediaType: z.string(), bytes: z.array(z.int()) }),
  }),
  dropAll: endpoint({ method: 'DELETE', path: '/wares', summary: 'Drop', access: 'public', response: noContent }),
  importWares: endpoint({
    method: 'POST',
    path: '/imports',
    summary: 'Import',
    access: 'public',
    body: z.array(z.string()),
    bodyLimit: 3 * 1024 * 1024,
    response: z.object({ count: z.int() }),
  }),
}

@Controller()
class WaresController {
  @Implements(wares.makeWare)
  make(@Input() { query, body }: InputOf<typeof wares.makeWare>) {
    return { name: body.name, count: query.count, price: 'not for everybody' }
  }

  @Implements(wares.failAs)
  failAs(@Input() { params }: InputOf<typeof wares.failAs>): { ok: boolean } {
    switch (params.how) {
      case 'code':
        return fail('version_not_draft', { versionId: 'v1', status: 'published' })
      case 'trigger':
        throw Object.assign(new Error('José Ñandú may not change'), { driverError: { code: 'TS001' } })
      case 'limit':
        return fail('too_many_requests', { retryAfterSeconds: 7 })
      case 'answer':
        return { ok: 'yes' } as unknown as { ok: boolean }
      default:
        throw new Error('the secret word is opensesame')
    }
  }

  @Implements(wares.getPicture)
  picture() {
    return { bytes: new Uint8Array([137, 80, 78, 71]), filename: 'Zażółć "gęślą".png' }
  }

  @Implements(wares.hangPicture)
  hang(@Input() { body }: InputOf<typeof wares.hangPicture>) {
    return { mediaType: body.mediaType, bytes: [...body.bytes.subarray(0, 4)] }
  }

  @Implements(wares.dropAll)
  drop() {}

  @Implements(wares.importWares)
  import(@Input() { body }: InputOf<typeof wares.importWares>) {
    return { count: body.length }
  }
}

// Never registered: here for the compiler alone.
export class ThoseThatDoNotCompile {
  // @ts-expect-error another answer
  @Implements(wares.importWares)
  answer() {
    return { sum: 1 }
  }

  // @ts-expect-error another input
  @Implements(wares.importWares)
  input(@Input() { body }: { body: number }) {
    return { count: body }
  }
}

@Module({ controllers: [WaresController] })
class WaresModule {}

const lines: string[] = []
const running: { app?: NestFastifyApplication; url: string } = { url: '' }

beforeAll(async () => {
  const log = createLog('info', { write: (line) => void lines.push(line) })
  running.app = await createHttpApp(WaresModule, {
    publicUrl: new URL('https://touchstone.example'),
    log,
    trustProxy: false,
  })
  await running.app.listen(0, '127.0.0.1')
  running.url = await running.app.getUrl()
})
afterAll(() => running.app?.close())

const id = '6f2f7d0e-2b0f-4c6e-9d4b-1f2a3b4c5d6e'
const send = (path: string, init?: RequestInit) => fetch(running.url + path, init)
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

test('a request is parsed by the contract and the answer stripped to it', async () => {
  const made = await createClient(wares, { baseUrl: running.url }).makeWare({
    params: { wareId: id },
    query: { count: 3 },
    body: { name: 'Anvil', kind: 'hammer' },
  })
  expect(made).toEqual({ name: 'Anvil', count: 3 })
  const raw = await post(`/api/v1/wares/${id}`, '{"name":"Anvil","kind":"file"}')
  expect(raw.status).toBe(201)
  expect(await raw.json()).toEqual({ name: 'Anvil', count: 1 })
})

test('each refused field is named with a sentence', async () => {
  const refused = await post('/api/v1/wares/nine?count=0&more=1', '{"name":"A","kind":"saw","price":3}')
  expect(refused.status).toBe(400)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(await refused.json()).toEqual({
    type: 'urn:touchstone:problem:invalid_request',
    title: 'Invalid request',
    status: 400,
    code: 'invalid_request',
    details: {},
    requestId: refused.headers.get('x-request-id'),
    errors: [
      { path: 'params.wareId', message: 'This is not a UUID.' },
      { path: 'query.count', message: 'This must be at least 1.' },
      { path: 'query.more', message: 'This field is not known.' },
      { path: 'body.name', message: 'Use at least 2 characters.' },
      { path: 'body.kind', message: 'Use one of: hammer, file.' },
      { path: 'body.price', message: 'This field is not known.' },
    ],
  })
})

test.each([
  ['not JSON', 'name=Anvil', { 'content-type': 'application/json' }, 400, 'invalid_request'],
  ['no body', '', { 'content-type': 'application/json' }, 400, 'invalid_request'],
  [
    'a prototype key',
    '{"__proto__":{"admin":true},"name":"Anvil","kind":"file"}',
    { 'content-type': 'application/json' },
    400,
    'invalid_request',
  ],
  ['a form', 'name=Anvil', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
  ['plain text', '{"name":"Anvil"}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  [
    'too large a body',
    JSON.stringify({ name: 'x'.repeat(1024 * 1024), kind: 'file' }),
    { 'content-type': 'application/json' },
    413,
    'payload_too_large',
  ],
])('%s is refused as what it is', async (_, body, headers, status, code) => {
  const refused = await post(`/api/v1/wares/${id}`, body, headers)
  expect(refused.status).toBe(status)
  expect(await refused.json()).toMatchObject({ code, status })
})

test('an endpoint may read more, and only from people with a session cookie', async () => {
  const large = JSON.stringify(Array.from({ length: 20_000 }, () => 'x'.repeat(100)))
  expect((await post('/api/v1/imports', large)).status).toBe(401)
  const read = await post('/api/v1/imports', large, { cookie: 'touchstone.session_token=x' })
  expect(await read.json()).toEqual({ count: 20_000 })
  expect((await post('/api/v1/imports', large + large, { cookie: 'touchstone.session_token=x' })).status).toBe(413)
})

test.each([
  ['code', 409, 'version_not_draft', { versionId: 'v1', status: 'published' }],
  ['trigger', 409, 'immutable', { what: 'record' }],
  ['limit', 429, 'too_many_requests', { retryAfterSeconds: 7 }],
  ['answer', 500, 'internal_error', {}],
  ['surprise', 500, 'internal_error', {}],
])('a failure by %s answers %i %s', async (how, status, code, details) => {
  const answer = await send(`/api/v1/failures/${how}`)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('retry-after')).toBe(how === 'limit' ? '7' : null)
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({ code, details, requestId: answer.headers.get('x-request-id') })
  expect(text).not.toMatch(/opensesame|Ñandú/)
})

test('an address nobody serves, an unreadable one and an endless one are problems too', async () => {
  const unknown = await send('/api/v1/nowhere')
  expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: 'not_found' }])
  const unreadable = await send('/api/v1/failures/%E0%A4%A')
  expect([unreadable.status, await unreadable.json()]).toMatchObject([400, { code: 'invalid_request' }])
  const long = await send(`/api/v1/failures/${'x'.repeat(13_000)}`)
  expect([long.status, await long.json()]).toMatchObject([400, { code: 'invalid_request' }])
  const endless = await rawRequest(`GET /api/v1/failures/${'x'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)
  expect(endless).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/)
  expect(await rawRequest('nonsense\r\n\r\n')).toContain('"code":"invalid_request"')
})

test('a path parameter of 10,000 characters reaches its endpoint, which knows what to say', async () => {
  const answer = await send(`/api/v1/failures/${'x'.repeat(10_000)}`)
  expect(answer.status).toBe(500)
})

test('a file is answered with its media type and a name in any script', async () => {
  const picture = await send('/api/v1/picture')
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(picture.headers.get('content-disposition')).toBe(
    `attachment; filename="Za____ _g__l__.png"; filename*=UTF-8''Za%C5%BC%C3%B3%C5%82%C4%87%20%22g%C4%99%C5%9Bl%C4%85%22.png`,
  )
  expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([137, 80, 78, 71])
})

test('a file arrives as the bytes that were sent', async () => {
  const body = new Blob([new Uint8Array([0, 255, 137, 10])], { type: 'image/png' })
  expect(await createClient(wares, { baseUrl: running.url }).hangPicture({ body })).toEqual({
    mediaType: 'image/png',
    bytes: [0, 255, 137, 10],
  })
  const csv = await send('/api/v1/picture', {
    method: 'PUT',
    body: 'a,b',
    headers: { 'content-type': 'Text/CSV; charset=utf-8' },
  })
  expect(await csv.json()).toEqual({ mediaType: 'text/csv', bytes: [97, 44, 98] })
})

test.each<[string, string, string, string, string | undefined, number]>([
  ['a file of no kind that is asked for', 'PUT', '/picture', 'x', 'image/gif', 415],
  ['JSON where a file is asked for', 'PUT', '/picture', '{}', 'application/json', 415],
  ['a form where a file is asked for', 'PUT', '/picture', 'a=b', 'application/x-www-form-urlencoded', 415],
  ['no bytes', 'PUT', '/picture', '', 'image/png', 400],
  ['nothing', 'PUT', '/picture', '', undefined, 400],
  ['a larger file than the endpoint reads', 'PUT', '/picture', 'x'.repeat(1024 * 1024 + 1), 'image/png', 413],
  ['a file where JSON is asked for', 'POST', `/wares/${id}`, 'x', 'image/png', 415],
  ['a file where nothing is asked for', 'DELETE', '/wares', 'x', 'image/png', 415],
])('%s is refused', async (_, method, path, body, mediaType, status) => {
  const headers: Record<string, string> = mediaType === undefined ? {} : { 'content-type': mediaType }
  const refused = await send(`/api/v1${path}`, { method, headers, body: body === '' ? null : Buffer.from(body) })
  expect(refused.status).toBe(status)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
})

test.each([
  ['another site, as browsers say', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sibling of our domain', { 'sec-fetch-site': 'same-site' }, 403],
  ['another site, in an older browser', { origin: 'https://evil.example' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://touchstone.example' }, 204],
  ['our own page in an older browser', { origin: 'https://touchstone.example' }, 204],
  ['no browser at all', {}, 204],
])('a write started by %s', async (_, headers, status) => {
  const answer = await send('/api/v1/wares', { method: 'DELETE', headers })
  expect(answer.status).toBe(status)
})

test('every answer bears the security headers, also a refusal', async () => {
  for (const path of ['/api/v1/picture', '/nowhere']) {
    const { headers } = await send(path)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test.each(['/api/v1/picture', '/%61pi/v1/picture'])('an answer of the API is kept by no cache: %s', async (path) => {
  const answer = await send(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('the log knows the route, not the address, the query, the words of a fault or what was sent', async () => {
  lines.length = 0
  await send('/api/v1/failures/TS-7Q4K-XM2P?token=hush', { headers: { cookie: 'touchstone.session_token=hush' } })
  await send('/api/v1/failures/trigger')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const log = lines.join('')
  expect(log).toContain('"route":"/api/v1/failures/:how"')
  expect(log).toContain('request failed')
  expect(log).not.toMatch(/hush|TS-7Q4K|Ñandú|touchstone\.session/)
})

test('long answers are compressed for those who can read them, short ones are not', async () => {
  const make = (name: string, encoding: string) =>
    post(`/api/v1/wares/${id}`, JSON.stringify({ name, kind: 'file' }), { 'accept-encoding': encoding })
  expect((await make('x'.repeat(5_000), 'gzip')).headers.get('content-encoding')).toBe('gzip')
  expect((await make('x'.repeat(5_000), 'br')).headers.get('content-encoding')).toBe('br')
  expect((await make('x'.repeat(5_000), 'identity')).headers.get('content-encoding')).toBeNull()
  expect((await make('Anvil', 'gzip')).headers.get('content-encoding')).toBeNull()
})

function rawRequest(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1', () => socket.write(text))
    const chunks: string[] = []
    socket.on('data', (chunk) => chunks.push(String(chunk)))
    socket.on('close', () => resolve(chunks.join('')))
    socket.on('error', reject)
  })
}
