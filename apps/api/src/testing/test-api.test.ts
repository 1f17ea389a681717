import { issuer, myCredentials, site } from '@touchstone/contract'
import { IssuerId } from '@touchstone/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issuersTable } from '../features/issuers/issuer.entity.js'
import { startTestApi, type TestApi } from './test-api.js'

const issuerId = IssuerId.parse('0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e')
let api: TestApi

beforeAll(async () => {
  api = await startTestApi()
  await api.database.database.insert(issuersTable, {
    id: issuerId,
    name: 'Northern Trades Board',
    shortName: 'NTB',
    prefix: 'NT',
    timeZone: 'Europe/Warsaw',
    website: null,
    about: null,
    signatory: { name: 'Ana Kowalska', role: 'Registrar' },
    demo: false,
    createdAt: api.clock.now(),
  })
})
afterAll(() => api?.close())

test('a tester signed in as staff acts through the typed client', async () => {
  const owner = await api.signInAs('owner', issuerId)
  expect(await owner.client(issuer).getIssuer({ params: { issuerId } })).toMatchObject({
    name: 'Northern Trades Board',
  })
  const session = await owner.client(site).getSession()
  expect(session.memberships).toMatchObject([{ issuerId, role: 'owner' }])
})

test('an auditor may read and not change', async () => {
  const auditor = await api.signInAs('auditor', issuerId)
  const invitation = {
    params: { issuerId },
    body: { name: 'Jan Nowak', email: 'jan@staff.example', role: 'owner' },
  } as const
  await expect(auditor.client(issuer).inviteStaff(invitation)).rejects.toMatchObject({ code: 'permission_missing' })
})

test('a tester signed in by link is a candidate and no staff', async () => {
  const candidate = await api.signInByLink('Ana@Candidate.example')
  expect(await candidate.client(myCredentials).listMyCredentials()).toMatchObject({ credentials: [] })
  await expect(candidate.client(issuer).getIssuer({ params: { issuerId } })).rejects.toMatchObject({
    code: 'sign_in_required',
  })
})
