import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { DataSource } from 'typeorm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.js'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js'
import { Clock, movableClock } from '../clock.js'
import { Database, Transactions } from '../database/transactions.js'
import type { Settings } from '../env.js'
import { Random, systemRandom } from '../random.js'
import { DeliverMail, MailNotDelivered } from './deliver-mail.js'
import { MailModule } from './mail.module.js'
import { Mailbox } from './mailbox.js'
import { Outbox } from './outbox.js'
import type { OutboxMessage } from './outbox-message.js'

const ISSUER = '4a51b1f8-93e5-4b7a-9d2a-6f0a2d2f7c10'
const clock = movableClock('2026-03-01T09:30:00.000Z')
const signal = new AbortController().signal

/** A mail server that takes what it is given, or refuses with `refusal`. */
class PostOffice {
  readonly taken: { from: string; to: string[]; text: string }[] = []
  refusal: { responseCode: number; message: string } | undefined
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(this.refusal === undefined ? null : Object.assign(new Error(this.refusal.message), this.refusal)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        this.taken.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

@Module({})
class Ports {}

let db: TestDatabase
const postOffice = new PostOffice()
let postOfficeUrl: string
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  postOfficeUrl = await postOffice.open()
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  await db.database.query('DELETE FROM outbox_messages')
  await db.database.query('DELETE FROM jobs.job')
  postOffice.taken.splice(0)
  postOffice.refusal = undefined
})
afterAll(async () => {
  await postOffice.close()
  await db.close()
})

async function start(smtpUrl: string | undefined, role: Settings['role'] = 'all') {
  const values = [
    { provide: DataSource, useValue: db.dataSource },
    { provide: Database, useValue: db.database },
    { provide: Transactions, useValue: db.transactions },
    { provide: Clock, useValue: clock },
    { provide: Random, useValue: systemRandom },
  ]
  const smtp = smtpUrl === undefined ? undefined : { url: smtpUrl, from: 'Registry <registry@example.org>' }
  const root = {
    module: Ports,
    global: true,
    imports: [MailModule.with({ smtp, role })],
    providers: values,
    exports: values,
  }
  const app = await NestFactory.createApplicationContext(root, { logger: false })
  closing.push(() => app.close())
  return { mailbox: app.get(Mailbox), outbox: app.get(Outbox), delivery: app.get(DeliverMail, { strict: false }) }
}

function letter(to = 'ana@example.org', subject = 'Your sign-in link') {
  return { issuerId: ISSUER, kind: 'sign_in_link', to, subject, text: 'Open https://example.org/sign-in?token=abc' }
}

async function written(outbox: Outbox): Promise<OutboxMessage[]> {
  return (await outbox.listMessages(db.database, { issuerId: ISSUER, limit: 50 })).items
}

test('without a mail server a message is kept, and can be read', async () => {
  const { mailbox, outbox } = await start(undefined)
  await db.transactions.run((tx) => mailbox.send(tx, letter()))
  const [message] = await written(outbox)
  expect(message).toEqual({
    ...letter(),
    id: message?.id,
    html: null,
    status: 'kept',
    error: null,
    createdAt: clock.now(),
    settledAt: null,
  })
  expect(await outbox.getMessage(db.database, ISSUER, message?.id ?? '')).toEqual(message)
  expect(await db.database.query('SELECT * FROM jobs.job')).toEqual([])
})

test('another issuer’s message is not found', async () => {
  const { mailbox, outbox } = await start(undefined)
  await db.transactions.run((tx) => mailbox.send(tx, letter()))
  const [message] = await written(outbox)
  expect(await outbox.getMessage(db.database, crypto.randomUUID(), message?.id ?? '')).toBeUndefined()
  expect(await outbox.getMessage(db.database, null, message?.id ?? '')).toBeUndefined()
})

test('with a mail server a message arrives, and its text is erased', async () => {
  const { mailbox, outbox } = await start(postOfficeUrl)
  await db.transactions.run((tx) =>
    mailbox.send(tx, { ...letter('josé@example.org', 'Ihr Zeugnis: Wójcik'), html: '<p>Open</p>' }),
  )
  const [arrived] = await eventually(async () => (postOffice.taken.length > 0 ? postOffice.taken : undefined))
  expect(arrived).toMatchObject({ from: 'registry@example.org', to: ['josé@example.org'] })
  expect(arrived?.text).toContain('https://example.org/sign-in?token')
  const sent = await eventually(async () => (await written(outbox)).find(({ status }) => status === 'sent'))
  expect(sent).toMatchObject({ text: null, html: null, error: null, settledAt: clock.now() })
})

test('a message of a transaction that was rolled back is neither kept nor sent', async () => {
  const { mailbox, outbox } = await start(postOfficeUrl, 'web')
  const refused = db.transactions.run(async (tx) => {
    await mailbox.send(tx, letter())
    throw new Error('changed its mind')
  })
  await expect(refused).rejects.toThrow('changed its mind')
  expect(await written(outbox)).toEqual([])
  expect(await db.database.query('SELECT * FROM jobs.job')).toEqual([])
})

async function queuedLetter(smtpUrl: string) {
  const parts = await start(smtpUrl, 'web')
  await db.transactions.run((tx) => parts.mailbox.send(tx, letter()))
  const [message] = await written(parts.outbox)
  const deliver = (lastTry: boolean) => parts.delivery.run({ data: { messageId: message?.id ?? '' }, lastTry, signal })
  const fate = async () => (await written(parts.outbox))[0]
  return { deliver, fate }
}

test('a message the server refuses for good is given up at once, with the code alone', async () => {
  postOffice.refusal = { responseCode: 550, message: 'No such user ana@example.org' }
  const { deliver, fate } = await queuedLetter(postOfficeUrl)
  await deliver(false)
  expect(await fate()).toMatchObject({ status: 'failed', error: '550', settledAt: clock.now() })
})

test('a message the server cannot take now stays queued and is tried again', async () => {
  postOffice.refusal = { responseCode: 451, message: 'Busy, ana@example.org must wait' }
  const { deliver, fate } = await queuedLetter(postOfficeUrl)
  await expect(deliver(false)).rejects.toThrow(new MailNotDelivered('451'))
  expect(await fate()).toMatchObject({ status: 'queued', error: '451', settledAt: null })
  postOffice.refusal = undefined
  await deliver(false)
  expect(await fate()).toMatchObject({ status: 'sent', error: null })
})

test('a message is given up after the last try', async () => {
  const { deliver, fate } = await queuedLetter('smtp://127.0.0.1:1')
  await expect(deliver(false)).rejects.toThrow(MailNotDelivered)
  await deliver(true)
  expect(await fate()).toMatchObject({ status: 'failed', error: 'ESOCKET', text: letter().text })
})

test('a message that went out is not sent again', async () => {
  const { deliver } = await queuedLetter(postOfficeUrl)
  await deliver(false)
  await deliver(false)
  expect(postOffice.taken).toHaveLength(1)
})

test('a line break in an address or a subject makes no header', async () => {
  const { mailbox, delivery, outbox } = await start(postOfficeUrl, 'web')
  await db.transactions.run((tx) => mailbox.send(tx, letter('ana@example.org', 'Hello\r\nBcc: eve@example.org')))
  const [message] = await written(outbox)
  await delivery.run({ data: { messageId: message?.id ?? '' }, lastTry: false, signal })
  expect(postOffice.taken[0]?.to).toEqual(['ana@example.org'])
  expect(postOffice.taken[0]?.text).not.toMatch(/^Bcc:/mu)
})

test('the outbox is read in pages, latest first, and searched', async () => {
  const { mailbox, outbox } = await start(undefined)
  for (const subject of ['one', 'two', 'three', '100%', 'five'])
    await db.transactions.run((tx) => {
      clock.advance(1000)
      return mailbox.send(tx, letter('ana@example.org', subject))
    })
  const first = await outbox.listMessages(db.database, { issuerId: ISSUER, limit: 2 })
  expect(first.items.map(({ subject }) => subject)).toEqual(['five', '100%'])
  expect(first.total).toBe(5)
  const second = await outbox.listMessages(db.database, { issuerId: ISSUER, limit: 3, after: first.next ?? '' })
  expect(second.items.map(({ subject }) => subject)).toEqual(['three', 'two', 'one'])
  expect(second).toMatchObject({ next: null, total: 5 })
  const found = await outbox.listMessages(db.database, { issuerId: ISSUER, q: '%', limit: 9 })
  expect(found.items.map(({ subject }) => subject)).toEqual(['100%'])
  expect((await outbox.listMessages(db.database, { issuerId: ISSUER, after: 'nonsense', limit: 9 })).items).toEqual([])
})
