// An opened database with the demo body in it: a real issuer, its published standard, its definitions and its first credentials.
import { randomBytes } from 'node:crypto'
import { built } from './built.mjs'

/** Whoever opens the database again as the server has to be given the same ones. */
export const settings = { publicUrl: 'http://localhost:3000', secret: randomBytes(32).toString('base64url') }

/** Opens, migrates and fills. `place` is `{ databaseUrl }` or `{ dataDir }`. Ended by `close()`. */
export async function openDemoRegister(place) {
  const [{ openDatabase }, { prepareDatabase }, { loadDemo }] = await Promise.all([
    built('apps/api', 'open-database.js'),
    built('apps/api', 'platform/database/prepare-database.js'),
    built('apps/api', 'demo/load-demo.js'),
  ])
  const database = await openDatabase(place)
  await prepareDatabase(database.dataSource)
  await loadDemo(database.dataSource, settings)
  return database
}
