import { describe, expect, test } from 'vitest'
import { credentialIdFrom, type Receipt } from '@touchstone/domain'
import type { JsonObject } from '../json.js'
import { signJson, verifyJson } from '../proof/sign-json.js'
import { CREATED, DID, issuerWithKey } from '../testing/issuer.js'
import { examineReceipt, looksLikeReceipt } from './examine-receipt.js'
import type { KeySet } from './offline-files.js'

const NOW = '2026-03-05T00:00:00.000Z'
const own = issuerWithKey()
const keySet = {
  type: 'TouchstoneKeySet',
  issuer: { id: DID, name: 'Harbour Skills Institute' },
  validFrom: '2026-03-02T00:00:00Z',
  validUntil: '2026-03-09T00:00:00Z',
  didDocument: own.known.get(DID) as JsonObject,
  seals: { roots: [], withdrawn: [] },
} satisfies KeySet

const credentialId = credentialIdFrom('TS', Uint8Array.of(61, 228, 27, 211, 86, 74, 240, 9, 113, 44))
if (credentialId === undefined) throw new Error('The bytes of the sample make no ID')
const receipt = {
  type: 'TouchstoneReceipt',
  issuer: { id: DID, name: 'Harbour Skills Institute' },
  asked: { kind: 'credential_id' },
  credentialId,
  checkedAt: NOW,
  timeZone: 'Europe/Warsaw',
  on: '2026-03-05',
  outcome: 'valid',
  answer: 'On 5 March 2026 the credential was valid.',
  checks: [
    { check: 'status', result: 'pass', code: 'active', says: 'In good standing.' },
    { check: 'dates', result: 'pass', code: 'in_effect', says: 'In effect on that day.' },
  ],
  differing: [],
  register: {
    outcome: 'valid',
    since: '2026-01-01',
    reason: null,
    wording: null,
    replacedBy: null,
    renewedBy: null,
    claims: { holderName: 'José Ñandú 山田', expiresOn: null },
  },
  addresses: { register: 'https://hsi.example/verify/x', keys: 'https://hsi.example/keys.json' },
} satisfies Receipt
const signed = await signJson(receipt, own.signer, CREATED)

async function told(document: object, keySets: KeySet[] = [keySet], at = NOW) {
  const examined = await examineReceipt(JSON.stringify(document), { keySets, statusListSets: [] }, at)
  return examined.read ? [examined.signature, examined.issuer] : [examined.fault]
}

test('a receipt is proven by the key set of its issuer alone', async () => {
  expect(await told(signed)).toEqual(['holds', 'in_key_set'])
  expect(looksLikeReceipt(JSON.stringify(signed))).toBe(true)
  expect(looksLikeReceipt('{"type":["VerifiableCredential"]}')).toBe(false)
})

test('an order of members is nothing, as RFC 8785 has it', async () => {
  expect(await told(Object.fromEntries(Object.entries(signed).toReversed()))).toEqual(['holds', 'in_key_set'])
})

describe('every part of it is signed', () => {
  test.each([
    ['the answer', { answer: 'On 5 March 2026 the credential was withdrawn.' }],
    ['the day', { on: '2026-03-04' }],
    ['the order of the checks', { checks: receipt.checks.toReversed() }],
    ['a null', { register: { ...receipt.register, claims: { holderName: 'José Ñandú 山田' } } }],
    ['what is not in its shape', { note: 'And good for ever.' }],
    ['when it was signed', { proof: { ...(signed['proof'] as JsonObject), created: '2026-03-06T00:00:00Z' } }],
  ])('%s', async (_, change) => {
    expect(await told({ ...signed, ...change })).toEqual(['wrong', 'in_key_set'])
  })
})

describe('what proves nothing', () => {
  const stranger = issuerWithKey('key-1', 'did:web:stranger.example')
  const { proof, ...unsigned } = signed
  test.each([
    ['no signature', unsigned, ['missing', 'in_key_set']],
    [
      'another way of signing',
      { ...unsigned, proof: { ...(proof as JsonObject), cryptosuite: 'eddsa-rdfc-2022' } },
      ['algorithm_refused', 'in_key_set'],
    ],
    ['a proof that is none', { ...unsigned, proof: 'x' }, ['wrong', 'in_key_set']],
    [
      'a signature that is no multibase',
      { ...unsigned, proof: { ...(proof as JsonObject), proofValue: 'z0OIl' } },
      ['wrong', 'in_key_set'],
    ],
    ['nothing of a receipt', { type: 'TouchstoneReceipt' }, ['broken_receipt']],
  ])('%s', async (_, document, findings) => {
    expect(await told(document as object)).toEqual(findings)
  })

  test('the key of a stranger, under our name', async () => {
    const forged = await signJson(receipt, stranger.signer, CREATED)
    expect(await told(forged)).toEqual(['wrong', 'in_key_set'])
    expect(await verifyJson(forged, DID, new Map([...own.known, ...stranger.known]))).toBe('wrong')
  })

  test('a key that left the DID document is believed for receipts, and one that was taken out is not', async () => {
    const old = issuerWithKey('key-0')
    const of = await signJson(receipt, old.signer, CREATED)
    expect(await told(of)).toEqual(['key_unknown', 'in_key_set'])
    const former = [old.known.get(`${DID}#key-0`) as JsonObject]
    expect(await told(of, [{ ...keySet, former }])).toEqual(['holds', 'in_key_set'])
  })

  test('a key that is not in the set, a set that has run out, and none', async () => {
    const newer = await signJson(receipt, issuerWithKey('key-2').signer, CREATED)
    expect(await told(newer)).toEqual(['key_unknown', 'in_key_set'])
    expect(await told(signed, [keySet], '2026-03-10T00:00:00Z')).toEqual(['holds', 'stale_key_set'])
    expect(await told(signed, [])).toEqual(['key_unknown', 'no_key_set'])
  })
})
