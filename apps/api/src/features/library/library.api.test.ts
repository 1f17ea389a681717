import { library } from '@touchstone/contract'
import { LineageId, SkillStandardId, StatementId, type StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundBody, importDraft, publish, publishNext, type Desk } from '../../testing/small-body.js'
import { smallPackage } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
/** 1.0 is superseded, 1.1 in force, and 1.2 a draft. */
let first: StandardVersion
let second: StandardVersion
let draft: StandardVersion
let discarded: StandardVersion
const visitor = () => api.client(library)
const at = ({ id: versionId }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId })
const statementsOf = async (version: StandardVersion) =>
  (await desk.standards.getVersion({ params: at(version) })).statements

async function statement(version: StandardVersion, code: string) {
  const found = (await statementsOf(version)).find((one) => one.code === code)
  if (found === undefined) throw new Error(`No statement ${code}`)
  return found
}

async function rewrite(version: StandardVersion, code: string, text: string) {
  const { lineageId, text: was } = await statement(version, code)
  const edits = [{ edit: 'change' as const, lineageId, from: { text: was }, to: { text } }]
  await desk.editing.editStatements({ params: at(version), body: { edits } })
}

/** A package whose words are `texts`, each a performance standard of its own. */
function packageOf(title: string, texts: readonly string[]) {
  const { CFDocument } = smallPackage()
  return {
    CFDocument: { ...CFDocument, identifier: crypto.randomUUID(), title },
    CFItems: texts.map((fullStatement, n) => ({
      identifier: crypto.randomUUID(),
      uri: 'https://example.org/item',
      CFItemType: 'Performance Standard',
      humanCodingScheme: `7.${n + 1}`,
      fullStatement,
    })),
    CFAssociations: [],
  }
}

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  first = await publish(desk, await importDraft(desk))
  const next = (version: StandardVersion, number: string) =>
    desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'adjustment' } })
  const change = await next(first, '1.1')
  await rewrite(change, '1.1.1', 'Replace a cartridge seal without damage to its faces.')
  second = await publish(desk, change)
  discarded = await next(second, '1.2')
  await rewrite(discarded, '1', 'A discarded secret.')
  await desk.standards.discardDraft({ params: at(discarded) })
  draft = await next(second, '1.2')
  await rewrite(draft, '1.1.1', 'A hidden secret of the draft.')
})
afterAll(() => api?.close())

describe('a standard', () => {
  test('lists its public versions, latest first, and no other', async () => {
    const standard = await visitor().readLibraryStandard({ params: { standardId: first.standardId } })
    expect(standard.versions.map(({ number, status }) => [number, status])).toEqual([
      ['1.1', 'published'],
      ['1.0', 'superseded'],
    ])
  })

  test('is not there while all it has is a draft', async () => {
    const { standardId } = await importDraft(desk, { designation: 'HSI-ONLY-DRAFT' })
    await expect(visitor().readLibraryStandard({ params: { standardId } })).rejects.toMatchObject({ code: 'not_found' })
    expect((await visitor().listLibrary()).map(({ id }) => id)).not.toContain(standardId)
  })
})

describe('a statement', () => {
  test('has an address of its own, with what stands around it', async () => {
    const { id, lineageId } = await statement(first, '1.1.1')
    const page = await visitor().readLibraryStatement({ params: { statementId: id } })
    expect(page.version).toMatchObject({ number: '1.0', status: 'superseded' })
    expect(page.newer?.number).toBe('1.1')
    expect(page.path.map(({ code }) => code)).toEqual(['1', '1.1'])
    expect(page.ksas.map(({ code }) => code)).toEqual(['K1', 'S1'])
    const now = (await statementsOf(second)).find((one) => one.lineageId === lineageId)
    expect(page.inForce).toEqual({ id: now?.id, number: '1.1' })
  })

  test('names the statements that need it, and what stands below it', async () => {
    const { id } = await statement(second, 'K1')
    const ksa = await visitor().readLibraryStatement({ params: { statementId: id } })
    expect(ksa.usedIn.map(({ code }) => code)).toEqual(['1.1.1'])
    expect(ksa.inForce).toBeNull()
    const area = await visitor().readLibraryStatement({ params: { statementId: (await statement(second, '1')).id } })
    expect(area.children.map(({ code }) => code)).toEqual(['1.1'])
  })

  test('is not found while its version is a draft, is discarded, or under an id nobody has', async () => {
    const ids = [
      (await statement(draft, '1')).id,
      (await statement(discarded, '1')).id,
      StatementId.parse(crypto.randomUUID()),
    ]
    for (const statementId of ids)
      await expect(visitor().readLibraryStatement({ params: { statementId } })).rejects.toMatchObject({
        code: 'not_found',
        details: { what: 'statement' },
      })
  })

  test('is followed through the public versions', async () => {
    const { lineageId } = await statement(first, '1.1.1')
    const history = await visitor().readStatementHistory({ params: { standardId: first.standardId, lineageId } })
    expect(history.steps.map(({ version, step }) => [version.number, step.outcome, step.changed])).toEqual([
      ['1.0', 'first', []],
      ['1.1', 'changed', ['text']],
    ])
    expect(JSON.stringify(history)).not.toContain('secret')
  })

  test('that is only in a draft, or in another standard, has no history', async () => {
    const other = await importDraft(desk, {
      designation: 'HSI-OTHER',
      package: packageOf('Other', ['Something else entirely.']),
    })
    const { lineageId } = await statement(other, '7.1')
    for (const standardId of [other.standardId, first.standardId, SkillStandardId.parse(crypto.randomUUID())])
      await expect(visitor().readStatementHistory({ params: { standardId, lineageId } })).rejects.toMatchObject({
        code: 'not_found',
      })
    const nobody = LineageId.parse(crypto.randomUUID())
    await expect(
      visitor().readStatementHistory({ params: { standardId: first.standardId, lineageId: nobody } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a search', () => {
  const codesOf = async (q: string, more: object = {}) => {
    const { found } = await visitor().searchLibrary({ query: { q, ...more } })
    return found.flatMap(({ number, hits }) => hits.map(({ code }) => `${number} ${code}`))
  }

  test('finds words by their beginning, in the version in force alone', async () => {
    expect(await codesOf('cartr SEAL')).toEqual(['1.1 1.1.1'])
    expect(await codesOf('mechanical')).toEqual([])
    expect(await codesOf('mechanical', { versions: 'all' })).toEqual(['1.0 1.1.1'])
  })

  test('finds a code before anything that begins with it', async () => {
    expect((await codesOf('1.1')).slice(0, 2)).toEqual(['1.1 1.1', '1.1 1.1.1'])
    expect(await codesOf('k1')).toEqual(['1.1 K1'])
  })

  test('finds nothing of a draft or a discarded version', async () => {
    expect(await codesOf('secret', { versions: 'all' })).toEqual([])
  })

  test('takes one type of statement, one issuer', async () => {
    expect(await codesOf('seal', { type: 'knowledge' })).toEqual(['1.1 K1'])
    expect(await codesOf('seal', { issuer: crypto.randomUUID() })).toEqual([])
    expect(await codesOf('seal', { issuer: desk.issuerId, type: 'performance_standard' })).toEqual(['1.1 1.1.1'])
  })

  test('shows the words around the match, without Markdown', async () => {
    const { found, statements, left } = await visitor().searchLibrary({ query: { q: 'cartridge' } })
    expect(found[0]?.hits[0]?.passage).toEqual(['Replace a ', 'cartridge', ' seal without damage to its faces.'])
    expect([found.length, statements, left]).toEqual([1, 1, 0])
  })

  test('counts all it finds and lists a few of each standard', async () => {
    const texts = Array.from({ length: 9 }, (_, n) => `Quench batch ${n}.`)
    await publish(desk, await importDraft(desk, { designation: 'HSI-Q', package: packageOf('Quenching', texts) }))
    const { found, statements } = await visitor().searchLibrary({ query: { q: 'quench' } })
    expect([statements, found[0]?.statements, found[0]?.hits.length]).toEqual([9, 9, 5])
  })

  test('knows other scripts: accents do not count, and Japanese is found in the middle of a line', async () => {
    const texts = [
      'Sprawdź ciśnienie żłobka.',
      '油圧シリンダーのシールを交換する。',
      'Проверить Давление насоса.',
      'قياس الضغط في المضخة',
    ]
    await publish(desk, await importDraft(desk, { designation: 'HSI-L', package: packageOf('Languages', texts) }))
    expect(await codesOf('cisnienie zlobka')).toEqual(['1.0 7.1'])
    expect(await codesOf('シリンダー')).toEqual(['1.0 7.2'])
    // Each of these letters is there, but not in this order.
    expect(await codesOf('ダンリシ')).toEqual([])
    expect(await codesOf('ДАВЛ')).toEqual(['1.0 7.3'])
    expect(await codesOf('الضغط')).toEqual(['1.0 7.4'])
  })

  test.each(['%%', "'; DROP TABLE statements; --", '\\\\:*', '((', "''", '&|!<->', '\u0000\u0000'])(
    'takes %j as words and breaks at nothing',
    async (q) => {
      const answer = await fetch(`${api.url}/api/v1/library/search?q=${encodeURIComponent(q)}`)
      expect([200, 400]).toContain(answer.status)
      if (answer.status === 200) expect(await answer.json()).toMatchObject({ statements: 0 })
    },
  )

  test('wants two letters, knows its parameters, and is not for machines that ask without end', async () => {
    for (const query of ['q=a', 'q=%20a%20', 'q=seal&limit=9', 'q=seal&type=poem', `q=${'x'.repeat(201)}`, ''])
      expect((await fetch(`${api.url}/api/v1/library/search?${query}`)).status).toBe(400)
    const asked = await Promise.all(
      Array.from({ length: 70 }, async () => (await fetch(`${api.url}/api/v1/library/search?q=nothing`)).status),
    )
    expect(asked).toContain(429)
  })
})

test('an issuer that publishes again is read anew: what is kept in memory is what can no longer change', async () => {
  const before = await visitor().readLibraryVersion({ params: { standardId: second.standardId, number: '1.1' } })
  expect(before.newer).toBeNull()
  const third = await publishNext(desk, await publish(desk, await importDraft(desk, { designation: 'HSI-K' })), '2.0')
  const read = (number: string) => visitor().readLibraryVersion({ params: { standardId: third.standardId, number } })
  expect((await read('1.0')).newer?.number).toBe('2.0')
  expect((await read('1.0')).version.status).toBe('superseded')
})
