import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundBody, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const profile = {
  name: 'Harbour Skills Council',
  shortName: 'HSC',
  timeZone: 'Asia/Tokyo',
  website: 'https://harbour.example',
  about: 'Writes standards.\n\nAwards credentials.',
  signatory: { name: '山田太郎', role: 'Chair' },
}

test('an issuer is changed in all but the prefix its printed IDs bear', async () => {
  const { prefix } = await desk.issuer.getIssuer({ params: desk.at })
  const changed = await desk.issuer.updateIssuer({ params: desk.at, body: profile })
  expect(changed).toEqual({
    ...profile,
    id: desk.issuerId,
    prefix,
    accent: null,
    logo: null,
    twoPersonWithdrawal: false,
  })
  expect(await desk.issuer.getIssuer({ params: desk.at })).toEqual(changed)
  const { items } = await desk.issuer.listAuditEvents({ params: desk.at, query: { limit: 1 } })
  expect(items).toMatchObject([{ action: 'issuer_changed', details: { changed: Object.keys(profile) } }])
})

test.each<[string, object, string]>([
  ['a new prefix', { prefix: 'ZZ' }, 'body.prefix'],
  ['a zone nobody lives in', { timeZone: 'Mars/Olympus' }, 'body.timeZone'],
  ['a website that would run', { website: 'javascript:alert(1)' }, 'body.website'],
  ['a signatory nobody can see', { signatory: { name: '\u200D', role: 'Chair' } }, 'body.signatory.name'],
])('%s is refused', async (_, change, path) => {
  const answer = await fetch(`${api.url}/api/v1/issuers/${desk.issuerId}`, {
    method: 'PUT',
    headers: { ...desk.tester.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...profile, ...change }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ errors: [{ path }] })
})
