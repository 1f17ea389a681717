import * as contract from '@touchstone/contract'
import { endpoint, noContent, prepared, upload } from '@touchstone/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpointsIn, openApiDocument } from './openapi.js'

const Name = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1))
  .meta({ id: 'Name' })
const Ware = z.object({ name: Name, count: z.int() }).meta({ id: 'Ware' })
const MakeWare = z.strictObject({ name: Name, count: z.int().default(1) }).meta({ id: 'MakeWare' })

function documentOf(...list: contract.Endpoint[]) {
  return JSON.parse(JSON.stringify(openApiDocument(new Map(list.map((one, n) => [`operation${n}`, one])))))
}

test('openapi.json is what the contract says; after a change of the contract run: pnpm --filter @touchstone/api openapi', async () => {
  const text = `${JSON.stringify(openApiDocument(endpointsIn(contract)), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../openapi.json')
})

test('every reference of the document leads somewhere', () => {
  const document = openApiDocument(endpointsIn(contract))
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  )
  const schemas = Object.keys((document['components'] as { schemas: object }).schemas)
  expect(references.length).toBeGreaterThan(50)
  expect(references.filter((name) => !schemas.includes(String(name)))).toEqual([])
})

test('a shape that parsing changes is named twice: as written and as answered', () => {
  const document = documentOf(
    endpoint({ method: 'POST', path: '/wares', summary: 'Make', access: 'public', body: MakeWare, response: Ware }),
  )
  expect(document.components.schemas).toMatchObject({
    Name: { type: 'string', minLength: 1 },
    NameInput: { type: 'string' },
    Ware: { required: ['name', 'count'], properties: { name: { $ref: '#/components/schemas/Name' } } },
    MakeWareInput: {
      required: ['name'],
      additionalProperties: false,
      properties: { name: { $ref: '#/components/schemas/NameInput' } },
    },
  })
  expect(document.components.schemas).not.toHaveProperty('MakeWare')
  expect(document.components.schemas.Ware).not.toHaveProperty('additionalProperties')
})

test('an operation names its parameters, its access and each way it may be refused', () => {
  const document = documentOf(
    endpoint({
      method: 'GET',
      path: '/issuers/:issuerId/wares',
      summary: 'List',
      access: 'standard:read',
      params: contract.InIssuer,
      query: z.strictObject({ q: z.string().optional(), kind: z.enum(['a', 'b']) }),
      response: noContent,
      errors: ['draft_exists'],
    }),
  )
  const operation = document.paths['/api/v1/issuers/{issuerId}/wares'].get
  expect(operation['x-access']).toBe('standard:read')
  expect(
    operation.parameters.map(({ name, in: place, required }: { name: string; in: string; required: boolean }) => [
      name,
      place,
      required,
    ]),
  ).toEqual([
    ['issuerId', 'path', true],
    ['q', 'query', false],
    ['kind', 'query', true],
  ])
  expect(Object.keys(operation.responses)).toEqual(['204', '400', '401', '403', '404', '409', '429', '500'])
  expect(operation.responses['409'].description).toBe('draft_exists')
})

test('an upload is described by its media types', () => {
  const body = upload('image/png', 'image/jpeg')
  const document = documentOf(
    endpoint({ method: 'PUT', path: '/picture', summary: 'Hang up', access: 'public', body, response: noContent }),
  )
  expect(document.paths['/api/v1/picture'].put.requestBody).toEqual({
    required: true,
    content: { 'image/png': {}, 'image/jpeg': {} },
  })
})

test('two schemas or two endpoints of one name are a mistake', () => {
  const other = z.object({ size: z.int() }).meta({ id: 'Ware' })
  const list = [Ware, other].map((response, n) =>
    endpoint({ method: 'GET', path: `/wares/${n}` as const, summary: 'Read', access: 'public', response }),
  )
  expect(() => documentOf(...list)).toThrow(/Ware/)
  const [first] = list
  expect(() => endpointsIn({ a: { getWare: first }, b: { getWare: first } })).toThrow(
    'Two endpoints are called getWare',
  )
})

test('one surface is described alone, in OpenAPI 3.0, its paths from where it begins', () => {
  const Nest = z.strictObject({ ware: Ware.nullable() }).meta({ id: 'Nest' })
  const ware = endpoint({
    method: 'GET',
    base: '/wares/v1',
    path: '/all',
    summary: 'Read',
    access: 'public',
    response: prepared(Nest),
    refusal: z.object({ sorry: z.string() }).meta({ id: 'Sorry' }),
  })
  const server = { url: 'https://example.org/wares/v1', base: '/wares/v1' }
  const document = openApiDocument(new Map([['getWares', ware]]), { openapi: '3.0.3', server })
  expect(document).toMatchObject({
    openapi: '3.0.3',
    servers: [{ url: server.url }],
    paths: {
      '/all': {
        get: {
          responses: {
            200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Nest' } } } },
            400: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Sorry' } } } },
          },
        },
      },
    },
  })
  expect(JSON.stringify(document)).toContain('"nullable":true')
  expect(JSON.stringify(document)).not.toMatch(/\$defs|definitions|securitySchemes/)
})
