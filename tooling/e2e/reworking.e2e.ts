// A draft is reworked with what a keyboard and a mouse can do: cut, copied and pasted within it and into another draft, chosen
// several at once, dragged, given fields of its own, and written in while the server is away.
import type { StandardVersion } from '@touchstone/domain'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './support/axe.ts'
import {
  chosenOn,
  deskOf,
  drawn,
  eventually,
  focusIs,
  formOn,
  rowOf,
  seeSaved,
  tabTo,
  treeOn,
} from './support/outline.ts'
import { see, signInAsStaff } from './support/pages.ts'
import { dialogOf, field, setUp } from './support/staff.ts'
import { openStage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'

const ISSUER = {
  name: 'Harbour Lift Trades Board',
  shortName: 'HLTB',
  prefix: 'HL',
  timeZone: 'Europe/Madrid',
  signatory: { name: 'Inés Carrasco', role: 'Registrar' },
}
const OWNER = { name: 'Inés Carrasco', email: 'ines@harbour-lifts.example', password: 'seven ropes and a brake' }
const CRITERIA = { evaluationCriteria: ['It holds for a minute.'] }

const stage = openStage({ demo: false })
const { step } = stage

let writer: Visitor
let page: Page
let other: Page
let desk: Awaited<ReturnType<typeof deskOf>>
let ropes: StandardVersion
let rescue: StandardVersion

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const outline = async (of = ropes) => drawn(await desk.statements(of))
const statement = async (text: string) => (await desk.statements(ropes)).find((one) => one.text === text)
const address = ({ id }: StandardVersion, rest = '') => `/admin/issuers/${desk.issuerId}/versions/${id}${rest}`
const openDraft = async (on: Page, of: StandardVersion) => {
  await on.goto(address(of))
  await see(treeOn(on))
}
const goToRow = (on: Page, words: string) => rowOf(on, words).first().click()

const BEFORE = [
  'Rigging',
  '.Anchors',
  '..Load an anchor',
  '..Inspect a rope',
  'Rescue',
  '.Lower a casualty',
  'Ropes',
  '.Knowledge of rope fibres and their ageing',
  '.Knowledge of rope fibres and of their ageing',
]

step('two drafts are begun', async () => {
  writer = await stage.visitor('writer')
  page = writer.page
  await page.goto(stage.server.ready.setup ?? '')
  await setUp(page, ISSUER, OWNER)
  await signInAsStaff(page, OWNER)
  await writer.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  desk = await deskOf(writer)
  ropes = await desk.begin('HLTB-RA', 'Rope Access Technician')
  rescue = await desk.begin('HLTB-RR', 'Rope Rescue Technician')
  const fibres = ['Knowledge of rope fibres and their ageing', 'Knowledge of rope fibres and of their ageing']
  await desk.write(ropes, [
    { type: 'duty_area', text: 'Rigging', code: '1' },
    { type: 'duty', text: 'Anchors', code: '1.1', under: 'Rigging' },
    { type: 'duty_area', text: 'Rescue', code: '2' },
    { type: 'performance_standard', text: 'Lower a casualty', code: '2.1', under: 'Rescue', ...CRITERIA },
    { type: 'ksa_group', text: 'Ropes' },
    ...fibres.map((text, place) => ({ type: 'knowledge' as const, text, code: `K${place + 1}`, under: 'Ropes' })),
    {
      type: 'performance_standard',
      text: 'Load an anchor',
      code: '1.1.1',
      under: 'Anchors',
      ksas: fibres,
      ...CRITERIA,
    },
    { type: 'performance_standard', text: 'Inspect a rope', code: '1.1.2', under: 'Anchors', ...CRITERIA },
  ])
  await desk.write(rescue, [{ type: 'duty_area', text: 'Helicopters', code: '1' }])
  expect(await outline()).toEqual(BEFORE)
})

step(
  'a branch is copied and pasted with its words, without its codes, and undo leads back to where one was',
  async () => {
    await openDraft(page, ropes)
    await page.getByRole('button', { name: 'Open all' }).click()
    await goToRow(page, 'Anchors')
    await treeOn(page).focus()
    await press('Control+c')
    await see(page.getByText('3 statements copied.'))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '1.1 Anchors\n\t1.1.1 Load an anchor\n\t1.1.2 Inspect a rope',
    )
    await press('Control+v')
    await eventually(outline).toEqual([
      ...BEFORE.slice(0, 4),
      '.Anchors',
      '..Load an anchor',
      '..Inspect a rope',
      ...BEFORE.slice(4),
    ])
    const [, , , , copy, below] = await desk.statements(ropes)
    expect([copy?.code, below?.code, below?.evaluationCriteria, below?.ksas.length]).toEqual([
      null,
      null,
      CRITERIA.evaluationCriteria,
      2,
    ])
    await press('Control+z')
    await eventually(outline).toEqual(BEFORE)
    await eventually(() => chosenOn(page)).toEqual([expect.stringContaining('Anchors')])
  },
)

step('a branch that is cut moves as it is, and is chosen where it lands', async () => {
  const before = await statement('Anchors')
  await treeOn(page).focus()
  await press('Control+x')
  await see(page.getByText('3 statements cut. Paste them where they are to go.'))
  await goToRow(page, 'Rescue')
  await treeOn(page).focus()
  await press('Control+v')
  await eventually(outline).toEqual([
    'Rigging',
    'Rescue',
    '.Lower a casualty',
    'Anchors',
    '.Load an anchor',
    '.Inspect a rope',
    ...BEFORE.slice(6),
  ])
  expect((await statement('Anchors'))?.lineageId).toBe(before?.lineageId)
  await eventually(() => chosenOn(page)).toEqual([expect.stringContaining('Anchors')])
  await press('Control+z')
  await eventually(outline).toEqual(BEFORE)
})

step('what is copied in one draft is pasted in another, which is open in another tab', async () => {
  await goToRow(page, 'Anchors')
  await treeOn(page).focus()
  await press('Control+c')
  other = await writer.context.newPage()
  await openDraft(other, rescue)
  await goToRow(other, 'Helicopters')
  await treeOn(other).focus()
  await other.keyboard.press('Control+v')
  await eventually(() => outline(rescue)).toEqual(['Helicopters', 'Anchors', '.Load an anchor', '.Inspect a rope'])
  const pasted = await desk.statements(rescue)
  const known = new Set((await desk.statements(ropes)).map(({ lineageId }) => lineageId))
  expect(pasted.filter(({ lineageId }) => known.has(lineageId))).toEqual([])
  // The KSAs it needed are of the other draft.
  expect(pasted.flatMap(({ ksas }) => ksas)).toEqual([])
  // And from the menu, which is handed no clipboard by the browser.
  await other.getByRole('button', { name: 'More' }).click()
  await other.getByRole('menuitem', { name: /^Paste(?! a)/ }).click()
  await eventually(() => outline(rescue)).toHaveLength(7)
  await other.close()
  await page.bringToFront()
})

step('a range of a spreadsheet is shown as statements before it goes in, by real keys', async () => {
  await goToRow(page, 'Rescue')
  await treeOn(page).focus()
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      '3\tTransport\r\n3.1\tPack a stretcher\r\n3.1.1\tSecure a casualty\r\n1.1.1\tTwice\r\n',
    ),
  )
  await press('Control+v')
  const asked = dialogOf(page, 'Paste as statements')
  await see(
    asked.getByText('4 statements would be added'),
    asked.getByText('Line 4: the code is used already and left out.'),
  )
  await press('Control+Enter')
  await eventually(async () => (await outline()).slice(6, 10)).toEqual([
    'Transport',
    '.Pack a stretcher',
    '..Secure a casualty',
    '..Twice',
  ])
  expect([(await statement('Secure a casualty'))?.code, (await statement('Twice'))?.code]).toEqual(['3.1.1', null])
  await press('Control+z')
  await eventually(outline).toEqual(BEFORE)
})

step('several are chosen with the mouse and with keys, removed together, and brought back by one undo', async () => {
  await goToRow(page, 'Load an anchor')
  await rowOf(page, 'Lower a casualty').click({ modifiers: ['Control'] })
  await eventually(() => chosenOn(page)).toHaveLength(2)
  await rowOf(page, 'Load an anchor').first().click()
  await rowOf(page, 'Rescue').click({ modifiers: ['Shift'] })
  await eventually(() => chosenOn(page)).toHaveLength(3)
  await see(formOn(page).getByRole('heading', { name: '3 statements chosen' }))
  expect(await axeFaults(page)).toEqual([])
  await goToRow(page, 'Load an anchor')
  await treeOn(page).focus()
  await press('Shift+ArrowDown', 'Delete')
  await see(page.getByText('2 statements removed.'))
  await eventually(outline).toEqual(['Rigging', '.Anchors', ...BEFORE.slice(4)])
  await press('Control+z')
  await eventually(outline).toEqual(BEFORE)
})

step(
  'two KSAs become one only when that is confirmed, and whoever needed either needs the one that stays',
  async () => {
    await goToRow(page, 'fibres and their ageing')
    await treeOn(page).focus()
    await press('Shift+ArrowDown')
    const choice = formOn(page).getByRole('combobox', { name: 'Merge them into' })
    await choice.selectOption({ label: 'K1 Knowledge of rope fibres and their ageing' })
    expect(await outline()).toEqual(BEFORE)
    await formOn(page).getByRole('button', { name: 'Merge', exact: true }).click()
    await eventually(outline).toEqual(BEFORE.slice(0, -1))
    const kept = await statement('Knowledge of rope fibres and their ageing')
    expect((await statement('Load an anchor'))?.ksas).toEqual([kept?.lineageId])
    await treeOn(page).focus()
    await press('Control+z')
    await eventually(outline).toEqual(BEFORE)
    expect((await statement('Load an anchor'))?.ksas).toHaveLength(2)
  },
)

step('F8 goes from finding to finding', async () => {
  await treeOn(page).focus()
  await press('Home', 'F8')
  await eventually(() => chosenOn(page)).toEqual([expect.stringContaining('Load an anchor')])
  await see(formOn(page).getByText(/^\d findings?$/))
  await press('F8')
  await eventually(() => chosenOn(page)).toEqual([expect.stringContaining('Inspect a rope')])
  await press('Shift+F8')
  await eventually(() => chosenOn(page)).toEqual([expect.stringContaining('Load an anchor')])
})

/** From the middle of a row to a height of another: 0 its upper edge, 1 its lower one. */
async function drag(from: Locator, to: Locator, height: number): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('A row to drag is out of view.')
  await page.mouse.move(start.x + 80, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 90, start.y + start.height / 2 + 10)
  await page.mouse.move(end.x + 90, end.y + end.height * height, { steps: 4 })
  await page.mouse.up()
}

step('a row is dragged before another, after it and into it', async () => {
  const load = rowOf(page, 'Load an anchor')
  const inspect = rowOf(page, 'Inspect a rope')
  await drag(inspect, load, 0.1)
  await eventually(async () => (await outline()).slice(2, 4)).toEqual(['..Inspect a rope', '..Load an anchor'])
  await drag(inspect, load, 0.9)
  await eventually(outline).toEqual(BEFORE)
  await drag(inspect, rowOf(page, 'Rescue'), 0.5)
  await eventually(outline).toEqual([
    ...BEFORE.slice(0, 3),
    'Rescue',
    '.Lower a casualty',
    '.Inspect a rope',
    ...BEFORE.slice(6),
  ])
  // Escape while it is held leaves it where it is.
  const box = await load.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 90, { steps: 3 })
  await press('Escape')
  await page.mouse.up()
  await treeOn(page).focus()
  await press('Control+z')
  await eventually(outline).toEqual(BEFORE)
  await seeSaved(page)
})

const KINDS = ['One line of text', 'Text of any length', 'Number', 'Date', 'Yes or no', 'One of several choices']

step('the body adds fields of each kind, from the keyboard', async () => {
  await page.goto(address(ropes, '/fields'))
  await see(page.getByRole('heading', { level: 1, name: 'Fields and numbering' }))
  expect(await axeFaults(page)).toEqual([])
  for (const [place, kind] of KINDS.entries()) {
    await tabTo(page, focusIs(page, 'Add a field'))
    await press('Enter')
    await page.keyboard.type(kind)
    const group = page.getByRole('group', { name: `Field ${place + 1}: ${kind}` })
    await group.getByRole('combobox', { name: 'Kind' }).selectOption({ label: kind })
    if (kind === 'Number') await group.getByRole('checkbox', { name: 'Required before publication' }).check()
    if (kind === 'One of several choices') await group.getByRole('textbox', { name: 'Choices' }).fill('Steel\nFibre')
    await group.getByRole('textbox', { name: 'Label' }).focus()
  }
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save fields' }).click()
  await see(page.getByText('The fields are saved.'))
})

step('each holds its kind; what it cannot hold stays to be put right, also when one looks elsewhere', async () => {
  await openDraft(page, ropes)
  await page.getByRole('button', { name: 'Open all' }).click()
  await goToRow(page, 'Load an anchor')
  const form = formOn(page)
  await see(form.getByText('This is required.'))
  await form.getByLabel('Number').fill('-1.5')
  await form.getByLabel('Date').fill('2026-12-24')
  await form.getByLabel('Yes or no').selectOption('No')
  await form.getByLabel('One of several choices').selectOption('Fibre')
  await field(form, 'Text of any length').fill('First\n\nsecond')
  const held = {
    number: -1.5,
    date: '2026-12-24',
    yesOrNo: false,
    oneOfSeveralChoices: 'Fibre',
    textOfAnyLength: 'First\n\nsecond',
  }
  await eventually(async () => (await statement('Load an anchor'))?.fields).toEqual(held)
  await field(form, 'One line of text').fill('x'.repeat(501))
  await goToRow(page, 'Inspect a rope')
  await see(page.getByText('Not saved: something written in 1.1.1 Load an anchor cannot be kept as it is.'))
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Put it right' }).click()
  await eventually(() => field(form, 'One line of text').inputValue()).toHaveLength(501)
  await see(form.getByText('Write one line of at most 500 characters.'))
  // Leaving the page would lose it, and so it is asked.
  await page.getByRole('link', { name: 'KSA library' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()
  await field(form, 'One line of text').fill('One line')
  await seeSaved(page)
  await eventually(async () => (await statement('Load an anchor'))?.fields).toEqual({
    ...held,
    oneLineOfText: 'One line',
  })
})

step('a code that is taken is refused beside it, and keeps nothing else from being saved', async () => {
  const form = formOn(page)
  await field(form, 'Code (optional)').fill('2.1')
  await field(form, 'Notes (optional)').fill('Seen in the yard.')
  await see(form.getByText('Another statement of this version has the code 2.1.', { exact: false }))
  await eventually(async () => (await statement('Load an anchor'))?.notes).toBe('Seen in the yard.')
  expect((await statement('Load an anchor'))?.code).toBe('1.1.1')
  expect(await field(form, 'Code (optional)').inputValue()).toBe('2.1')
  await field(form, 'Code (optional)').fill('1.1.9')
  await seeSaved(page)
  await eventually(async () => (await statement('Load an anchor'))?.code).toBe('1.1.9')
})

step('a text is seen as it will be read, and nothing in it runs', async () => {
  const form = formOn(page)
  await field(form, 'Notes (optional)').fill(
    '- **firm**\n- <img src=x onerror=alert(1)>\n- [page](javascript:alert(1))',
  )
  await form.getByRole('button', { name: 'Preview' }).last().click()
  await see(form.locator('li strong', { hasText: 'firm' }))
  expect(await form.locator('img, a[href^=javascript]').count()).toBe(0)
  await seeSaved(page)
})

step('codes number themselves once a rule says so, and are then no longer written by hand', async () => {
  await page.goto(address(ropes, '/fields'))
  const pattern = (type: string) => page.getByRole('textbox', { name: `Pattern for ${type}`, exact: true })
  await pattern('Duty area').fill('{x}')
  await see(page.getByText(/^Use \{n\}/))
  await pattern('Duty area').fill('{A}')
  await pattern('Performance standard').fill('{parent}.{n}')
  await see(page.getByText('A, B', { exact: true }), page.getByText('Saving changes 4 codes.'))
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save numbering' }).click()
  await see(page.getByText('The numbering is saved.'))
  await openDraft(page, ropes)
  await goToRow(page, 'Rescue')
  await see(formOn(page).getByText('Numbered by the rule of this version.'))
  expect(await field(formOn(page), 'Code').getAttribute('readonly')).not.toBeNull()
  await treeOn(page).focus()
  await press('Alt+ArrowUp')
  await eventually(async () => [
    (await statement('Rescue'))?.code,
    (await statement('Lower a casualty'))?.code,
  ]).toEqual(['A', 'A.1'])
  await press('Alt+ArrowDown')
  await eventually(outline).toEqual(BEFORE)
})

step('a field that holds something is removed only with what it holds', async () => {
  await page.goto(address(ropes, '/fields'))
  await page.getByRole('button', { name: 'Remove the field Number' }).click()
  await page.getByRole('button', { name: 'Save fields' }).click()
  await see(page.getByText('1 statement holds something in the field number', { exact: false }))
  await page.getByRole('checkbox', { name: /^Remove what 1 statement holds/ }).check()
  await page.getByRole('button', { name: 'Save fields' }).click()
  await see(page.getByText('The fields are saved; 1 statement followed.'))
  expect(Object.keys((await statement('Load an anchor'))?.fields ?? {})).not.toContain('number')
})

step('KSAs that say the same are shown side by side and merged from the keyboard', async () => {
  await page.goto(address(ropes, '/ksas'))
  await see(page.getByRole('heading', { name: 'These seem to say the same' }))
  expect(await axeFaults(page)).toEqual([])
  await tabTo(page, focusIs(page, 'Merge…'))
  await press('Enter')
  const asked = dialogOf(page, 'Merge KSAs')
  await see(asked.getByText('1 statement needs the one that is kept afterwards:'))
  expect(await axeFaults(page, { only: '[role=dialog]' })).toEqual([])
  await tabTo(page, focusIs(page, 'Merge'))
  await press('Enter')
  await see(page.getByText('The KSAs are merged.'))
  expect(await outline()).toEqual(BEFORE.slice(0, -1))
})

step('while the server is away the words stay, and are saved when it is back', async () => {
  await openDraft(page, ropes)
  await goToRow(page, 'Rescue')
  await stage.server.stop()
  await field(formOn(page), 'Notes (optional)').fill('Written while')
  await see(page.getByText(/^Not saved: The server was not reached/))
  await field(formOn(page), 'Notes (optional)').fill('Written while it was away.')
  await stage.startAgain()
  await page.getByRole('button', { name: 'Try again' }).click()
  await seeSaved(page)
  await eventually(async () => (await statement('Rescue'))?.notes).toBe('Written while it was away.')
  // What the browser itself says of a server that is gone is no fault of the pages.
  expect(writer.takeFaults().filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
})

step('what a revision changes is proposed, judged by a person, and kept with what is published', async () => {
  await page.getByRole('button', { name: 'Publish…' }).click()
  await publish('Version 1.0 is published.')
  await goToRow(page, 'Rescue')
  expect(await page.getByRole('toolbar', { name: 'Work on the outline' }).count()).toBe(0)
  await page.goto(address(ropes, '/ksas'))
  const merge = page.getByRole('button', { name: 'Merge…' })
  await page.getByRole('checkbox').first().check()
  await eventually(() => merge.last().getAttribute('aria-disabled')).toBe('true')
  await page.goto(address(ropes, '/fields'))
  await see(page.getByText('This version is no draft: its fields and numbering can no longer be changed.'))
  expect(await page.getByRole('button', { name: 'Add a field' }).isDisabled()).toBe(true)

  await page.goto(address(ropes))
  await page.getByRole('button', { name: 'Start next draft' }).click()
  const draft = dialogOf(page, 'Start the next draft')
  await draft.getByRole('radio', { name: 'Revision' }).check()
  await draft.getByRole('button', { name: 'Start the draft' }).click()
  await see(page.getByText('HLTB-RA · Version 1.1'))
  await goToRow(page, 'Rescue')
  await page.getByRole('button', { name: 'Open all' }).click()
  await goToRow(page, 'Lower a casualty')
  await field(formOn(page), 'Statement').fill('Lower a casualty and the attendant within ten minutes')
  await press('Escape')
  await seeSaved(page)
  // Split from a statement of the version before: a person says so.
  await goToRow(page, 'Load an anchor')
  await formOn(page).getByText('Comes from', { exact: true }).click()
  const origin = formOn(page).getByRole('combobox', { name: 'Add a statement of the version before' })
  await origin.fill('Inspect')
  await page
    .getByRole('option', { name: /Inspect a rope/ })
    .first()
    .click()
  await see(formOn(page).getByRole('button', { name: /^Does not come from .*Inspect a rope/ }))
  await seeSaved(page)

  await page.getByRole('link', { name: 'What changed' }).click()
  await see(page.getByRole('heading', { level: 1, name: 'What changed' }))
  await page.getByText('Decide what this change means').first().click()
  const meaning = page.getByRole('combobox', { name: 'Meaning' })
  await see(meaning)
  expect(await meaning.locator('option').first().textContent()).toMatch(/^As proposed: /)
  await meaning.selectOption('substantive')
  await page.getByRole('combobox', { name: 'Who met the statement before' }).selectOption('not_equivalent')
  await page.getByRole('textbox', { name: 'Note, shown to the public (optional)' }).fill('The attendant counts.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await see(page.getByText('The decision is saved.'), page.getByText('Change what was decided').first())
  expect(await axeFaults(page)).toEqual([])
  const compared = page.url()
  await page.goBack()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await publish('Version 1.1 is published.')
  await page.goto(compared)
  await see(page.getByText('The attendant counts.'))
  expect(await page.getByText('Change what was decided').count()).toBe(0)
})

async function publish(said: string): Promise<void> {
  const asked = dialogOf(page, 'Publish this version?')
  await asked.getByRole('checkbox', { name: 'I have read what becomes immutable.' }).check()
  await asked.getByRole('button', { name: 'Publish', exact: true }).click()
  await see(page.getByText(said))
}
