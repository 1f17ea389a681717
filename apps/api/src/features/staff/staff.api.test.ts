import { issuer, signIn, password as passwords } from '@touchstone/contract'
import type { Role, UserId } from '@touchstone/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf, foundBody, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const invite = (email: string, role: Role = 'auditor', by = desk) =>
  by.issuer.inviteStaff({ params: by.at, body: { name: 'Ewa Nowak', email, role } })
const change = (userId: UserId, role: Role, active: boolean, by = desk) =>
  by.issuer.updateStaff({ params: { ...by.at, userId }, body: { role, active } })

test('an invited person chooses a password by the message and works in the role given', async () => {
  const { userId } = await invite('Ewa@Staff.example', 'credential_manager')
  const { items } = await desk.issuer.listOutbox({ params: desk.at, query: { q: 'ewa@staff' } })
  expect(items).toMatchObject([{ kind: 'staff_invitation', to: 'ewa@staff.example', status: 'kept' }])
  const message = await desk.issuer.getOutboxMessage({ params: { ...desk.at, messageId: items[0]?.id ?? '' } })
  const token = /token=(\S+)/.exec(message.text ?? '')?.[1] ?? ''
  const password = 'a password of her own'
  await api.client(passwords).choosePassword({ body: { token, password } })
  await api.client(signIn).signInWithPassword({ body: { email: 'ewa@staff.example', password } })
  const staff = await desk.issuer.listStaff({ params: desk.at })
  expect(staff).toContainEqual({
    userId,
    name: 'Ewa Nowak',
    email: 'ewa@staff.example',
    role: 'credential_manager',
    active: true,
  })
})

test('one is invited once by an issuer, also by two at once, and keeps the name one has elsewhere', async () => {
  await invite('once@staff.example')
  await expect(invite('once@staff.example')).rejects.toMatchObject({ status: 409, code: 'staff_email_taken' })
  const tries = await Promise.allSettled([invite('twice@staff.example'), invite('twice@staff.example')])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const other = await foundBody(api)
  const body = { name: 'Eva Novak', email: 'once@staff.example', role: 'owner' as const }
  const invited = await other.issuer.inviteStaff({ params: other.at, body })
  expect(invited).toMatchObject({ name: 'Ewa Nowak', role: 'owner' })
  expect(await other.issuer.listStaff({ params: other.at })).toContainEqual(invited)
})

test('a change of role, and the closing of an account, take effect at the next request', async () => {
  const clerk = await deskOf(api, desk.issuerId, 'credential_manager')
  const { userId } = clerk.tester
  const body = { name: 'Ana', email: 'ana@example.org' }
  await clerk.candidates.addCandidate({ params: desk.at, body })
  await change(userId, 'auditor', true)
  await expect(clerk.candidates.addCandidate({ params: desk.at, body })).rejects.toMatchObject({
    code: 'permission_missing',
  })
  expect(await clerk.candidates.listCandidates({ params: desk.at })).toMatchObject({ total: 1 })
  await change(userId, 'auditor', false)
  await expect(clerk.candidates.listCandidates({ params: desk.at })).rejects.toMatchObject({ code: 'not_found' })
  expect(await change(userId, 'credential_manager', true)).toMatchObject({ role: 'credential_manager', active: true })
  expect(await clerk.candidates.listCandidates({ params: desk.at })).toMatchObject({ total: 1 })
})

test('an issuer always has an owner, whoever acts at once', async () => {
  const body = await foundBody(api)
  const me = body.tester.userId
  await expect(change(me, 'auditor', true, body)).rejects.toMatchObject({ status: 409, code: 'last_owner' })
  await expect(change(me, 'owner', false, body)).rejects.toMatchObject({ code: 'last_owner' })
  const second = await deskOf(api, body.issuerId, 'owner')
  const tries = await Promise.allSettled([
    change(me, 'auditor', true, second),
    change(second.tester.userId, 'owner', false, body),
  ])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('staff of another issuer are not found', async () => {
  const other = await foundBody(api)
  await expect(change(desk.tester.userId, 'auditor', false, other)).rejects.toMatchObject({
    code: 'not_found',
    details: { what: 'staff' },
  })
  await expect(other.tester.client(issuer).listStaff({ params: desk.at })).rejects.toMatchObject({ code: 'not_found' })
})
