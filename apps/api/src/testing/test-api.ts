// The whole API on a free port and a fresh database, for one test file. Everything is real but the clock and the log.
import { createClient, myCredentials, signIn, type Client, type Endpoint } from '@touchstone/contract'
import { Email, type IssuerId, type Role, type UserId } from '@touchstone/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../app.js'
import { staffMembersTable } from '../features/staff/staff-member.entity.js'
import { Links } from '../platform/auth/links.js'
import { StaffAccounts } from '../platform/auth/staff-accounts.js'
import { movableClock, type MovableClock } from '../platform/clock.js'
import type { SiteFolders } from '../platform/http/sites.js'
import { cookiesOf } from './cookies.js'
import { declared } from './declared-refusals.js'
import { createTestDatabase, type TestDatabase } from './test-database.js'

export interface TestApiOptions {
  /** Where the clock stands at first. Sessions and links run on the machine's own time. */
  readonly now?: string
  readonly sites?: SiteFolders
  /** Do background work too; else it waits in the queue. */
  readonly works?: boolean
  readonly publicUrl?: string
  /** A timestamp authority. */
  readonly timestampUrl?: string
  /** A signing service, in which keys then live. */
  readonly signer?: { readonly url: string; readonly token: string }
  /** Serve the conformance suites' API. */
  readonly vcApiTest?: boolean
  /** Keep the sign-in limits of production; else tests sign in as often as they like. */
  readonly strictSignIn?: boolean
  /** Keep the limits on input of production; else tests comment as often as they like. */
  readonly strictReviews?: boolean
}

/** Somebody with a cookie. */
export interface SignedInTester {
  readonly userId: UserId
  /** For `fetch` without the client. */
  readonly headers: { readonly cookie: string }
  client<Endpoints extends Readonly<Record<string, Endpoint>>>(endpoints: Endpoints): Client<Endpoints>
}

export interface TestApi {
  /** Where its files are. */
  readonly dataDir: string
  readonly url: string
  readonly clock: MovableClock
  readonly database: TestDatabase
  /** Log lines so far, as JSON texts. */
  readonly log: readonly string[]
  /** A provider of the running application. */
  get<T>(token: abstract new (...args: never[]) => T): T
  /** A client that is not signed in. */
  client<Endpoints extends Readonly<Record<string, Endpoint>>>(endpoints: Endpoints): Client<Endpoints>
  /** A new member of staff of an issuer that exists, signed in with a password through HTTP. */
  signInAs(role: Role, issuerId: IssuerId): Promise<SignedInTester>
  /** Somebody signed in by e-mailed link; a candidate when the address is one's. */
  signInByLink(email: string): Promise<SignedInTester>
  close(): Promise<void>
}

export const TEST_PASSWORD = 'a long test password'
const PLENTY = { burst: 10_000, perMinute: 10_000 }
const generous = {
  passwordsByCaller: PLENTY,
  passwordsByAddress: PLENTY,
  linksByCaller: PLENTY,
  linksByAddress: PLENTY,
}
const generousReviews = {
  inputByCaller: PLENTY,
  mailsByAddress: PLENTY,
  linksByCaller: PLENTY,
  uploadsByCaller: PLENTY,
}

export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  const clock = movableClock(options.now ?? '2026-03-02T09:00:00.000Z')
  const log: string[] = []
  const app = await createApp(
    {
      publicUrl: options.publicUrl ?? 'http://touchstone.test',
      secret: 'a secret of at least thirty-two characters',
      logLevel: 'info',
      trustProxy: false,
      // Messages are kept in the outbox, where a test can read them.
      smtp: undefined,
      timestampUrl: options.timestampUrl,
      signer: options.signer,
      vcApiTest: options.vcApiTest === true,
      dataDir,
      role: options.works === true ? 'all' : 'web',
    },
    {
      dataSource: database.dataSource,
      clock,
      log: { write: (line) => void log.push(line) },
      ...(options.sites === undefined ? {} : { sites: options.sites }),
      ...(options.strictSignIn === true ? {} : { signInRates: generous }),
      ...(options.strictReviews === true ? {} : { reviewRates: generousReviews }),
    },
  )
  await app.listen(0, '127.0.0.1')
  const url = await app.getUrl()
  const as =
    (cookie?: string) =>
    <Endpoints extends Readonly<Record<string, Endpoint>>>(endpoints: Endpoints) =>
      declared(
        endpoints,
        createClient(endpoints, { baseUrl: url, ...(cookie === undefined ? {} : { fetch: withCookie(cookie) }) }),
      )

  async function tester(userId: UserId, answer: Response): Promise<SignedInTester> {
    if (answer.status !== 204) throw new Error(`Signing in answered ${answer.status} ${await answer.text()}`)
    const cookie = cookiesOf(answer)
    return { userId, headers: { cookie }, client: as(cookie) }
  }
  const post = (endpoint: Endpoint, body: object) =>
    fetch(url + endpoint.base + endpoint.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  return {
    url,
    dataDir,
    clock,
    database,
    log,
    get: (token) => app.get<never>(token, { strict: false }),
    client: as(),
    async signInAs(role, issuerId) {
      const email = `${role}.${crypto.randomUUID()}@staff.example`
      const accounts = app.get(StaffAccounts, { strict: false })
      const userId = await database.transactions.run(async (tx) => {
        const created = await accounts.createWithPassword(tx, { name: `Test ${role}`, email, password: TEST_PASSWORD })
        await tx.insert(staffMembersTable, { issuerId, userId: created, role, active: true, createdAt: clock.now() })
        return created
      })
      return tester(userId, await post(signIn.signInWithPassword, { email, password: TEST_PASSWORD }))
    },
    async signInByLink(email) {
      const address = Email.parse(email)
      const token = await database.transactions.run((tx) => app.get(Links, { strict: false }).forSignIn(tx, address))
      const answer = await post(myCredentials.redeemSignInLink, { token })
      const [user]: { id: UserId }[] = await database.database.query('SELECT id FROM auth_users WHERE email = $1', [
        address,
      ])
      if (user === undefined) throw new Error('The link made no user')
      return tester(user.id, answer)
    },
    async close() {
      await app.close()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function withCookie(cookie: string): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init)
    request.headers.set('cookie', cookie)
    return fetch(request)
  }
}
