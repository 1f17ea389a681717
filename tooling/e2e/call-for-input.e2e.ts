// A call for input from both ends: an employer in Japan comments on a phone, the call closes while they write, the committee's secretary
// answers, and the answer reaches whoever asked.
import { callAddresses, issuer, resolution, reviewRounds, site, standards } from '@touchstone/contract'
import { dateIn, RoundPlan } from '@touchstone/domain'
import { expect } from 'vitest'
import { clientFor } from './support/api.ts'
import { axeFaults } from './support/axe.ts'
import { see, signInAsStaff } from './support/pages.ts'
import { openStage } from './support/stage.ts'
import { dialogOf } from './support/staff.ts'
import type { Visitor } from './support/visitor.ts'

const EMAIL = 'kenji@kisogawa.example'
const SAID = 'Our drives wait ten minutes, not five. Take the longest time printed on any drive of the bus.'
const PROPOSED = 'After lockout the longest waiting time of all drives on the bus is kept.'
const SECOND = 'The proving unit should be named among the instruments.'
const REASON = 'Agreed: the longest time of the bus is what protects.'

const stage = openStage({ demo: true })
const { step } = stage

let secretary: Visitor
let employer: Visitor
let api: ReturnType<typeof staffClient>
let issuerId: string
let roundId: string
let statusPage: string

const staffClient = (visitor: Visitor) =>
  clientFor(visitor, { ...issuer, ...resolution, ...reviewRounds, ...site, ...standards })

/** The private link in the latest message to the employer that says `words`. */
async function linkIn(words: string): Promise<string> {
  const { items } = await api.listOutbox({ params: { issuerId }, query: { q: EMAIL } })
  const texts = await Promise.all(
    items.map(async ({ id }) => (await api.getOutboxMessage({ params: { issuerId, messageId: id } })).text ?? ''),
  )
  return (
    /https?:\S+#[\w-]{43}/.exec(texts.find((text) => text.includes(words)) ?? '')?.[0] ?? `No message says ${words}`
  )
}

step('the draft of the demo goes out in a round that may be closed before its time', async () => {
  secretary = await stage.visitor('secretary')
  const { demo } = stage.server.ready
  if (!demo) throw new Error('No demo sign-in was printed.')
  await signInAsStaff(secretary.page, demo)
  api = staffClient(secretary)
  issuerId = (await api.getSession()).memberships[0]?.issuerId ?? ''
  const open = (await api.listRounds({ params: { issuerId } })).find(({ status }) => status === 'open')
  if (!open) throw new Error('The demo has an open round.')
  const reason = 'The work group asks in a shorter round.'
  await api.cancelRound({ params: { issuerId, roundId: open.id }, body: { reason } })
  const { versionId } = open.snapshot
  const { contentHash } = await api.previewPublication({ params: { issuerId, versionId } })
  const said = Object.entries(open).filter(([name]) => name in RoundPlan.shape)
  const minimumLength = { ...open.minimumLength, override: 'The board allowed a short round on the additions.' }
  const opensOn = dateIn(open.timeZone, new Date().toISOString())
  const plan = RoundPlan.parse({ ...Object.fromEntries(said), opensOn, minimumLength })
  const planned = await api.planRound({ params: { issuerId }, body: { versionId, contentHash, plan } })
  roundId = planned.id
  if (planned.status === 'planned') await api.openRound({ params: { issuerId, roundId } })
})

step('an employer in Japan reads it on a phone, with times of their own, and proposes other words', async () => {
  employer = await stage.visitor('employer', {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const { page } = employer
  await page.goto(callAddress())
  const { closesAt } = await readCall()
  const theirs = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' })
  await see(page.getByText(`Open until ${theirs.format(new Date(closesAt))} in your time`))
  await page.getByRole('link', { name: 'Read the draft and comment' }).click()
  await page.getByRole('combobox', { name: 'Duty area' }).selectOption({ index: 4 })
  await page.getByRole('button', { name: 'Comment on 5.1.4' }).click()
  await page.getByRole('combobox', { name: 'About which part' }).selectOption('accuracyLevel ')
  await page.getByRole('textbox', { name: /^Your comment/ }).fill(SAID)
  await page.getByRole('button', { name: 'Propose other words' }).click()
  await page.getByRole('textbox', { name: /^What it should say instead/ }).fill(PROPOSED)
  await page
    .getByLabel(/^Files/)
    .setInputFiles({ name: '銘板.csv', mimeType: 'text/csv', buffer: Buffer.from('Drive;Minutes\n1;10\n') })
  await page.getByRole('button', { name: 'Keep the comment' }).click()
  await page.getByRole('button', { name: 'Read over and send' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ito Kenji')
  await page.getByRole('combobox', { name: 'You take part as' }).selectOption('employer')
  await page.getByRole('combobox', { name: 'Country' }).selectOption('JP')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await see(page.getByRole('heading', { name: 'One step left: look at your mail' }))
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  )
})

step('the link in the mail makes it count, and it has a page everybody can read', async () => {
  const { page } = employer
  statusPage = await linkIn('confirm')
  await page.goto(statusPage)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await see(page.getByText('Not answered yet. You will be written to.'))
  const { items } = await api.listComments({ params: { issuerId, roundId }, query: {} })
  const number = items[0]?.number ?? ''
  await page.goto(callAddresses.comment(roundId, number))
  await see(page.getByRole('heading', { level: 1, name: number }), page.getByRole('link', { name: '銘板.csv' }))
  expect(await axeFaults(page)).toEqual([])
})

step('the call closes while they write: their words stay, are sent, and are marked late', async () => {
  const { page } = employer
  await page.goto(callAddresses.draft(roundId))
  await page.getByRole('combobox', { name: 'Duty area' }).selectOption({ index: 4 })
  await page.getByRole('button', { name: 'Comment on 5.1.4' }).click()
  await page.getByRole('radio', { name: 'I do not agree' }).check()
  await page.getByRole('textbox', { name: /^Your comment/ }).fill(SECOND)
  await api.closeRound({ params: { issuerId, roundId } })
  await page.reload()
  const words = page.getByRole('textbox', { name: /^Your comment/ })
  await see(words)
  expect(await words.inputValue()).toBe(SECOND)
  await page.getByRole('button', { name: 'Keep the comment' }).click()
  await page.getByRole('button', { name: 'Read over and send' }).click()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await see(
    page.getByRole('heading', { name: 'Thank you, it is received' }),
    page.getByText('The last day has passed: they are kept and marked as late.'),
  )
})

step('the committee’s secretary answers at the desk and sends the answers', async () => {
  const { page } = secretary
  const { items } = await api.listComments({ params: { issuerId, roundId }, query: {} })
  for (const { id, text } of items) {
    await page.goto(`/admin/issuers/${issuerId}/rounds/${roundId}/comments?comment=${id}`)
    await see(page.getByText(text).first())
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    const form = dialogOf(page, 'Answer')
    await form.getByRole('combobox', { name: 'Answer' }).selectOption(text === SAID ? 'accepted' : 'noted')
    await form.getByRole('textbox', { name: 'Reason' }).fill(REASON)
    await form.getByRole('button', { name: 'Record the answer' }).click()
    await see(page.getByRole('button', { name: 'Answer again' }))
  }
  await page.getByRole('button', { name: 'Send answers' }).click()
  const sending = dialogOf(page, 'Send answers to their authors')
  await sending.getByRole('button', { name: 'Send answers' }).click()
  await sending.waitFor({ state: 'hidden' })
})

step('the answer reaches the employer, who says that it satisfies them', async () => {
  const { page } = employer
  await page.goto(await linkIn(REASON))
  const first = page.getByRole('listitem').filter({ hasText: SAID }).first()
  await see(first.getByText('Accepted', { exact: true }), first.getByText(`Reason: ${REASON}`))
  await first.getByRole('button', { name: 'Yes' }).click()
  await see(first.getByText('You said that it satisfies you.'))
  await page.goto(statusPage)
  await see(page.getByText('You said that it satisfies you.'))
})

const callAddress = () => callAddresses.call(roundId)
const readCall = () => api.getRound({ params: { issuerId, roundId } })
