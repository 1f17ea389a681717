// Versions published for a later day. The body is in Warsaw, in March one hour ahead of UTC, from the 29th on two.
import { library, verification } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.js'
import {
  certify,
  definitionOn,
  foundBody,
  importDraft,
  openDefinition,
  publish,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { TakeEffect } from './take-effect.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))
afterAll(() => api?.close())

let designations = 0
const designation = () => `HSI-PT-${(designations += 1)}`
const at = ({ id }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId: id })
const read = async (version: StandardVersion) => (await desk.standards.getVersion({ params: at(version) })).version
const run = ({ id }: StandardVersion) => api.get(TakeEffect).run(id)
const startDraft = (version: StandardVersion, number: string) =>
  desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'adjustment' } })
const LATER = {
  effectiveOn: '2026-04-01',
  newStartsFrom: '2026-04-15',
  lastAssessmentOnPrevious: '2026-12-31',
  sunsetOnPrevious: '2027-06-30',
}
/** A version in force, and the next one published for 1 April. */
async function scheduled() {
  const first = await publishStandard(desk, designation())
  api.clock.advance(3_600_000)
  return { first, second: await publish(desk, await startDraft(first, '1.1'), LATER) }
}
const linesOf = (version: StandardVersion, action: string) =>
  api.database.database.query<{ actor_kind: string; actor_id: string | null; details: object }[]>(
    'SELECT actor_kind, actor_id, details FROM audit_events WHERE subject_id = $1 AND action = $2',
    [version.id, action],
  )

describe('a version published for a later day', () => {
  test('is public at once and not in force: nothing is superseded, nothing can be issued on it', async () => {
    const { first, second } = await scheduled()
    expect(second).toMatchObject({
      status: 'pending',
      publishedOn: '2026-03-02',
      effectiveOn: '2026-04-01',
      newStartsFrom: '2026-04-15',
      closesPrevious: { lastAssessmentOn: '2026-12-31', sunsetOn: '2027-06-30' },
    })
    expect(await read(first)).toEqual(first)
    const readPublic = (number: string) =>
      api.client(library).readLibraryVersion({ params: { standardId: first.standardId, number } })
    expect(await readPublic('1.1')).toMatchObject({ version: { status: 'pending' }, newer: null, untilThen: '1.0' })
    expect(await readPublic('1.0')).toMatchObject({ version: { status: 'published' }, newer: null })
    await expect(
      desk.definitions.defineCredential({ params: desk.at, body: definitionOn(second, { code: designation() }) }),
    ).rejects.toMatchObject({ code: 'version_not_published', details: { status: 'pending' } })
  })

  test('does not make a credential on the version in force look old', async () => {
    const { first, second } = await scheduled()
    const { credentialId } = await certify(desk, await openDefinition(desk, first, { code: designation() }))
    const verify = async () => {
      const { credential } = await api.client(verification).verifyCredential({ params: { credentialId }, query: {} })
      return credential?.standard
    }
    expect(await verify()).toMatchObject({ number: '1.0', status: 'published', newer: null })
    api.clock.set('2026-04-02T09:00:00.000Z')
    await run(second)
    expect(await verify()).toMatchObject({ number: '1.0', status: 'superseded', newer: { number: '1.1' } })
  })

  test('takes effect when its day begins for the body, and supersedes the one before as announced', async () => {
    const { first, second } = await scheduled()
    api.clock.set('2026-03-31T21:59:59.000Z')
    expect(await run(second)).toMatchObject({ status: 'pending' })
    api.clock.set('2026-03-31T22:00:00.000Z')
    expect(await run(second)).toEqual({ ...second, status: 'published' })
    expect(await read(first)).toEqual({
      ...first,
      status: 'superseded',
      supersededBy: second.id,
      lastAssessmentOn: '2026-12-31',
      sunsetOn: '2027-06-30',
    })
    expect(await linesOf(second, 'version_took_effect')).toEqual([
      { actor_kind: 'system', actor_id: null, details: { supersedes: first.id } },
    ])
  })

  test('takes effect once, however often it is tried at once', async () => {
    const { second } = await scheduled()
    api.clock.set('2026-04-01T09:00:00.000Z')
    const tries = await Promise.all([run(second), run(second), api.get(TakeEffect).catchUp()])
    expect(tries.slice(0, 2)).toMatchObject([{ status: 'published' }, { status: 'published' }])
    expect(await linesOf(second, 'version_took_effect')).toHaveLength(1)
  })

  test('is made up for after its day passed unnoticed', async () => {
    const { second } = await scheduled()
    const waiting = await publish(desk, await importDraft(desk, { designation: designation() }), {
      effectiveOn: '2027-01-01',
    })
    api.clock.set('2026-09-01T09:00:00.000Z')
    await api.get(TakeEffect).catchUp()
    expect([(await read(second)).status, (await read(waiting)).status]).toEqual(['published', 'pending'])
  })

  test('is cancelled by withdrawing it, and the one in force stays', async () => {
    const { first, second } = await scheduled()
    await desk.standards.withdrawVersion({ params: at(second), body: { reason: 'A limit was wrong.' } })
    api.clock.set('2026-04-01T09:00:00.000Z')
    expect(await run(second)).toMatchObject({ status: 'withdrawn' })
    expect((await read(first)).status).toBe('published')
    // And the way is free for another.
    expect(await publish(desk, await startDraft(first, '1.2'))).toMatchObject({ status: 'published' })
  })

  test('takes effect though the one before it was withdrawn meanwhile', async () => {
    const { first, second } = await scheduled()
    await desk.standards.withdrawVersion({ params: at(first), body: { reason: 'A limit was wrong.' } })
    api.clock.set('2026-04-01T09:00:00.000Z')
    expect(await run(second)).toMatchObject({ status: 'published' })
    expect(await read(first)).toMatchObject({ status: 'withdrawn', supersededBy: null })
  })

  test('lets the next draft begin from it, which is published after it took effect', async () => {
    const { second } = await scheduled()
    const draft = await startDraft(second, '1.2')
    expect(draft.basedOn).toBe(second.id)
    const { pending } = await desk.standards.previewPublication({ params: at(draft) })
    expect(pending).toEqual({ id: second.id, number: '1.1', effectiveOn: '2026-04-01' })
    await expect(publish(desk, draft)).rejects.toMatchObject({ code: 'pending_exists', details: { number: '1.1' } })
    api.clock.set('2026-04-01T09:00:00.000Z')
    await run(second)
    expect(await publish(desk, draft)).toMatchObject({ status: 'published' })
    expect(await read(second)).toMatchObject({ status: 'superseded' })
  })

  test('is not published for a day that has passed', async () => {
    const draft = await importDraft(desk, { designation: designation() })
    await expect(publish(desk, draft, { effectiveOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'version_dates_out_of_order',
      details: { earlier: 'publishedOn', later: 'effectiveOn' },
    })
    expect((await read(draft)).status).toBe('draft')
  })

  test('of a withdrawal and the day that meet, one wins', async () => {
    const { first, second } = await scheduled()
    api.clock.set('2026-04-01T09:00:00.000Z')
    const withdraw = desk.standards.withdrawVersion({ params: at(second), body: { reason: 'A limit was wrong.' } })
    await Promise.allSettled([withdraw, run(second)])
    const after = [(await read(first)).status, (await read(second)).status]
    // Withdrawn before it took effect, or after.
    expect([
      ['published', 'withdrawn'],
      ['superseded', 'withdrawn'],
    ]).toContainEqual(after)
  })
})

describe('a server that works', () => {
  test('lets it take effect by itself, and asks again as long as its day has not come', async () => {
    const worker = await startTestApi({ works: true })
    try {
      const there = await foundBody(worker)
      const version = await publish(there, await importDraft(there), { effectiveOn: '2026-03-03' })
      const params = { ...there.at, versionId: version.id }
      const status = async () => (await there.standards.getVersion({ params })).version.status
      // By the database's clock the day is long past, so the job has run once before the test's clock says so.
      const runs = () =>
        worker.database.database.query(
          `SELECT 1 FROM jobs.job WHERE name = 'take-version-effect' AND state = 'completed'`,
        )
      await eventually(async () => ((await runs()).length > 0 ? true : undefined), 20_000)
      expect(await status()).toBe('pending')
      worker.clock.set('2026-03-02T23:00:00.000Z')
      await eventually(async () => ((await status()) === 'published' ? true : undefined), 20_000)
    } finally {
      await worker.close()
    }
  })

  test('says when in the queue, and nothing of it when the publication fails', async () => {
    const queued = async () =>
      api.database.database.query<{ data: { versionId: string }; start: Date }[]>(
        `SELECT data, start_after AS start FROM jobs.job WHERE name = 'take-version-effect' ORDER BY created_on DESC`,
      )
    const { second } = await scheduled()
    const [latest, ...others] = await queued()
    expect(latest).toEqual({ data: { versionId: second.id }, start: new Date('2026-03-31T22:00:00.000Z') })
    const draft = await startDraft(second, '1.2')
    await expect(publish(desk, draft, LATER)).rejects.toMatchObject({ code: 'pending_exists' })
    expect(await queued()).toEqual([latest, ...others])
  })
})
