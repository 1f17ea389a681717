import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings, SettingsError } from './env.js'

const SECRET = 'a-secret-of-at-least-thirty-two-characters'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readSettings({ SECRET, ...env })
  } catch (fault) {
    if (fault instanceof SettingsError) return fault.message.split('\n')
    throw fault
  }
  return []
}

test('nothing has to be set', () => {
  expect(readSettings({ DATA_DIR: join(folder, 'fresh'), HOME: '/somewhere' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataDir: join(folder, 'fresh'),
    databaseUrl: undefined,
    smtp: undefined,
    timestampUrl: undefined,
    signer: undefined,
    role: 'all',
    demo: 'auto',
    secret: expect.stringMatching(/^[\w-]{43}$/u),
    vcApiTest: false,
    logLevel: 'info',
    trustProxy: false,
  })
})

test('everything can be set', () => {
  const settings = readSettings({
    PORT: '8080',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://credentials.example.org/',
    DATA_DIR: '/srv/touchstone',
    DATABASE_URL: 'postgres://u:p@db/touchstone',
    SMTP_URL: 'smtps://u:p@mail.example.org',
    SMTP_FROM: 'Registry <registry@example.org>',
    TIMESTAMP_URL: 'https://timestamp.example.org/tsr',
    SIGNER_URL: 'https://bao.example.org:8200/v1/transit/',
    SIGNER_TOKEN: 'a token',
    ROLE: 'worker',
    DEMO: 'yes',
    SECRET,
    LOG_LEVEL: 'warn',
  })
  expect(settings).toEqual({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://credentials.example.org',
    dataDir: '/srv/touchstone',
    databaseUrl: 'postgres://u:p@db/touchstone',
    smtp: { url: 'smtps://u:p@mail.example.org', from: 'Registry <registry@example.org>' },
    timestampUrl: 'https://timestamp.example.org/tsr',
    signer: { url: 'https://bao.example.org:8200/v1/transit', token: 'a token' },
    role: 'worker',
    demo: 'yes',
    secret: SECRET,
    vcApiTest: false,
    logLevel: 'warn',
    trustProxy: false,
  })
})

test('an empty variable counts as absent', () => {
  expect(readSettings({ SECRET, PORT: '', DATABASE_URL: ' ', DEMO: '' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    demo: 'auto',
  })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT must be a number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT must be a number from 0 to 65535.'],
  [
    { PUBLIC_URL: 'credentials.example.org' },
    'PUBLIC_URL must be the web address people use, for example https://credentials.example.org.',
  ],
  [
    { PUBLIC_URL: 'https://example.org/credentials' },
    'PUBLIC_URL must have no path: the platform is served from the root of its address.',
  ],
  [
    { DATABASE_URL: 'mysql://db/x' },
    'DATABASE_URL must be the address of a PostgreSQL database, for example postgres://user:password@db.example.org:5432/touchstone.',
  ],
  [
    { SMTP_URL: 'mail.example.org', SMTP_FROM: 'registry@example.org' },
    'SMTP_URL must be the address of a mail server, for example smtp://user:password@mail.example.org:587.',
  ],
  [
    { SMTP_URL: 'smtp://mail' },
    'SMTP_FROM is needed with SMTP_URL: the address messages come from, for example "Registry <registry@example.org>".',
  ],
  [
    { SIGNER_URL: 'http://bao.example.org:8200/v1/transit', SIGNER_TOKEN: 't' },
    'SIGNER_URL must begin with https:// unless the service is on this machine: the token travels with each request.',
  ],
  [
    { SIGNER_URL: 'https://bao.example.org/v1/transit' },
    'SIGNER_URL needs a token: set either SIGNER_TOKEN or SIGNER_TOKEN_FILE.',
  ],
  [
    { SIGNER_TOKEN: 't' },
    'SIGNER_URL is needed with SIGNER_TOKEN or SIGNER_TOKEN_FILE: the address of the transit engine.',
  ],
  [
    { SIGNER_URL: 'http://127.0.0.1:8200/v1/transit', SIGNER_TOKEN_FILE: '/nowhere/token' },
    'SIGNER_TOKEN_FILE names /nowhere/token, which cannot be read.',
  ],
  [{ ROLE: 'both' }, 'ROLE must be one of: web, worker, all.'],
  [{ ROLE: 'web' }, 'ROLE=web and ROLE=worker need DATABASE_URL: the embedded database belongs to one process.'],
  [{ DEMO: 'maybe' }, 'DEMO must be one of: yes, no.'],
  [{ SECRET: 'short' }, 'SECRET must have at least 32 characters.'],
  [{ SECRET_FILE: '/run/secrets/x' }, 'Set SECRET or SECRET_FILE, not both.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of: fatal, error, warn, info, debug, trace, silent.'],
])('%o is named in a sentence', (env, sentence) => {
  expect(faultsOf(env)).toEqual([sentence])
})

test('all faults are named at once', () => {
  const faults = faultsOf({
    PORT: 'x',
    ROLE: 'web',
    LOG_LEVEL: 'loud',
    SMTP_URL: 'smtp://mail',
    DATABASE_URL: 'nowhere',
  })
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'SMTP_FROM'])
})

test('a secret can be kept in a file', async () => {
  const file = join(folder, 'given-secret')
  await writeFile(file, `${SECRET}\n`)
  expect(readSettings({ SECRET_FILE: file }).secret).toBe(SECRET)
  await writeFile(file, 'short')
  expect(() => readSettings({ SECRET_FILE: file })).toThrow(
    `SECRET_FILE names ${file}, which holds fewer than 32 characters.`,
  )
  expect(() => readSettings({ SECRET_FILE: `${file}-not` })).toThrow(
    `SECRET_FILE names ${file}-not, which cannot be read.`,
  )
})

test('a secret is made once, for the owner alone to read', async () => {
  const dataDir = join(folder, 'own')
  const { secret } = readSettings({ DATA_DIR: dataDir })
  expect(readSettings({ DATA_DIR: dataDir }).secret).toBe(secret)
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
  expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe(secret)
})

test('a damaged secret is not replaced: what it signed and encrypted would be lost', async () => {
  const dataDir = join(folder, 'damaged')
  readSettings({ DATA_DIR: dataDir })
  const file = join(dataDir, 'secret')
  await chmod(file, 0o600)
  await writeFile(file, '')
  expect(() => readSettings({ DATA_DIR: dataDir })).toThrow(
    `The secret in ${file} is damaged: restore it from a backup.`,
  )
})

test('a data folder that cannot be made is named', () => {
  expect(() => readSettings({ DATA_DIR: '/dev/null/data' })).toThrow(
    'DATA_DIR names /dev/null/data, which cannot be written to.',
  )
})
