// What is not public, tried at every address and in every form there is: whoever guesses learns nothing, not even that it is there.
import {
  API_BASE,
  caseProvider,
  library,
  libraryAddresses,
  publicComparisons,
  publishedDocuments,
  publishedFiles,
  urlOf,
} from '@touchstone/contract'
import type { StandardVersion, Statement } from '@touchstone/domain'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve, foundBody, importDraft, publish, type Desk } from '../../testing/small-body.js'
import { smallPackage } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

const ACCEPTS = ['text/html', 'application/json', 'application/ld+json', 'application/atom+xml', '*/*']
/** The designations of standards of which nothing is public, and a word that stands in no published statement. */
const SECRETS = /HSI-HIDDEN|HSI-DECIDED|unheard-of/

let folder: string
let api: TestApi
let desk: Desk
let published: StandardVersion
let hidden: Record<
  'draft' | 'approved' | 'discarded' | 'draft of nothing public' | 'approved of nothing public',
  StandardVersion
>

const at = ({ id: versionId }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId })
const open = (path: string, accept = '*/*') => fetch(api.url + path, { headers: { accept }, redirect: 'manual' })
const statementsOf = async (version: StandardVersion): Promise<Statement[]> =>
  (await desk.standards.getVersion({ params: at(version) })).statements

async function next(version: StandardVersion, number: string): Promise<StandardVersion> {
  const draft = await desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'adjustment' } })
  const [one] = await statementsOf(draft)
  if (!one) throw new Error('A copy without statements.')
  await desk.editing.editStatements({
    params: at(draft),
    body: {
      edits: [
        { edit: 'change', lineageId: one.lineageId, from: { notes: one.notes }, to: { notes: 'An unheard-of rule.' } },
      ],
    },
  })
  return draft
}

/** New identifiers: those of the package already lead to what is published of it. */
async function begun(designation: string): Promise<StandardVersion> {
  const identifiers = new Map<string, string>()
  const renewed = JSON.stringify(smallPackage()).replaceAll(/"identifier":"([^"]+)"/g, (_, old: string) => {
    if (!identifiers.has(old)) identifiers.set(old, crypto.randomUUID())
    return `"identifier":"${identifiers.get(old)}"`
  })
  return importDraft(desk, { package: JSON.parse(renewed), designation })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unreachable-'))
  await mkdir(join(folder, 'portal'))
  await writeFile(
    join(folder, 'portal', 'index.html'),
    '<!doctype html><html><head><title>Touchstone</title></head><body><div id="portal"></div></body></html>',
  )
  api = await startTestApi({ sites: { admin: join(folder, 'none'), portal: join(folder, 'portal') } })
  desk = await foundBody(api)
  published = await publish(desk, await importDraft(desk))
  const other = await publish(desk, await begun('HSI-PT-2'))
  const discarded = await next(other, '1.1')
  await desk.standards.discardDraft({ params: at(discarded) })
  hidden = {
    draft: await next(other, '1.2'),
    approved: await approve(desk, await next(published, '1.1')),
    discarded,
    'draft of nothing public': await begun('HSI-HIDDEN'),
    'approved of nothing public': await approve(desk, await begun('HSI-DECIDED')),
  }
})
afterAll(async () => {
  await api?.close()
  await rm(folder, { recursive: true })
})

/** Every address that would lead to it if it were public. */
async function addressesOf(version: StandardVersion): Promise<string[]> {
  const { standardId, number, id: sourcedId } = version
  const [statement] = await statementsOf(version)
  const { id: statementId, lineageId } = statement!
  const params = { standardId, number }
  const inCase = { params: { sourcedId } }
  const versions = [
    libraryAddresses.version(standardId, number),
    libraryAddresses.changes(standardId, number),
    libraryAddresses.statement(statementId),
    libraryAddresses.statementEmbed(statementId),
    libraryAddresses.versionEmbed(standardId, number),
    urlOf(library.readLibraryVersion, { params }),
    urlOf(library.getFrozenContent, { params }),
    urlOf(library.readLibraryStatement, { params: { statementId } }),
    ...Object.values(publishedFiles).map((file) => urlOf(file, { params })),
    ...Object.values(publishedDocuments).map((document) => urlOf(document, { params, query: {} })),
    urlOf(caseProvider.getCFDocument, inCase),
    urlOf(caseProvider.getCFPackage, inCase),
    urlOf(caseProvider.getCFItem, { params: { sourcedId: statementId } }),
    urlOf(caseProvider.getCFItemAssociations, { params: { sourcedId: statementId } }),
    ...[publicComparisons.comparePublicVersions, publicComparisons.getPublicDelta].flatMap((compare) => [
      urlOf(compare, { params: { standardId }, query: { from: '1.0', to: number } }),
      urlOf(compare, { params: { standardId }, query: { from: number, to: '1.0' } }),
    ]),
  ]
  if (number !== '1.0') return [...versions, libraryAddresses.changes(standardId, '1.0', number)]
  return [
    ...versions,
    libraryAddresses.standard(standardId),
    libraryAddresses.history(standardId, lineageId),
    libraryAddresses.standardFeed(standardId),
    urlOf(library.readLibraryStandard, { params: { standardId } }),
    urlOf(library.readStatementHistory, { params: { standardId, lineageId } }),
  ]
}

test.each(['draft', 'approved', 'discarded', 'draft of nothing public', 'approved of nothing public'] as const)(
  'a version that is %s is found under no address, in no form',
  async (state) => {
    for (const address of await addressesOf(hidden[state]))
      for (const accept of ACCEPTS) {
        const answer = await open(address, accept)
        expect([address, accept, answer.status]).toEqual([address, accept, 404])
        expect(await answer.text()).not.toMatch(/Pump|HSI-|unheard-of/)
      }
  },
)

test('the same addresses lead somewhere once it is published', async () => {
  for (const address of await addressesOf(published))
    expect([address, (await open(address)).status]).toEqual([address, 200])
})

test('no list, feed, search or history tells of them', async () => {
  const standardId = published.standardId
  const [statement] = await statementsOf(published)
  const lineageId = statement!.lineageId
  const search = (q: string, versions: 'in_force' | 'all') => urlOf(library.searchLibrary, { query: { q, versions } })
  const lists = [
    libraryAddresses.feed(),
    libraryAddresses.issuerFeed(desk.issuerId),
    libraryAddresses.standardFeed(standardId),
    libraryAddresses.standards(),
    libraryAddresses.standard(standardId),
    libraryAddresses.history(standardId, lineageId),
    urlOf(library.listLibrary),
    urlOf(library.readLibraryStandard, { params: { standardId } }),
    urlOf(library.readStatementHistory, { params: { standardId, lineageId } }),
    urlOf(caseProvider.getAllCFDocuments, { query: {} }),
    urlOf(caseProvider.getCFPackage, { params: { sourcedId: published.id } }),
    ...(['in_force', 'all'] as const).flatMap((versions) => [search('seal', versions), search('unheard', versions)]),
  ]
  for (const address of lists) {
    const answer = await open(address, '*/*')
    expect([address, answer.status]).toEqual([address, 200])
    const told = await answer.text()
    expect(told).not.toMatch(SECRETS)
    for (const { id } of Object.values(hidden)) expect(told).not.toContain(id)
  }
  expect(await (await open(search('unheard', 'all'))).json()).toMatchObject({ statements: 0 })
})

test('they are as unknown as what was never there', async () => {
  const ids = await Promise.all(
    Object.values(hidden).map(async (version) => (await statementsOf(version))[0]?.id ?? ''),
  )
  const answers = await Promise.all(
    [crypto.randomUUID(), ...ids].map(async (id) => {
      const answer = await open(`${API_BASE}/library/statements/${id}`, 'application/json')
      const { requestId: _, ...problem } = (await answer.json()) as { requestId: string }
      return [answer.status, problem]
    }),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
})
