// Every endpoint for staff against every role: what the contract asks for is what the guard lets through.
import * as contract from '@touchstone/contract'
import { Permission, Role, roleHas } from '@touchstone/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpointsIn } from './platform/http/openapi.js'
import { deskOf, foundBody, type Desk } from './testing/small-body.js'
import { startTestApi, type TestApi } from './testing/test-api.js'

let api: TestApi
let owner: Desk
let stranger: Desk
const desks = new Map<Role, Desk>()

beforeAll(async () => {
  api = await startTestApi()
  owner = await foundBody(api)
  stranger = await foundBody(api)
  for (const role of Role.options) desks.set(role, await deskOf(api, owner.issuerId, role))
})
afterAll(() => api?.close())

const forStaff = [...endpointsIn(contract)].filter(([, { access }]) => Permission.safeParse(access).success)

/** What the endpoint answers to a request that names nothing there is. */
async function answer({ method, base, path, body }: contract.Endpoint, cookie: string | undefined): Promise<object> {
  const address = path.replace(':issuerId', owner.issuerId).replaceAll(/:\w+/g, '0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e')
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(body ? { 'content-type': 'application/json' } : {}),
  }
  const found = await fetch(api.url + base + address, { method, headers, ...(body ? { body: '{"x":1}' } : {}) })
  return found.ok ? { code: 'ok' } : ((await found.json()) as object)
}

test('there are such endpoints, and each permission opens one', () => {
  expect(new Set(forStaff.map(([, { access }]) => access))).toEqual(new Set(Permission.options))
})

test.each(forStaff)(
  '%s is open to the roles that hold its permission, and closed to all others',
  async (_, endpoint) => {
    const permission = Permission.parse(endpoint.access)
    for (const role of Role.options) {
      const problem = await answer(endpoint, desks.get(role)?.tester.headers.cookie)
      if (roleHas(role, permission)) {
        expect(problem, role).not.toMatchObject({ code: expect.stringMatching(/permission|sign_in|internal/) })
        expect(problem, role).not.toMatchObject({ details: { what: 'issuer' } })
      } else expect(problem, role).toMatchObject({ code: 'permission_missing', details: { permission } })
    }
    expect(await answer(endpoint, undefined)).toMatchObject({ code: 'sign_in_required' })
    const notThere = { code: 'not_found', details: { what: 'issuer' } }
    expect(await answer(endpoint, stranger.tester.headers.cookie)).toMatchObject(notThere)
  },
)
