// The keys by command, as whoever runs the machine uses them; and that keys survive a lost secret and a changed one.
import { type DefinitionView, signingKeys, verification } from '@touchstone/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from 'node:crypto'
import { SigningKeysRepository } from '../features/keys/signing-keys.repository.js'
import { Database } from '../platform/database/transactions.js'
import { LocalSigners } from '../platform/signing/signers.js'
import { SealBroken } from '../platform/signing/vault.js'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../testing/small-body.js'
import { startTestApi, type TestApi } from '../testing/test-api.js'
import { KeysRefused, runKeys } from './keys-command.js'

const SECRET = 'a secret of at least thirty-two characters'
const NEW_SECRET = 'another secret of thirty-two characters'

let api: TestApi
let desk: Desk
let definition: DefinitionView
let files: Map<string, string>

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
  await certify(desk, definition)
  files = new Map([
    ['passphrase', 'correct horse battery\n'],
    ['wrong', 'incorrect horse battery'],
    ['short', 'horse'],
    ['old-secret', SECRET],
  ])
})
afterAll(() => api?.close())

function keys(line: string, secret = SECRET): Promise<string> {
  return runKeys(line.split(' '), {
    app: api,
    secret,
    files: {
      read: async (file) => files.get(file) ?? Promise.reject(new Error('There is no such file')),
      write: async (file, text) => {
        if (files.has(file)) throw new Error('It is there already')
        files.set(file, text)
      },
    },
  })
}

const active = async () => {
  const key = await api.get(SigningKeysRepository).active(api.get(Database), desk.issuerId)
  if (!key) throw new Error('There is a key in use')
  return key
}

/** Whether an installation with this secret signs with the key in use, so that its published half says so. */
async function signsUnder(secret: string): Promise<boolean> {
  const key = await active()
  const bytes = Buffer.from('what is signed')
  const signature = await new LocalSigners(secret).sign({ ...key, algorithm: 'Ed25519' }, bytes)
  return verify(null, bytes, { key: key.publicKey, format: 'jwk' }, signature)
}

test('keys are listed, rotated and taken out, each with a line that says it was done at the console', async () => {
  const first = await active()
  expect(await keys('list')).toContain(`${first.id}  active`)
  expect(await keys(`rotate --issuer ${desk.issuerId}`)).toContain((await active()).id)
  expect(await keys('list')).toContain(`${first.id}  retired`)
  await keys(`report-compromised --issuer ${desk.issuerId} --key ${first.id}`)
  const { keys: all } = await desk.tester.client(signingKeys).listSigningKeys({ params: desk.at })
  expect(all.map(({ status }) => status)).toEqual(['active', 'compromised'])
  const lines: unknown[] = await api.database.database.query(
    `SELECT action, actor_kind, details->>'at' AS at FROM audit_events WHERE action LIKE 'signing_key_%' AND details ? 'at' ORDER BY position`,
  )
  expect(lines).toEqual([
    { action: 'signing_key_rotated', actor_kind: 'system', at: 'console' },
    { action: 'signing_key_compromised', actor_kind: 'system', at: 'console' },
  ])
})

test('an installation whose secret was changed signs again once its keys are sealed anew, and what was signed stays good', async () => {
  const credential = await certify(desk, definition)
  expect(await signsUnder(SECRET)).toBe(true)
  expect(await keys('reseal --old-secret-file old-secret', NEW_SECRET)).toMatch(/^\d+ keys are sealed/)
  expect(await signsUnder(NEW_SECRET)).toBe(true)
  await expect(signsUnder(SECRET)).rejects.toThrow(SealBroken)
  const { outcome } = await api
    .client(verification)
    .verifyCredential({ params: { credentialId: credential.credentialId }, query: {} })
  expect(outcome).toBe('valid')
  files.set('new-secret', NEW_SECRET)
  await keys('reseal --old-secret-file new-secret')
  expect(await signsUnder(SECRET)).toBe(true)
})

test('a database restored without its secret signs again with the keys that were exported', async () => {
  await keys('export --to keys.json --passphrase-file passphrase')
  const exported = files.get('keys.json') ?? ''
  expect(exported).not.toContain((await active()).custody)
  // Another installation, with a secret of its own, on the same database.
  await keys('import --from keys.json --passphrase-file passphrase', NEW_SECRET)
  expect(await signsUnder(NEW_SECRET)).toBe(true)
  await expect(signsUnder(SECRET)).rejects.toThrow(SealBroken)
  await keys('import --from keys.json --passphrase-file passphrase')
  expect(await signsUnder(SECRET)).toBe(true)
})

describe('is refused in a sentence, and nothing is changed', () => {
  test.each([
    ['', 'Keys by command'],
    ['forget', 'Keys by command'],
    ['rotate', '--issuer is missing'],
    ['rotate --issuer x', '--issuer must be the id'],
    ['rotate --issuer 00000000-0000-4000-8000-000000000000', 'not_found'],
    ['import --from passphrase --passphrase-file passphrase', 'This is no file that'],
    ['import --from nowhere --passphrase-file passphrase', 'nowhere cannot be read'],
    ['import --from kept.json --passphrase-file wrong', 'the passphrase is not the one'],
    ['export --to other.json --passphrase-file short', 'at least 12 characters'],
    ['export --to passphrase --passphrase-file passphrase', 'is there already'],
    ['reseal --old-secret-file wrong', 'not the secret they were sealed with'],
  ])('%s', async (line, sentence) => {
    if (!files.has('kept.json')) await keys('export --to kept.json --passphrase-file passphrase')
    const before = await active()
    await expect(keys(line)).rejects.toThrow(KeysRefused)
    await expect(keys(line)).rejects.toThrow(sentence)
    expect(await active()).toEqual(before)
  })
})
