import { callAddresses, library, libraryAddresses } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundBody, importDraft, publish, type Desk } from '../../testing/small-body.js'
import { planRound } from '../../testing/small-round.js'
import { smallPackage } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

const PUBLIC = 'https://standards.example.org'
const SHELL = `<!doctype html><html lang="en"><head><title>Touchstone</title><meta
  name="description" content="of the site" /></head><body><div id="portal"></div><script type="module" src="/a.js"></script></body></html>`
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const HOSTILE = '</script><script>alert(1)</script> "quoted" $& & <b>bold</b>'

let folder: string
let api: TestApi
let desk: Desk
/** Superseded by the second. */
let first: StandardVersion
let second: StandardVersion

const at = ({ id: versionId }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId })
const statementsOf = async (version: StandardVersion) =>
  (await desk.standards.getVersion({ params: at(version) })).statements
const idOf = async (version: StandardVersion, code: string) =>
  (await statementsOf(version)).find((one) => one.code === code)?.id ?? ''
const open = (path: string, accept = BROWSER, headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers: { accept, ...headers }, redirect: 'manual' })

/** Not fetch, which asks for the whole answer again. */
function askAgain(path: string, etag: string): Promise<{ status: number | undefined; bytes: number }> {
  return new Promise((resolve, reject) => {
    request(
      api.url + path,
      { headers: { accept: BROWSER, 'accept-encoding': 'gzip, deflate', 'if-none-match': etag } },
      (answer) => {
        let bytes = 0
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
        answer.on('end', () => resolve({ status: answer.statusCode, bytes }))
      },
    )
      .on('error', reject)
      .end()
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'))
  await mkdir(join(folder, 'portal'))
  await writeFile(join(folder, 'portal', 'index.html'), SHELL)
  api = await startTestApi({
    publicUrl: PUBLIC,
    sites: { admin: join(folder, 'none'), portal: join(folder, 'portal') },
  })
  desk = await foundBody(api)
  const small = smallPackage()
  const items = small.CFItems.map((item) => (item.CFItemType === 'Duty' ? { ...item, fullStatement: HOSTILE } : item))
  first = await publish(desk, await importDraft(desk, { package: { ...small, CFItems: items } }))
  const draft = (version: StandardVersion, number: string) =>
    desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'correction' } })
  second = await publish(desk, await draft(first, '1.1'))
})
afterAll(async () => {
  await api?.close()
  await rm(folder, { recursive: true })
})

describe('a page', () => {
  test('of a version says in its head what it is', async () => {
    const address = libraryAddresses.version(second.standardId, '1.1')
    const page = await open(address)
    const html = await page.text()
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(html).toContain('<title>HSI-PT-1 1.1 · Touchstone</title>')
    expect(html).toContain(`<link rel="canonical" href="${PUBLIC}${address}" />`)
    expect(html).toContain('content="Pump Technician, version 1.1, published by Harbour Skills Institute."')
    expect(html).not.toContain('of the site')
    expect(html).toContain(`property="og:url" content="${PUBLIC}${address}"`)
    expect(html).toContain(`type="application/atom+xml" href="/standards/${second.standardId}/feed.atom"`)
    expect(html).toContain('<script type="module" src="/a.js"></script>')
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(data)).toMatchObject({ '@type': 'DefinedTermSet', version: '1.1', name: 'Pump Technician' })
    expect(/<main class="served">.*Pump Seals/s.test(html)).toBe(true)
  })

  test('is the same for every address of the library, each under its own name', async () => {
    const [statement] = await statementsOf(second)
    const addresses = [
      libraryAddresses.standards(),
      libraryAddresses.standard(second.standardId),
      libraryAddresses.statement(statement?.id ?? ''),
      libraryAddresses.history(second.standardId, statement?.lineageId ?? ''),
      libraryAddresses.changes(second.standardId, '1.1'),
      libraryAddresses.changes(second.standardId, '1.1', '1.0'),
      libraryAddresses.changes(second.standardId, '1.0'),
      libraryAddresses.search(),
    ]
    for (const address of addresses) {
      const html = await (await open(address)).text()
      expect(html).toContain(`<link rel="canonical" href="${PUBLIC}${address}" />`)
      expect(html).toMatch(/<title>.+ · Touchstone<\/title>/)
    }
  })

  test('of a comparison says which two versions it is of, and asks for them at once', async () => {
    const html = await (await open(libraryAddresses.changes(second.standardId, '1.1'))).text()
    expect(html).toContain('<title>HSI-PT-1 · What changed in version 1.1 · Touchstone</title>')
    expect(html).toContain('<h1>What changed from version 1.0 to version 1.1</h1>')
    const data = `/api/v1/library/standards/${second.standardId}/comparison?from=1.0&amp;to=1.1`
    expect(html).toContain(`<link rel="preload" as="fetch" href="${data}"`)
    const back = await (await open(libraryAddresses.changes(second.standardId, '1.0', '1.1'))).text()
    expect(back).toContain('<h1>What changed from version 1.1 to version 1.0</h1>')
    const alone = await (await open(libraryAddresses.changes(second.standardId, '1.0'))).text()
    expect(alone).toContain('Version 1.0 is the first that was published')
    expect(alone).not.toContain('rel="preload"')
    for (const nowhere of [
      libraryAddresses.changes(second.standardId, '7.0'),
      libraryAddresses.changes(second.standardId, '1.1', '7.0'),
    ])
      expect([nowhere, (await open(nowhere)).status]).toEqual([nowhere, 404])
  })

  test('of a search names what is searched for, and is left out of search engines', async () => {
    const html = await (await open('/search?q=%3Cb%3Eseal%22')).text()
    expect(html).toContain('<title>&lt;b&gt;seal&quot; · Search all standards · Touchstone</title>')
    expect(html).toContain('<meta name="robots" content="noindex" />')
    expect(html).toContain('href="/api/v1/library/search?q=%3Cb%3Eseal%22&amp;versions=in_force"')
    for (const address of [
      '/search',
      '/search?q=',
      '/search?q=x',
      '/search?q=seal&q=face',
      '/search?q=seal&type=nonsense',
    ])
      expect(await (await open(address)).text()).toContain('<title>Search all standards · Touchstone</title>')
  })

  test('runs nothing that stands in a statement', async () => {
    const id = await idOf(second, '1.1')
    for (const address of [libraryAddresses.statement(id), libraryAddresses.statementEmbed(id)]) {
      const page = await open(address)
      const html = await page.text()
      expect(html).toContain('&lt;b&gt;bold&lt;/b&gt;')
      expect(html).not.toContain('<b>bold')
      expect(html).not.toContain('<script>alert')
      const scripts = html.match(/<script[^>]*>/g) ?? []
      expect(scripts.every((tag) => /type="(?:module|application\/ld\+json)"/.test(tag))).toBe(true)
      expect(page.headers.get('content-security-policy')).not.toContain("script-src 'unsafe")
    }
    const [, data = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        await (await open(libraryAddresses.statement(id))).text(),
      ) ?? []
    expect(JSON.parse(data)).toMatchObject({ description: HOSTILE })
  })

  test('asked for again and unchanged is not sent again, and HEAD says the same as GET', async () => {
    const address = libraryAddresses.version(second.standardId, '1.1')
    const page = await open(address)
    expect(page.headers.get('cache-control')).toBe('public, no-cache')
    expect(page.headers.get('vary')?.toLowerCase()).toContain('accept')
    const etag = page.headers.get('etag') ?? ''
    expect(await askAgain(address, etag)).toEqual({ status: 304, bytes: 0 })
    expect(await askAgain(address, '"another"')).toMatchObject({ status: 200 })
    const head = await fetch(api.url + address, { method: 'HEAD', headers: { accept: BROWSER } })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '',
    ])
  })
})

describe('the same address as data', () => {
  test('leads programs that prefer JSON to it, and everybody else to the page', async () => {
    const address = libraryAddresses.statement(await idOf(second, '1.1.1'))
    const answer = await open(address, 'application/json')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept')
    expect(answer.headers.get('location')).toMatch(/^\/ims\/case\/v1p1\/CFItems\//)
    const version = await open(libraryAddresses.version(second.standardId, '1.1'), 'application/json')
    expect(version.headers.get('location')).toBe(`/ims/case/v1p1/CFPackages/${second.id}`)
    const data = await open(answer.headers.get('location') ?? '', 'application/json')
    expect(JSON.stringify(await data.json())).toContain('Replace a mechanical seal')
    for (const accept of ['*/*', 'text/*', 'application/json;q=0.5, text/html', 'image/png, */*;q=0.1'])
      expect([accept, (await open(address, accept)).status]).toEqual([accept, 200])
    for (const accept of ['text/html;q=0.5, application/json', 'application/json, text/html;q=0.9'])
      expect([accept, (await open(address, accept)).status]).toEqual([accept, 303])
    expect((await open(address, 'image/png')).status).toBe(404)
  })

  test('leads programs that want JSON-LD to the CTDL-ASN of the version, which holds each statement by its address', async () => {
    const id = await idOf(second, '1.1.1')
    for (const address of [libraryAddresses.version(second.standardId, '1.1'), libraryAddresses.statement(id)]) {
      const answer = await open(address, 'application/ld+json, application/json;q=0.9')
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/api/v1/library/standards/${second.standardId}/versions/1.1/files/ctdl.jsonld`,
      ])
      expect(await (await open(address)).text()).toContain(
        `<link rel="alternate" type="application/ld+json" href="${answer.headers.get('location')}"`,
      )
      const data = await open(answer.headers.get('location') ?? '', 'application/ld+json')
      expect(data.headers.get('content-type')).toBe('application/ld+json')
      const { '@graph': graph } = (await data.json()) as { '@graph': { '@id': string }[] }
      expect(graph.map((one) => one['@id'])).toEqual(
        expect.arrayContaining([
          PUBLIC + libraryAddresses.statement(id),
          PUBLIC + libraryAddresses.version(second.standardId, '1.1'),
        ]),
      )
    }
    const list = await open(libraryAddresses.standards(), 'application/ld+json')
    expect(list.status).toBe(404)
  })

  test('and a comparison and a search to theirs', async () => {
    const changes = await open(libraryAddresses.changes(second.standardId, '1.1'), 'application/json')
    expect(await (await open(changes.headers.get('location') ?? '', '*/*')).json()).toMatchObject({
      before: { number: '1.0' },
      after: { number: '1.1' },
    })
    const found = await open('/search?q=mechanical', 'application/json')
    expect(await (await open(found.headers.get('location') ?? '', '*/*')).json()).toMatchObject({ statements: 1 })
    for (const address of [libraryAddresses.changes(second.standardId, '1.0'), '/search'])
      expect([address, (await open(address, 'application/json')).status]).toEqual([address, 404])
  })

  test('is kept by caches: asked about each time, or for ever where it never changes', async () => {
    const base = `/api/v1/library/standards/${second.standardId}/versions/1.1`
    const read = await open(base, 'application/json')
    expect(read.headers.get('cache-control')).toBe('public, no-cache')
    expect(await askAgain(base, read.headers.get('etag') ?? '')).toEqual({ status: 304, bytes: 0 })
    expect(await (await open(base, 'application/json')).text()).toBe(await read.text())
    const frozen = await open(`${base}/content.json`, 'application/json')
    expect(frozen.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const private_ = await open('/api/v1/site', 'application/json')
    expect([private_.headers.get('cache-control'), private_.headers.get('etag')]).toEqual(['no-store', null])
  })

  test('travels compressed where that is worth it', async () => {
    const answer = await open(`/api/v1/library/standards/${second.standardId}/versions/1.1`, '*/*', {
      'accept-encoding': 'br',
    })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]+\.br"$/)
  })
})

describe('an embedded page', () => {
  test('may be framed by anyone, runs nothing, loads nothing', async () => {
    const page = await open(libraryAddresses.statementEmbed(await idOf(second, '1.1.1')))
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors *')
    expect(policy).toContain("default-src 'none'")
    const html = await page.text()
    // To the letter, or the browser shows the page without its style.
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(html).not.toMatch(/<script|src=|@import|url\(/)
    expect(html).toContain('Replace a mechanical seal')
    expect(html).toContain('HSI-PT-1 · Version 1.1. In force.')
    expect(html).toContain('What wears a seal face.')
  })

  test('and no other page may be', async () => {
    for (const path of ['/', libraryAddresses.statement(await idOf(second, '1.1.1')), '/api/v1/site'])
      expect((await open(path)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('of a superseded version says so and leads to the one in force', async () => {
    const html = await (await open(libraryAddresses.statementEmbed(await idOf(first, '1.1.1')))).text()
    expect(html).toContain('A later version has replaced this one.')
    expect(html).toContain(`href="${PUBLIC}${libraryAddresses.version(second.standardId, '1.1')}"`)
    const version = await (await open(libraryAddresses.versionEmbed(first.standardId, '1.0'))).text()
    expect(version).toContain('Pump Seals')
    expect(version).not.toContain('What wears a seal face.')
  })
})

describe('a feed', () => {
  test('names each publication once, for good, and says what became of it', async () => {
    const answer = await open(libraryAddresses.standardFeed(second.standardId))
    expect(answer.headers.get('content-type')).toBe('application/atom+xml')
    const feed = await answer.text()
    expect(feed.match(/<id>urn:uuid:[^<]+/g)).toEqual(
      expect.arrayContaining([`<id>urn:uuid:${first.id}`, `<id>urn:uuid:${second.id}`]),
    )
    expect(feed.match(/<entry>/g)).toHaveLength(2)
    expect(feed).toContain('<title>HSI-PT-1 1.0: Pump Technician</title>')
    expect(feed).toContain('A later version has replaced this one.')
    const etag = answer.headers.get('etag') ?? ''
    expect(await askAgain(libraryAddresses.standardFeed(second.standardId), etag)).toEqual({ status: 304, bytes: 0 })
  })

  test('is there for all bodies and for one, and escapes what it says', async () => {
    const titled = await importDraft(desk, { designation: 'HSI-&<1>' })
    await publish(desk, titled)
    for (const address of [libraryAddresses.feed(), libraryAddresses.issuerFeed(desk.issuerId)]) {
      const feed = await (await open(address)).text()
      expect(feed).toContain('HSI-&amp;&lt;1&gt; 1.0')
      expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${PUBLIC}${address}"/>`)
      for (const element of ['id', 'title', 'updated', 'author'])
        expect(feed.indexOf(`<${element}>`)).toBeLessThan(feed.indexOf('<entry>'))
      expect(feed.match(/<updated>[^<]*/g)?.every((one) => /\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one))).toBe(true)
    }
  })
})

describe('a feed, of a call for input,', () => {
  const textOf = async (path: string) => (await open(path)).text()
  const updatedOf = (feed: string, id: string) =>
    new RegExp(`<id>urn:uuid:${id}</id>.*?<updated>([^<]+)`, 's').exec(feed)?.[1]

  test('says when it is opened, extended and closed, and nothing before', async () => {
    const draft = await importDraft(desk, { designation: 'HSI-FD-1' })
    const path = libraryAddresses.standardFeed(draft.standardId)
    const { id: roundId } = await planRound(desk, draft)
    expect((await open(path)).status).toBe(404)
    expect(await textOf(libraryAddresses.feed())).not.toContain('HSI-FD-1')

    const params = { ...desk.at, roundId }
    await desk.reviews.openRound({ params })
    const opened = await textOf(path)
    expect(opened).toContain('<title>Call for input: HSI-FD-1 1.0, Pump technician: tell us</title>')
    expect(opened).toContain('The last day is 20 April 2026 (Europe/Warsaw).')
    expect(opened).toContain(`href="${PUBLIC}${callAddresses.call(roundId)}"`)
    expect(opened).not.toContain('#report')

    api.clock.advance(3_600_000)
    await desk.reviews.extendRound({ params, body: { closesOn: '2026-04-30', reason: 'Asked for by many.' } })
    const extended = await textOf(libraryAddresses.issuerFeed(desk.issuerId))
    expect(extended).toContain('The last day is 30 April 2026 (Europe/Warsaw).')
    expect(updatedOf(extended, roundId)! > updatedOf(opened, roundId)!).toBe(true)

    api.clock.advance(60 * 24 * 3_600_000)
    await desk.reviews.closeRound({ params })
    const closed = await textOf(libraryAddresses.feed())
    expect(closed).toContain('Closed after 30 April 2026. The comments are being answered.')
    expect(updatedOf(closed, roundId)! > updatedOf(extended, roundId)!).toBe(true)

    await desk.reviews.finishRound({ params })
    const resolved = await textOf(path)
    expect(resolved).toContain(`<id>urn:uuid:${roundId}#report</id>`)
    expect(resolved).toContain(`href="${PUBLIC}${callAddresses.report(roundId)}"`)
  })
})

describe('an address that cannot be one', () => {
  test.each([
    '/standards/x',
    '/statements/..%2f..%2f',
    '/standards/%00/1.0',
    '/statements/1',
    '/standards/x/statements/y',
  ])('%s leads nowhere', async (path) => {
    expect((await open(path)).status).toBe(404)
  })
})

test('everything that can be read by its address answers to the library client too', async () => {
  const statementId = (await statementsOf(second))[0]!.id
  const found = await api.client(library).readLibraryStatement({ params: { statementId } })
  expect(found.statement.id).toBe(statementId)
})
