import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCandidate, foundBody, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const add = (name: string, email: string, to = desk) =>
  to.candidates.addCandidate({ params: to.at, body: { name, email } })

describe('a candidate', () => {
  test('is kept with a name as written and an address in lower case', async () => {
    const candidate = await add('  Nguyễn   Thị Hoa ', 'Hoa@Example.ORG')
    expect(candidate).toEqual({
      id: candidate.id,
      issuerId: desk.issuerId,
      name: 'Nguyễn Thị Hoa',
      email: 'hoa@example.org',
      createdAt: api.clock.now(),
      erasureAskedAt: null,
      erasedAt: null,
    })
    const view = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId: candidate.id } })
    expect(view).toEqual({ ...candidate, assessments: [], credentials: [], progress: [] })
  })

  test.each([
    ['of 200 characters', 'x'.repeat(200)],
    ['of 121 characters', 'x'.repeat(121)],
    ['of blanks', '   '],
    ['with a line break', 'Ana\nWójcik'],
    ['with U+0000', 'Ana\u0000'],
    ['with a right-to-left override', 'Ana \u202Ekicjów'],
    ['with an isolate', 'Ana \u2066W\u2069'],
    ['with a blank nobody sees', 'Ana\u200BWójcik'],
    ['of half a character', 'Ana \uD83D'],
  ])('is not given a name %s', async (_, name) => {
    await expect(add(name, 'someone@example.org')).rejects.toMatchObject({ status: 400, code: 'invalid_request' })
  })

  test('may have a name of 120 characters, or of one', async () => {
    expect((await add('x'.repeat(120), 'long@example.org')).name).toHaveLength(120)
    expect((await add('O', 'o@example.org')).name).toBe('O')
  })

  test('is known once by an address within an issuer, also to two who add at once', async () => {
    await add('Ana', 'ana@example.org')
    await expect(add('Anna', 'ANA@example.org')).rejects.toMatchObject({ status: 409, code: 'candidate_email_taken' })
    const tries = await Promise.allSettled(['Bea', 'Bee'].map((name) => add(name, 'bea@example.org')))
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await add('Ana', 'ana@example.org', await foundBody(api))).toMatchObject({ email: 'ana@example.org' })
  })

  test('is corrected, but not onto the address of another', async () => {
    const { id, createdAt } = await add('Marton Szucs', 'marton@example.org')
    const params = { ...desk.at, candidateId: id }
    const body = { name: 'Márton Szűcs', email: 'm.szucs@example.org' }
    expect(await desk.candidates.updateCandidate({ params, body })).toEqual({
      ...body,
      id,
      issuerId: desk.issuerId,
      createdAt,
      erasureAskedAt: null,
      erasedAt: null,
    })
    await add('Other', 'taken@example.org')
    await expect(
      desk.candidates.updateCandidate({ params, body: { ...body, email: 'taken@example.org' } }),
    ).rejects.toMatchObject({ code: 'candidate_email_taken' })
    expect(await desk.candidates.getCandidate({ params })).toMatchObject(body)
  })
})

test('a field nobody knows is refused by its name', async () => {
  const answer = await fetch(`${api.url}/api/v1/issuers/${desk.issuerId}/candidates`, {
    method: 'POST',
    headers: { ...desk.tester.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Ana', email: 'new@example.org', nationalId: '123' }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    errors: [{ path: 'body.nationalId', message: 'This field is not known.' }],
  })
})

test('candidates are listed by name, searched, and read page by page', async () => {
  const body = await foundBody(api)
  for (const name of ['Cyd', 'Ana', 'Bea', 'Dag', 'Eli']) await addCandidate(body, name)
  const first = await body.candidates.listCandidates({ params: body.at, query: { limit: 2 } })
  expect(first.items.map(({ name }) => name)).toEqual(['Ana', 'Bea'])
  expect(first).toMatchObject({ total: 5, next: '2' })
  const rest = await body.candidates.listCandidates({ params: body.at, query: { limit: 3, after: first.next ?? '' } })
  expect(rest.items.map(({ name }) => name)).toEqual(['Cyd', 'Dag', 'Eli'])
  expect(rest.next).toBeNull()
  expect(await body.candidates.listCandidates({ params: body.at, query: { q: 'EA' } })).toMatchObject({ total: 1 })
  await expect(body.candidates.listCandidates({ params: body.at, query: { limit: 201 } })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
