// The demo body as somebody meets it who has just started the platform: what was printed works, each outcome has its page,
// each role its limits, and every page of both sites is one that everybody can use.
import {
  callAddresses,
  candidates,
  credentials,
  definitions,
  issuer,
  libraryAddresses,
  resolution,
  reviewRounds,
  reviewSessions,
  site,
  standards,
  verification,
  type CredentialSummary,
} from '@touchstone/contract'
import { isReportOpen } from '@touchstone/domain'
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { clientFor } from './support/api.ts'
import { axeFaults } from './support/axe.ts'
import { enterId, goTo, mistyped, see, seeAnswer, signInAsStaff } from './support/pages.ts'
import { openStage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'

/** An ID with a true check symbol that no issuer has given out. */
const NEVER_ISSUED = 'AM-1C10-6105-0R3G-G28A-4'

const stage = openStage({ demo: true })
const { step } = stage

let owner: Visitor
let api: ReturnType<typeof staffClient>
let issuerId: string
let held: readonly CredentialSummary[]
let employer: Visitor
let candidate: Visitor
let today: string

function staffClient(visitor: Visitor) {
  return clientFor(visitor, {
    ...candidates,
    ...credentials,
    ...definitions,
    ...issuer,
    ...resolution,
    ...reviewRounds,
    ...reviewSessions,
    ...standards,
    ...site,
    ...verification,
  })
}

/** The one credential of the demo that fits, whichever it is. */
function one(fits: (credential: CredentialSummary) => boolean): CredentialSummary {
  const found = held.find(fits)
  if (!found) throw new Error('The demo has no such credential.')
  return found
}

step('the sign-in that is printed opens the admin', async () => {
  owner = await stage.visitor('owner')
  const { demo } = stage.server.ready
  if (!demo) throw new Error('No demo sign-in was printed.')
  await signInAsStaff(owner.page, demo)
  await see(owner.page.getByText('Demonstration: the people, standards and credentials here are made up.'))
  api = staffClient(owner)
  const { memberships } = await api.getSession()
  issuerId = memberships[0]?.issuerId ?? ''
  held = (await api.listCredentials({ params: { issuerId }, query: { limit: 200 } })).items
})

step('the sample ID that is printed is valid, read on a phone', async () => {
  employer = await stage.visitor('employer', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const { page } = employer
  await enterId(page, stage.server.ready.demo?.credentialId ?? '')
  await seeAnswer(page, 'Valid')
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
  expect(await fits()).toBe(true)
  today = (await api.verifyCredential({ params: { credentialId: stage.server.ready.demo?.credentialId ?? '' } })).on
})

step('each outcome has its page, and the register remembers the days before', async () => {
  const { page } = employer
  const stands = ({ listed, expired, effectiveOn }: CredentialSummary) => listed && !expired && effectiveOn <= today
  const suspended = one((found) => stands(found) && found.status === 'suspended')
  const outcomes = [
    ['Suspended', suspended],
    ['Withdrawn', one((found) => found.listed && found.status === 'withdrawn')],
    ['Replaced', one((found) => found.listed && found.status === 'replaced')],
    ['Expired', one((found) => found.listed && found.status === 'active' && found.expired)],
    ['Not yet valid', one((found) => found.listed && found.status === 'active' && found.effectiveOn > today)],
  ] as const
  for (const [answer, { credentialId, holderName }] of outcomes) {
    await page.goto(`/verify/${credentialId}`)
    await seeAnswer(page, answer)
    await see(page.getByText(holderName, { exact: true }).first())
  }
  await page.goto(`/verify/${suspended.credentialId}?on=${suspended.effectiveOn}`)
  await seeAnswer(page, 'Was valid')
  await page.getByRole('link', { name: 'Show today’s answer' }).click()
  await seeAnswer(page, 'Suspended')
})

step('the standard is had as PDF and as Word from its page', async () => {
  const { page } = employer
  const [standard] = await api.listStandards({ params: { issuerId } })
  await page.goto(`/standards/${standard?.id ?? ''}/1.0`)
  const downloaded = async (name: string) => {
    const link = page.getByRole('link', { name, exact: true })
    // Set when it is first asked for, which takes a busy machine its time.
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), link.click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const pdf = await downloaded('PDF')
  expect([pdf.name, pdf.bytes.subarray(0, 8).toString()]).toEqual(['AISS-IMM-1-1.0.pdf', '%PDF-1.7'])
  const word = await downloaded('Word')
  expect([word.name, word.bytes.subarray(0, 2).toString()]).toEqual(['AISS-IMM-1-1.0.docx', 'PK'])
})

step('a certificate is checked as the file it is, and so is one that something was added to', async () => {
  const { page } = employer
  const sample = stage.server.ready.demo?.credentialId ?? ''
  const file = await api.getCertificate({ params: { issuerId, credentialId: sample } })
  const issued = Buffer.from(await file.arrayBuffer())
  for (const [answer, buffer] of [
    ['Genuine and valid', issued],
    ['Not the original', Buffer.concat([issued, Buffer.from('% added')])],
    ['Cannot be read', issued.subarray(0, 200)],
  ] as const) {
    await page.goto('/')
    await page.getByRole('link', { name: 'Check the file itself' }).click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (await choosing).setFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer })
    await see(page.getByRole('heading', { level: 1, name: answer, exact: true }))
    await see(page.getByRole('heading', { name: 'What was checked' }))
    expect(await axeFaults(page)).toEqual([])
  }
})

step('an ID its holder closes and an ID nobody has are answered alike', async () => {
  candidate = await stage.visitor('candidate')
  const mine = one(({ status, listed, expired }) => status === 'active' && listed && !expired)
  await signInAsCandidate(candidate, mine.candidateId)
  const card = candidate.page.getByRole('article', { name: mine.credentialTitle })
  await card.getByRole('radio', { name: 'Nobody' }).check()
  await see(card.getByRole('status').getByText('Saved.'))

  const words: string[] = []
  for (const credentialId of [mine.credentialId, NEVER_ISSUED]) {
    await employer.page.goto(`/verify/${credentialId}`)
    await seeAnswer(employer.page, 'No such credential')
    // What is asked of the API apart from the answer comes when it comes.
    await see(employer.page.getByRole('heading', { name: 'Are you on the right site?' }))
    const shown = await employer.page.getByRole('main').innerText()
    words.push(shown.replaceAll(credentialId, 'ID').replaceAll(/\d\d:\d\d:\d\d/g, 'time'))
  }
  expect(words[0]).toBe(words[1])
  const ask = (credentialId: string) => api.verifyCredential({ params: { credentialId } })
  const [closed, none] = [await ask(mine.credentialId), await ask(NEVER_ISSUED)]
  expect({ ...closed, checkedAt: '', credentialId: '' }).toEqual({ ...none, checkedAt: '', credentialId: '' })
})

step('an auditor sees everything and changes nothing', async () => {
  const staff = await api.listStaff({ params: { issuerId } })
  const { email = '' } = staff.find(({ role }) => role === 'auditor') ?? {}
  const { page } = await stage.visitor('auditor')
  await signInAsStaff(page, { email, password: stage.server.ready.demo?.password ?? '' })
  const withheld = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true }).first()
    await see(button)
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await button.hover()
    await see(page.getByRole('tooltip', { name: 'Your role (Auditor) does not include this.' }).first())
  }
  expect(await page.getByRole('link', { name: 'Outbox', exact: true }).count()).toBe(0)
  await goTo(page, 'Skill standards')
  await withheld('Import a standard')
  await goTo(page, 'Candidates')
  await withheld('Add a candidate')
  await goTo(page, 'Credentials')
  await page.goto(`/admin/issuers/${issuerId}/credentials/${stage.server.ready.demo?.credentialId}`)
  await withheld('Suspend…')
  await withheld('Withdraw…')
  await goTo(page, 'Audit trail')
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await see(page.getByRole('status').getByText(/The chain is intact/))
})

/** In a version to be read, each duty area is set as the first one is, and there are hundreds of statements. */
const LATER_DUTY_AREAS = 'article[lang] > section[id] ~ section[id]'

/** Opens each address in one of two windows of the visitor, waits for its heading and collects what axe says of it. */
async function examine({ context }: Visitor, addresses: readonly string[]): Promise<string[]> {
  const left = [...addresses]
  const faults: string[] = []
  const inOneWindow = async () => {
    const page = await context.newPage()
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      await page.goto(address)
      await see(page.getByRole('heading', { level: 1 }).first())
      const found = await axeFaults(page, { leavingOut: LATER_DUTY_AREAS })
      faults.push(...found.map((fault) => `${address} ${fault}`))
    }
    await page.close()
  }
  await Promise.all([inOneWindow(), inOneWindow()])
  return faults
}

step('every page of the portal can be used by everybody, in both colours, on phone and desktop', async () => {
  const published = (await api.listStandards({ params: { issuerId } })).flatMap(({ versions }) =>
    versions.filter(({ status }) => status === 'published'),
  )
  const statements = await Promise.all(
    published.map(async ({ id: versionId }) => {
      const { statements } = await api.getVersion({ params: { issuerId, versionId } })
      return statements.find(({ type }) => type === 'performance_standard')
    }),
  )
  const library = published.flatMap(({ standardId, number }, place) => [
    libraryAddresses.standard(standardId),
    libraryAddresses.version(standardId, number),
    libraryAddresses.changes(standardId, number),
    libraryAddresses.statement(statements[place]?.id ?? ''),
    libraryAddresses.history(standardId, statements[place]?.lineageId ?? ''),
    libraryAddresses.statementEmbed(statements[place]?.id ?? ''),
    libraryAddresses.versionEmbed(standardId, number),
  ])
  const examples = [
    one(({ status, listed }) => listed && status === 'suspended'),
    one(({ status, listed }) => listed && status === 'withdrawn'),
    one(({ status, listed }) => listed && status === 'replaced'),
    one(({ status, listed, expired }) => listed && status === 'active' && expired),
    one(({ status, listed, effectiveOn }) => listed && status === 'active' && effectiveOn > today),
  ]
  const sample = stage.server.ready.demo?.credentialId ?? ''
  const rounds = await api.listRounds({ params: { issuerId } })
  const faults = await examine(candidate, [
    '/',
    '/verify',
    ...[sample, NEVER_ISSUED, mistyped(sample), 'hello', ...examples.map(({ credentialId }) => credentialId)].map(
      (id) => `/verify/${id}`,
    ),
    `/verify/${sample}?on=2025-04-05`,
    '/standards',
    ...library,
    '/search',
    '/search?q=seal',
    '/search?q=nowhere-to-be-found',
    '/verify/list',
    '/call-for-input',
    ...rounds.flatMap(({ id }) => [callAddresses.call(id), callAddresses.draft(id)]),
    ...rounds
      .slice(0, 1)
      .flatMap(({ id, code }) => [
        `${callAddresses.comments(id)}?order=supports`,
        callAddresses.comment(id, `${code}-0001`),
        callAddresses.send(id),
        callAddresses.survey(id),
      ]),
    ...rounds.filter(isReportOpen).flatMap(({ id }) => [callAddresses.report(id), callAddresses.surveyResults(id)]),
    '/my-input',
    '/sign-in',
    '/sign-in?token=used-up',
    '/my',
    '/shared',
    '/nowhere',
  ])
  expect(faults).toEqual([])
})

async function signInAsCandidate({ page }: Visitor, candidateId: string): Promise<void> {
  const { email } = await api.getCandidate({ params: { issuerId, candidateId } })
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await see(page.getByRole('heading', { name: 'Look at your mail' }))
  const [latest] = (await api.listOutbox({ params: { issuerId }, query: { q: email } })).items
  const { text } = await api.getOutboxMessage({ params: { issuerId, messageId: latest?.id ?? '' } })
  await page.goto(/https?:\S+token=[\w-]+/.exec(text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await see(page.getByRole('heading', { level: 2, name: 'Your credentials' }))
}

step('every page of the admin can be used by everybody, in both colours, on phone and desktop', async () => {
  const [version, before] = (await api.listStandards({ params: { issuerId } })).flatMap(({ versions }) => versions)
  const [definition] = await api.listDefinitions({ params: { issuerId } })
  const rounds = await api.listRounds({ params: { issuerId } })
  const sessions = await api.listReviewSessions({ params: { issuerId, roundId: rounds.at(-1)?.id ?? '' } })
  const [message] = (await api.listOutbox({ params: { issuerId } })).items
  const { credentialId, candidateId } = one(({ status }) => status === 'suspended')
  const statement = (await api.getVersion({ params: { issuerId, versionId: version?.id ?? '' } })).statements.find(
    ({ type }) => type === 'performance_standard',
  )
  const below = (path: string) => `/admin/issuers/${issuerId}${path}`
  const faults = await examine(owner, [
    ...['', '/standards', '/standards/import', `/standards/${version?.standardId}`].map(below),
    ...[`/versions/${version?.id}`, `/versions/${version?.id}?statement=${statement?.lineageId}`].map(below),
    ...[`/versions/${version?.id}/ksas`, `/versions/${version?.id}/fields`].map(below),
    below(`/standards/${version?.standardId}/comparison?from=${before?.id}&to=${version?.id}`),
    ...['/definitions', '/definitions/new', `/definitions/${definition?.id}`].map(below),
    ...['edit', 'ready'].map((page) => below(`/definitions/${definition?.id}/${page}`)),
    ...[
      '/rounds',
      ...rounds.flatMap(({ id }) =>
        ['', '/dashboard', '/comments', '/forms', '/survey'].map((page) => `/rounds/${id}${page}`),
      ),
    ].map(below),
    below(`/review-sessions/${sessions[0]?.id}`),
    ...[
      '/candidates/import',
      '/batches',
      '/batches/documents',
      '/status-batches',
      '/status-batches/new',
      '/status-changes',
    ].map(below),
    ...['/candidates', `/candidates/${candidateId}`, '/credentials', `/credentials/${credentialId}`].map(below),
    ...['/audit-trail', '/outbox', `/outbox/${message?.id}`, '/settings', '/staff', '/nowhere'].map(below),
    '/admin/choose-password?token=used-up',
    '/admin/set-up?token=used-up',
  ])
  const { page } = owner
  const dialog = page.getByRole('dialog')
  const cancel = dialog.getByRole('button', { name: 'Cancel' })
  for (const [path, button, open] of [
    [`/versions/${version?.id}`, 'Publish…', cancel],
    [`/versions/${version?.id}`, 'Approve…', cancel],
    [`/versions/${version?.id}`, 'Findings', dialog.getByText(/advice/)],
    [`/versions/${version?.id}`, 'Edit details', cancel],
    [`/candidates/${candidateId}`, 'Record assessment', cancel],
    [`/credentials/${credentialId}`, 'Reinstate…', cancel],
  ] as const) {
    await page.goto(below(path))
    await page.getByRole('button', { name: button }).first().click()
    await see(open)
    const found = await axeFaults(page, { only: '[role=dialog]' })
    faults.push(...found.map((fault) => `${path}, ${button} ${fault}`))
  }
  expect(faults).toEqual([])
})

step(
  'the call for input on the draft is called off, the draft is published, and everybody can read what it changed, on phone and desktop, in both colours',
  async () => {
    const [draft] = (await api.listStandards({ params: { issuerId } })).flatMap(({ versions }) =>
      versions.filter(({ status }) => status === 'draft'),
    )
    if (!draft) throw new Error('The demo has no draft.')
    const { standardId, number, id: versionId } = draft
    const open = (await api.listRounds({ params: { issuerId } })).find(({ status }) => status === 'open')
    const reason = 'The technical work group takes the draft back to work on it.'
    await api.cancelRound({ params: { issuerId, roundId: open?.id ?? '' }, body: { reason } })
    const { contentHash } = await api.previewPublication({ params: { issuerId, versionId } })
    const dates = { newStartsFrom: null, lastAssessmentOnPrevious: null, sunsetOnPrevious: null }
    await api.publishVersion({ params: { issuerId, versionId }, body: { contentHash, effectiveOn: null, ...dates } })
    const { page } = employer
    await page.goto(libraryAddresses.version(standardId, '1.0'))
    await page.getByRole('link', { name: `What version ${number} has changed since` }).click()
    await see(page.getByRole('heading', { level: 1, name: `What changed from version 1.0 to version ${number}` }))
    expect(await examine(candidate, [libraryAddresses.changes(standardId, number)])).toEqual([])
  },
)
