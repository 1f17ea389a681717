// The whole story once: a standard is brought in and published, a credential is awarded against it, carried out of the
// building as a PDF, and proven true, or no longer true, by somebody who only has the paper.
import { fileURLToPath } from 'node:url'
import { site, standards, verification } from '@touchstone/contract'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { clientFor } from './support/api.ts'
import { readCertificate } from './support/certificate.ts'
import {
  download,
  enterId,
  goTo,
  mistyped,
  see,
  seeAnswer,
  signInAsStaff,
  sloppily,
  withoutAskingTheApi,
} from './support/pages.ts'
import { changeStatus, chooseFile, dialogOf, field, recordAssessment, setUp, whenIssuing } from './support/staff.ts'
import { openStage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'

const CASE_PACKAGE = fileURLToPath(new URL('fixtures/goods-lift-maintenance.json', import.meta.url))
const ISSUER = {
  name: 'Harbour Lift Trades Board',
  shortName: 'HLTB',
  prefix: 'HL',
  timeZone: 'Europe/Madrid',
  signatory: { name: 'Inés Carrasco', role: 'Registrar' },
}
const OWNER = { name: 'Inés Carrasco', email: 'ines@harbour-lifts.example', password: 'seven ropes and a brake' }
const CANDIDATE = { name: 'José Ñandú', email: 'jose@candidates.example' }
const INTERNAL_NOTE = 'Nobody outside reads this.'
const STANDARD = 'Goods Lift Maintenance Technician'
const CREDENTIAL = 'Goods Lift Technician'

const stage = openStage({ demo: false })
const { step } = stage

let owner: Visitor
let admin: Page
let candidate: Visitor
let employer: Visitor
let contentHash = ''
let credentialId = ''
let printed: Buffer

const verifyPath = () => `/verify/${credentialId}`

/** What the JSON API says of the credential, on a day or today. */
async function verificationOf(on?: string) {
  const answer = await fetch(`${stage.server.ready.url}/api/v1/verifications/${credentialId}${on ? `?on=${on}` : ''}`)
  return verification.verifyCredential.response.parse(await answer.json())
}

async function standardsOnRecord() {
  const api = clientFor(owner, { ...site, ...standards })
  const { memberships } = await api.getSession()
  return api.listStandards({ params: { issuerId: memberships[0]?.issuerId ?? '' } })
}

step('the link printed at first start opens the set-up, once', async () => {
  owner = await stage.visitor('owner')
  admin = owner.page
  const { setup, demo } = stage.server.ready
  expect(demo).toBeNull()
  await admin.goto(setup ?? '')
  await setUp(admin, ISSUER, OWNER)
  await see(admin.getByRole('heading', { level: 1, name: 'Sign in' }))
  await admin.goto(setup ?? '')
  await see(admin.getByText('This installation is already set up.'))
})

step('a CASE package is tried before anything is written, then imported without the refused row', async () => {
  await signInAsStaff(admin, OWNER)
  await goTo(admin, 'Skill standards')
  await admin.getByRole('link', { name: 'Import a standard' }).first().click()
  await chooseFile(admin, CASE_PACKAGE)
  await see(admin.getByRole('heading', { level: 2, name: STANDARD }))
  const rows = admin.getByRole('table', { name: 'Rows with something to say' })
  await see(rows.getByRole('row', { name: /Adjust the door closer.*Refused.*It has no full statement/ }))
  await see(rows.getByRole('row', { name: /Show that a contact stops the car.*Normalised.*it is given one/ }))
  await see(admin.getByText(/^14 will be created$/), admin.getByText(/^1 normalised$/), admin.getByText(/^1 refused$/))

  expect(await standardsOnRecord()).toEqual([])
  const importIt = admin.getByRole('button', { name: 'Import', exact: true })
  expect(await importIt.isDisabled()).toBe(true)
  await admin.getByRole('checkbox', { name: /Leave out the 1 refused row/ }).check()
  await field(admin, 'Designation').fill('HLTB-GL')
  await importIt.click()
  await see(admin.getByRole('heading', { level: 1, name: STANDARD }), admin.getByText('HLTB-GL · Version 1.0'))
})

step('the outline is read with the keyboard alone', async () => {
  const tree = admin.getByRole('tree', { name: 'Outline' })
  const active = () =>
    tree.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent,
    )
  await admin.getByRole('searchbox', { name: 'Search the statements' }).focus()
  const hasFocus = () => tree.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < 20 && !(await hasFocus()); stop += 1) await admin.keyboard.press('Tab')
  await admin.keyboard.press('Home')
  await expect.poll(active).toBe('1Drives and Brakes')
  await admin.keyboard.press('ArrowDown')
  await admin.keyboard.press('ArrowRight')
  await admin.keyboard.press('ArrowDown')
  await expect.poll(active).toBe('1.1.1Measure and replace brake linings')
  await expect.poll(() => field(admin, 'Title (optional)').inputValue()).toBe('Measure and replace brake linings')
  await see(admin.getByRole('link', { name: /spring-applied brake/ }))
  await admin.keyboard.type('2.1')
  await expect.poll(active).toBe('2.1Prove door locks')
  await admin.keyboard.press('ArrowLeft')
  await expect.poll(active).toBe('2Doors and Locks')
})

step('a statement of the draft is given its evaluation criterion', async () => {
  await admin.getByRole('treeitem', { name: /Measure and replace brake linings/ }).click()
  await field(admin, 'Statement').fill(
    'Lock the main switch off, measure both brake linings, and replace them in pairs.',
  )
  await admin.getByRole('button', { name: 'Add a criterion' }).click()
  await field(admin, 'Criterion 1').fill('Both linings are measured at three points.')
  await field(admin, 'Accuracy level (optional)').fill('Within 0.1 mm')
  await admin.keyboard.press('Escape')
  await see(admin.getByRole('status').getByText('Saved', { exact: true }))
  await admin.reload()
  await see(admin.getByRole('treeitem', { name: /Measure and replace brake linings/ }))
  await expect.poll(() => field(admin, 'Accuracy level (optional)').inputValue()).toBe('Within 0.1 mm')
  expect(await field(admin, 'Statement').inputValue()).toContain('measure both brake linings, and replace them')
  expect(await field(admin, 'Criterion 1').inputValue()).toBe('Both linings are measured at three points.')
})

step('what keeps it from being published is put right: every performance standard has a criterion', async () => {
  await admin.getByRole('button', { name: 'Open all' }).click()
  for (const name of [
    'Set the air gap',
    'Count broken wires',
    'Show the engagement of a lock',
    'Show that a contact stops the car',
  ]) {
    await admin.getByRole('treeitem', { name: new RegExp(name) }).click()
    await expect.poll(() => field(admin, 'Title (optional)').inputValue(), { timeout: 10_000 }).toBe(name)
    await admin.getByRole('button', { name: 'Add a criterion' }).click()
    await field(admin, 'Criterion 1').fill('It is seen and measured by the evaluator.')
    await admin.keyboard.press('Escape')
  }
  await see(admin.getByRole('status').getByText('Saved', { exact: true }))
})

step('publishing says what becomes immutable and shows the hash of it', async () => {
  await admin.getByRole('button', { name: 'Publish…' }).click()
  const asked = dialogOf(admin, 'Publish this version?')
  await see(asked.getByText(/all 14 statements \(2 duty areas, 5 performance standards, 3 KSAs\).*not even an owner/))
  contentHash = (await asked.getByText(/^[0-9a-f]{64}$/).textContent()) ?? ''
  const publish = asked.getByRole('button', { name: 'Publish', exact: true })
  expect(await publish.isDisabled()).toBe(true)
  await asked.getByRole('checkbox', { name: 'I have read what becomes immutable.' }).check()
  await publish.click()
  await see(admin.getByText('Version 1.0 is published.'))
  await asked.waitFor({ state: 'hidden' })
  expect(await admin.getByRole('button', { name: 'Edit statement' }).getAttribute('aria-disabled')).toBe('true')
})

step('a credential is defined on the published version and opened', async () => {
  await goTo(admin, 'Definitions', 'Credential definitions')
  await admin.getByRole('link', { name: 'Define a credential' }).first().click()
  const version = admin.getByRole('combobox', { name: 'Published version' })
  await version.selectOption({ label: `HLTB-GL 1.0 · ${STANDARD}` })
  await admin.getByRole('checkbox', { name: '1 Drives and Brakes' }).check()
  await admin.getByRole('checkbox', { name: '2 Doors and Locks' }).check()
  await field(admin, 'Title').first().fill(CREDENTIAL)
  await field(admin, 'Code').fill('GLT-1')
  await field(admin, 'Level (optional)').fill('Level I')
  await field(admin.getByRole('group', { name: 'Requirement 1: Performance affidavit' }), 'Title').fill(
    'Work on a real lift',
  )
  const exam = admin.getByRole('group', { name: 'Requirement 2: Theory exam' })
  await field(exam, 'Title').fill('Written examination')
  await field(exam, 'Cut score in percent').fill('70')
  await admin.getByRole('radio', { name: 'A number of years' }).check()
  await field(admin, 'Years').fill('3')
  await admin.getByRole('button', { name: 'Save as a draft' }).click()
  await see(admin.getByRole('heading', { level: 1, name: CREDENTIAL }), admin.getByText('Pass at 70 %'))
  await admin.getByRole('button', { name: 'Open for issue…' }).click()
  await dialogOf(admin, 'Open this definition for issue?').getByRole('button', { name: 'Open', exact: true }).click()
  await see(admin.getByText('The definition is open.'))
})

step('no credential is issued before every requirement is met, and each unmet one is named', async () => {
  await goTo(admin, 'Candidates')
  await admin.getByRole('button', { name: 'Add a candidate' }).first().click()
  const form = dialogOf(admin, 'Add a candidate')
  await field(form, 'Name').fill(CANDIDATE.name)
  await field(form, 'E-mail address').fill(CANDIDATE.email)
  await form.getByRole('button', { name: 'Add a candidate' }).click()
  await see(admin.getByRole('heading', { level: 1, name: CANDIDATE.name }))

  const definition = `GLT-1 · ${CREDENTIAL}`
  const refusedFor = async (reason: string) => {
    const form = await whenIssuing(admin, definition, 'Not eligible yet', reason)
    expect(await form.getByRole('button', { name: 'Issue', exact: true }).isDisabled()).toBe(true)
    await form.getByRole('button', { name: 'Cancel' }).click()
  }
  const score = (percent: string) =>
    recordAssessment(admin, 'Written examination', (form) => field(form, 'Score in percent').fill(percent))

  await recordAssessment(admin, 'Work on a real lift', (form) => form.getByRole('radio', { name: /^Met:/ }).check())
  await refusedFor('Written examination Not assessed yet.')
  await score('69.5')
  await refusedFor('Written examination The score is below the cut score.')
  await score('70')
  const ready = await whenIssuing(admin, definition, /^Every requirement is met\./)
  await ready.getByRole('button', { name: 'Issue', exact: true }).click()
  await see(admin.getByText(`${CREDENTIAL} is issued.`))
})

step('the certificate says in words and in its QR code what was issued', async () => {
  await see(admin.getByRole('heading', { level: 1, name: CANDIDATE.name }))
  const file = await download(admin, admin.getByRole('link', { name: 'Open the PDF' }))
  printed = file.bytes
  const { pages, text, qrCode } = await readCertificate(printed)
  credentialId = /HL(-[0-9A-Z]{4}){4}-[0-9A-Z]/.exec(text)?.[0] ?? ''
  await see(admin.getByText(credentialId, { exact: true }).first())
  const { certificate } = (await verificationOf()).credential ?? {}
  expect(pages).toBe(1)
  expect(qrCode).toBe(`${stage.server.ready.url}${verifyPath()}`)
  expect(text.replaceAll(' ', '')).toContain(qrCode)
  const { effectiveOn, expiresOn } = certificate ?? {}
  const said = [
    `${CANDIDATE.name} has met the requirements of ${CREDENTIAL} Level I · GLT-1 under the skill standard ${STANDARD}`,
    'HLTB-GL, Version 1.0, published',
    'Harbour Lift Trades Board',
    'Drives and Brakes',
    'Doors and Locks',
    'Inés Carrasco Registrar',
    dateInWords(effectiveOn),
    dateInWords(expiresOn),
  ]
  for (const words of said) expect(text).toContain(words)
  expect(Number(expiresOn?.slice(0, 4))).toBe(Number(effectiveOn?.slice(0, 4)) + 3)
})

step('the candidate comes in by a link, sees the credential and downloads the same bytes', async () => {
  candidate = await stage.visitor('candidate')
  const { page } = candidate
  await page.goto('/')
  await page.getByRole('link', { name: 'Your credentials', exact: true }).click()
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(CANDIDATE.email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await see(page.getByRole('heading', { name: 'Look at your mail' }))

  await goTo(admin, 'Outbox')
  const message = admin.getByRole('row', { name: new RegExp(CANDIDATE.email) })
  await message.getByRole('link').first().click()
  await see(admin.getByRole('heading', { level: 2, name: 'Message' }))
  const link = await admin.getByRole('link', { name: /\/sign-in\?token=/ }).getAttribute('href')
  await page.goto(link ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const held = page.getByRole('article', { name: CREDENTIAL })
  await see(held.getByText('Valid', { exact: true }), held.getByText(credentialId, { exact: true }))
  const file = await download(page, held.getByRole('link', { name: 'Download certificate (PDF)' }))
  expect(file.bytes.equals(printed)).toBe(true)
})

step('an employer types the ID as it comes, or follows the QR code, and gets one answer', async () => {
  employer = await stage.visitor('employer', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const { page } = employer
  await enterId(page, sloppily(credentialId))
  await seeAnswer(page, 'Valid')
  const { qrCode } = await readCertificate(printed)
  await page.goto('about:blank')
  await page.goto(qrCode ?? '')
  await seeAnswer(page, 'Valid')
  const record = page.getByRole('region', { name: 'What the certificate says' })
  for (const words of [
    CANDIDATE.name,
    CREDENTIAL,
    'Level I',
    'GLT-1',
    'Drives and Brakes',
    'Doors and Locks',
    credentialId,
  ])
    await see(record.getByText(words, { exact: true }))
  await see(record.getByText(/^Version 1\.0, published/))
  await page.getByRole('link', { name: 'Read version 1.0' }).click()
  await see(page.getByRole('heading', { level: 1, name: STANDARD }), page.getByText(contentHash))
  await see(page.getByText('Both linings are measured at three points.'))
})

step('a mistyped ID is caught by its check symbol, and nobody is asked about it', async () => {
  const { page } = employer
  await page.goto('/')
  await see(page.getByRole('contentinfo').getByText('Employers verify here without an account.'))
  await page.waitForLoadState('networkidle')
  await withoutAskingTheApi(page, async () => {
    await page.getByRole('textbox', { name: 'Credential ID' }).fill(mistyped(credentialId))
    await page.getByRole('button', { name: 'Verify' }).click()
    await see(page.getByRole('alert').getByText(/One character is wrong or missing/))
  })
})

async function seeOnVerificationPage(answer: string, ...words: string[]): Promise<void> {
  await employer.page.goto(verifyPath())
  await seeAnswer(employer.page, answer)
  const banner = employer.page.getByRole('region', { name: new RegExp(`^${answer} on`) })
  for (const one of words) await see(banner.getByText(one))
  expect(await employer.page.getByText(INTERNAL_NOTE).count()).toBe(0)
}

step('a suspension shows at once, in public wording; another day has its own answer', async () => {
  await changeStatus(admin, credentialId, 'Suspend…', {
    asked: 'Suspend this credential?',
    reason: 'Evaluator under inquiry',
    note: INTERNAL_NOTE,
    confirm: 'Suspend',
  })
  await seeOnVerificationPage('Suspended', 'The assessment this credential stands on is being reviewed.')
  const { outcome, on } = await verificationOf()
  expect(outcome).toBe('suspended')

  const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10)
  await employer.page.getByLabel('Day', { exact: true }).fill(before)
  await employer.page.getByRole('button', { name: 'Show that day' }).click()
  await seeAnswer(employer.page, 'Was not yet valid')
  await see(employer.page.getByText('This is not today’s answer.'))
  expect(employer.page.url()).toContain(`?on=${before}`)
  expect((await verificationOf(before)).outcome).toBe('not_yet_valid')
})

step('reinstated it is valid again; withdrawn it is withdrawn for good, and the JSON says the same', async () => {
  await changeStatus(admin, credentialId, 'Reinstate…', {
    asked: 'Reinstate this credential?',
    reason: 'Inquiry closed in favour of the holder',
    note: INTERNAL_NOTE,
    confirm: 'Reinstate',
  })
  await seeOnVerificationPage('Valid', CANDIDATE.name)
  expect((await verificationOf()).outcome).toBe('valid')

  await changeStatus(admin, credentialId, 'Withdraw…', {
    asked: 'Withdraw this credential?',
    reason: 'Issued in error',
    note: INTERNAL_NOTE,
    confirm: 'Withdraw for good',
  })
  await seeOnVerificationPage('Withdrawn', 'It was issued in error.')
  expect(await verificationOf()).toMatchObject({
    outcome: 'withdrawn',
    credential: { certificate: { holderName: CANDIDATE.name }, status: { reason: 'issued_in_error' } },
  })
  for (const button of ['Suspend…', 'Replace…', 'Withdraw…'])
    expect(await admin.getByRole('button', { name: button }).getAttribute('aria-disabled')).toBe('true')
})

step('the next version is published; the credential keeps naming the one it was earned on', async () => {
  await goTo(admin, 'Skill standards')
  await admin.getByRole('link', { name: STANDARD, exact: true }).click()
  await admin.getByRole('button', { name: 'Start next draft' }).click()
  const draft = dialogOf(admin, 'Start the next draft')
  await draft.getByRole('radio', { name: 'Adjustment' }).check()
  await draft.getByRole('button', { name: 'Start the draft' }).click()
  await see(admin.getByText('HLTB-GL · Version 1.1'))
  await admin.getByRole('button', { name: 'Publish…' }).click()
  const asked = dialogOf(admin, 'Publish this version?')
  await see(
    asked.getByRole('heading', { name: 'Version 1.0 is superseded' }),
    asked.getByText(/Its 1 credential stays valid and keep/),
  )
  await asked.getByRole('checkbox', { name: 'I have read what becomes immutable.' }).check()
  await asked.getByRole('button', { name: 'Publish', exact: true }).click()
  await see(admin.getByText('Version 1.1 is published.'))

  await employer.page.goto(verifyPath())
  await see(employer.page.getByText(/^Version 1\.1 has been published since/))
  await see(
    employer.page.getByRole('region', { name: 'What the certificate says' }).getByText(/^Version 1\.0, published/),
  )
  expect((await verificationOf()).credential).toMatchObject({
    certificate: { standard: { version: '1.0' } },
    standard: { newer: { number: '1.1' } },
  })
})

step('the audit trail holds every act, and its chain is whole', async () => {
  await goTo(admin, 'Audit trail')
  const trail = admin.getByRole('table', { name: 'Audit trail' })
  for (const act of [
    'Founded the issuer',
    'Imported a standard',
    'Edited statements of a draft',
    'Defined a credential',
    'Opened a definition',
  ])
    await see(trail.getByText(act, { exact: true }).first())
  for (const act of [
    'Added a candidate',
    'Issued a credential',
    'Suspended a credential',
    'Reinstated a credential',
    'Withdrew a credential',
  ])
    await see(trail.getByText(act, { exact: true }).first())
  expect(await trail.getByText('Recorded an assessment', { exact: true }).count()).toBe(3)
  expect(await trail.getByText('Published a version', { exact: true }).count()).toBe(2)
  await admin.getByRole('button', { name: 'Check the chain' }).click()
  await see(admin.getByRole('status').getByText(/The chain is intact: all \d+ entries fit together/))
})

function dateInWords(date: string | null | undefined): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
