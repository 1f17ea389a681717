// The keys by command, as a program of its own beside main.ts. It ends with 1 and a plain sentence when it did nothing.
import { readFile, writeFile } from 'node:fs/promises'
import { KEYS_USAGE, KeysRefused, runKeys } from './console/keys-command.js'
import { createApp } from './app.js'
import { openDatabase } from './open-database.js'
import { plainSentence } from './plain-sentence.js'
import { prepareDatabase } from './platform/database/prepare-database.js'
import { readSettings } from './platform/env.js'

async function run(args: readonly string[]): Promise<string> {
  if (args.length === 0) return KEYS_USAGE
  const settings = readSettings(process.env)
  const { dataSource, close } = await openDatabase(settings)
  try {
    await prepareDatabase(dataSource)
    // Jobs are only ordered here; the platform does them.
    const app = await createApp({ ...settings, role: 'web', logLevel: 'silent' }, { dataSource })
    await app.init()
    try {
      return await runKeys(args, {
        app: { get: (token) => app.get(token, { strict: false }) },
        secret: settings.secret,
        files: {
          read: (file) => readFile(file, 'utf8'),
          write: (file, text) => writeFile(file, text, { mode: 0o600, flag: 'wx' }),
        },
      })
    } finally {
      await app.close()
    }
  } finally {
    await close()
  }
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`)
} catch (fault) {
  process.stderr.write(`${fault instanceof KeysRefused ? fault.message : plainSentence(fault)}\n`)
  process.exitCode = 1
}
