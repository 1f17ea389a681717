import { describe, expect, test } from 'vitest'
import { affidavit, assessmentWith, definitionWith, exam, issueInput } from '../testing/examples.js'
import { CredentialKey } from '../ids.js'
import { credentialIdFrom } from './credential-id.js'
import { issue } from './issue-credential.js'
import { renew, renewalOutlook, type RenewInput } from './renew-credential.js'

const renewal = { words: 'Take the exam again.', requirements: [exam.id], windowDays: 90 }
const definition = definitionWith({ validity: { kind: 'years', years: 3 }, renewal })
const first = issue(issueInput({ definition })).credential
const passed = assessmentWith({
  requirementId: exam.id,
  result: { kind: 'scored', percent: 80 },
  assessedOn: '2028-03-01',
})
const lastDay = first.expiresOn ?? ''
const another = credentialIdFrom('TS', new Uint8Array([9, 9, 9, 9, 9, 9, 9, 9, 9, 1])) ?? first.credentialId

function input(change: Partial<RenewInput> = {}): RenewInput {
  return {
    ...issueInput({ definition }),
    credential: first,
    held: [first],
    assessments: [...issueInput().assessments, passed],
    key: CredentialKey.parse('00000000-0000-4000-8000-00000000abcd'),
    credentialId: another,
    at: '2028-04-01T10:00:00Z',
    ...change,
  }
}
const on = (day: string, change: Partial<RenewInput> = {}) => renewalOutlook(input(change), day).standing
const refused = (change: Partial<RenewInput>) => {
  try {
    renew(input(change))
    return 'renewed'
  } catch (fault) {
    return fault
  }
}

test('a renewal cannot be waited out: the day after the last, the assessments it stood on count no more', () => {
  const after = { ...issueInput({ definition, held: [first] }), at: '2028-05-11T10:00:00Z' }
  expect(() => issue(after)).toThrow(expect.objectContaining({ code: 'candidate_not_eligible' }))
  const anew = { assessedOn: '2028-05-11' }
  const assessments = [...after.assessments, ...after.assessments.map((one) => ({ ...one, ...anew }))]
  expect(issue({ ...after, assessments }).evidence).toEqual([
    expect.objectContaining(anew),
    expect.objectContaining(anew),
  ])
})

describe('a renewal', () => {
  test('begins the day after the last, ends a period later, and says what it renews', () => {
    const { credential, evidence } = renew(input())
    expect(credential).toMatchObject({ renews: first.credentialId, status: 'active', decidedOn: '2028-04-01' })
    expect([lastDay, credential.effectiveOn, credential.expiresOn]).toEqual(['2028-05-10', '2028-05-11', '2031-05-10'])
    expect(credential.certificate).toMatchObject({ effectiveOn: '2028-05-11', credentialId: another })
    expect(evidence).toEqual([passed])
  })

  test('stands on what was met since the decision before, and on nothing older', () => {
    const old = issueInput().assessments
    expect(refused({ assessments: old })).toMatchObject({
      code: 'candidate_not_eligible',
      details: { unmet: [{ requirementId: exam.id, reason: 'not_assessed' }] },
    })
    const failed = assessmentWith({
      requirementId: exam.id,
      result: { kind: 'scored', percent: 10 },
      assessedOn: '2028-03-01',
    })
    expect(refused({ assessments: [...old, failed] })).toMatchObject({ code: 'candidate_not_eligible' })
    expect(
      renew(input({ definition: { ...definition, renewal: { ...renewal, requirements: [] } }, assessments: old }))
        .evidence,
    ).toEqual([])
  })

  test.each<readonly [string, string, Partial<RenewInput>, string]>([
    ['before its window', '2028-02-09', {}, 'too_early'],
    ['on its first day', '2028-02-10', {}, 'ready'],
    ['on the last valid day', '2028-05-10', {}, 'ready'],
    ['after it', '2028-05-11', {}, 'too_late'],
    ['where none is offered', '2028-04-01', { definition: definitionWith({ renewal: null }) }, 'not_offered'],
    ['of a suspended one', '2028-04-01', { credential: { ...first, status: 'suspended' } }, 'not_active'],
    ['of a withdrawn one', '2028-04-01', { credential: { ...first, status: 'withdrawn' } }, 'not_active'],
  ])('%s', (_, day, change, standing) => {
    expect(on(day, change)).toBe(standing)
  })

  test('happens once, unless the renewal was withdrawn', () => {
    const next = renew(input()).credential
    expect(refused({ held: [first, next] })).toMatchObject({
      code: 'renewal_refused',
      details: { standing: 'renewed' },
    })
    expect(on('2028-04-02', { held: [first, { ...next, status: 'withdrawn' }] })).toBe('ready')
  })

  test('is not issued on a definition that was closed', () => {
    expect(refused({ definition: { ...definition, status: 'closed' } })).toMatchObject({ code: 'definition_not_open' })
  })

  test('asks the affidavit again where the definition says so', () => {
    const both = { ...definition, renewal: { ...renewal, requirements: [affidavit.id, exam.id] } }
    expect(renewalOutlook(input({ definition: both }), '2028-04-01')).toMatchObject({
      standing: 'unmet',
      unmet: [{ requirementId: affidavit.id }],
    })
  })
})
