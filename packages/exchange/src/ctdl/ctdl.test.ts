import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readStandardFile } from '../read-standard-file.js'
import { expectRoundTrip, options, outline, reference } from '../testing/round-trip.js'
import { versions } from '../testing/versions.js'
import { ctidOf } from './terms.js'
import { type CtdlOptions, ctdlGraph, writeCtdl } from './write-ctdl.js'

const published: CtdlOptions = {
  versionId: '11111111-1111-4111-8111-111111111111',
  publisher: 'Harbour Skills Institute',
  status: 'Published',
  validFrom: '2026-03-01',
  addresses: { version: 'https://example.org/v/1', statement: (id) => `https://example.org/s/${id}` },
}

test('a version written and read again is the same version', () => {
  expectRoundTrip((version) => writeCtdl(version, published), readStandardFile)
}, 60_000)

test('a CTID is ce- and a UUID of version 4, whatever version the id has', () => {
  expect(ctidOf('11111111-1111-1111-1111-111111111111')).toBe('ce-11111111-1111-4111-8111-111111111111')
  expect(ctidOf(published.versionId)).toBe(`ce-${published.versionId}`)
})

const schemas = join(reference, 'ctdl')
describe.runIf(existsSync(schemas))('against what the Credential Registry accepts', () => {
  const accepts = (name: string) => {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(join(schemas, name), 'utf8')) as Record<string, unknown>
    return new Ajv({ strict: false, validateFormats: false }).compile(schema)
  }
  let framework: ReturnType<typeof accepts>
  let competency: ReturnType<typeof accepts>
  // Only when it runs: where the schemas are not, the description above is read all the same.
  beforeAll(() => {
    framework = accepts('competency_framework.json')
    competency = accepts('competency.json')
  })

  test('every framework and every competency we write is sound', () => {
    fc.assert(
      fc.property(versions, (version) => {
        const [first, ...others] = ctdlGraph(version, published)['@graph']
        expect(framework(first), JSON.stringify(framework.errors)).toBe(true)
        for (const one of others) expect(competency(one), JSON.stringify(competency.errors)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('the schemas refuse what is wrong, so that the test above can fail', () => {
    expect(framework({ '@type': 'ceasn:CompetencyFramework' })).toBe(false)
    expect(competency({ '@id': 'https://example.org/s/1', '@type': 'ceasn:Competency' })).toBe(false)
  })

  test('every term we write is one of the vocabulary, or our own', () => {
    const context = JSON.parse(readFileSync(join(schemas, 'context.json'), 'utf8')) as { '@context': object }
    const known = new Set([
      ...Object.keys(context['@context']),
      '@id',
      '@type',
      'touchstone:document',
      'touchstone:statement',
    ])
    fc.assert(
      fc.property(versions, (version) => {
        for (const node of ctdlGraph(version, published)['@graph'])
          expect(Object.keys(node).filter((term) => !known.has(term))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test("somebody else's framework is read: its tree, its order, its ids", () => {
    const { format, draft, report } = readStandardFile(readFileSync(join(schemas, 'clean_framework.json')), options())
    expect(format).toBe('ctdl')
    expect(report.title).toBe('Example Widgetry Competency Framework')
    expect(outline(draft)).toEqual(['Assemble a widget from parts', '  Identify the parts of a widget'])
    expect(draft?.details.language).toBe('en-US')
    expect(draft?.statements[0]?.id).toBe('5e3de882-3b49-421b-b623-695c63587f4f')
  })
})

const foreign = (competencies: readonly object[], framework: object = {}) =>
  new TextEncoder().encode(
    JSON.stringify({
      '@context': 'https://credreg.net/ctdlasn/schema/context/json',
      '@graph': [
        {
          '@id': 'https://example.org/f',
          '@type': 'ceasn:CompetencyFramework',
          'ceasn:name': { de: 'Pumpen', en: 'Pumps' },
          'ceasn:inLanguage': ['en'],
          ...framework,
        },
        ...competencies,
      ],
    }),
  )
const competency = (n: number, more: object = {}) => ({
  '@id': `https://example.org/c/${n}`,
  '@type': ['ceasn:Competency'],
  'ceasn:competencyText': { 'en-US': `Statement ${n}` },
  ...more,
})
const address = (n: number) => `https://example.org/c/${n}`

describe("a graph of somebody else's", () => {
  test('takes the kind of what is embodied from how it is named', () => {
    const { draft } = readStandardFile(
      foreign([
        competency(1, { 'ceasn:knowledgeEmbodied': [address(2)], 'ceasn:skillEmbodied': { '@id': address(3) } }),
        competency(2),
        competency(3),
      ]),
      options(),
    )
    expect(draft?.statements.map(({ type }) => type)).toEqual(['statement', 'knowledge', 'skill'])
    expect(draft?.statements[0]?.ksas).toEqual(draft?.statements.slice(1).map(({ lineageId }) => lineageId))
  })

  test("keeps properties we have no place for as fields of the body's own, and says what languages are lost", () => {
    const { draft, report } = readStandardFile(
      foreign([
        competency(1, { 'ceasn:educationLevelType': ['Level 4'], 'ceasn:conceptKeyword': { en: ['seal', 'pump'] } }),
      ]),
      options(),
    )
    expect(draft?.statements[0]?.fields).toEqual({ educationLevelType: 'Level 4', conceptKeyword: 'seal; pump' })
    const codes = report.rows.find(({ list }) => list === 'CFDocument')?.findings.map(({ code }) => code)
    expect(codes).toContain('languages_not_kept')
    expect(report.title).toBe('Pumps')
  })

  test('with a cycle, a parent elsewhere and no text, names what it refuses and keeps the rest', () => {
    const { draft, report } = readStandardFile(
      foreign([
        competency(1),
        competency(2, { 'ceasn:isChildOf': [address(3)] }),
        competency(3, { 'ceasn:isChildOf': [address(2)] }),
        competency(4, { 'ceasn:isChildOf': ['https://elsewhere.example/c'] }),
        { '@id': address(5), '@type': 'ceasn:Competency' },
      ]),
      options(),
    )
    expect(outline(draft)).toEqual(['Statement 1'])
    expect(
      report.rows
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ place, findings }) => [place, findings.at(-1)?.code]),
    ).toEqual([
      ['@graph 3', 'cycle'],
      ['@graph 4', 'cycle'],
      ['@graph 5', 'parent_not_in_package'],
      ['@graph 6', 'statement_missing'],
    ])
  })

  test('without a framework is refused', () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ '@graph': [competency(1)] }))
    const { report } = readStandardFile(bytes, options())
    expect([report.importable, report.rows[0]?.findings[0]?.code]).toEqual([false, 'document_missing'])
  })
})
