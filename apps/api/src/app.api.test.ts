// The whole program, put together: what the contract promises is there, and nothing beside it.
import * as contract from '@touchstone/contract'
import { health, isForApiKeys, signIn } from '@touchstone/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpointsIn } from './platform/http/openapi.js'
import { startTestApi, type TestApi } from './testing/test-api.js'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api?.close())

const endpoints = [...endpointsIn(contract)]
const addressOf = ({ base, path }: contract.Endpoint) =>
  api.url + base + path.replaceAll(/:([A-Za-z]+)/g, '0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e')

test.each(endpoints)('%s is served and keeps strangers out', async (_, endpoint) => {
  const body = endpoint.body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }
  const answer = await fetch(addressOf(endpoint), { method: endpoint.method, ...body })
  const code = answer.ok
    ? undefined
    : ((await answer.json()) as { code: string; details?: { what?: string }; imsx_description?: string })
  if (isForApiKeys(endpoint.access)) expect(code).toMatchObject({ code: 'api_key_required' })
  else if (endpoint.access !== 'public') expect(code).toMatchObject({ code: 'sign_in_required' })
  // `address` is what a route that does not exist lacks.
  else expect([answer.status, code?.details?.what]).not.toEqual([404, 'address'])
  expect(code?.imsx_description ?? '').not.toMatch(/^There is nothing at this address/)
  expect(answer.status).not.toBe(500)
})

test('health says that the database works', async () => {
  expect(await api.client(health).getHealth()).toEqual({ status: 'ok', database: 'ok' })
})

test('the OpenAPI document is served', async () => {
  const document = (await (await fetch(`${api.url}/api/v1/openapi.json`)).json()) as { openapi: string; paths: object }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toContain('/api/v1/verifications/{credentialId}')
})

test('the log of a sign-in names nobody', async () => {
  const body = JSON.stringify({ email: 'ana.kowalska@staff.example', password: 'a very secret password' })
  await fetch(api.url + signIn.signInWithPassword.base + signIn.signInWithPassword.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const log = api.log.join('')
  expect(log).toContain('"route":"/api/v1/sign-ins"')
  expect(log).not.toMatch(/kowalska|secret password/)
})
