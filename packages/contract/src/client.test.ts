import { expect, test } from 'vitest'
import { z } from 'zod'
import { createClient, urlOf } from './client.js'
import { binary, endpoint, noContent, upload } from './endpoint.js'
import { ApiProblem } from './problem.js'

const things = {
  getThing: endpoint({
    method: 'GET',
    path: '/things/:thingId',
    summary: 'Read',
    access: 'public',
    params: z.strictObject({ thingId: z.string() }),
    query: z.strictObject({ on: z.string().optional(), tag: z.array(z.string()).optional() }),
    response: z.object({ url: z.string() }),
  }),
  makeThing: endpoint({
    method: 'POST',
    path: '/things',
    summary: 'Make',
    access: 'public',
    body: z.strictObject({ name: z.string() }),
    response: z.object({ body: z.string(), type: z.string() }),
    status: 201,
  }),
  dropThings: endpoint({ method: 'DELETE', path: '/things', summary: 'Drop', access: 'public', response: noContent }),
  getPicture: endpoint({
    method: 'GET',
    path: '/picture',
    summary: 'Look',
    access: 'public',
    response: binary('image/png'),
  }),
  putPicture: endpoint({
    method: 'PUT',
    path: '/picture',
    summary: 'Hang up',
    access: 'public',
    body: upload('image/png'),
    response: z.object({ bytes: z.array(z.int()), type: z.string() }),
  }),
  getRefused: endpoint({
    method: 'GET',
    path: '/refused',
    summary: 'Be refused',
    access: 'public',
    response: noContent,
  }),
  getProse: endpoint({ method: 'GET', path: '/prose', summary: 'Get prose', access: 'public', response: noContent }),
  getWrong: endpoint({
    method: 'GET',
    path: '/wrong',
    summary: 'Get another shape',
    access: 'public',
    response: z.object({ count: z.int() }),
  }),
}

const refusal = {
  type: 'urn:touchstone:problem:invalid_request',
  title: 'Invalid request',
  status: 400,
  code: 'invalid_request',
  details: {},
  requestId: 'r1',
  errors: [{ path: 'body.name', message: 'This is required.' }],
}

async function serve(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  if (request.method === 'DELETE') return new Response(null, { status: 204 })
  if (request.method === 'POST')
    return Response.json({ body: await request.text(), type: request.headers.get('content-type') }, { status: 201 })
  if (request.method === 'PUT')
    return Response.json({
      bytes: [...new Uint8Array(await request.arrayBuffer())],
      type: request.headers.get('content-type'),
    })
  if (pathname === '/api/v1/picture')
    return new Response(new Uint8Array([137, 80]), { headers: { 'content-type': 'image/png' } })
  if (pathname === '/api/v1/refused')
    return Response.json(refusal, { status: 400, headers: { 'content-type': 'application/problem+json' } })
  if (pathname === '/api/v1/prose')
    return new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
  if (pathname === '/api/v1/wrong') return Response.json({ count: 'many' })
  return Response.json({ url: pathname + search, more: 'than the contract says' })
}

// The network is the client's one port, so it is handed in; real HTTP is exercised by the API's tests.
function client() {
  return createClient(things, {
    baseUrl: 'http://api.example',
    fetch: (input, init) => serve(new Request(input, init)),
  })
}

test('parameters are encoded, absent query values left out, and fields beyond the contract dropped', async () => {
  const thing = await client().getThing({ params: { thingId: 'a/b?c' }, query: { tag: ['x', 'y'] } })
  expect(thing).toEqual({ url: '/api/v1/things/a%2Fb%3Fc?tag=x&tag=y' })
})

test('a body goes as JSON', async () => {
  expect(await client().makeThing({ body: { name: 'Ñandú' } })).toEqual({
    body: '{"name":"Ñandú"}',
    type: 'application/json',
  })
})

test('a file goes as it is, under its own media type', async () => {
  const body = new Blob([new Uint8Array([137, 0, 255])], { type: 'image/png' })
  expect(await client().putPicture({ body })).toEqual({ bytes: [137, 0, 255], type: 'image/png' })
})

test('an answer without content is undefined and a file is a Blob', async () => {
  expect(await client().dropThings()).toBeUndefined()
  const picture = await client().getPicture()
  expect(picture.type).toBe('image/png')
  expect(picture.size).toBe(2)
})

test('a refusal carries code, status, request id and each field', async () => {
  const problem = await client()
    .getRefused()
    .catch((thrown: unknown) => thrown)
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem).toMatchObject({ code: 'invalid_request', status: 400, requestId: 'r1', errors: refusal.errors })
})

test('what is not the contract speaking is an unexpected answer, never a parsed one', async () => {
  await expect(client().getProse()).rejects.toMatchObject({ code: 'unexpected_answer', status: 502 })
  await expect(client().getWrong()).rejects.toMatchObject({ code: 'unexpected_answer', status: 200 })
})

test('a server that is not there is unreachable; an aborted call throws the abort', async () => {
  const nowhere = createClient(things, { baseUrl: 'http://127.0.0.1:1' })
  await expect(nowhere.dropThings()).rejects.toMatchObject({ code: 'unreachable', status: 0 })
  const controller = new AbortController()
  controller.abort()
  await expect(nowhere.dropThings({}, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('the address of a call can be had without calling', () => {
  expect(urlOf(things.getThing, { params: { thingId: 'T 1' }, query: { on: '2026-03-03' } })).toBe(
    '/api/v1/things/T%201?on=2026-03-03',
  )
})

test('a call with missing parts does not compile', () => {
  const { getThing, makeThing, dropThings } = client()
  // @ts-expect-error the path parameter is missing
  const noParams = () => getThing({})
  // @ts-expect-error the body is missing
  const noBody = () => makeThing()
  const nothingNeeded = () => dropThings()
  expect([noParams, noBody, nothingNeeded]).toHaveLength(3)
})
