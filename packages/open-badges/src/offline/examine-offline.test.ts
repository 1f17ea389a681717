import { describe, expect, test } from 'vitest'
import { didDocument } from '../did-web.js'
import { type JsonObject } from '../json.js'
import { openBadge } from '../open-badge.js'
import { signCredential } from '../proof/sign-credential.js'
import { bitsOf } from '../status-list.js'
import { statusListCredential } from '../status-list-credential.js'
import { badgeClass, badgeValues, CREATED, DID, issuerWithKey } from '../testing/issuer.js'
import { examineOffline } from './examine-offline.js'
import { type KeySet, readOfflineFile, type StatusListSet } from './offline-files.js'

const NOW = '2026-03-05T00:00:00.000Z'
const issuer = { id: DID, name: 'Harbour Skills Institute' }
const own = issuerWithKey()
const dates = { validFrom: '2026-03-02T00:00:00Z', validUntil: '2026-03-09T00:00:00Z' }
const keySet = {
  type: 'TouchstoneKeySet',
  issuer,
  ...dates,
  didDocument: own.known.get(DID) as JsonObject,
  seals: { roots: [], withdrawn: [] },
} satisfies KeySet
const badge = JSON.stringify(await signCredential(openBadge(badgeClass, badgeValues), own.signer, CREATED))

async function listsWith(revoked: number[], change: object = {}, by = own): Promise<StatusListSet> {
  const unsigned = statusListCredential({
    id: badgeValues.status.list,
    issuer: DID,
    purpose: 'revocation',
    bits: bitsOf(revoked),
    ttl: 300_000,
    ...dates,
    ...change,
  })
  const lists = [await signCredential(unsigned, by.signer, CREATED)]
  return { type: 'TouchstoneStatusListSet', issuer, ...dates, lists }
}

async function told(files: Partial<{ keySets: KeySet[]; statusListSets: StatusListSet[] }>, text = badge) {
  const examined = await examineOffline(text, { keySets: [keySet], statusListSets: [], ...files }, NOW)
  return examined.read ? [examined.signature, examined.issuer, examined.status] : [examined.fault]
}

test('a badge is proven by the two files alone', async () => {
  expect(await told({ statusListSets: [await listsWith([1, 2])] })).toEqual(['holds', 'in_key_set', 'not_revoked'])
  expect(await told({ statusListSets: [await listsWith([Number(badgeValues.status.index)])] })).toEqual([
    'holds',
    'in_key_set',
    'revoked',
  ])
})

test('of two copies of a list, the one that says revoked counts', async () => {
  const statusListSets = [await listsWith([Number(badgeValues.status.index)]), await listsWith([])]
  expect(await told({ statusListSets })).toEqual(['holds', 'in_key_set', 'revoked'])
})

describe('what the files do not answer is not checked', () => {
  test.each([
    ['no list', {}, ['holds', 'in_key_set', 'no_list']],
    ['no key set', { keySets: [] }, ['key_unknown', 'no_key_set', 'no_list']],
    [
      'a stale key set',
      { keySets: [{ ...keySet, validUntil: '2026-03-04T23:59:59Z' }] },
      ['holds', 'stale_key_set', 'no_list'],
    ],
    [
      'the key set of another issuer',
      {
        keySets: [
          {
            ...keySet,
            issuer: { id: 'did:web:x.example', name: 'X' },
            didDocument: didDocument('did:web:x.example', []),
          },
        ],
      },
      ['key_unknown', 'not_in_key_set', 'no_list'],
    ],
  ] as const)('%s', async (_, files, findings) => {
    expect(await told(files as Parameters<typeof told>[0])).toEqual(findings)
  })

  test('a list that has run out', async () => {
    const statusListSets = [await listsWith([], { validUntil: '2026-03-04T00:00:00Z' })]
    expect((await told({ statusListSets }))[2]).toBe('stale_list')
  })

  test('a list somebody else signed, or nobody', async () => {
    const forged = await listsWith([], {}, issuerWithKey())
    expect((await told({ statusListSets: [forged] }))[2]).toBe('unusable_list')
    const [list = {}] = (await listsWith([])).lists
    const { proof: _, ...unsigned } = list
    expect((await told({ statusListSets: [{ ...forged, lists: [unsigned] }] }))[2]).toBe('unusable_list')
  })
})

test('a badge with another letter is wrong', async () => {
  expect((await told({}, badge.replace('José', 'Jose')))[0]).toBe('wrong')
})

test('what is neither a key set nor status lists is no such file', async () => {
  const lists = await listsWith([])
  expect(readOfflineFile(JSON.stringify(keySet))).toEqual(keySet)
  expect(readOfflineFile(JSON.stringify(lists))).toEqual(lists)
  expect(readOfflineFile(badge)).toBeUndefined()
  expect(readOfflineFile('{"type":"TouchstoneKeySet","type":"TouchstoneKeySet"}')).toBeUndefined()
  expect(readOfflineFile('not JSON')).toBeUndefined()
})
