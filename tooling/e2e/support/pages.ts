// What several stories do at a browser, by role and label, as a person finds things.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until it can be seen. */
export async function see(...wanted: Locator[]): Promise<void> {
  for (const one of wanted) await one.waitFor()
}

/** Signs in on the admin's first page and waits for the overview. */
export async function signInAsStaff(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto('/admin/')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await see(page.getByRole('heading', { level: 1, name: 'Overview' }))
}

/** Follows a link of the admin's main navigation and waits for its page. */
export async function goTo(page: Page, link: string, heading = link): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link, exact: true }).click()
  await see(page.getByRole('heading', { level: 1, name: heading, exact: true }))
}

/** Enters an ID on the portal's first page, spelled as the visitor likes. */
export async function enterId(page: Page, spelled: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Credential ID' }).fill(spelled)
  await page.getByRole('button', { name: 'Verify' }).click()
}

/** The one answer of a verification page that is loaded: its first words. */
export async function seeAnswer(page: Page, answer: string): Promise<void> {
  await see(page.getByRole('heading', { level: 1, name: new RegExp(`^${answer} on \\d`) }))
}

/** Clicks what starts a download and answers with the file. */
export async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** As people write down what they read: other case, spaces for hyphens, letters for the digits they look like. */
export function sloppily(credentialId: string): string {
  return ` ${credentialId.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `
}

/** With one symbol wrong, as by a slip of a finger. */
export function mistyped(credentialId: string): string {
  const place = credentialId.indexOf('-') + 3
  const other = credentialId.charAt(place) === '7' ? '8' : '7'
  return credentialId.slice(0, place) + other + credentialId.slice(place + 1)
}

/** Fails unless `page` asked the API for nothing while `act` ran. */
export async function withoutAskingTheApi(page: Page, act: () => Promise<void>): Promise<void> {
  const asked: string[] = []
  const note = (request: { url(): string }) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url())
  }
  page.on('request', note)
  await act()
  page.off('request', note)
  expect(asked).toEqual([])
}
