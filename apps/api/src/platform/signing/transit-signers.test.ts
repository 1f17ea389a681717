// Keys in a signing service: a process of its own, asked over HTTP. With TEST_TRANSIT_URL the first tests ask a real one.
import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Mood, realTransitService, type TransitService, transitService } from '../../testing/transit-service.js'
import { answering } from '../../testing/timestamp-authority.js'
import { homeOf, serviceKeyIn } from './key-custody.js'
import { type KeyAlgorithm, LocalSigners } from './signers.js'
import { SignersByHome } from './signers-by-home.js'
import { TransitSigners } from './transit-signers.js'

let service: TransitService
let signers: TransitSigners

beforeAll(async () => {
  service = await transitService()
})
beforeEach(async () => {
  await service.be('well')
  signers = signersAt(service)
})
afterAll(() => service?.close())

function signersAt({ url, token }: { readonly url: string; readonly token: string }, patience = 10_000) {
  return new TransitSigners({ url, token: async () => token, patience, pause: 1 })
}

const words = Buffer.from('what is signed')
/** By what the specifications say of each. */
const HASHES = { Ed25519: null, 'P-256': 'sha256' } as const
const ALGORITHMS: readonly KeyAlgorithm[] = ['Ed25519', 'P-256']
const id = () => crypto.randomUUID()

describe.each([
  ['of the test', () => service],
  ['that is real', realTransitService],
] as const)('a service %s', (name, at) => {
  test.skipIf(name === 'that is real' && realTransitService() === undefined).each(ALGORITHMS)(
    'signs with a key of %s what its public half confirms',
    async (algorithm) => {
      const asked = signersAt(at() ?? service)
      const { publicKey, ...key } = await asked.make(id(), algorithm)
      expect(homeOf(key.custody)).toBe('signing_service')
      const texts = Array.from({ length: 250 }, (_, i) => Buffer.from(`${words.toString()} ${i}`))
      const signatures = await Promise.all(texts.map((text) => asked.sign(key, text)))
      const opened = { key: createPublicKey({ key: publicKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
      for (const [i, text] of texts.entries()) {
        expect(signatures[i]).toHaveLength(64)
        expect(verify(HASHES[algorithm], text, opened, signatures[i] ?? words)).toBe(true)
      }
    },
  )
})

test('many who sign at once are served by few requests', async () => {
  const key = await signers.make(id(), 'Ed25519')
  await service.be('well')
  await Promise.all(Array.from({ length: 300 }, () => signers.sign(key, words)))
  expect((await service.be('well')).requests).toBe(3)
})

test('what is kept of a key says its name and its public half, and nothing of its private one', async () => {
  const key = await signers.make(id(), 'P-256')
  const { name, spki } = serviceKeyIn(key.custody)
  expect(name).toBe(`touchstone-${key.id}`)
  expect(createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'jwk' })).toEqual(key.publicKey)
  const { secrets } = await service.be('well')
  expect(secrets.length).toBeGreaterThan(0)
  for (const secret of secrets) expect(JSON.stringify(key)).not.toContain(secret)
})

describe('a service that is not well', () => {
  test.each<[Mood, string]>([
    ['silent', 'no_answer'],
    ['sealed', 'no_answer'],
    ['lying', 'wrong_answer'],
    ['talkative', 'wrong_answer'],
  ])('and %s signs nothing, which is said', async (mood, because) => {
    const hasty = signersAt(service, mood === 'silent' ? 50 : 10_000)
    const key = await signers.make(id(), 'Ed25519')
    await service.be(mood)
    const refused = { code: 'signer_unavailable', details: { because } }
    await expect(Promise.all([hasty.sign(key, words), hasty.sign(key, words)])).rejects.toMatchObject(refused)
    await service.be('well')
    expect(await hasty.sign(key, words)).toHaveLength(64)
  })

  test('once is asked again', async () => {
    const key = await signers.make(id(), 'Ed25519')
    await service.be('ailing', 1)
    expect(await signers.sign(key, words)).toHaveLength(64)
    expect((await service.be('well')).requests).toBe(2)
  })

  test('is not asked again when it does not let us', async () => {
    const key = await signers.make(id(), 'Ed25519')
    const strangers = signersAt({ ...service, token: 'another token' })
    await service.be('well')
    await expect(strangers.sign(key, words)).rejects.toMatchObject({ details: { because: 'refused' } })
    await expect(signers.sign({ ...key, custody: key.custody.replace(key.id, id()) }, words)).rejects.toMatchObject({
      details: { because: 'refused' },
    })
    expect((await service.be('well')).requests).toBe(2)
  })

  test('is none: nobody is there', async () => {
    const key = await signers.make(id(), 'Ed25519')
    const gone = await answering(200)
    await gone.close()
    const nobody = signersAt({ ...service, url: gone.url })
    await expect(nobody.sign(key, words)).rejects.toMatchObject({ details: { because: 'no_answer' } })
  })
})

describe('keys of both homes', () => {
  const local = new LocalSigners('a secret of at least thirty-two characters')

  test('sign where they live, whichever is made next', async () => {
    const both = new SignersByHome(local, signers)
    expect(both.homes).toEqual(['signing_service', 'platform'])
    const keys = [await both.make(id(), 'Ed25519'), await both.make(id(), 'Ed25519', 'platform')]
    expect(keys.map(({ custody }) => homeOf(custody))).toEqual(['signing_service', 'platform'])
    for (const key of keys) {
      const opened = createPublicKey({ key: key.publicKey, format: 'jwk' })
      expect(verify(null, words, opened, await both.sign(key, words))).toBe(true)
    }
  })

  test('without a service, one that lives in it does not sign, and none is made there', async () => {
    const key = await signers.make(id(), 'Ed25519')
    const alone = new SignersByHome(local)
    const refused = { code: 'signer_unavailable', details: { because: 'not_set' } }
    await expect(alone.sign(key, words)).rejects.toMatchObject(refused)
    await expect(alone.make(id(), 'Ed25519', 'signing_service')).rejects.toMatchObject(refused)
  })
})
