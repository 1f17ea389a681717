import { expect, test } from 'vitest'
import { compose } from './compose.js'
import type { Item } from './composition.js'
import { draftVersion, framework, lineage, sampleEdition, statement, version } from './testing/sample-edition.js'

function line(item: Item): string {
  if (item.kind === 'heading') return `${'#'.repeat(item.level)} ${item.code ?? ''} ${item.text}`
  if (item.kind === 'part') return `- ${item.name}`
  if (item.kind === 'ksa') return `= ${item.code}: ${item.uses.map(({ name }) => name).join()}`
  return item.kind
}
const lines = (edition = sampleEdition()) => compose(edition).items.map(line)

test('a standard is said in the order of the field', () => {
  expect(lines()).toEqual([
    '#  Introduction',
    'prose',
    '#  Acknowledgements',
    'prose',
    '# 1 Seals',
    'prose',
    '## 1.1 Replace seals',
    'prose',
    '### 1.1.1 Fit a mechanical seal',
    'prose',
    '- Evaluation criteria',
    '- Accuracy level',
    '- Equipment and material',
    '- Performance assessment',
    '- Knowledge, skills and abilities',
    '- Notes',
    '- Hours of practice',
    '- Licence needed',
    '- In the standard since',
    '- source_code',
    '# 2 Bearings',
    'prose',
    '## 2.1 Mount a bearing',
    'prose',
    '- Knowledge, skills and abilities',
    '#  Knowledge, skills and abilities',
    'prose',
    '## KSA 1 Mechanics',
    '= K1.1: 1.1.1',
    '= S1.2: 1.1.1,2.1',
    '= A1.3: ',
  ])
})

test('one duty area comes without the long texts, with the KSAs it needs and only its own uses of them', () => {
  const edition = sampleEdition({ dutyArea: lineage(4) })
  expect(lines(edition).filter((said) => said !== 'prose')).toEqual([
    '# 2 Bearings',
    '## 2.1 Mount a bearing',
    '- Knowledge, skills and abilities',
    '#  Knowledge, skills and abilities',
    '## KSA 1 Mechanics',
    '= S1.2: 2.1',
  ])
  expect(compose(edition).cover.part).toBe('2 Bearings')
})

test('equipment stands by its kind, and values of own fields are said as their kind is read', () => {
  const said = JSON.stringify(compose(sampleEdition()).items)
  expect(said.indexOf('"Material"')).toBeLessThan(said.indexOf('"Tooling"'))
  for (const value of ['"12"', '"Yes"', '"6 May 2024"', '"X-1"']) expect(said).toContain(value)
})

test('an imported framework of many levels is headings over what has something below it', () => {
  const composed = compose(sampleEdition({ statements: framework(9) })).items.slice(4)
  expect(composed.map(line)).toEqual([
    ...Array.from(
      { length: 8 },
      (_, level) => `${'#'.repeat(Math.min(level + 1, 6))} L.${level} What is meant at level ${level}.`,
    ),
    'statement',
  ])
  expect(composed.filter((item) => item.kind === 'heading' && item.listed !== null)).toHaveLength(3)
})

test('a framework of nothing but KSAs has them for its body', () => {
  const only = [statement(1, { type: 'knowledge', text: 'How a seal works' })]
  expect(lines(sampleEdition({ statements: only })).slice(4)).toEqual(['statement'])
})

test('the contents of a very long standard leave out their deepest level', () => {
  const many = Array.from({ length: 900 }, (_, n) =>
    statement(n + 1, {
      title: `S ${n}`,
      parent: n < 20 ? null : lineage((n % 20) + 1),
      type: n < 20 ? 'duty_area' : 'duty',
    }),
  )
  const listed = compose(sampleEdition({ statements: many })).items.filter(
    (item) => item.kind === 'heading' && item.listed !== null,
  )
  expect(listed).toHaveLength(22)
})

test('the cover says where the edition stands, and a draft says that it is one', () => {
  const { cover, mark } = compose(sampleEdition())
  expect(cover.facts.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Status: In force',
    'Level: Level I',
    'Approved: 20 February 2025',
    'Published: 1 March 2025',
    'In effect from: 1 April 2025',
  ])
  expect(mark).toBeNull()
  expect(compose(sampleEdition({ version: draftVersion })).mark).not.toBeNull()
  const superseded = { ...version, status: 'superseded' as const, lastAssessmentOn: '2026-01-31' }
  expect(compose(sampleEdition({ version: superseded })).cover.facts).toContainEqual({
    name: 'Assessments count until',
    value: '31 January 2026',
  })
})
