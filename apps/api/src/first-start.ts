// What is done once on a database that knows nobody yet: the demo body is loaded, or the operator is shown where to begin.
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { readCredentialId } from '@touchstone/domain'
import * as demo from '@touchstone/demo'
import type { DataSource } from 'typeorm'
import { DEMO_PASSWORD, loadDemo } from './demo/load-demo.js'
import { SetUpToken } from './features/site/set-up-token.js'
import { Database } from './platform/database/transactions.js'
import type { Settings } from './platform/env.js'

export interface FirstStart {
  /** How to sign in to the demo, when it is there. */
  readonly demo: { readonly email: string; readonly password: string; readonly credentialId: string } | null
  /** Where the first owner is made, when there is none. */
  readonly setup: string | null
}

/** Never into a database that knows an issuer, and into a server's only when asked. */
export async function loadDemoIfWanted(dataSource: DataSource, settings: Settings): Promise<void> {
  const wanted = settings.demo === 'yes' || (settings.demo === 'auto' && settings.databaseUrl === undefined)
  if (wanted && (await countIssuers(dataSource.manager)) === 0) await loadDemo(dataSource, settings)
}

export async function firstStart(app: NestFastifyApplication, { publicUrl }: Settings): Promise<FirstStart> {
  const database = app.get(Database)
  const none = (await countIssuers(database)) === 0
  const setup = none ? `${publicUrl}/admin/set-up?token=${app.get(SetUpToken).value}` : null
  return { demo: await demoSignIn(database), setup }
}

async function demoSignIn(database: Pick<Database, 'query'>): Promise<FirstStart['demo']> {
  const rows: { credential_id: string }[] = await database.query(
    `SELECT c.credential_id FROM credentials c JOIN issuers i ON i.id = c.issuer_id
      WHERE i.demo AND c.status = 'active' AND c.expires_on IS NULL AND c.listed ORDER BY c.issued_at LIMIT 1`,
  )
  const owner = demo.staff.find(({ role }) => role === 'owner')
  const sample = rows[0] && readCredentialId(rows[0].credential_id)
  return owner && sample?.read
    ? { email: owner.email, password: DEMO_PASSWORD, credentialId: sample.credentialId }
    : null
}

async function countIssuers(database: Pick<Database, 'query'>): Promise<number> {
  const [row]: { count: number }[] = await database.query('SELECT count(*)::int AS count FROM issuers')
  return row?.count ?? 0
}
