// A person at a browser of their own. What they would never see but we must, is written down: what the page says on its
// console, what it asks of other places, and what the server could not do.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { root } from '../../lib/places.mjs'

const PATIENCE_IN_MILLISECONDS = 20_000
const EVIDENCE = join(root, '.cache', 'e2e')

export interface Visitor {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** Faults since the last call: errors on the console (a breach of the content security policy is one), requests to another origin, files and answers that failed. */
  takeFaults(): string[]
  /** Saves a picture of the page and everything it said; answers with where, from the project's root. */
  saveEvidence(step: string): Promise<string[]>
}

/** What a browser puts on the console by itself for each answer of 400 and above; such answers are judged by `faultOfAnswer`. */
const SAID_OF_AN_ANSWER = /^Failed to load resource: the server responded with a status of/

/** Opens a browser without cookies whose pages are relative to `origin`. */
export async function newVisitor(
  browser: Browser,
  name: string,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS)
  const page = await context.newPage()
  const heard: string[] = []
  let faults: string[] = []
  const fault = (words: string) => {
    heard.push(`FAULT ${words}`)
    faults.push(`${name}: ${words}`)
  }
  context.on('console', (message) => {
    heard.push(`${message.type()}: ${message.text()} (${message.page()?.url()})`)
    if (message.type() === 'error' && !SAID_OF_AN_ANSWER.test(message.text())) fault(message.text())
  })
  context.on('weberror', (thrown) => {
    const error = thrown.error()
    fault(`uncaught ${error.stack ?? error.message}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) fault(`asked another origin: ${request.url()}`)
  })
  context.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 500 || (response.status() >= 400 && !pathname.startsWith('/api/')))
      fault(`${response.request().method()} ${pathname} answered ${response.status()}`)
  })
  return {
    name,
    page,
    context,
    takeFaults() {
      const taken = faults
      faults = []
      return taken
    },
    async saveEvidence(step) {
      await mkdir(EVIDENCE, { recursive: true })
      const stem = join(EVIDENCE, `${step} - ${name}`.replaceAll(/[^\w -]+/g, '').slice(0, 120))
      await page.screenshot({ path: `${stem}.png`, fullPage: true }).catch(() => undefined)
      const text = await page
        .locator('body')
        .ariaSnapshot({ timeout: 2000 })
        .catch(() => '')
      await writeFile(`${stem}.txt`, [page.url(), ...heard, '', text].join('\n'))
      return [`${stem}.png`, `${stem}.txt`].map((file) => relative(root, file))
    },
  }
}
