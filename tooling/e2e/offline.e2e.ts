// What somebody takes away from the portal, and then checks with the network unplugged: with the page as a file, and by the command.
import { credentials, site, verification } from '@touchstone/contract'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect } from 'vitest'
import { clientFor } from './support/api.ts'
import { axeFaults } from './support/axe.ts'
import { see, signInAsStaff } from './support/pages.ts'
import { emptyFolder } from './support/platform.ts'
import { openStage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'

const stage = openStage({ demo: true })
const { step } = stage

let folder: Awaited<ReturnType<typeof emptyFolder>>
let employer: Visitor
const at = (name: string) => join(folder.path, name)

beforeAll(async () => {
  folder = await emptyFolder()
})
afterAll(() => folder.remove())

step('the page, the command and the issuer’s files are taken from the portal, as it says they are', async () => {
  const staff = await stage.visitor('staff')
  const { demo } = stage.server.ready
  if (!demo) throw new Error('No demo sign-in was printed.')
  await signInAsStaff(staff.page, demo)
  const api = clientFor(staff, { ...credentials, ...site, ...verification })
  const issuerId = (await api.getSession()).memberships[0]?.issuerId ?? ''
  const certificate = await api.getCertificate({ params: { issuerId, credentialId: demo.credentialId } })
  await writeFile(at('certificate.pdf'), new Uint8Array(await certificate.arrayBuffer()))

  employer = await stage.visitor('employer')
  const { page } = employer
  await page.goto('/verify')
  await page.getByText('Check without asking this register').click()
  for (const [link, name] of [
    ['The page, one HTML file', 'touchstone-verify.html'],
    ['The command, one script', 'touchstone-verify.mjs'],
    ['key set (keys.json)', 'keys.json'],
    ['status lists (status.json)', 'status.json'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
    await download.saveAs(at(name))
  }
  const sum = createHash('sha256')
    .update(await readFile(at('touchstone-verify.html')))
    .digest('hex')
  await see(page.getByText(`SHA-256 ${sum}`))
  expect(await axeFaults(page)).toEqual([])
})

step('the page checks the certificate, asks nobody for anything, and can be used by everybody', async () => {
  const { page, context } = employer
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  await page.goto(pathToFileURL(at('touchstone-verify.html')).href)
  await page.getByLabel('Choose files').setInputFiles(['certificate.pdf'].map(at))
  await see(page.getByRole('heading', { name: 'Not proven' }))
  await page.getByLabel('Choose files').setInputFiles(['keys.json', 'status.json'].map(at))
  await see(page.getByRole('heading', { name: 'Good' }))
  await see(page.getByText('What it holds is signed, and the seal covers the whole file.'))
  await see(page.getByText(stage.server.ready.demo?.credentialId ?? '', { exact: true }))
  expect(asked.map((url) => new URL(url).protocol)).toEqual(['file:'])
  expect(await axeFaults(page)).toEqual([])
  await context.setOffline(false)
})

step('the command says the same, and ends as it should', async () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [at('touchstone-verify.mjs'), ...args], { cwd: folder.path, encoding: 'utf8' })
  const files = ['--keys', 'keys.json', '--status', 'status.json']
  const good = run('certificate.pdf', ...files)
  expect(good).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('certificate.pdf: Good.') })
  expect(run('certificate.pdf')).toMatchObject({ status: 2, stdout: expect.stringContaining('Not proven') })
  expect(run('keys.json', ...files)).toMatchObject({ status: 1, stdout: expect.stringContaining('Wrong') })
})
