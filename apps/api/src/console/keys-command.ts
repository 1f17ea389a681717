// `npm run keys -- ...`: the keys by command, with the use cases of the admin. What it prints and how it ends.
import { DomainError, IssuerId, KeyHome, SigningKeyId } from '@touchstone/domain'
import { parseArgs } from 'node:util'
import { IssuersRepository } from '../features/issuers/issuers.repository.js'
import { KeyCustodiesRepository } from '../features/keys/key-custodies.repository.js'
import { ReportCompromisedKey } from '../features/keys/report-compromised-key.js'
import { RotateSigningKey } from '../features/keys/rotate-signing-key.js'
import { SigningKeysRepository } from '../features/keys/signing-keys.repository.js'
import { AuditTrail } from '../platform/audit/audit-trail.js'
import { Database, Transactions } from '../platform/database/transactions.js'
import {
  ExportedKeys,
  exportKeys,
  importKeys,
  installationVault,
  sealAnew,
  type Sealed,
} from '../platform/signing/exported-keys.js'
import { SealBroken } from '../platform/signing/vault.js'

export const KEYS_USAGE = `Keys by command. Stop the platform first when its database is embedded.

  npm run keys -- list
  npm run keys -- make --issuer ID [--home HOME]         the first key, or one in place of the key in use; HOME is where it
                                                         is to live: platform, or signing_service (the default when one is set)
  npm run keys -- rotate --issuer ID                     the same
  npm run keys -- report-compromised --issuer ID --key ID
  npm run keys -- export --to FILE --passphrase-file FILE
  npm run keys -- import --from FILE --passphrase-file FILE
  npm run keys -- reseal --old-secret-file FILE          after SECRET was changed`

/** What is wrong with what was asked; the message is for the person at the console. */
export class KeysRefused extends Error {}

export interface ConsoleFiles {
  readonly read: (file: string) => Promise<string>
  /** Fails when the file is there already. */
  readonly write: (file: string, text: string) => Promise<void>
}

/** The application the use cases belong to. */
export interface Console {
  get<T>(token: abstract new (...args: never[]) => T): T
}

/** @returns what to print @throws KeysRefused */
export async function runKeys(
  args: readonly string[],
  { app, secret, files }: { readonly app: Console; readonly secret: string; readonly files: ConsoleFiles },
): Promise<string> {
  const { command, values } = asked(args)
  const given = (name: keyof typeof values) => values[name] ?? refuse(`--${name} is missing.\n\n${KEYS_USAGE}`)
  const keys = { database: app.get(Database), custodies: app.get(KeyCustodiesRepository) }
  const read = (file: string) => files.read(file).catch(() => refuse(`${file} cannot be read.`))
  const passphrase = async () => {
    const text = (await read(given('passphrase-file'))).trim()
    return text.length >= 12 ? text : refuse('The passphrase must have at least 12 characters.')
  }
  try {
    switch (command) {
      case 'list':
        return await list(app)
      case 'make':
      case 'rotate': {
        const home = values.home === undefined ? undefined : KeyHome.safeParse(values.home)
        if (home?.success === false) return refuse(`--home must be one of: ${KeyHome.options.join(', ')}.`)
        const key = await app.get(RotateSigningKey).run(await operator(app, given('issuer')), home?.data)
        return `Key ${key.id} signs from now on.`
      }
      case 'report-compromised': {
        const id = SigningKeyId.safeParse(given('key'))
        if (!id.success) return refuse('--key must be the id of a key, as `list` prints it.')
        await app.get(ReportCompromisedKey).run(id.data, await operator(app, given('issuer')))
        return `Key ${id.data} was taken out. What it signed is signed again while the platform runs.`
      }
      case 'export': {
        const exported = exportKeys(
          await keys.custodies.all(keys.database),
          installationVault(secret),
          await passphrase(),
        )
        const to = given('to')
        await files
          .write(to, `${JSON.stringify(exported)}\n`)
          .catch(() => refuse(`${to} cannot be written, or is there already.`))
        return `${exported.keys.length} keys were written to ${to}. Keys of a signing service stay there, and are backed up with it.`
      }
      case 'import': {
        const exported = exportedIn(await read(given('from')))
        const sealed = importKeys(exported, await passphrase(), installationVault(secret))
        const known = new Set((await keys.custodies.all(keys.database)).map(({ id }) => id))
        const here = sealed.filter(({ id }) => known.has(id))
        await save(app, here, 'keys_imported')
        return `${here.length} keys are sealed with this installation's secret. ${sealed.length - here.length} of the file are unknown here.`
      }
      case 'reseal': {
        const old = (await read(given('old-secret-file'))).trim()
        const sealed = sealAnew(
          await keys.custodies.all(keys.database),
          installationVault(old),
          installationVault(secret),
        )
        await save(app, sealed, 'keys_sealed_anew')
        return `${sealed.length} keys are sealed with the new secret.`
      }
      default:
        return refuse(KEYS_USAGE)
    }
  } catch (error) {
    if (error instanceof SealBroken) return refuse(notOpened(command))
    if (error instanceof DomainError) return refuse(`It was not done: ${error.code}.`)
    throw error
  }
}

function asked(args: readonly string[]) {
  try {
    const option = { type: 'string' } as const
    const options = {
      issuer: option,
      home: option,
      key: option,
      to: option,
      from: option,
      'passphrase-file': option,
      'old-secret-file': option,
    }
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
    return { command: positionals.length === 1 ? positionals[0] : undefined, values }
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n\n${KEYS_USAGE}`)
  }
}

async function operator(app: Console, issuer: string) {
  const id = IssuerId.safeParse(issuer)
  if (!id.success) return refuse('--issuer must be the id of an issuer, as `list` prints it.')
  await app.get(IssuersRepository).get(app.get(Database), id.data)
  return { kind: 'operator', issuerId: id.data } as const
}

async function list(app: Console): Promise<string> {
  const database = app.get(Database)
  const lines: string[] = []
  for (const { id, name } of await app.get(IssuersRepository).list(database)) {
    lines.push(`${name}  ${id}`)
    for (const key of await app.get(SigningKeysRepository).views(database, id))
      lines.push(`  ${key.id}  ${key.status}  made ${key.createdAt}  ${key.home}`)
  }
  return lines.length > 0 ? lines.join('\n') : 'There is no issuer yet.'
}

function save(app: Console, sealed: readonly Sealed[], action: string): Promise<void> {
  const custodies = app.get(KeyCustodiesRepository)
  return app.get(Transactions).run(async (tx) => {
    for (const one of sealed) await custodies.save(tx, one)
    await app.get(AuditTrail).record(tx, {
      issuerId: null,
      actor: { kind: 'system', id: null },
      action,
      subject: { type: 'platform', id: 'keys' },
      details: { keys: sealed.map(({ id }) => id), at: 'console' },
    })
  })
}

function exportedIn(text: string): ExportedKeys {
  try {
    return ExportedKeys.parse(JSON.parse(text))
  } catch {
    return refuse('This is no file that `keys export` wrote, or it is damaged.')
  }
}

function notOpened(command: string | undefined): string {
  if (command === 'import')
    return 'The keys do not open: the passphrase is not the one they were exported with, or the file is damaged.'
  if (command === 'reseal')
    return 'The keys do not open: this is not the secret they were sealed with. Nothing was changed.'
  return 'The keys do not open: the SECRET is not the one they were sealed with.'
}

function refuse(sentence: string): never {
  throw new KeysRefused(sentence)
}
