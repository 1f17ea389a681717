// The program as a process: it stops, starts again on the same data, and says in one plain sentence a person can act on what
// keeps it from starting.
import { createClient, site } from '@touchstone/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../lib/server.mjs'
import { emptyFolder, freePort, startPlatform } from './support/platform.ts'

const FOUNDING = {
  issuer: {
    name: 'Harbour Lift Trades Board',
    shortName: 'HLTB',
    prefix: 'HL',
    timeZone: 'Europe/Madrid',
    website: null,
    about: null,
    signatory: { name: 'Inés Carrasco', role: 'Registrar' },
  },
  owner: { name: 'Inés Carrasco', email: 'ines@harbour-lifts.example', password: 'seven ropes and a brake' },
}
/** Seconds on a machine that does nothing else; a busy one is given more. */
const SOON_IN_MILLISECONDS = 20_000

let folder: Awaited<ReturnType<typeof emptyFolder>>
let port: number
let running: RunningServer | undefined

beforeAll(async () => {
  folder = await emptyFolder()
  port = await freePort()
})
afterAll(async () => {
  await running?.stop('SIGKILL')
  await folder.remove()
})

const siteOf = ({ ready }: RunningServer) => createClient(site, { baseUrl: ready.url })

/** What the program says to a person when it does not start, and its exit code. */
async function refusal(env: Readonly<Record<string, string>>): Promise<{ sentence: string; code: unknown }> {
  const elsewhere = await emptyFolder()
  try {
    const server = await startPlatform({ dataDir: elsewhere.path, port: await freePort(), env })
    await server.stop('SIGKILL')
  } catch (error) {
    if (error instanceof Error) return { sentence: error.message, code: 'code' in error ? error.code : undefined }
  } finally {
    await elsewhere.remove()
  }
  throw new Error('It started.')
}

test('what the first start held is there at the second, in seconds', async () => {
  const first = await startPlatform({ dataDir: folder.path, port, env: { DEMO: 'no' } })
  running = first
  const token = new URL(first.ready.setup ?? '').searchParams.get('token') ?? ''
  const { id } = await siteOf(first).setUp({ body: { token, ...FOUNDING } })
  expect(await first.stop('SIGINT')).toBe(0)

  const began = performance.now()
  const second = await startPlatform({ dataDir: folder.path, port, env: { DEMO: 'no' } })
  running = second
  expect(performance.now() - began).toBeLessThan(SOON_IN_MILLISECONDS)
  expect(second.ready).toMatchObject({ setup: null, demo: null, dataDir: folder.path })
  const { issuers, setUp } = await siteOf(second).getSite()
  expect({ setUp, ids: issuers.map((issuer) => issuer.id) }).toEqual({ setUp: true, ids: [id] })
})

test('a second program on its data folder or its port is turned away, and it goes on', async () => {
  expect(await refusal({ DATA_DIR: folder.path })).toEqual({
    sentence: `The data folder ${folder.path} is in use by another process. Stop that one, or choose another folder with DATA_DIR.`,
    code: 1,
  })
  expect(await refusal({ PORT: String(port) })).toEqual({
    sentence: `Port ${port} is taken: stop the program that uses it, or set PORT to another number.`,
    code: 1,
  })
  if (running) expect((await siteOf(running).getSite()).setUp).toBe(true)
})

test('it stops when it is told to, without a complaint, while somebody is still connected', async () => {
  expect(await running?.stop('SIGTERM')).toBe(0)
  expect(running?.complaint()).toBe('')
})

test('each setting that cannot be read has its sentence', async () => {
  expect(await refusal({ PORT: 'many', DEMO: 'perhaps', SECRET: 'short' })).toEqual({
    sentence: [
      'PORT must be a number from 0 to 65535.',
      'DEMO must be one of: yes, no.',
      'SECRET must have at least 32 characters.',
    ].join('\n'),
    code: 1,
  })
})
