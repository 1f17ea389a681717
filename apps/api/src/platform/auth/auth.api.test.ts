// Signing in and the guard, through HTTP on a real database, with one route for each kind of access.
import { Controller, Module } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import {
  createClient,
  endpoint,
  myCredentials,
  noContent,
  password,
  signIn,
  type Endpoint,
  type InputOf,
} from '@touchstone/contract'
import { fail, IssuerId, type Role, UserId } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { cookiesOf } from '../../testing/cookies.js'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js'
import { systemClock } from '../clock.js'
import { poolOf } from '../database/data-source.js'
import { createHttpApp } from '../http/http-app.js'
import { Implements, Input } from '../http/implements.js'
import { createLog } from '../http/log.js'
import { MailModule } from '../mail/mail.module.js'
import { diskFiles } from '../files/disk-files.js'
import { PlatformModule } from '../platform.module.js'
import { systemRandom } from '../random.js'
import { LocalSigners } from '../signing/signers.js'
import { Timestamps } from '../signing/timestamps.js'
import { AccessModule } from './access.module.js'
import { CurrentActor, type Actor } from './actor.js'
import { AuthModule } from './auth.module.js'
import { ApiKeys, CandidateAddresses, Memberships, type StaffAt } from './ports.js'
import { SignInLimits, SIGN_IN_RATES, type SignInRates } from './sign-in-limits.js'
import { StaffAccounts } from './staff-accounts.js'
import { StaffInvitations } from './staff-invitations.js'

const seen = z.object({ actor: z.json() })
const given = { method: 'GET', summary: 'See who I am', response: seen } as const
const doors = {
  open: endpoint({ ...given, path: '/doors/open', access: 'public' }),
  anybody: endpoint({ ...given, path: '/doors/anybody', access: 'signed_in' }),
  candidate: endpoint({ ...given, path: '/doors/candidate', access: 'candidate' }),
  publish: endpoint({
    ...given,
    path: '/issuers/:issuerId/publish',
    access: 'standard:publish',
    params: z.strictObject({ issuerId: IssuerId }),
  }),
  write: endpoint({
    method: 'POST',
    summary: 'Write',
    path: '/issuers/:issuerId/write',
    access: 'standard:publish',
    params: z.strictObject({ issuerId: IssuerId }),
    body: z.strictObject({ a: z.string() }),
    response: noContent,
  }),
}

@Controller()
class DoorsController {
  @Implements(doors.open)
  open(@CurrentActor() actor: Actor) {
    return { actor: { ...actor } }
  }
  @Implements(doors.anybody)
  anybody(@CurrentActor() actor: Actor) {
    return { actor: { ...actor } }
  }
  @Implements(doors.candidate)
  candidate(@CurrentActor() actor: Actor) {
    return { actor: { ...actor } }
  }
  @Implements(doors.publish)
  publish(@Input() _: InputOf<typeof doors.publish>, @CurrentActor() actor: Actor) {
    return { actor: { ...actor } }
  }
  @Implements(doors.write)
  write(@Input() _: InputOf<typeof doors.write>) {}
}

const roles = new Map<string, Role>()
const candidates = new Map<string, IssuerId>()
const staffAddresses = new Map<string, StaffAt>()

class KnownMembers extends Memberships {
  async roleOf(userId: UserId, issuerId: IssuerId) {
    return roles.get(`${userId} ${issuerId}`)
  }
  async staffAt(email: string) {
    return staffAddresses.get(email)
  }
}
class NoKeys extends ApiKeys {
  find() {
    return Promise.resolve(undefined)
  }
}

class KnownCandidates extends CandidateAddresses {
  async issuerOf(email: string) {
    return candidates.get(email)
  }
}
const people = [
  { provide: Memberships, useClass: KnownMembers },
  { provide: CandidateAddresses, useClass: KnownCandidates },
  { provide: ApiKeys, useClass: NoKeys },
]

@Module({ providers: people, exports: people })
class PeopleModule {}

@Module({})
class TestModule {}

interface Running {
  readonly url: string
  readonly app: NestFastifyApplication
}

const PASSWORD = 'correct horse battery staple'
const issuer = IssuerId.parse('0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e')
const stranger = IssuerId.parse('7c9e6679-7425-40de-944b-e07fc1f90ae7')
const many = { burst: 1_000, perMinute: 1_000 }
const generous: SignInRates = {
  passwordsByCaller: many,
  passwordsByAddress: many,
  linksByCaller: many,
  linksByAddress: many,
}

let database: TestDatabase
let plain: Running
let secure: Running

async function start(publicUrl: string): Promise<Running> {
  const url = new URL(publicUrl)
  const root = {
    module: TestModule,
    imports: [
      PlatformModule.with({
        dataSource: database.dataSource,
        clock: systemClock,
        random: systemRandom,
        signers: new LocalSigners('x'.repeat(32)),
        timestamps: new Timestamps(),
        files: diskFiles('never-written'),
        settings: { publicUrl },
      }),
      MailModule.with({ smtp: undefined, role: 'web' }),
      AuthModule.with({ pool: poolOf(database.dataSource), secret: 'x'.repeat(32), publicUrl: url, rates: generous }),
      AccessModule.with([PeopleModule]),
    ],
    controllers: [DoorsController],
  }
  const app = await createHttpApp(root, { publicUrl: url, log: createLog('silent'), trustProxy: false })
  await app.listen(0, '127.0.0.1')
  return { app, url: await app.getUrl() }
}

beforeAll(async () => {
  database = await createTestDatabase()
  plain = await start('http://touchstone.test')
  secure = await start('https://touchstone.test')
})
afterAll(async () => {
  await plain?.app.close()
  await secure?.app.close()
  await database?.close()
})
beforeEach(() => {
  roles.clear()
  candidates.clear()
  staffAddresses.clear()
})

const send = (
  endpoint: Endpoint,
  {
    body,
    cookie,
    url = plain.url,
    path = endpoint.path,
  }: { body?: object; cookie?: string; url?: string; path?: string } = {},
) =>
  fetch(url + endpoint.base + path, {
    method: endpoint.method,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const knock = (door: Endpoint, cookie?: string, issuerId: string = issuer) =>
  send(door, { ...(cookie === undefined ? {} : { cookie }), path: door.path.replace(':issuerId', issuerId) })
const verdict = async (answer: Response) => {
  const { code, details, actor } = (await answer.json()) as { code?: string; details?: object; actor?: object }
  return code === undefined ? actor : { status: answer.status, code, ...details }
}

async function staff(role?: Role): Promise<{ userId: UserId; email: string; cookie: string }> {
  const email = `${crypto.randomUUID()}@staff.example`
  const userId = await database.transactions.run((tx) =>
    plain.app
      .get(StaffAccounts, { strict: false })
      .createWithPassword(tx, { name: 'Ana Kowalska', email, password: PASSWORD }),
  )
  if (role !== undefined) roles.set(`${userId} ${issuer}`, role)
  return {
    userId,
    email,
    cookie: cookiesOf(await send(signIn.signInWithPassword, { body: { email, password: PASSWORD } })),
  }
}

async function lastMail(to: string): Promise<string | undefined> {
  const [message]: { text: string }[] = await database.database.query(
    'SELECT text FROM outbox_messages WHERE recipient = $1 ORDER BY created_at DESC LIMIT 1',
    [to],
  )
  return message?.text
}

async function candidate(
  email = `${crypto.randomUUID()}@candidate.example`,
): Promise<{ email: string; token: string }> {
  candidates.set(email, issuer)
  await send(myCredentials.requestSignInLink, { body: { email } })
  const token = /http:\/\/touchstone\.test\/sign-in\?token=(\S+)/.exec((await lastMail(email)) ?? '')?.[1]
  if (token === undefined) throw new Error('no link was mailed')
  return { email, token }
}
const redeem = (token: string) => send(myCredentials.redeemSignInLink, { body: { token } })

test('nobody in particular passes the open door and no other', async () => {
  expect(await verdict(await knock(doors.open))).toEqual({ kind: 'anonymous' })
  for (const door of [doors.anybody, doors.candidate, doors.publish]) {
    expect(await verdict(await knock(door))).toEqual({ status: 401, code: 'sign_in_required' })
  }
})

test('staff pass where their role in that issuer has the permission', async () => {
  const { userId, cookie } = await staff('standards_manager')
  expect(await verdict(await knock(doors.publish, cookie))).toEqual({
    kind: 'staff',
    userId,
    name: 'Ana Kowalska',
    issuerId: issuer,
    role: 'standards_manager',
  })
})

test('a role without the permission is told which one is missing', async () => {
  const { cookie } = await staff('auditor')
  expect(await verdict(await knock(doors.publish, cookie))).toEqual({
    status: 403,
    code: 'permission_missing',
    permission: 'standard:publish',
  })
})

test('of an issuer one does not belong to, one is told nothing, not even that it exists', async () => {
  const { cookie } = await staff('owner')
  const other = await verdict(await knock(doors.publish, cookie, stranger))
  expect(other).toEqual({ status: 404, code: 'not_found', what: 'issuer' })
  expect(await verdict(await knock(doors.publish, cookie, 'no-uuid'))).toEqual(other)
  const { cookie: outsider } = await staff()
  expect(await verdict(await knock(doors.publish, outsider))).toEqual(other)
})

test('the guard speaks before the request is read', async () => {
  const answer = await send(doors.write, { body: { nonsense: true }, path: `/issuers/${issuer}/write` })
  expect(await verdict(answer)).toEqual({ status: 401, code: 'sign_in_required' })
})

test('a wrong address and a wrong password answer alike, and take alike', async () => {
  const { email } = await staff()
  const timed = async (body: object) => {
    const start = performance.now()
    const answer = await send(signIn.signInWithPassword, { body })
    const { requestId: _, ...problem } = (await answer.json()) as Record<string, unknown>
    return { problem, milliseconds: performance.now() - start, cookies: answer.headers.getSetCookie() }
  }
  await timed({ email, password: 'warm up' })
  const wrongPassword = await timed({ email, password: 'not the password' })
  const wrongAddress = await timed({ email: 'nobody@staff.example', password: 'not the password' })
  expect(wrongPassword.problem).toMatchObject({ status: 401, code: 'sign_in_refused' })
  expect(wrongAddress.problem).toEqual(wrongPassword.problem)
  expect([...wrongPassword.cookies, ...wrongAddress.cookies]).toEqual([])
  // Hashing dominates; without it an unknown address answers many times faster.
  expect(wrongAddress.milliseconds).toBeGreaterThan(wrongPassword.milliseconds / 4)
})

test('the session cookie is out of reach of scripts and other sites, and travels by https alone where there is https', async () => {
  const { email } = await staff()
  const body = { email: email.toUpperCase(), password: PASSWORD }
  const [cookie] = (await send(signIn.signInWithPassword, { body })).headers.getSetCookie()
  expect(cookie).toMatch(/^touchstone\.session_token=/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).not.toMatch(/Secure/i)
  const [overHttps] = (await send(signIn.signInWithPassword, { body, url: secure.url })).headers.getSetCookie()
  expect(overHttps).toMatch(/^__Secure-touchstone\.session_token=.*Secure/i)
})

test('a session ends when signed out, also for whoever kept the cookie', async () => {
  const { cookie } = await staff()
  expect(await verdict(await knock(doors.anybody, cookie))).toMatchObject({ kind: 'user' })
  const out = await send(signIn.signOut, { cookie })
  expect(out.status).toBe(204)
  expect(out.headers.getSetCookie().join()).toMatch(/touchstone\.session_token=;.*Max-Age=0/i)
  expect(await verdict(await knock(doors.anybody, cookie))).toMatchObject({ code: 'sign_in_required' })
  expect((await send(signIn.signOut)).status).toBe(204)
})

test('a cookie that was changed, or is older than its session, opens nothing', async () => {
  const { cookie, userId } = await staff()
  expect(await verdict(await knock(doors.anybody, `${cookie.slice(0, -3)}xyz`))).toMatchObject({
    code: 'sign_in_required',
  })
  await database.database.query(
    `UPDATE auth_sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
    [userId],
  )
  expect(await verdict(await knock(doors.anybody, cookie))).toMatchObject({ code: 'sign_in_required' })
})

test('asking for a link answers alike whether there is such a candidate or not, and mails only where there is', async () => {
  const known = `${crypto.randomUUID()}@candidate.example`
  const unknown = `${crypto.randomUUID()}@candidate.example`
  candidates.set(known, issuer)
  const [forKnown, forUnknown] = await Promise.all(
    [known, unknown].map((email) => send(myCredentials.requestSignInLink, { body: { email } })),
  )
  expect([forKnown?.status, await forKnown?.text()]).toEqual([202, ''])
  expect([forUnknown?.status, await forUnknown?.text()]).toEqual([202, ''])
  expect(await lastMail(known)).toContain('/sign-in?token=')
  expect(await lastMail(unknown)).toBeUndefined()
})

test('a link signs a candidate in, once', async () => {
  const { email, token } = await candidate()
  const first = await redeem(token)
  expect(first.status).toBe(204)
  expect(await verdict(await knock(doors.candidate, cookiesOf(first)))).toMatchObject({ kind: 'candidate', email })
  const second = await redeem(token)
  expect(await verdict(second)).toEqual({ status: 410, code: 'sign_in_link_invalid' })
  expect(second.headers.getSetCookie()).toEqual([])
})

test('of two who redeem a link at once, one gets in', async () => {
  const { token } = await candidate()
  const statuses = (await Promise.all([redeem(token), redeem(token), redeem(token)])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([204, 410, 410])
})

test('an expired link, an invented one and an endless one are refused as invalid', async () => {
  const { token } = await candidate()
  await database.database.query(`UPDATE auth_links SET expires_at = now() - interval '1 second'`)
  const expired = await verdict(await redeem(token))
  expect(expired).toEqual({ status: 410, code: 'sign_in_link_invalid' })
  expect(await verdict(await redeem('made-up'))).toEqual(expired)
  expect(await verdict(await redeem('x'.repeat(10_000)))).toMatchObject({ status: 400, code: 'invalid_request' })
})

test('the database holds no token that would sign anybody in', async () => {
  const { token } = await candidate()
  const rows: object[] = await database.database.query('SELECT * FROM auth_links')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a link opens no door of staff, and a password none of candidates, even for one and the same person', async () => {
  const { email, cookie, userId } = await staff('owner')
  expect(await verdict(await knock(doors.candidate, cookie))).toEqual({ status: 401, code: 'sign_in_required' })
  const byLink = cookiesOf(await redeem((await candidate(email)).token))
  expect(await verdict(await knock(doors.candidate, byLink))).toEqual({ kind: 'candidate', userId, email })
  expect(await verdict(await knock(doors.publish, byLink))).toEqual({ status: 401, code: 'sign_in_required' })
  expect(
    (await send(signIn.signInWithPassword, { body: { email, password: PASSWORD } })).status,
    'the password still works',
  ).toBe(204)
})

test('an invited member of staff chooses a password once and signs in with it', async () => {
  const email = `${crypto.randomUUID()}@staff.example`
  const get = <T>(token: abstract new (...args: never[]) => T): T => plain.app.get<never>(token, { strict: false })
  const userId = await database.transactions.run(async (tx) => {
    const id = await get(StaffAccounts).findOrCreate(tx, { name: 'Jan Nowak', email })
    await get(StaffInvitations).send(tx, { userId: id, email, issuerId: issuer, issuerName: 'Northern Trades Board' })
    return id
  })
  expect((await send(signIn.signInWithPassword, { body: { email, password: PASSWORD } })).status).toBe(401)
  const mail = await lastMail(email)
  expect(mail).toContain('Northern Trades Board')
  const token = /http:\/\/touchstone\.test\/admin\/choose-password\?token=(\S+)/.exec(mail ?? '')?.[1] ?? ''
  const choose = (chosen: string) => send(password.choosePassword, { body: { token, password: chosen } })
  expect(await verdict(await choose('too short'))).toMatchObject({ code: 'invalid_request' })
  expect((await choose(PASSWORD)).status).toBe(204)
  expect(await verdict(await choose('another long password'))).toEqual({ status: 410, code: 'sign_in_link_invalid' })
  expect((await send(signIn.signInWithPassword, { body: { email, password: PASSWORD } })).status).toBe(204)
  expect(await get(StaffAccounts).people(database.database, [userId])).toEqual(
    new Map([[userId, { name: 'Jan Nowak', email }]]),
  )
})

test('an invitation by a second issuer lets nobody change the password there is', async () => {
  const { userId, email } = await staff('owner')
  await database.transactions.run((tx) =>
    plain.app
      .get(StaffInvitations, { strict: false })
      .send(tx, { userId, email, issuerId: stranger, issuerName: 'Southern Board' }),
  )
  const mail = await lastMail(email)
  expect(mail).toContain('http://touchstone.test/admin/')
  expect(mail).not.toContain('token=')
})

test('staff who forgot the password choose another by mail, and the sessions of the old one end', async () => {
  const { userId, email, cookie } = await staff('owner')
  staffAddresses.set(email, { userId, issuerIds: [issuer] })
  const known = await send(password.requestPasswordLink, { body: { email } })
  const unknown = await send(password.requestPasswordLink, { body: { email: 'nobody@staff.example' } })
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  expect(await lastMail('nobody@staff.example')).toBeUndefined()
  const token = /choose-password\?token=(\S+)/.exec((await lastMail(email)) ?? '')?.[1] ?? ''
  const chosen = 'another long password'
  expect((await send(password.choosePassword, { body: { token, password: chosen } })).status).toBe(204)
  expect((await send(signIn.signInWithPassword, { body: { email, password: PASSWORD } })).status).toBe(401)
  expect((await send(signIn.signInWithPassword, { body: { email, password: chosen } })).status).toBe(204)
  expect((await knock(doors.anybody, cookie)).status).toBe(401)
})

test('a password once chosen, no link asked for before changes it again', async () => {
  const { userId, email } = await staff('owner')
  staffAddresses.set(email, { userId, issuerIds: [issuer] })
  const ask = async () => {
    await send(password.requestPasswordLink, { body: { email } })
    return /choose-password\?token=(\S+)/.exec((await lastMail(email)) ?? '')?.[1] ?? ''
  }
  const [older, newer] = [await ask(), await ask()]
  const choose = (token: string) =>
    send(password.choosePassword, { body: { token, password: 'another long password' } })
  expect(older).not.toBe(newer)
  expect((await choose(newer)).status).toBe(204)
  expect(await verdict(await choose(older))).toEqual({ status: 410, code: 'sign_in_link_invalid' })
})

test('a password link for staff of two issuers stands in no outbox', async () => {
  const { userId, email } = await staff('owner')
  staffAddresses.set(email, { userId, issuerIds: [issuer, stranger] })
  await send(password.requestPasswordLink, { body: { email } })
  const rows: unknown[] = await database.database.query('SELECT issuer_id FROM outbox_messages WHERE recipient = $1', [
    email,
  ])
  expect(rows).toEqual([{ issuer_id: null }])
})

test('an address gets one password: the second account is refused and the first unharmed', async () => {
  const { email } = await staff()
  const again = database.transactions.run((tx) =>
    plain.app
      .get(StaffAccounts, { strict: false })
      .createWithPassword(tx, { name: 'Somebody Else', email, password: 'a stolen account' }),
  )
  await expect(again).rejects.toMatchObject({ code: 'staff_email_taken' })
  expect((await send(signIn.signInWithPassword, { body: { email, password: 'a stolen account' } })).status).toBe(401)
})

test('a membership rolled back takes its account along', async () => {
  const email = `${crypto.randomUUID()}@staff.example`
  await database.transactions
    .run(async (tx) => {
      await plain.app
        .get(StaffAccounts, { strict: false })
        .createWithPassword(tx, { name: 'Ghost', email, password: PASSWORD })
      fail('last_owner', {})
    })
    .catch(() => undefined)
  expect((await send(signIn.signInWithPassword, { body: { email, password: PASSWORD } })).status).toBe(401)
})

test('there is no way to sign up, and nothing of the library is reachable by its own addresses', async () => {
  for (const path of [
    'sign-up/email',
    'sign-in/email',
    'magic-link/verify',
    'sign-in/magic-link',
    'list-sessions',
    'update-user',
    'delete-user',
  ]) {
    const answer = await fetch(`${plain.url}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":"a@b.example","password":"0123456789ab","name":"A"}',
    })
    expect(answer.status, path).toBe(404)
  }
})

test('tries run out by caller and by address, before anything is looked up', () => {
  const byAddress = new SignInLimits(SIGN_IN_RATES)
  for (let n = 0; n < 10; n++) byAddress.password(`caller ${n}`, 'ana@staff.example')
  expect(() => byAddress.password('caller 11', 'ana@staff.example')).toThrow('too_many_requests')
  byAddress.password('caller 11', 'jan@staff.example')
  const byCaller = new SignInLimits(SIGN_IN_RATES)
  for (let n = 0; n < 10; n++) byCaller.link('one caller', `${n}@candidate.example`)
  expect(() => byCaller.link('one caller', 'new@candidate.example')).toThrow('too_many_requests')
})

test('the typed client signs in too', async () => {
  const { email } = await staff()
  await expect(
    createClient(signIn, { baseUrl: plain.url }).signInWithPassword({ body: { email, password: 'wrong' } }),
  ).rejects.toMatchObject({ code: 'sign_in_refused' })
})
