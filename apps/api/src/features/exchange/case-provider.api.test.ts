// The CASE 1.1 provider as a consumer meets it: every endpoint over HTTP, held against the official OpenAPI where that is at hand.
import { type CasePackage, writeCasePackage } from '@touchstone/case'
import { CASE_PROVIDER_BASE, caseProvider, isPrepared } from '@touchstone/contract'
import { Validator } from '@seriousme/openapi-schema-validator'
import { LineageId, type StandardVersion } from '@touchstone/domain'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officialCase, WITHOUT } from '../../testing/official-case.js'
import { type Desk, foundBody, importDraft, publish } from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

const ORIGIN = 'https://standards.example.org'
const UNKNOWN = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'

let api: TestApi
let desk: Desk
/** 1.0 is superseded, 1.1 in force with one statement rewritten, 1.2 a draft. */
let first: StandardVersion
let second: StandardVersion
let draft: StandardVersion
/** Another body's standard, withdrawn. */
let withdrawn: StandardVersion

const at = ({ id: versionId }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId })

async function rewrite(version: StandardVersion, n: number, text: string) {
  const { statements } = await desk.standards.getVersion({ params: at(version) })
  const lineageId = LineageId.parse(itemId(n))
  const found = statements.find((one) => one.lineageId === lineageId)
  if (found === undefined) throw new Error(`No statement ${n}`)
  const to = { text, evaluationCriteria: ['No leak.', 'Faces unmarked.'], accuracyLevel: 'Within 0.05 mm.' }
  const from = Object.fromEntries(Object.keys(to).map((field) => [field, found[field as keyof typeof to]]))
  const edits = [{ edit: 'change' as const, lineageId, from, to }]
  await desk.editing.editStatements({ params: at(version), body: { edits } })
}

beforeAll(async () => {
  api = await startTestApi({ publicUrl: ORIGIN })
  desk = await foundBody(api)
  const begun = await importDraft(desk)
  await rewrite(begun, 4, 'Replace a mechanical seal without damage to its faces.')
  first = await publish(desk, begun)
  api.clock.set('2026-05-04T10:00:00.000Z')
  const startNext = (version: StandardVersion, number: string) =>
    desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'revision' } })
  const next = await startNext(first, '1.1')
  await rewrite(next, 4, 'Never replace a mechanical seal.')
  second = await publish(desk, next)
  draft = await startNext(second, '1.2')
  await rewrite(draft, 4, 'A secret of the draft.')
  const other = await foundBody(api, { name: 'Nordic Trades' })
  withdrawn = await publish(other, await importDraft(other, { designation: 'NT-9' }))
  await other.standards.withdrawVersion({
    params: { ...other.at, versionId: withdrawn.id },
    body: { reason: 'Unsafe.' },
  })
})
afterAll(() => api?.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${CASE_PROVIDER_BASE}/${path}`, { headers })
async function json<T = Record<string, unknown>>(path: string): Promise<T> {
  const answer = await get(path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
const packageOf = ({ id }: StandardVersion, query = '') => json<CasePackage>(`CFPackages/${id}${query}`)
async function refusal(path: string) {
  const answer = await get(path)
  const body = (await answer.json()) as {
    imsx_codeMinor?: { imsx_codeMinorField: { imsx_codeMinorFieldName: string; imsx_codeMinorFieldValue: string }[] }
  }
  const [minor] = body.imsx_codeMinor?.imsx_codeMinorField ?? []
  return { status: answer.status, body, about: minor?.imsx_codeMinorFieldName, code: minor?.imsx_codeMinorFieldValue }
}

/** Every address of a version, with the official shape of its answer and the operation of ours. */
async function everyAnswer(
  version: StandardVersion,
): Promise<[path: string, shape: string, operation: keyof typeof caseProvider][]> {
  const all = await packageOf(version)
  const ids = (list: readonly { identifier: string }[]) => list.map(({ identifier }) => identifier)
  return [
    [`CFDocuments/${version.id}`, 'CFDocumentDType', 'getCFDocument'],
    [`CFDocuments/${version.id}?extensions=true`, 'CFDocumentDType', 'getCFDocument'],
    [`CFPackages/${version.id}`, 'CFPackageDType', 'getCFPackage'],
    [`CFPackages/${version.id}?extensions=true`, 'CFPackageDType', 'getCFPackage'],
    ...ids(all.CFItems).flatMap((id): [string, string, keyof typeof caseProvider][] => [
      [`CFItems/${id}`, 'CFItemDType', 'getCFItem'],
      [`CFItems/${id}?extensions=true`, 'CFItemDType', 'getCFItem'],
      [`CFItemAssociations/${id}`, 'CFAssociationSetDType', 'getCFItemAssociations'],
    ]),
    ...ids(all.CFAssociations).map((id): [string, string, keyof typeof caseProvider] => [
      `CFAssociations/${id}`,
      'CFAssociationDType',
      'getCFAssociation',
    ]),
    ...ids(all.CFDefinitions.CFItemTypes).map((id): [string, string, keyof typeof caseProvider] => [
      `CFItemTypes/${id}`,
      'CFItemTypeSetDType',
      'getCFItemType',
    ]),
    ...ids(all.CFDefinitions.CFAssociationGroupings).map((id): [string, string, keyof typeof caseProvider] => [
      `CFAssociationGroupings/${id}`,
      'CFAssociationGroupingDType',
      'getCFAssociationGrouping',
    ]),
    ...ids(all.CFRubrics).map((id): [string, string, keyof typeof caseProvider] => [
      `CFRubrics/${id}`,
      'CFRubricDType',
      'getCFRubric',
    ]),
  ]
}

describe.skipIf(officialCase === undefined)(`by the official OpenAPI (${WITHOUT})`, () => {
  test('every answer about every public version is valid', async () => {
    const faults: string[] = []
    let asked = 0
    for (const version of [first, second, withdrawn])
      for (const [path, shape] of await everyAnswer(version)) {
        asked++
        faults.push(...officialCase!.faults(shape, await json(path)).map((fault) => `${path}: ${fault}`))
      }
    expect(faults).toEqual([])
    expect(asked).toBeGreaterThan(120)
  })

  test('the list of documents is valid, page by page', async () => {
    for (const path of ['CFDocuments', 'CFDocuments?limit=1&offset=2', 'CFDocuments?extensions=true'])
      expect(officialCase!.faults('CFDocumentSetDType', await json(path))).toEqual([])
  })

  test.each([
    'CFItems/nonsense',
    `CFItems/${UNKNOWN}`,
    `CFLicenses/${UNKNOWN}`,
    'CFDocuments?limit=0',
    'CFDocuments?filter=x',
    'CFDocuments?fields=',
    'nowhere',
  ])('the refusal of %s is valid', async (path) => {
    expect(officialCase!.faults('imsx_StatusInfoDType', (await refusal(path)).body)).toEqual([])
  })

  test('the validator refuses what is not: it can fail', async () => {
    const document = await json(`CFDocuments/${first.id}`)
    expect(officialCase!.faults('CFPckgDocumentDType', document)).toEqual([expect.stringContaining('CFPackageURI')])
    expect(
      officialCase!.faults('CFDocumentDType', { ...document, identifier: '0198c0de-0000-7000-8000-000000000000' }),
    ).not.toEqual([])
    expect(officialCase!.faults('CFDocumentDType', { ...document, uri: 'no address' })).not.toEqual([])
  })

  test('all its operations are served, under its names', () => {
    const ours = Object.entries(caseProvider).map(([name, { path }]) => [
      path.replace(':sourcedId', '{sourcedId}'),
      name,
    ])
    expect(Object.fromEntries(ours)).toMatchObject(Object.fromEntries(officialCase!.operations))
  })
})

test('every answer has the shape the contract promises, field by field', async () => {
  for (const version of [first, second, withdrawn])
    for (const [path, , operation] of await everyAnswer(version)) {
      const { response } = caseProvider[operation]
      if (!isPrepared(response)) throw new Error(`${operation} is not prepared`)
      const answer = await json(path)
      expect([path, response.schema.parse(answer)]).toEqual([path, answer])
    }
})

test('every address a package names leads to something, and to the thing of that identifier', async () => {
  const text = JSON.stringify(await packageOf(second))
  const uris = new Set([...text.matchAll(/"uri":"([^"#]+)(?:#[^"]*)?"/g)].map(([, uri]) => uri!))
  expect(uris.size).toBeGreaterThan(25)
  for (const uri of uris) {
    expect(uri.startsWith(`${ORIGIN}${CASE_PROVIDER_BASE}/`)).toBe(true)
    const answer = await fetch(uri.replace(ORIGIN, api.url))
    expect([uri, answer.status, (await answer.text()).includes(uri.split('/').at(-1)!)]).toEqual([uri, 200, true])
  }
})

describe('what became of a version', () => {
  test('is its adoption status, with the day that began and the day it ended', async () => {
    const told = async ({ id }: StandardVersion) => {
      const { version, adoptionStatus, statusStartDate, statusEndDate, lastChangeDateTime } = await json(
        `CFDocuments/${id}`,
      )
      return [version, adoptionStatus, statusStartDate, statusEndDate, lastChangeDateTime]
    }
    expect(await told(first)).toEqual(['1.0', 'Retired', '2026-03-02', '2026-05-04', '2026-05-04T10:00:00.000Z'])
    expect(await told(second)).toEqual(['1.1', 'Implemented', '2026-05-04', undefined, '2026-05-04T10:00:00.000Z'])
    expect(await told(withdrawn)).toEqual(['1.0', 'Retired', '2026-05-04', '2026-05-04', '2026-05-04T10:00:00.000Z'])
  })

  test('is said of each statement, from either side: the same, or replaced', async () => {
    const between = async (id: string) => {
      const { CFAssociations } = await json<CasePackage>(`CFItemAssociations/${id}`)
      return CFAssociations.filter(({ associationType }) =>
        ['exactMatchOf', 'replacedBy'].includes(associationType),
      ).map(({ associationType, originNodeURI, destinationNodeURI }) => [
        associationType,
        originNodeURI.identifier,
        destinationNodeURI.identifier,
      ])
    }
    const [before, after] = [(await packageOf(first)).CFItems, (await packageOf(second)).CFItems]
    const idOf = (items: CasePackage['CFItems'], code: string) =>
      items.find(({ humanCodingScheme }) => humanCodingScheme === code)!.identifier
    const same = [['exactMatchOf', idOf(after, '1'), idOf(before, '1')]]
    const replaced = [['replacedBy', idOf(before, '1.1.1'), idOf(after, '1.1.1')]]
    expect([await between(idOf(before, '1')), await between(idOf(after, '1'))]).toEqual([same, same])
    expect([await between(idOf(before, '1.1.1')), await between(idOf(after, '1.1.1'))]).toEqual([replaced, replaced])
  })

  test('is told at once, also when another process changed it', async () => {
    const body = await foundBody(api, { name: 'Quarry Trades' })
    const version = await publish(body, await importDraft(body, { designation: 'Q-1' }))
    const identifier = (await packageOf(version)).CFItems[0]?.identifier
    const before = await get(`CFItems/${identifier}`)
    expect(await json(`CFDocuments/${version.id}`)).toMatchObject({ adoptionStatus: 'Implemented' })
    await api.database.database.query(
      `UPDATE standard_versions SET status = 'withdrawn', withdrawn_at = '2026-06-01T08:00:00Z', withdrawal_reason = 'Unsafe.' WHERE id = $1`,
      [version.id],
    )
    expect(await json(`CFDocuments/${version.id}`)).toMatchObject({
      adoptionStatus: 'Retired',
      statusEndDate: '2026-06-01',
    })
    const after = await get(`CFItems/${identifier}`, { 'if-none-match': before.headers.get('etag')! })
    expect([after.status, await after.json()]).toMatchObject([200, { statusEndDate: '2026-06-01' }])
  })
})

test('nothing of a draft is found, under any identifier it has or would have', async () => {
  const { standard, version, statements } = await desk.standards.getVersion({ params: at(draft) })
  const toWrite = { issuer: { name: '' }, standard, version, statements, end: null, statusSince: null, successions: [] }
  const hidden = writeCasePackage(toWrite, { origin: ORIGIN, extensions: true })
  const shared = new Set(JSON.stringify((await packageOf(second)).CFDefinitions).match(/[0-9a-f-]{36}/g))
  const ids = new Set(
    [...JSON.stringify(hidden).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)!].filter(
      (id) => !shared.has(id),
    ),
  )
  const kinds = [
    'CFDocuments',
    'CFPackages',
    'CFItems',
    'CFItemAssociations',
    'CFAssociations',
    'CFRubrics',
    'CFItemTypes',
    'CFAssociationGroupings',
  ]
  const paths = kinds.flatMap((kind) => [...ids].map((id) => `${kind}/${id}`))
  // The lineage a statement has in every version is its identifier in the first.
  const inFirst = new Set((await packageOf(first)).CFItems.map(({ identifier }) => identifier))
  const statuses = new Map(
    await Promise.all(
      paths
        .filter((path) => !inFirst.has(path.split('/')[1]!))
        .map(async (path) => [path, (await get(path)).status] as const),
    ),
  )
  expect([...statuses].filter(([, status]) => status !== 404)).toEqual([])
  expect(statuses.size).toBeGreaterThan(150)
  const everything = await (await get('CFDocuments?extensions=true')).text()
  expect(everything).not.toContain(draft.id)
})

describe('refusals', () => {
  test.each([
    ['an identifier that is no UUID', 'CFItems/nonsense', 404, 'sourcedId', 'invalid_uuid'],
    ['an identifier of nothing', `CFItems/${UNKNOWN}`, 404, 'sourcedId', 'unknownobject'],
    ['a concept, of which there are none', `CFConcepts/${UNKNOWN}`, 404, 'sourcedId', 'unknownobject'],
    ['a subject', `CFSubjects/${UNKNOWN}`, 404, 'sourcedId', 'unknownobject'],
    ['a licence', `CFLicenses/${UNKNOWN}`, 404, 'sourcedId', 'unknownobject'],
    ['an address there is not', 'CFThings', 404, 'path', 'unknownobject'],
    ['an address that cannot be read', 'CFItems/%', 400, 'url', 'invalid_selection_field'],
    ['no documents at all', 'CFDocuments?limit=0', 400, 'limit', 'invalid_selection_field'],
    ['a limit that is no number', 'CFDocuments?limit=many', 400, 'limit', 'invalid_selection_field'],
    ['an offset before the first', 'CFDocuments?offset=-1', 400, 'offset', 'invalid_selection_field'],
    ['two limits', 'CFDocuments?limit=1&limit=2', 400, 'limit', 'invalid_selection_field'],
    ['an order there is not', 'CFDocuments?sort=title&orderBy=up', 400, 'orderBy', 'invalid_sort_field'],
    ['fields without a name', 'CFDocuments?fields=', 400, 'fields', 'invalid_selection_field'],
    ['fields with a blank between', 'CFDocuments?fields=title,,version', 400, 'fields', 'invalid_selection_field'],
    ['a filter that cannot be read', 'CFDocuments?filter=title', 400, 'filter', 'invalid_selection_field'],
    ['a filter by a field there is not', "CFDocuments?filter=nonsense='a'", 400, 'filter', 'invalid_selection_field'],
    ['extensions as a word', `CFDocuments?extensions=perhaps`, 400, 'extensions', 'invalid_selection_field'],
  ])('%s', async (_, path, status, about, code) => {
    expect(await refusal(path)).toMatchObject({
      status,
      about,
      code,
      body: { imsx_codeMajor: 'failure', imsx_severity: 'error' },
    })
  })

  test('are in the words of the specification also for what cannot be written', async () => {
    const answer = await fetch(`${api.url}${CASE_PROVIDER_BASE}/CFItems/${UNKNOWN}`, { method: 'DELETE' })
    expect([answer.status, await answer.json()]).toMatchObject([404, { imsx_codeMajor: 'failure' }])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('an identifier in capitals is the same identifier', async () => {
    expect(await json(`CFDocuments/${second.id.toUpperCase()}`)).toMatchObject({ identifier: second.id })
  })
})

describe('the list', () => {
  interface List {
    CFDocuments: Record<string, string>[]
  }
  const list = async (query: string) => {
    const answer = await get(`CFDocuments?${query}`)
    return { answer, documents: ((await answer.json()) as List).CFDocuments }
  }
  const versions = async (query: string) =>
    (await list(query)).documents.map(({ creator, version }) => `${creator} ${version}`)
  const [hsi10, hsi11, nt] = ['Harbour Skills Institute 1.0', 'Harbour Skills Institute 1.1', 'Nordic Trades 1.0']
  const ours = "&filter=creator~'harbour' OR creator~'nordic'"

  test('is ordered standard by standard, the latest version first', async () => {
    expect(await versions(ours)).toEqual([hsi11, hsi10, nt])
  })

  test.each([
    ["filter=adoptionStatus='implemented' AND creator~'HARBOUR'", [hsi11]],
    ["filter=adoptionStatus='Retired' AND creator!='Quarry Trades'", [hsi10, nt]],
    ["filter=statusEndDate>='2026-05-04' AND creator~'Nordic'", [nt]],
    ["filter=CFPackageURI.title~'pump' AND creator~'Nordic'", [nt]],
    ["filter=subject='Hydraulics'", []],
    [`sort=version${ours}`, [hsi10, nt, hsi11]],
    [`sort=version&orderBy=desc${ours}`, [hsi11, hsi10, nt]],
    [`sort=creator&orderBy=desc${ours}`, [nt, hsi11, hsi10]],
    [`sort=nonsense&orderBy=desc${ours}`, [hsi11, hsi10, nt]],
    [`limit=1&offset=1${ours}`, [hsi10]],
    [`offset=9${ours}`, []],
    [`whatever=else${ours}`, [hsi11, hsi10, nt]],
  ])('%s', async (query, expected) => expect(await versions(query)).toEqual(expected))

  test('says how many there are and where the other pages are', async () => {
    const { answer } = await list(`limit=1&offset=1&sort=version${ours}`)
    expect(answer.headers.get('x-total-count')).toBe('3')
    const links = answer.headers.get('link')!
    const offsets = [...links.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, uri, rel]) => [
      rel,
      new URL(uri!).searchParams.get('offset'),
    ])
    expect(offsets).toEqual([
      ['first', '0'],
      ['prev', '0'],
      ['next', '2'],
      ['last', '2'],
    ])
    expect(links.startsWith(`<${ORIGIN}${CASE_PROVIDER_BASE}/CFDocuments?`)).toBe(true)
    const next = /<([^>]+)>; rel="next"/.exec(links)![1]!
    const { CFDocuments } = (await (await fetch(next.replace(ORIGIN, api.url))).json()) as List
    expect(CFDocuments.map(({ version }) => version)).toEqual(['1.1'])
  })

  test('answers the fields asked for, and everything where one of them is unknown', async () => {
    expect((await list('fields=title,version&limit=1')).documents.map((one) => Object.keys(one))).toEqual([
      ['title', 'version'],
    ])
    expect(Object.keys((await list('fields=title&fields=version&limit=1')).documents[0]!)).toEqual(['title', 'version'])
    expect(Object.keys((await list('fields=title,nonsense&limit=1')).documents[0]!).length).toBeGreaterThan(10)
  })
})

describe('on the wire', () => {
  test('an answer has a strong tag, and is not sent again to who has it', async () => {
    const path = `CFPackages/${second.id}`
    const whole = await get(path)
    const tag = whole.headers.get('etag')!
    expect(tag).toMatch(/^"[\w.-]+"$/)
    expect(whole.headers.get('cache-control')).toBe('public, max-age=300')
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(path, { 'if-none-match': held })
      expect([held, again.status, await again.text(), again.headers.get('etag')]).toEqual([held, 304, '', tag])
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  // fetch takes encodings apart by itself, so a plainer client is used.
  function raw(path: string, headers: Record<string, string>, method = 'GET') {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const asked = request(`${api.url}${CASE_PROVIDER_BASE}/${path}`, { headers, method }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      })
      asked.on('error', reject).end()
    })
  }

  test('it is compressed for who takes that, each form under a tag of its own', async () => {
    const path = `CFPackages/${second.id}`
    const plain = await raw(path, {})
    const brotli = await raw(path, { 'accept-encoding': 'gzip, deflate, br' })
    const gzipped = await raw(path, { 'accept-encoding': 'gzip' })
    const none = await raw(path, { 'accept-encoding': 'br;q=0, gzip;q=0' })
    expect([plain, brotli, gzipped, none].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
      undefined,
    ])
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzipped.body).equals(plain.body)).toBe(true)
    expect(new Set([plain, brotli, gzipped].map(({ headers }) => headers['etag'])).size).toBe(3)
    expect([plain, brotli].map(({ headers }) => headers['vary'])).toEqual(['accept-encoding', 'accept-encoding'])
    expect(brotli.body.length).toBeLessThan(plain.body.length / 5)
    const held = await raw(path, { 'accept-encoding': 'br', 'if-none-match': String(brotli.headers['etag']) })
    expect([held.status, held.body.length, held.headers['content-encoding']]).toEqual([304, 0, undefined])
  })

  test('HEAD answers the same without the body', async () => {
    const path = `CFDocuments/${second.id}`
    const [whole, head] = [await raw(path, {}), await raw(path, {}, 'HEAD')]
    expect([head.status, head.body.length, head.headers['etag'], head.headers['content-length']]).toEqual([
      200,
      0,
      whole.headers['etag'],
      String(whole.body.length),
    ])
  })

  test('pages of any site may read it, and what they may not read says so to them', async () => {
    for (const path of [`CFItems/${itemId(1)}`, 'CFItems/nonsense', 'CFDocuments', 'nowhere']) {
      const { headers } = await get(path, { origin: 'https://elsewhere.example' })
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*'])
    }
    const asked = await fetch(`${api.url}${CASE_PROVIDER_BASE}/CFItems/${UNKNOWN}`, { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect((await fetch(`${api.url}/api/v1/health`)).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('addresses are those of the configured origin, whatever a request claims', async () => {
    const claims = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      'x-forwarded-proto': 'http',
    }
    for (const path of [`CFDocuments/${second.id}`, 'CFDocuments', caseProvider.discoverCase.path.slice(1)]) {
      const { body, headers } = await raw(path, claims)
      expect(body.toString()).not.toContain('evil')
      expect(JSON.stringify(headers)).not.toContain('evil')
    }
  })

  test('many reads are answered; many questions for what is not there are not', async () => {
    const hits = await Promise.all(Array.from({ length: 1_000 }, () => get(`CFItems/${itemId(1)}`)))
    expect(new Set(hits.map(({ status }) => status))).toEqual(new Set([200]))
    await Promise.all(hits.map((answer) => answer.arrayBuffer()))
    await Promise.all(Array.from({ length: 700 }, () => refusal(`CFItems/${UNKNOWN}`)))
    const misses = await Promise.all(Array.from({ length: 100 }, () => refusal(`CFItems/${UNKNOWN}`)))
    expect(misses).toContainEqual(expect.objectContaining({ status: 429, code: 'server_busy' }))
  })
})

test('the service describes itself as valid OpenAPI 3, from the contract', async () => {
  const document = await json<{
    openapi: string
    servers: { url: string }[]
    paths: Record<string, { get: { operationId: string } }>
  }>(caseProvider.discoverCase.path.slice(1))
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true })
  expect([document.openapi, document.servers]).toEqual(['3.0.3', [{ url: `${ORIGIN}${CASE_PROVIDER_BASE}` }]])
  expect(
    Object.values(document.paths)
      .map((path) => path.get.operationId)
      .toSorted(),
  ).toEqual(Object.keys(caseProvider).toSorted())
})
