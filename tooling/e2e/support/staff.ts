// What staff do in the admin, each act as one line of a story.
import type { Locator, Page } from 'playwright-core'
import { goTo, see } from './pages.ts'

/** A field by its exact label. */
export function field(place: Page | Locator, name: string): Locator {
  return place.getByRole('textbox', { name, exact: true })
}

export function dialogOf(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name })
}

interface FirstIssuer {
  readonly name: string
  readonly shortName: string
  readonly prefix: string
  readonly timeZone: string
  readonly signatory: { readonly name: string; readonly role: string }
}

interface FirstOwner {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Fills in and sends the page the set-up link leads to. */
export async function setUp(page: Page, issuer: FirstIssuer, owner: FirstOwner): Promise<void> {
  await field(page, 'Name of the issuer').fill(issuer.name)
  await field(page, 'Short name').fill(issuer.shortName)
  await field(page, 'Prefix of credential IDs').fill(issuer.prefix)
  await page.getByRole('combobox', { name: 'Time zone' }).fill(issuer.timeZone)
  await field(page, 'Name of the signatory').fill(issuer.signatory.name)
  await field(page, 'Printed role').fill(issuer.signatory.role)
  await field(page, 'Your name').fill(owner.name)
  await field(page, 'E-mail address').fill(owner.email)
  await field(page, 'Password').fill(owner.password)
  await page.getByRole('button', { name: 'Create the issuer' }).click()
}

export async function chooseFile(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles(path)
}

/** On a candidate's page, where one definition is open. `result` fills in what the requirement asks. */
export async function recordAssessment(
  page: Page,
  requirement: string,
  result: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: 'Record assessment' }).first().click()
  const form = dialogOf(page, 'Record an assessment')
  await form.getByRole('combobox', { name: 'Requirement', exact: true }).selectOption({ label: requirement })
  await result(form)
  await field(form, 'Name of the evaluator').fill('Ewa Wójcik')
  await form.getByRole('button', { name: 'Record', exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

/** On a candidate's page: opens the dialog that issues `definition` and waits until it says all of `sentences`. */
export async function whenIssuing(page: Page, definition: string, ...sentences: (string | RegExp)[]): Promise<Locator> {
  await page.getByRole('button', { name: 'Issue credential' }).first().click()
  const form = dialogOf(page, 'Issue a credential')
  await form.getByRole('combobox', { name: 'Credential definition' }).selectOption({ label: definition })
  for (const sentence of sentences) await see(form.getByText(sentence))
  return form
}

interface StatusChange {
  readonly asked: string
  readonly reason: string
  readonly note: string
  readonly confirm: string
}

/** Finds the credential in the list, opens it and goes through the act that `button` begins. */
export async function changeStatus(
  page: Page,
  credentialId: string,
  button: string,
  { asked, reason, note, confirm }: StatusChange,
): Promise<void> {
  await goTo(page, 'Credentials')
  await page
    .getByRole('row', { name: new RegExp(credentialId) })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: button }).click()
  const form = dialogOf(page, asked)
  await form.getByRole('combobox', { name: 'Reason' }).selectOption({ label: reason })
  await field(form, 'Internal note (optional)').fill(note)
  await form.getByRole('button', { name: confirm, exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}
