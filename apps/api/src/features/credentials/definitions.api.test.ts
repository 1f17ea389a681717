import { CredentialDefinitionId, LineageId, type StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  affidavit,
  definitionOn,
  dutyArea,
  exam,
  foundBody,
  importDraft,
  openDefinition,
  publishNext,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let version: StandardVersion

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  version = await publishStandard(desk)
})
afterAll(() => api?.close())

let codes = 0
const code = () => `PT1-${(codes += 1)}`
const define = (
  change: Partial<Parameters<typeof definitionOn>[1]> = {},
  on: { id: StandardVersion['id'] } = version,
) => desk.definitions.defineCredential({ params: desk.at, body: definitionOn(on, { code: code(), ...change }) })
const at = ({ id }: { id: CredentialDefinitionId }) => ({ ...desk.at, definitionId: id })
const get = (definition: { id: CredentialDefinitionId }) => desk.definitions.getDefinition({ params: at(definition) })

describe('defining a credential', () => {
  test('names the version, the duty areas in words and the requirements in their order', async () => {
    const asked = definitionOn(version, {
      code: code(),
      scope: [dutyArea(2), dutyArea(1)],
      requirements: [exam, affidavit],
    })
    const definition = await desk.definitions.defineCredential({ params: desk.at, body: asked })
    expect(definition).toMatchObject({
      ...asked,
      status: 'draft',
      openedAt: null,
      credentials: 0,
      version: {
        standardId: version.standardId,
        designation: 'HSI-PT-1',
        title: 'Pump Technician',
        number: '1.0',
        status: 'published',
      },
      dutyAreas: [
        { code: '2', title: 'Bearings' },
        { code: '1', title: 'Pump Seals' },
      ],
    })
    expect(await get(definition)).toEqual(definition)
    expect(await desk.definitions.listDefinitions({ params: desk.at })).toContainEqual(definition)
  })

  test('needs a version that was published', async () => {
    const draft = await importDraft(desk, { designation: 'HSI-DRAFT' })
    await expect(define({}, draft)).rejects.toMatchObject({
      code: 'version_not_published',
      details: { status: 'draft' },
    })
  })

  test('on a superseded version is possible while its assessment period runs', async () => {
    const first = await publishStandard(desk, 'HSI-PT-2')
    await publishNext(desk, first, '1.1', { lastAssessmentOnPrevious: '2026-03-31' })
    expect(await define({}, first)).toMatchObject({ version: { status: 'superseded' } })
    api.clock.set('2026-04-01T09:00:00.000Z')
    await expect(define({}, first)).rejects.toMatchObject({
      code: 'assessment_period_over',
      details: { lastAssessmentOn: '2026-03-31' },
    })
    api.clock.set('2026-03-02T09:00:00.000Z')
  })

  test.each([
    ['a duty', 3],
    ['a KSA group', 5],
    ['what is nowhere', 99],
  ])('covers duty areas of the version, not %s', async (_, n) => {
    const scope = [dutyArea(1), LineageId.parse(itemId(n))]
    await expect(define({ scope })).rejects.toMatchObject({
      code: 'scope_not_in_version',
      details: { lineageId: itemId(n) },
    })
  })

  test.each<[string, object, string]>([
    ['without a duty area', { scope: [] }, 'body.scope'],
    ['with a duty area twice', { scope: [dutyArea(1), dutyArea(1)] }, 'body.scope'],
    ['without a requirement', { requirements: [] }, 'body.requirements'],
    ['with two requirements of one id', { requirements: [exam, exam] }, 'body.requirements'],
    ['with a cut score of 0', { requirements: [{ ...exam, cutScore: 0 }] }, 'body.requirements.0.cutScore'],
    ['with a validity of no years', { validity: { kind: 'years', years: 0 } }, 'body.validity.years'],
    ['with a field nobody knows', { price: 12 }, 'body.price'],
    ['with a title that turns its reading direction', { title: 'Pump \u202Eseals' }, 'body.title'],
  ])('%s is refused by that field', async (_, change, path) => {
    const refused = await fetch(`${api.url}/api/v1/issuers/${desk.issuerId}/definitions`, {
      method: 'POST',
      headers: { ...desk.tester.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...definitionOn(version, { code: code() }), ...change }),
    })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'invalid_request', errors: [{ path }] })
  })

  test('takes a code once within an issuer', async () => {
    const { code: taken, id } = await define()
    await expect(define({ code: taken })).rejects.toMatchObject({
      code: 'definition_code_taken',
      details: { code: taken },
    })
    const other = await define()
    const body = definitionOn(version, { code: taken })
    await expect(desk.definitions.updateDefinition({ params: at(other), body })).rejects.toMatchObject({
      code: 'definition_code_taken',
    })
    expect(await get({ id })).toMatchObject({ code: taken })
    const elsewhere = await foundBody(api)
    const theirs = await publishStandard(elsewhere)
    expect(await openDefinition(elsewhere, theirs, { code: taken })).toMatchObject({ code: taken, status: 'open' })
  })
})

describe('a definition', () => {
  test('is rewritten until it is opened, then never', async () => {
    const definition = await define()
    const body = definitionOn(version, {
      code: code(),
      title: 'Bearings',
      scope: [dutyArea(2)],
      validity: { kind: 'none' },
    })
    expect(await desk.definitions.updateDefinition({ params: at(definition), body })).toMatchObject({
      ...body,
      dutyAreas: [{ code: '2', title: 'Bearings' }],
    })
    const opened = await desk.definitions.openDefinition({ params: at(definition) })
    expect(opened).toMatchObject({ ...body, status: 'open', openedAt: api.clock.now() })
    await expect(desk.definitions.updateDefinition({ params: at(definition), body })).rejects.toMatchObject({
      code: 'definition_not_draft',
      details: { status: 'open' },
    })
  })

  test('is opened, closed and opened again', async () => {
    const definition = await define()
    await expect(desk.definitions.closeDefinition({ params: at(definition) })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    const { openedAt } = await desk.definitions.openDefinition({ params: at(definition) })
    await expect(desk.definitions.openDefinition({ params: at(definition) })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    expect(await desk.definitions.closeDefinition({ params: at(definition) })).toMatchObject({ status: 'closed' })
    api.clock.advance(60_000)
    expect(await desk.definitions.openDefinition({ params: at(definition) })).toMatchObject({
      status: 'open',
      openedAt,
    })
  })

  test('of two who open it at once, one wins and the other is told', async () => {
    const definition = await define()
    const tries = await Promise.allSettled(
      [1, 2].map(() => desk.definitions.openDefinition({ params: at(definition) })),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is not opened on a version that was withdrawn meanwhile', async () => {
    const withdrawn = await publishStandard(desk, 'HSI-PT-3')
    const definition = await define({}, withdrawn)
    await desk.standards.withdrawVersion({
      params: { ...desk.at, versionId: withdrawn.id },
      body: { reason: 'Wrong limit.' },
    })
    await expect(desk.definitions.openDefinition({ params: at(definition) })).rejects.toMatchObject({
      code: 'version_not_published',
      details: { status: 'withdrawn' },
    })
  })

  test('of another issuer is not found', async () => {
    const definition = await define()
    const other = await foundBody(api)
    const params = { ...other.at, definitionId: definition.id }
    const refused = await Promise.allSettled([
      other.definitions.getDefinition({ params }),
      other.definitions.updateDefinition({ params, body: definitionOn(version) }),
      other.definitions.openDefinition({ params }),
      other.definitions.closeDefinition({ params }),
      other.definitions.defineCredential({ params: other.at, body: definitionOn(version) }),
    ])
    for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    expect(await other.definitions.listDefinitions({ params: other.at })).toEqual([])
  })
})
