import { describe, expect, it } from 'vitest'
import { applyRevision, type StandardChange } from './apply-revision.js'
import { changes_1_1 } from './revision-1-1.js'
import { standard_1_0 } from './standard-1-0.js'
import type { StandardContent } from './standard-content.js'

const reason = { changeClass: 'revision', what: 'A change.', why: 'For the test.' } as const

function performanceStandard(content: StandardContent, code: string) {
  const duties = content.dutyAreas.flatMap((area) => area.duties)
  return duties.flatMap((duty) => duty.performanceStandards).find((one) => one.code === code)
}

function ksa(content: StandardContent, code: string) {
  return content.ksaGroups.flatMap((group) => group.ksas).find((one) => one.code === code)
}

/** Whether the content reads as an editing change says it should. */
function asWritten(content: StandardContent, change: StandardChange): boolean {
  const holds = (target: object | undefined, wanted: object) =>
    target !== undefined && JSON.stringify({ ...target, ...wanted }) === JSON.stringify(target)
  if (change.kind === 'edit_performance_standard')
    return holds(performanceStandard(content, change.code), change.content)
  if (change.kind === 'edit_ksa') return holds(ksa(content, change.code), { text: change.text })
  if (change.kind !== 'edit_duty') throw new Error(`${change.kind} edits nothing`)
  return holds(
    content.dutyAreas.flatMap((area) => area.duties).find(({ code }) => code === change.code),
    change.content,
  )
}

function codes(content: StandardContent): string[] {
  const duties = content.dutyAreas.flatMap((area) => area.duties)
  return duties.flatMap((duty) => duty.performanceStandards).map(({ code }) => code)
}

describe('the revision to 1.1', () => {
  const revised = applyRevision(standard_1_0, changes_1_1)

  it('adds three performance standards and four KSAs, moves one and deletes one', () => {
    const before = codes(standard_1_0)
    const after = codes(revised)
    expect(after.filter((code) => !before.includes(code)).toSorted()).toEqual(['1.3.4', '5.1.4', '5.1.5', '6.2.5'])
    expect(before.filter((code) => !after.includes(code)).toSorted()).toEqual(['5.3.4', '9.2.3'])
    const added = revised.ksaGroups
      .flatMap((group) => group.ksas)
      .filter(({ code }) => ksa(standard_1_0, code) === undefined)
    expect(added.map(({ code }) => code)).toEqual(['K6.17', 'S6.18', 'K9.27', 'S9.28'])
  })

  it('moves a performance standard whole: only its code is another', () => {
    expect(performanceStandard(revised, '5.1.5')).toEqual({
      ...performanceStandard(standard_1_0, '5.3.4'),
      code: '5.1.5',
    })
  })

  it.each(changes_1_1.filter(({ kind }) => kind.startsWith('edit')))(
    'carries out and really changes: $what',
    (change) => {
      expect(asWritten(revised, change)).toBe(true)
      expect(asWritten(standard_1_0, change)).toBe(false)
    },
  )

  it('leaves everything it does not name as it was', () => {
    const named = new Set<string>(changes_1_1.flatMap((change) => ('code' in change ? [change.code] : [])))
    const unnamed = codes(standard_1_0).filter((code) => !named.has(code))
    expect(unnamed.length).toBeGreaterThan(80)
    expect(unnamed.map((code) => performanceStandard(revised, code))).toEqual(
      unnamed.map((code) => performanceStandard(standard_1_0, code)),
    )
  })

  it('gives every change its reason', () => {
    for (const { what, why } of changes_1_1) {
      expect(what).toMatch(/\.$/)
      expect(why).toMatch(/\.$/)
    }
  })
})

it('applying a revision does not touch the version it starts from', () => {
  const before = JSON.stringify(standard_1_0)
  applyRevision(standard_1_0, changes_1_1)
  expect(JSON.stringify(standard_1_0)).toBe(before)
})

it('changes are carried out in order: what is moved is found under its new code', () => {
  const changes: StandardChange[] = [
    { ...reason, kind: 'move_performance_standard', code: '2.4.2', toDuty: '2.1', newCode: '2.1.4' },
    { ...reason, kind: 'edit_performance_standard', code: '2.1.4', content: { title: 'Extract a stud' } },
  ]
  expect(performanceStandard(applyRevision(standard_1_0, changes), '2.1.4')?.title).toBe('Extract a stud')
})

const unknown: readonly StandardChange[] = [
  { ...reason, kind: 'edit_performance_standard', code: '1.1.99', content: {} },
  { ...reason, kind: 'edit_duty', code: '1.99', content: {} },
  { ...reason, kind: 'edit_ksa', code: 'K1.99', text: 'Nothing' },
  { ...reason, kind: 'move_performance_standard', code: '1.1.1', toDuty: '1.99', newCode: '1.99.1' },
  { ...reason, kind: 'delete_performance_standard', code: '1.1.99' },
  { ...reason, kind: 'add_ksa', group: '99', ksa: { code: 'K99.1', type: 'knowledge', text: 'Nothing' } },
]
it.each(unknown)('$kind refuses a code that is not there', (change) => {
  expect(() => applyRevision(standard_1_0, [change])).toThrow(/There is no .*99/)
})
