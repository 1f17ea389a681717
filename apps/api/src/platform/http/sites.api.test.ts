import { Module } from '@nestjs/common'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpApp } from './http-app.js'
import { createLog } from './log.js'

@Module({})
class EmptyModule {}

const SCRIPT = `export const words = '${'skill '.repeat(1_000)}'`
let folder: string
let app: NestFastifyApplication
let bare: NestFastifyApplication
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sites-'))
  for (const site of ['admin', 'portal']) {
    await mkdir(join(folder, site, 'assets'), { recursive: true })
    await writeFile(join(folder, site, 'index.html'), `<!doctype html><title>${site}</title>`)
    await writeFile(join(folder, site, 'assets', 'main-3f2a1b.js'), SCRIPT)
    await writeFile(join(folder, site, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  }
  await writeFile(join(folder, 'secret.txt'), 'not to be served')
  const options = { publicUrl: new URL('http://touchstone.test'), log: createLog('silent'), trustProxy: false }
  app = await createHttpApp(EmptyModule, {
    ...options,
    sites: { admin: join(folder, 'admin'), portal: join(folder, 'portal') },
  })
  bare = await createHttpApp(EmptyModule, {
    ...options,
    sites: { admin: join(folder, 'none'), portal: join(folder, 'none') },
  })
  await app.listen(0, '127.0.0.1')
  await bare.listen(0, '127.0.0.1')
  url = await app.getUrl()
})
afterAll(async () => {
  await app?.close()
  await bare?.close()
  await rm(folder, { recursive: true })
})

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8'
const open = (path: string, headers: Record<string, string> = { accept: HTML }) =>
  fetch(url + path, { headers, redirect: 'manual' })

test.each([
  ['/', 'portal'],
  ['/standards/12/versions/1.0', 'portal'],
  ['/verify/TS-7Q4K-XM2P-9TRD-6HWA-K', 'portal'],
  ['/verify/what.is.this', 'portal'],
  ['/admin/', 'admin'],
  ['/admin/standards/12?tab=tree', 'admin'],
  ['/admin/index.html', 'admin'],
  ['/administration', 'portal'],
])('%s opens the %s', async (path, site) => {
  const page = await open(path)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await page.text()).toContain(`<title>${site}</title>`)
})

test('pages are asked for again, hashed files are kept for ever', async () => {
  expect((await open('/')).headers.get('cache-control')).toBe('no-cache')
  for (const path of ['/assets/main-3f2a1b.js', '/admin/assets/main-3f2a1b.js']) {
    const script = await open(path, {})
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-type')).toMatch(/javascript/)
  }
  const icon = await open('/favicon.svg')
  expect(icon.headers.get('content-type')).toBe('image/svg+xml')
  expect(icon.headers.get('cache-control')).toBe('public, max-age=3600')
})

test('a page asked for again and unchanged is not sent again', async () => {
  const etag = (await open('/')).headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  // Not fetch: it adds a header that asks for the whole page.
  const status = await new Promise((resolve) =>
    get(url, { headers: { accept: HTML, 'if-none-match': etag } }, (answer) => resolve(answer.resume().statusCode)),
  )
  expect(status).toBe(304)
})

test('a verification page is kept by no cache and no search engine', async () => {
  const page = await open('/verify/TS-7Q4K-XM2P-9TRD-6HWA-K')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('x-robots-tag')).toBe('noindex')
  expect((await open('/')).headers.get('x-robots-tag')).toBeNull()
})

test('/admin leads to /admin/', async () => {
  const answer = await open('/admin')
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/admin/'])
})

test('scripts travel compressed', async () => {
  const script = await open('/assets/main-3f2a1b.js', { 'accept-encoding': 'br' })
  expect(script.headers.get('content-encoding')).toBe('br')
  expect(await script.text()).toBe(SCRIPT)
})

test('a program that previews a link is given the page too, whether it asks for anything or says nothing', async () => {
  for (const accept of ['*/*', 'text/html;q=0.9, */*;q=0.1']) {
    const answer = await open('/verify/AM-1', { accept })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  }
})

test.each([
  ['an address of the API', '/api/v1/nothing', HTML],
  ['the API itself', '/api', HTML],
  ['a script that is not there', '/assets/old-000000.js', '*/*'],
  ['a file that is not there', '/robots.txt', HTML],
  ['a page asked for by a program', '/standards', 'application/json'],
])('%s never falls back to the page', async (_, path, accept) => {
  const answer = await open(path, { accept })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'not_found' })
})

test.each([
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/admin/assets/%2e%2e/%2e%2e/%2e%2e/secret.txt',
  '/assets/%00',
  '/assets/..\\..\\secret.txt',
  '/%E0%A4%A',
])('%s reaches no file outside of the site and breaks nothing', async (path) => {
  const answer = await open(path)
  expect(await answer.text()).not.toContain('not to be served')
  expect(answer.status).toBeLessThan(500)
})

test('a write to a page is not found', async () => {
  expect((await fetch(`${url}/verify/x`, { method: 'POST' })).status).toBe(404)
})

test('without built sites every page is a problem, not a crash', async () => {
  for (const path of ['/', '/admin/', '/verify/x']) {
    const answer = await fetch((await bare.getUrl()) + path, { headers: { accept: HTML } })
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'not_found' }])
  }
})
