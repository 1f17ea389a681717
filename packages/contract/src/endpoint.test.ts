import { IssuerId } from '@touchstone/domain'
import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import {
  binary,
  endpoint,
  errorsOf,
  noContent,
  upload,
  type AnswerOf,
  type CallOf,
  type InputOf,
  type Uploaded,
} from './endpoint.js'

const inIssuer = z.strictObject({ issuerId: IssuerId })

test('an endpoint fills in its base, its status and its errors', () => {
  const plain = endpoint({
    method: 'GET',
    path: '/things',
    summary: 'List things',
    access: 'public',
    response: z.object({}),
  })
  const empty = endpoint({
    method: 'DELETE',
    path: '/things',
    summary: 'Drop things',
    access: 'signed_in',
    response: noContent,
  })
  expect(plain).toMatchObject({ base: '/api/v1', status: 200, errors: [] })
  expect(empty.status).toBe(204)
})

test('a staff endpoint outside an issuer is refused by the compiler and at start-up', () => {
  const given = { method: 'GET', summary: 'List', access: 'standard:read', response: noContent } as const
  const outside = { ...given, path: '/standards' } as const
  const lookAlike = {
    ...given,
    path: '/issuers/:issuerIdea',
    params: z.object({ issuerIdea: z.string() }),
  } as const
  // @ts-expect-error a permission is held within one issuer
  expect(() => endpoint(outside)).toThrow('the path must begin with /issuers/:issuerId')
  // @ts-expect-error nor does a look-alike do
  expect(() => endpoint(lookAlike)).toThrow('the path must begin with /issuers/:issuerId')
})

test('path and parameters must name the same things', () => {
  const given = { method: 'GET', summary: 'Read', access: 'public', response: noContent } as const
  expect(() => endpoint({ ...given, path: '/things/:thingId' })).toThrow('the path names [thingId], params describe []')
  expect(() => endpoint({ ...given, path: '/things', params: inIssuer })).toThrow(
    'the path names [], params describe [issuerId]',
  )
})

test('a GET with a body, or an answer without content that is a 200, is refused', () => {
  const given = { path: '/things', summary: 'Read', access: 'public', response: noContent } as const
  expect(() => endpoint({ ...given, method: 'GET', body: z.object({}) })).toThrow('a GET has no body')
  expect(() => endpoint({ ...given, method: 'POST', status: 200 })).toThrow('a 202 or a 204')
})

test('the errors of an endpoint follow from what it asks', () => {
  const staff = endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/things',
    summary: 'Make',
    access: 'standard:publish',
    params: inIssuer,
    body: z.strictObject({}),
    response: noContent,
    errors: ['draft_exists'],
  })
  expect(errorsOf(staff)).toEqual([
    'cross_origin_refused',
    'draft_exists',
    'internal_error',
    'invalid_request',
    'not_found',
    'payload_too_large',
    'permission_missing',
    'sign_in_required',
    'too_many_requests',
    'unsupported_media_type',
  ])
  const open = endpoint({ method: 'GET', path: '/things', summary: 'List', access: 'public', response: noContent })
  expect(errorsOf(open)).toEqual(['internal_error', 'invalid_request', 'too_many_requests'])
})

test('types of call, input and answer follow from the schemas', () => {
  const get = endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/things',
    summary: 'List',
    access: 'standard:read',
    params: inIssuer,
    query: z.strictObject({ limit: z.coerce.number().default(50), q: z.string().optional() }),
    response: z.object({ count: z.int() }),
  })
  expectTypeOf<CallOf<typeof get>>().toExtend<{ params: { issuerId: string } }>()
  expectTypeOf<InputOf<typeof get>['query']>().toEqualTypeOf<{ limit: number; q?: string | undefined }>()
  expectTypeOf<{ params: { issuerId: string } }>().toExtend<CallOf<typeof get>>()
  expectTypeOf<AnswerOf<typeof get>>().toEqualTypeOf<{ count: number }>()
  const pdf = endpoint({
    method: 'GET',
    path: '/pdf',
    summary: 'Read',
    access: 'public',
    response: binary('application/pdf'),
  })
  expectTypeOf<AnswerOf<typeof pdf>>().toEqualTypeOf<Blob>()
  expectTypeOf<AnswerOf<typeof pdf>>().not.toEqualTypeOf<void>()

  const picture = endpoint({
    method: 'PUT',
    path: '/picture',
    summary: 'Hang up',
    access: 'public',
    body: upload('image/png'),
    response: noContent,
  })
  expectTypeOf<CallOf<typeof picture>['body']>().toEqualTypeOf<Blob>()
  expectTypeOf<InputOf<typeof picture>['body']>().toEqualTypeOf<Uploaded>()
})

test.each(['application/json', 'text/plain', 'multipart/form-data'])('no endpoint takes %s for a file', (mediaType) => {
  const definition = { method: 'PUT', path: '/picture', summary: 'Hang up', access: 'public' } as const
  expect(() => endpoint({ ...definition, body: upload(mediaType), response: noContent })).toThrow(/not read as a file/)
})
