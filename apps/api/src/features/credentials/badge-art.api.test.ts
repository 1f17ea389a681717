// The body's own picture on its badges: for what is issued from now on, and for ever on what was issued with it.
import { badgeArt, type DefinitionView, myCredentials, signingKeys } from '@touchstone/contract'
import { isObject, type JsonObject, readJsonObject, textOf, unbakePng, unbakeSvg } from '@touchstone/open-badges'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  certify,
  definitionOn,
  type Desk,
  deskOf,
  foundBody,
  openDefinition,
  publishStandard,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { rasterize } from './rasterize.js'
import { SignBadgesAgain } from './sign-badges-again.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())

const art = (of = desk) => of.tester.client(badgeArt)
const its = ({ id }: Pick<DefinitionView, 'id'> = definition) => ({ ...desk.at, definitionId: id })
const circle = (colour: string) =>
  new Blob(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><circle cx="45" cy="45" r="40" fill="${colour}"/></svg>`,
    ],
    { type: 'image/svg+xml' },
  )

async function badgesOf({ credentialId, candidateId }: { credentialId: string; candidateId: string }) {
  const rows: { email: string }[] = await api.database.database.query('SELECT email FROM candidates WHERE id = $1', [
    candidateId,
  ])
  const mine = (await api.signInByLink(rows[0]?.email ?? '')).client(myCredentials)
  const params = { credentialId }
  const document = readJsonObject(await (await mine.getMyBadge({ params })).text())
  const svg = await (await mine.getMyBadgeSvg({ params })).text()
  const png = new Uint8Array(await (await mine.getMyBadgePng({ params })).arrayBuffer())
  return { document, svg, png }
}

function pictureIn({ credentialSubject }: JsonObject): string {
  const { achievement = null } = isObject(credentialSubject ?? null) ? (credentialSubject as JsonObject) : {}
  const { image = null } = isObject(achievement) ? achievement : {}
  return (isObject(image) ? textOf(image, 'id') : undefined) ?? ''
}

test('a badge has the picture it was issued with, baked and at its address, whatever is chosen afterwards', async () => {
  const drawn = await certify(desk, definition)
  const { hash: red } = await art().setBadgeArt({ params: its(), body: circle('#aa0000') })
  const withRed = await certify(desk, definition)
  const { hash: blue } = await art().setBadgeArt({ params: its(), body: circle('#0000aa') })
  const withBlue = await certify(desk, definition)
  expect(await art().getBadgeArt({ params: its() })).toEqual({ hash: blue })
  expect(await art().removeBadgeArt({ params: its() })).toEqual({ hash: null })
  const [before, first, second] = [await badgesOf(drawn), await badgesOf(withRed), await badgesOf(withBlue)]
  expect(pictureIn(before.document)).toBe(`http://touchstone.test/achievements/${definition.id}/badge.svg`)
  expect(pictureIn(first.document)).toBe(`http://touchstone.test/badge-art/${red}/badge.svg`)
  expect(pictureIn(second.document)).toBe(`http://touchstone.test/badge-art/${blue}/badge.svg`)
  expect(first.svg).toContain('#aa0000')
  expect(second.svg).toContain('#0000aa')
  expect(before.svg).not.toMatch(/#aa0000|#0000aa/)
  for (const { document, svg, png } of [before, first, second]) {
    expect(readJsonObject(unbakeSvg(svg) ?? '')).toEqual(document)
    expect(readJsonObject(unbakePng(png) ?? '')).toEqual(document)
  }
  const answer = await fetch(pictureIn(first.document).replace('http://touchstone.test', api.url))
  expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  const picture = await answer.text()
  expect(picture).toContain('#aa0000')
  expect((await rasterize(picture)).length).toBeGreaterThan(0)
})

test('signed again after its key was taken out, it keeps its picture', async () => {
  await art().setBadgeArt({ params: its(), body: circle('#00aa00') })
  const credential = await certify(desk, definition)
  const before = await badgesOf(credential)
  await art().removeBadgeArt({ params: its() })
  const keys = desk.tester.client(signingKeys)
  const [active] = (await keys.listSigningKeys({ params: desk.at })).keys.filter(({ status }) => status === 'active')
  await keys.reportCompromisedKey({ params: { ...desk.at, keyId: active?.id ?? '' } })
  while ((await api.get(SignBadgesAgain).run(desk.issuerId)) > 0);
  const after = await badgesOf(credential)
  expect(after.document['proof']).not.toEqual(before.document['proof'])
  expect(pictureIn(after.document)).toBe(pictureIn(before.document))
})

test('staff see it before a definition is opened; what is no picture is refused, and nothing changes', async () => {
  const draft = await desk.definitions.defineCredential({
    params: desk.at,
    body: definitionOn({ id: definition.versionId }, { code: 'PT1-ART' }),
  })
  expect(await (await art().getDrawnBadge({ params: its(draft) })).text()).toContain('<svg')
  const body = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], { type: 'image/svg+xml' })
  await expect(art().setBadgeArt({ params: its(draft), body })).rejects.toMatchObject({
    code: 'badge_art_unusable',
    details: { problem: 'not_plain' },
  })
  expect(await art().getBadgeArt({ params: its(draft) })).toEqual({ hash: null })
})

test("another body's definition is not found, and an auditor chooses nothing", async () => {
  const others = await foundBody(api)
  const params = { ...others.at, definitionId: definition.id }
  await expect(art(others).setBadgeArt({ params, body: circle('#000000') })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(art(others).getDrawnBadge({ params })).rejects.toMatchObject({ code: 'not_found' })
  const auditor = await deskOf(api, desk.issuerId, 'auditor')
  await expect(art(auditor).removeBadgeArt({ params: its() })).rejects.toMatchObject({ code: 'permission_missing' })
  expect((await fetch(`${api.url}/badge-art/${'0'.repeat(64)}/badge.svg`)).status).toBe(404)
})
