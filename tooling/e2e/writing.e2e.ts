// A small standard written from nothing with the keyboard alone, and two people who write in the same statement.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { deskOf, drawn, eventually, focusIs as focusOn, seeSaved, tabTo as tabOn, treeOn } from './support/outline.ts'
import { goTo, see, signInAsStaff } from './support/pages.ts'
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

const stage = openStage({ demo: false })
const { step } = stage

let writer: Visitor
let page: Page
let other: Page

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const saved = (where = page) => seeSaved(where)
const tree = (where = page) => treeOn(where)
const tabTo = (isThere: () => Promise<boolean>) => tabOn(page, isThere)
const focusIs = (name: string) => focusOn(page, name)

/** A dialog takes the focus a moment after it is seen; what is typed before goes nowhere. */
const inField = () => eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')

/** What the server has. */
async function outline(): Promise<string[]> {
  const { api, issuerId, statements } = await deskOf(writer)
  const [standard] = await api.listStandards({ params: { issuerId } })
  const [version] = standard?.versions ?? []
  return version ? drawn(await statements(version)) : []
}

step('a standard is begun from nothing', async () => {
  writer = await stage.visitor('writer')
  page = writer.page
  await page.goto(stage.server.ready.setup ?? '')
  await setUp(page, ISSUER, OWNER)
  await signInAsStaff(page, OWNER)
  await goTo(page, 'Skill standards')
  await tabTo(focusIs('Write a new standard'))
  await press('Enter')
  await see(dialogOf(page, 'Write a new standard'))
  await inField()
  await page.keyboard.type('Rope Access Technician')
  await press('Tab')
  await page.keyboard.type('HLTB-RA')
  await press('Enter')
  await see(page.getByRole('heading', { level: 1, name: 'Rope Access Technician' }), page.getByText('An empty draft'))
})

step('its outline is written line by line, with the levels set by Tab', async () => {
  await tabTo(focusIs('Write the first statement'))
  await press('Enter')
  await page.keyboard.type('Rigging')
  await press('Enter', 'Tab')
  await page.keyboard.type('Prepare the anchors')
  await press('Enter', 'Tab')
  await page.keyboard.type('Load an anchor to its proof load')
  await press('Enter')
  await page.keyboard.type('Inspect a rope')
  await press('Enter', 'Shift+Tab', 'Shift+Tab')
  await page.keyboard.type('Rescue')
  await press('Enter', 'Escape')
  await eventually(outline).toEqual([
    'Rigging',
    '.Prepare the anchors',
    '..Load an anchor to its proof load',
    '..Inspect a rope',
    'Rescue',
  ])
  await saved()
})

step('statements are moved, indented and taken back by keys, also after they were saved', async () => {
  await eventually(() => tree().evaluate((element) => element === document.activeElement)).toBe(true)
  await press('Home', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Alt+ArrowUp')
  await eventually(async () => (await outline())[2]).toBe('..Inspect a rope')
  await press('Alt+ArrowLeft')
  await eventually(outline).toEqual([
    'Rigging',
    '.Prepare the anchors',
    '..Load an anchor to its proof load',
    '.Inspect a rope',
    'Rescue',
  ])
  await press('Alt+ArrowRight', 'Delete')
  await eventually(outline).toHaveLength(4)
  await press('Control+z')
  await eventually(outline).toHaveLength(5)
  await press('Control+Shift+Z')
  await eventually(outline).toHaveLength(4)
  await press('Control+z', 'Control+z', 'Control+z', 'Control+z')
  await eventually(outline).toEqual([
    'Rigging',
    '.Prepare the anchors',
    '..Load an anchor to its proof load',
    '..Inspect a rope',
    'Rescue',
  ])
})

step('the keys are shown on asking, and Move to finds a new parent by its words', async () => {
  await tree().focus()
  await press('?')
  await see(dialogOf(page, 'Keyboard in the outline'))
  await press('Escape')
  await dialogOf(page, 'Keyboard in the outline').waitFor({ state: 'hidden' })
  await tree().focus()
  await page.keyboard.type('inspect')
  await press('Alt+m')
  const asked = dialogOf(page, 'Move 1 statement to')
  await see(asked)
  await inField()
  await page.keyboard.type('resc')
  // It is there before anything is sought, too.
  await asked.getByRole('radio', { name: 'The top of the outline' }).waitFor({ state: 'hidden' })
  await see(asked.getByRole('radio', { name: 'Rescue' }))
  await press('Tab', 'Space', 'Enter')
  await eventually(async () => (await outline()).slice(-2)).toEqual(['Rescue', '.Inspect a rope'])
})

step('a list from a spreadsheet is looked at, then pasted as statements', async () => {
  await tree().focus()
  await press('End')
  await tree().evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '1.1\tCall for help\n1.2\tLower a casualty\n')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const asked = dialogOf(page, 'Paste as statements')
  await see(asked.getByText('2 statements would be added'), asked.getByText('1.2 Lower a casualty', { exact: true }))
  expect(await axeFaults(page, { only: '[role=dialog]' })).toEqual([])
  await tabTo(focusIs('Add 2 statements'))
  await press('Enter')
  await eventually(async () => (await outline()).slice(-2)).toEqual(['.Call for help', '.Lower a casualty'])
  await saved()
})

step('what is written in the form is saved as it is written', async () => {
  await tree().focus()
  await page.keyboard.type('load')
  await eventually(() => field(page, 'Statement').inputValue()).toBe('Load an anchor to its proof load')
  await press('Enter')
  await page.keyboard.type('Proof-load an anchor')
  await tabTo(focusIs('Add a criterion'))
  await press('Enter')
  await page.keyboard.type('The load is held for a minute.')
  await press('Enter')
  await page.keyboard.type('Nothing moves.')
  await press('Alt+ArrowUp')
  await saved()
  await page.reload()
  await eventually(() => field(page, 'Title (optional)').inputValue()).toBe('Proof-load an anchor')
  expect(await field(page, 'Criterion 1').inputValue()).toBe('Nothing moves.')
  expect(await field(page, 'Criterion 2').inputValue()).toBe('The load is held for a minute.')
  expect(await axeFaults(page)).toEqual([])
})

step(
  'of two who write the same words the second sees both and chooses; what else changed comes in by itself',
  async () => {
    other = await writer.context.newPage()
    await other.goto(page.url())
    await eventually(() => field(other, 'Title (optional)').inputValue()).toBe('Proof-load an anchor')
    await field(page, 'Statement').fill('Load an anchor to one and a half times its rated load.')
    await press('Escape')
    await saved()
    await field(other, 'Statement').fill('Load an anchor as its maker says.')
    await other.keyboard.press('Escape')
    const asked = dialogOf(other, 'Somebody else wrote here too')
    await see(asked.getByRole('heading', { name: 'Theirs' }), asked.getByRole('heading', { name: 'Yours' }))
    expect(await axeFaults(other, { only: '[role=dialog]' })).toEqual([])
    await asked.getByRole('radio', { name: 'Write another' }).check()
    await field(asked, 'What it is to be').fill(
      'Load an anchor as its maker says, or else to one and a half times its rated load.',
    )
    await asked.getByRole('button', { name: 'Save what is chosen' }).click()
    await saved(other)
    await page.bringToFront()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await see(page.getByText('Others have edited this draft'))
    await eventually(() => field(page, 'Statement').inputValue()).toContain('or else to one and a half times')
  },
)

step('without a connection the words stay and are saved when it is back', async () => {
  await writer.context.setOffline(true)
  await field(page, 'Notes (optional)').fill('Written on the ferry.')
  await see(page.getByText(/^Not saved: The server was not reached/))
  await writer.context.setOffline(false)
  // It notices by itself.
  await saved()
  await page.reload()
  await eventually(() => field(page, 'Notes (optional)').inputValue()).toBe('Written on the ferry.')
  // What the browser itself says of a connection that is gone is no fault of the pages.
  expect(writer.takeFaults().filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
