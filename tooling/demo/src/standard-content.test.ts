import { StatementContent, VersionDetails } from '@touchstone/domain'
import { describe, expect, it } from 'vitest'
import { applyRevision } from './apply-revision.js'
import { changes_1_1, revision_1_1 } from './revision-1-1.js'
import { standard_1_0 } from './standard-1-0.js'
import type { PerformanceStandard, StandardContent } from './standard-content.js'

const versions: readonly (readonly [string, StandardContent])[] = [
  ['1.0', standard_1_0],
  ['1.1', applyRevision(standard_1_0, changes_1_1)],
]

function dutiesOf(content: StandardContent) {
  return content.dutyAreas.flatMap(({ duties }) => duties)
}

function performanceStandardsOf(content: StandardContent): PerformanceStandard[] {
  return dutiesOf(content).flatMap(({ performanceStandards }) => performanceStandards)
}

function ksasOf(content: StandardContent) {
  return content.ksaGroups.flatMap(({ ksas }) => ksas)
}

function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function between(list: readonly unknown[], least: number, most: number): boolean {
  return list.length >= least && list.length <= most
}

function prefixOf(code: string): string {
  return code.slice(0, code.lastIndexOf('.'))
}

it('version 1.0 has the nine duty areas of the field, in their order', () => {
  expect(standard_1_0.dutyAreas.map(({ code, title }) => `${code} ${title}`)).toEqual([
    '1 Maintenance Operations',
    '2 Basic Mechanical Systems',
    '3 Basic Hydraulic Systems',
    '4 Basic Pneumatic Systems',
    '5 Electrical Systems',
    '6 Electronic Control Systems',
    '7 Process Control Systems',
    '8 Maintenance Welding',
    '9 Maintenance Piping',
  ])
})

describe.each(versions)('version %s', (_, content) => {
  it('is of the size of a real standard', () => {
    expect(performanceStandardsOf(content).length).toBeGreaterThanOrEqual(76)
    expect(ksasOf(content).length).toBeGreaterThanOrEqual(125)
    expect(content.ksaGroups.length).toBeGreaterThanOrEqual(8)
    expect(content.ksaGroups.length).toBeLessThanOrEqual(10)
    expect(content.dutyAreas.filter(({ duties }) => duties.length < 3 || duties.length > 4)).toEqual([])
  })

  it('uses each code once', () => {
    const codes = [...content.dutyAreas, ...dutiesOf(content), ...performanceStandardsOf(content)].map(
      ({ code }) => code,
    )
    expect(repeated(codes)).toEqual([])
    expect(repeated([...content.ksaGroups, ...ksasOf(content)].map(({ code }) => code))).toEqual([])
    expect(repeated(ksasOf(content).map(({ code }) => code.slice(1)))).toEqual([])
  })

  it('numbers children under their parent without a gap', () => {
    for (const area of content.dutyAreas) {
      expect(area.duties.map(({ code }) => code)).toEqual(area.duties.map((_duty, i) => `${area.code}.${i + 1}`))
      for (const { code: duty, performanceStandards } of area.duties) {
        expect(performanceStandards.map(({ code }) => code)).toEqual(
          performanceStandards.map((_one, i) => `${duty}.${i + 1}`),
        )
      }
    }
    for (const { code: group, ksas } of content.ksaGroups) {
      expect(ksas.map(({ code }) => code.slice(1))).toEqual(ksas.map((_ksa, i) => `${group}.${i + 1}`))
      for (const { code } of ksas) expect(prefixOf(code).slice(1)).toBe(group)
    }
  })

  it('marks each KSA by the letter of its type', () => {
    const letters = { knowledge: 'K', skill: 'S', ability: 'A' }
    for (const { code, type } of ksasOf(content)) expect(code.charAt(0)).toBe(letters[type])
  })

  it('refers only to KSAs that exist, and to each of them at least once', () => {
    const known = ksasOf(content).map(({ code }) => code)
    const used = new Set(performanceStandardsOf(content).flatMap(({ ksas }) => ksas))
    expect([...used].filter((code) => !known.includes(code))).toEqual([])
    expect(known.filter((code) => !used.has(code))).toEqual([])
  })

  it('shares KSAs between duty areas', () => {
    const areas = new Map<string, Set<string>>()
    for (const { code, ksas } of performanceStandardsOf(content)) {
      for (const ksa of ksas) areas.set(ksa, (areas.get(ksa) ?? new Set()).add(code.charAt(0)))
    }
    const shared = [...areas.values()].filter(({ size }) => size > 1)
    expect(shared.length).toBeGreaterThan(areas.size / 2)
  })

  it('fills every field of every performance standard', () => {
    const all = performanceStandardsOf(content)
    const codesOf = (unfit: (one: PerformanceStandard) => boolean) => all.filter(unfit).map(({ code }) => code)
    expect(codesOf((one) => !between(one.evaluationCriteria, 3, 7))).toEqual([])
    expect(codesOf((one) => !between(one.ksas, 4, 9) || repeated(one.ksas).length > 0)).toEqual([])
    expect(codesOf((one) => !one.equipment.some(({ kind }) => kind === 'workstation'))).toEqual([])
    expect(codesOf((one) => !one.equipment.some(({ kind }) => kind === 'reference'))).toEqual([])
    expect(codesOf((one) => !one.text.includes('so that'))).toEqual([])
    const sentences = (one: PerformanceStandard) => [
      one.text,
      one.accuracyLevel,
      one.assignment,
      ...one.evaluationCriteria,
    ]
    expect(codesOf((one) => !sentences(one).every((text) => /^[A-Z0-9±−“].*[.]$/su.test(text)))).toEqual([])
  })

  it('says nothing twice: no criterion, assignment or statement is repeated', () => {
    const all = performanceStandardsOf(content)
    expect(repeated(all.flatMap(({ evaluationCriteria }) => evaluationCriteria))).toEqual([])
    expect(repeated(all.map(({ assignment }) => assignment))).toEqual([])
    expect(repeated(all.map(({ text }) => text))).toEqual([])
    expect(repeated(ksasOf(content).map(({ text }) => text))).toEqual([])
  })

  it('is content the domain accepts, word for word', () => {
    const plain = {
      typeLabel: null,
      evaluationCriteria: [],
      accuracyLevel: null,
      equipment: [],
      assignment: null,
      notes: null,
      fields: {},
    }
    const statements = [
      ...content.dutyAreas.map(({ code, title, text }) => ({ ...plain, type: 'duty_area', code, title, text })),
      ...dutiesOf(content).map(({ code, title, text }) => ({ ...plain, type: 'duty', code, title, text })),
      ...performanceStandardsOf(content).map(({ ksas: _, ...one }) => ({
        ...plain,
        ...one,
        type: 'performance_standard',
      })),
      ...ksasOf(content).map(({ code, type, text }) => ({ ...plain, type, code, title: null, text })),
    ]
    for (const statement of statements) expect(StatementContent.parse(statement)).toEqual(statement)
  })
})

it('the details of both versions are accepted by the domain', () => {
  const { title, level, language, introduction, acknowledgements } = standard_1_0
  const prose = {
    title,
    level,
    language,
    introduction: introduction.join('\n\n'),
    acknowledgements: acknowledgements.join('\n\n'),
    ownFields: [],
    numbering: [],
  }
  const first = { ...prose, number: '1.0', changeClass: null, changeNote: null }
  expect(VersionDetails.parse(first)).toEqual(first)
  expect(VersionDetails.parse({ ...prose, ...revision_1_1 })).toEqual({ ...prose, ...revision_1_1 })
})
