// Starts the program and stops it. What a person can mend is said in one plain sentence on stderr; the exit code is then 1.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createApp } from './app.js'
import { firstStart, loadDemoIfWanted } from './first-start.js'
import { openDatabase } from './open-database.js'
import { plainSentence } from './plain-sentence.js'
import { prepareDatabase } from './platform/database/prepare-database.js'
import { readSettings, type Settings } from './platform/env.js'

/** How long a stop may take before what is still under way is cut off. */
const PATIENCE_IN_MILLISECONDS = 12_000

async function start(settings: Settings): Promise<() => Promise<void>> {
  if (settings.role !== 'worker') await requireFreePort(settings)
  const { dataSource, close } = await openDatabase(settings)
  await prepareDatabase(dataSource)
  await loadDemoIfWanted(dataSource, settings)
  const app = await createApp(settings, { dataSource })
  await app.init()
  const { demo, setup } = await firstStart(app, settings)
  if (settings.role !== 'worker') await app.listen(settings.port, settings.host)
  const url = settings.port === 0 ? await app.getUrl() : settings.publicUrl
  // The one line on stdout: whoever started us reads it, see tooling/lib/server.mjs.
  process.stdout.write(
    `touchstone ready ${JSON.stringify({ url, adminUrl: `${url}/admin/`, demo, setup, dataDir: settings.dataDir })}\n`,
  )
  return async () => {
    await app.close()
    await close()
  }
}

/** Says that the port is taken before minutes are spent on the database. */
async function requireFreePort({ port, host }: Settings): Promise<void> {
  const probe = createServer()
  await once(probe.listen(port, host), 'listening')
  await new Promise((closed) => probe.close(closed))
}

function stopOnSignals(stop: () => Promise<void>): void {
  const end = async () => {
    setTimeout(() => process.exit(1), PATIENCE_IN_MILLISECONDS).unref()
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
}

try {
  stopOnSignals(await start(readSettings(process.env)))
} catch (fault) {
  process.stderr.write(`${plainSentence(fault)}\n`)
  process.exit(1)
}
