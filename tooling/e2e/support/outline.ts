// What stories of writing share: the outline of a draft on the page, and the same draft as the server has it.
import { editing, site, standards } from '@touchstone/contract'
import {
  IssuerId,
  LineageId,
  type StandardVersion,
  type Statement,
  type StatementType,
  type StatementWords,
} from '@touchstone/domain'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { clientFor } from './api.ts'
import { see } from './pages.ts'
import type { Visitor } from './visitor.ts'

/** As patient as the rest of a story: a page that was loaded anew takes its time. */
export function eventually<T>(read: () => Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(() => read(), { timeout: 20_000 })
}

export const treeOn = (page: Page) => page.getByRole('tree', { name: 'Outline' })

export const rowOf = (page: Page, words: string) => treeOn(page).getByRole('treeitem').filter({ hasText: words })

/** What is chosen in the outline, as it is read. */
export const chosenOn = (page: Page) => treeOn(page).getByRole('treeitem', { selected: true }).allInnerTexts()

export const seeSaved = (page: Page) => see(page.getByRole('status').getByText('Saved', { exact: true }))

/** The form of the one statement that is chosen. */
export const formOn = (page: Page): Locator => page.getByRole('region', { name: 'Statement', exact: true })

/** The standards a member of one issuer's staff works on, past the pages. */
export async function deskOf(visitor: Visitor) {
  const api = clientFor(visitor, { ...site, ...standards, ...editing })
  const { memberships } = await api.getSession()
  const issuerId = IssuerId.parse(memberships[0]?.issuerId)
  return {
    api,
    issuerId,
    begin: (designation: string, title: string) =>
      api.createStandard({
        params: { issuerId },
        body: { designation, title, number: '1.0', language: 'en', level: null },
      }),
    /** Adds statements in reading order; `under` is the text of one of those before. */
    async write({ id }: Pick<StandardVersion, 'id'>, lines: readonly Line[]): Promise<void> {
      const lineages = new Map<string, LineageId>()
      const last = new Map<string, LineageId>()
      const edits = lines.map(({ under = '', ksas = [], ...words }) => {
        const lineageId = LineageId.parse(crypto.randomUUID())
        const place = { parent: lineages.get(under) ?? null, after: last.get(under) ?? null }
        lineages.set(words.text, lineageId)
        last.set(under, lineageId)
        const needed = ksas.map((ksa) => LineageId.parse(lineages.get(ksa)))
        return { edit: 'add' as const, lineageId, place, words: { ...NOTHING, ...words, ksas: needed } }
      })
      await api.editStatements({ params: { issuerId, versionId: id }, body: { edits } })
    },
    async statements({ id }: Pick<StandardVersion, 'id'>): Promise<readonly Statement[]> {
      return (await api.getVersion({ params: { issuerId, versionId: id } })).statements
    },
  }
}

type Line = Partial<Omit<StatementWords, 'ksas'>> & {
  readonly type: StatementType
  readonly text: string
  readonly under?: string
  /** By their text. */
  readonly ksas?: readonly string[]
}

const NOTHING: Omit<StatementWords, 'type' | 'text' | 'ksas'> = {
  typeLabel: null,
  code: null,
  title: null,
  evaluationCriteria: [],
  accuracyLevel: null,
  equipment: [],
  assignment: null,
  notes: null,
  fields: {},
  derivedFrom: [],
}

/** Statements drawn with a dot for each level. */
export function drawn(statements: readonly Statement[]): string[] {
  const depths = new Map<string, number>()
  return statements.map(({ lineageId, parent, text }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(lineageId, depth)
    return '.'.repeat(depth) + text
  })
}

/** Goes on by Tab until `isThere`, as somebody without a mouse does. */
export async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 60 && !(await isThere()); stops += 1) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}

export const focusIs = (page: Page, name: string) => () =>
  page.evaluate((wanted) => {
    const focused = document.activeElement
    return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim() === wanted
  }, name)
