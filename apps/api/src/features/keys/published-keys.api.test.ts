// Which keys of an issuer strangers find over the years: a retired one until all it signed has run out, and never for less.
import { signingKeys } from '@touchstone/contract'
import { isObject, readJsonObject, textOf, valuesOf } from '@touchstone/open-badges'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { BadgeDocuments } from '../credentials/badge-documents.js'
import { BadgeDocumentsRepository } from '../credentials/badge-documents.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ now: '2026-03-02T09:00:00.000Z' })
})
afterAll(() => api?.close())

/** Ids of the keys in both files strangers take. */
async function found({ issuerId }: Desk): Promise<string[]> {
  const read = async (name: string) =>
    readJsonObject(await (await fetch(`${api.url}/issuers/${issuerId}/${name}`)).text())
  const document = await read('did.json')
  const { didDocument } = await read('keys.json')
  expect(didDocument).toEqual(document)
  return valuesOf(document, 'verificationMethod').map((method) =>
    isObject(method) ? (textOf(method, 'id')?.split('#')[1] ?? '') : '',
  )
}

/** Ids of the keys the key set has for receipts alone. */
async function former({ issuerId }: Desk): Promise<string[]> {
  const { former = [] } = readJsonObject(await (await fetch(`${api.url}/issuers/${issuerId}/keys.json`)).text())
  return valuesOf({ former }, 'former').map((one) => (isObject(one) ? (textOf(one, 'id')?.split('#')[1] ?? '') : ''))
}

const keysOf = (desk: Desk) => desk.tester.client(signingKeys)

/** @returns the key that was put aside */
async function rotate(desk: Desk): Promise<string> {
  const { keys } = await keysOf(desk).listSigningKeys({ params: desk.at })
  await keysOf(desk).rotateSigningKey({ params: desk.at, body: {} })
  return keys.find(({ status }) => status === 'active')?.id ?? ''
}

test('a retired key is found until the last of its credentials has run out, and is known to the register afterwards', async () => {
  api.clock.set('2026-03-02T09:00:00.000Z')
  const desk = await foundBody(api)
  const version = await publishStandard(desk)
  // Its last day is 2 March 2027, in Warsaw.
  const credential = await certify(desk, await openDefinition(desk, version, { validity: { kind: 'years', years: 1 } }))
  api.clock.set('2026-06-01T09:00:00.000Z')
  const old = await rotate(desk)
  api.clock.advance(60_000)
  await certify(desk, await openDefinition(desk, version, { code: 'PT1-LONG' }))
  // Withdrawn or not: whoever holds the file is to be told so, and not that nothing can be said.
  const params = { ...desk.at, credentialId: credential.credentialId }
  await desk.credentials.withdrawCredential({ params, body: { reason: 'issued_in_error', note: null } })
  for (const [day, there] of [
    ['2026-06-09T09:00:00.000Z', true],
    ['2027-03-02T22:59:59.000Z', true],
    ['2027-03-03T12:00:00.000Z', true],
    ['2027-03-04T00:00:00.000Z', false],
    ['2029-01-01T00:00:00.000Z', false],
  ] as const) {
    api.clock.set(day)
    expect((await found(desk)).includes(old), day).toBe(there)
    // For receipts, which have no end, it stays in the key set.
    expect((await former(desk)).includes(old), day).toBe(!there)
  }
  const { keys } = await keysOf(desk).listSigningKeys({ params: desk.at })
  expect(keys.map(({ id, published }) => [id === old, published])).toEqual([
    [false, true],
    [true, false],
  ])
  const issuer = await api.get(IssuersRepository).get(api.database.database, desk.issuerId)
  const document = await api.get(BadgeDocumentsRepository).latest(api.database.database, credential.key)
  expect(await api.database.transactions.run((tx) => api.get(BadgeDocuments).proves(tx, issuer, document))).toBe(true)
})

test('a credential without an end keeps its key for good; one that signed nothing goes with its lists', async () => {
  api.clock.set('2026-03-02T09:00:00.000Z')
  const desk = await foundBody(api)
  const definition = await openDefinition(desk, await publishStandard(desk), { validity: { kind: 'none' } })
  await keysOf(desk).rotateSigningKey({ params: desk.at, body: {} })
  const idle = await rotate(desk)
  api.clock.advance(60_000)
  await certify(desk, definition)
  const used = await rotate(desk)
  expect(await found(desk)).toEqual(expect.arrayContaining([idle, used]))
  api.clock.set('2060-01-01T00:00:00.000Z')
  const later = await found(desk)
  expect(later).toContain(used)
  expect(later).not.toContain(idle)
})
