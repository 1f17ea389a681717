// The settings, read and checked once at start. Nothing else reads process.env.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What an operator may set, after defaults. */
export interface Settings {
  readonly port: number
  /** Address to listen on. `127.0.0.1` keeps the platform to this machine; `0.0.0.0` opens it to the network. */
  readonly host: string
  /** Whether `X-Forwarded-For` is believed: only behind a proxy that sets it, since limits are kept by address. */
  readonly trustProxy: boolean
  /** Origin that people and QR codes use, without a trailing slash. */
  readonly publicUrl: string
  /** Absolute path of the folder that holds the embedded database, the secret and files. */
  readonly dataDir: string
  /** PostgreSQL server; `undefined` means the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** `undefined` means: mail is kept in the outbox and nothing is sent. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  /** Address of an RFC 3161 timestamp authority for the seals of certificates; `undefined` means: sealed without a timestamp. */
  readonly timestampUrl: string | undefined
  /** A signing service (transit API) in which new keys live; `undefined` means: keys live in the database, under the secret. */
  readonly signer:
    | { readonly url: string; readonly token: string }
    | { readonly url: string; readonly tokenFile: string }
    | undefined
  readonly role: 'web' | 'worker' | 'all'
  /** `auto`: the demo body is loaded into an empty embedded database, and never into a server's. */
  readonly demo: 'yes' | 'no' | 'auto'
  /** Signs sessions and encrypts keys at rest. At least 32 characters. */
  readonly secret: string
  /** Serves the VC-API that conformance suites drive: it signs whatever it is given. Never in production. */
  readonly vcApiTest: boolean
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** One or more settings are wrong; the message is a plain sentence for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

function url(protocols: readonly string[], sentence: string) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: sentence })
}

function oneOf<const Words extends readonly [string, ...string[]]>(name: string, words: Words) {
  return z.enum(words, { error: `${name} must be one of: ${words.join(', ')}.` })
}

/** Encrypted on its way, or on no way at all. */
function isKeptPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

const PublicUrl = url(
  ['http:', 'https:'],
  'PUBLIC_URL must be the web address people use, for example https://credentials.example.org.',
).refine((text) => !URL.canParse(text) || new URL(text).pathname === '/', {
  error: 'PUBLIC_URL must have no path: the platform is served from the root of its address.',
})

const Variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  TRUST_PROXY: oneOf('TRUST_PROXY', ['yes', 'no']).default('no'),
  PUBLIC_URL: PublicUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'DATABASE_URL must be the address of a PostgreSQL database, for example postgres://user:password@db.example.org:5432/touchstone.',
  ).optional(),
  SMTP_URL: url(
    ['smtp:', 'smtps:'],
    'SMTP_URL must be the address of a mail server, for example smtp://user:password@mail.example.org:587.',
  ).optional(),
  SMTP_FROM: z.string().optional(),
  TIMESTAMP_URL: url(
    ['http:', 'https:'],
    'TIMESTAMP_URL must be the web address of an RFC 3161 timestamp authority, for example https://timestamp.example.org/tsr.',
  ).optional(),
  SIGNER_URL: url(
    ['http:', 'https:'],
    'SIGNER_URL must be the web address of a transit engine, for example https://bao.example.org:8200/v1/transit.',
  )
    .refine((text) => !URL.canParse(text) || isKeptPrivate(new URL(text)), {
      error:
        'SIGNER_URL must begin with https:// unless the service is on this machine: the token travels with each request.',
    })
    .optional(),
  SIGNER_TOKEN: z.string().optional(),
  SIGNER_TOKEN_FILE: z.string().optional(),
  ROLE: oneOf('ROLE', ['web', 'worker', 'all']).default('all'),
  DEMO: oneOf('DEMO', ['yes', 'no']).optional(),
  TOUCHSTONE_VC_API_TEST: oneOf('TOUCHSTONE_VC_API_TEST', ['0', '1']).default('0'),
  SECRET: z.string().min(32, { error: 'SECRET must have at least 32 characters.' }).optional(),
  SECRET_FILE: z.string().optional(),
  LOG_LEVEL: oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What is wrong with the variables taken together. */
function contradictions(given: NodeJS.ProcessEnv): string[] {
  const faults: string[] = []
  if (given['SMTP_URL'] !== undefined && given['SMTP_FROM'] === undefined)
    faults.push(
      'SMTP_FROM is needed with SMTP_URL: the address messages come from, for example "Registry <registry@example.org>".',
    )
  if (given['SECRET'] !== undefined && given['SECRET_FILE'] !== undefined)
    faults.push('Set SECRET or SECRET_FILE, not both.')
  const tokens = [given['SIGNER_TOKEN'], given['SIGNER_TOKEN_FILE']].filter((one) => one !== undefined).length
  if (given['SIGNER_URL'] !== undefined && tokens !== 1)
    faults.push('SIGNER_URL needs a token: set either SIGNER_TOKEN or SIGNER_TOKEN_FILE.')
  if (given['SIGNER_URL'] === undefined && tokens > 0)
    faults.push('SIGNER_URL is needed with SIGNER_TOKEN or SIGNER_TOKEN_FILE: the address of the transit engine.')
  if ((given['ROLE'] === 'web' || given['ROLE'] === 'worker') && given['DATABASE_URL'] === undefined)
    faults.push('ROLE=web and ROLE=worker need DATABASE_URL: the embedded database belongs to one process.')
  return faults
}

/**
 * Reads the settings. Empty variables count as absent, unknown ones are ignored. Makes the data folder and, when no
 * secret is given, a random one in it.
 *
 * @throws SettingsError with one sentence for each fault.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = Variables.safeParse(given)
  const faults = [...(parsed.error?.issues.map(sentence) ?? []), ...contradictions(given)]
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults.join('\n'))
  const variables = parsed.data
  const dataDir = resolve(variables.DATA_DIR)
  return {
    port: variables.PORT,
    host: variables.HOST,
    trustProxy: variables.TRUST_PROXY === 'yes',
    publicUrl: new URL(variables.PUBLIC_URL ?? `http://localhost:${variables.PORT}`).origin,
    dataDir,
    databaseUrl: variables.DATABASE_URL,
    smtp:
      variables.SMTP_URL === undefined || variables.SMTP_FROM === undefined
        ? undefined
        : { url: variables.SMTP_URL, from: variables.SMTP_FROM },
    timestampUrl: variables.TIMESTAMP_URL,
    signer: signerOf(variables),
    role: variables.ROLE,
    demo: variables.DEMO ?? 'auto',
    vcApiTest: variables.TOUCHSTONE_VC_API_TEST === '1',
    secret:
      variables.SECRET ??
      (variables.SECRET_FILE === undefined ? ownSecret(dataDir) : givenSecret(variables.SECRET_FILE)),
    logLevel: variables.LOG_LEVEL,
  }
}

function signerOf(given: z.infer<typeof Variables>): Settings['signer'] {
  const { SIGNER_URL: address, SIGNER_TOKEN: token, SIGNER_TOKEN_FILE: tokenFile } = given
  if (address === undefined) return undefined
  const service = address.replace(/\/+$/u, '')
  if (tokenFile === undefined) return { url: service, token: token ?? '' }
  readText(tokenFile, `SIGNER_TOKEN_FILE names ${tokenFile}, which cannot be read.`)
  return { url: service, tokenFile }
}

function sentence(issue: z.core.$ZodIssue): string {
  return issue.path[0] === 'PORT' ? 'PORT must be a number from 0 to 65535.' : issue.message
}

function givenSecret(file: string): string {
  const secret = readText(file, `SECRET_FILE names ${file}, which cannot be read.`)
  if (secret.length < 32) throw new SettingsError(`SECRET_FILE names ${file}, which holds fewer than 32 characters.`)
  return secret
}

function ownSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // `wx` lets one of two processes that start together write, and the other read what was written.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!isErrno(cause, 'EEXIST'))
      throw new SettingsError(`DATA_DIR names ${dataDir}, which cannot be written to.`, { cause })
  }
  const secret = readText(file, `The secret in ${file} cannot be read.`)
  if (secret.length < 32) throw new SettingsError(`The secret in ${file} is damaged: restore it from a backup.`)
  return secret
}

function readText(file: string, sentenceIfNot: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new SettingsError(sentenceIfNot, { cause })
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
