import { myCredentials, verification, type DefinitionView } from '@touchstone/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addCandidate,
  affidavitFor,
  assess,
  certify,
  foundBody,
  openDefinition,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type SignedInTester, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())

/** A holder signed in, with a credential of theirs. */
async function holder(name = 'Иван Петров') {
  const { credentialId, candidateId } = await certify(desk, definition, name)
  const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId } })
  const tester = await api.signInByLink(email)
  return { credentialId, email, tester, mine: tester.client(myCredentials) }
}
const messagesTo = (q: string) => desk.issuer.listOutbox({ params: desk.at, query: { q } })
const ask = (email: string) => api.client(myCredentials).requestSignInLink({ body: { email } })

describe('the link', () => {
  test('is mailed to a candidate’s address, opens once, and shows what is theirs', async () => {
    const { email } = await addCandidate(desk, 'Ελένη Παπαδοπούλου')
    await ask(email)
    const { items } = await messagesTo(email)
    expect(items).toMatchObject([{ kind: 'sign_in_link', to: email, status: 'kept' }])
    const { text } = await desk.issuer.getOutboxMessage({ params: { ...desk.at, messageId: items[0]?.id ?? '' } })
    const token = /sign-in\?token=(\S+)/.exec(text ?? '')?.[1] ?? ''
    await api.client(myCredentials).redeemSignInLink({ body: { token } })
    await expect(api.client(myCredentials).redeemSignInLink({ body: { token } })).rejects.toMatchObject({
      status: 410,
      code: 'sign_in_link_invalid',
    })
  })

  test('for an address nobody has is answered alike, and written to nobody', async () => {
    await expect(ask('nobody@nowhere.example')).resolves.toBeUndefined()
    expect(await messagesTo('nobody@nowhere.example')).toMatchObject({ total: 0 })
  })
})

describe('a candidate', () => {
  test('sees every credential of theirs with its standing today', async () => {
    const { credentialId, email, mine } = await holder()
    await desk.credentials.suspendCredential({
      params: { ...desk.at, credentialId },
      body: { reason: 'evaluator_inquiry', note: 'Inquiry 7.' },
    })
    const seen = await mine.listMyCredentials()
    expect(seen).toMatchObject({
      name: 'Иван Петров',
      email,
      progress: [],
      credentials: [
        {
          credentialId,
          outcome: 'suspended',
          wording: 'The assessment this credential stands on is being reviewed.',
          issuerName: 'Harbour Skills Institute',
          standardTitle: 'Pump Technician',
          verificationUrl: `http://touchstone.test/verify/${credentialId}`,
        },
      ],
    })
    expect(JSON.stringify(seen)).not.toContain('Inquiry 7.')
  })

  test('sees what is met and what is missing of a credential under way', async () => {
    const candidate = await addCandidate(desk)
    await assess(desk, candidate, affidavitFor(definition))
    const { progress } = await (await api.signInByLink(candidate.email)).client(myCredentials).listMyCredentials()
    expect(progress).toEqual([
      {
        issuerName: 'Harbour Skills Institute',
        credentialTitle: 'Pump Seals',
        credentialCode: 'PT1-SEAL',
        requirements: [
          { title: 'Performance affidavit', met: true, reason: null },
          { title: 'Theory exam', met: false, reason: 'not_assessed' },
        ],
      },
    ])
  })

  test('sees credentials of several issuers that know the same address', async () => {
    const { email, tester } = await holder('Ana Wójcik')
    const other = await foundBody(api, { name: 'Northern Trades Board' })
    const theirs = await openDefinition(other, await publishStandard(other))
    const second = await certify(other, theirs, 'Ana Wójcik')
    await other.candidates.updateCandidate({
      params: { ...other.at, candidateId: second.candidateId },
      body: { name: 'Ana Wójcik', email },
    })
    const { credentials } = await tester.client(myCredentials).listMyCredentials()
    expect(credentials.map(({ issuerName }) => issuerName).toSorted()).toEqual([
      'Harbour Skills Institute',
      'Northern Trades Board',
    ])
  })

  test('downloads their certificate, and nobody else’s', async () => {
    const ana = await holder('Ana')
    const bea = await holder('Bea')
    const file = await ana.mine.getMyCertificate({ params: { credentialId: ana.credentialId } })
    expect(file.type).toBe('application/pdf')
    const params = { credentialId: bea.credentialId }
    const refused = await Promise.allSettled([
      ana.mine.getMyCertificate({ params }),
      ana.mine.setMyListing({ params, body: { listed: false } }),
    ])
    for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    expect((await ana.mine.listMyCredentials()).credentials.map(({ credentialId }) => credentialId)).toEqual([
      ana.credentialId,
    ])
  })

  test('chooses whether the ID opens the credential to strangers', async () => {
    const { credentialId, mine } = await holder()
    const outcome = async () => (await api.client(verification).verifyCredential({ params: { credentialId } })).outcome
    const list = (listed: boolean) => mine.setMyListing({ params: { credentialId }, body: { listed } })
    expect(await outcome()).toBe('valid')
    await list(false)
    expect(await outcome()).toBe('not_found')
    expect((await mine.listMyCredentials()).credentials).toMatchObject([{ listed: false, outcome: 'valid' }])
    await list(true)
    expect(await outcome()).toBe('valid')
  })
})

test('staff are no candidates, and nobody is nobody', async () => {
  for (const who of [desk.tester, undefined] as readonly (SignedInTester | undefined)[]) {
    const client = who ? who.client(myCredentials) : api.client(myCredentials)
    await expect(client.listMyCredentials()).rejects.toMatchObject({ status: 401, code: 'sign_in_required' })
  }
})
