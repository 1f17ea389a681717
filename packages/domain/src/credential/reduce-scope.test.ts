import { describe, expect, test } from 'vitest'
import { CredentialKey } from '../ids.js'
import { definitionWith, eventOn, issueInput, lineage, statementWith } from '../testing/examples.js'
import type { Credential } from './credential.js'
import { credentialIdFrom } from './credential-id.js'
import { issue } from './issue-credential.js'
import { areasOf, reducedFrom, requireReducible, scopeReducedBy } from './reduce-scope.js'
import { renew } from './renew-credential.js'
import { outcomeOn } from './verification.js'

const areas = [1, 2, 3].map((n) => lineage(n))
const renewal = { words: 'Ask for it.', requirements: [], windowDays: 90 }
const definition = definitionWith({ scope: areas, validity: { kind: 'years', years: 3 }, renewal })
const dutyAreas = [1, 2, 3].map((n) => statementWith(n, { parent: null, type: 'duty_area', title: `Area ${n}` }))
const input = issueInput({ definition, dutyAreas })
const full = issue(input).credential
const another = credentialIdFrom('TS', new Uint8Array([9, 9, 9, 9, 9, 9, 9, 9, 9, 1])) ?? full.credentialId
const successor = {
  key: CredentialKey.parse('00000000-0000-4000-8000-00000000abcd'),
  credentialId: another,
  verificationUrl: 'https://verify.example/verify/another',
  layout: 3,
  at: '2026-06-01T10:00:00Z',
}
const today = '2026-06-01'
const reduce = (stays = [lineage(3), lineage(1)], credential: Credential = full) =>
  reducedFrom({ credential, definition, stays, today }, successor)

describe('a credential whose scope is reduced', () => {
  test('is the same grant under another ID, of fewer duty areas in the order they were printed', () => {
    expect(reduce()).toEqual({
      ...full,
      key: successor.key,
      credentialId: another,
      issuedAt: successor.at,
      scope: [lineage(1), lineage(3)],
      certificate: {
        ...full.certificate,
        credentialId: another,
        verificationUrl: successor.verificationUrl,
        layout: 3,
        scope: [full.certificate.scope[0], full.certificate.scope[2]],
      },
    })
    expect(full.certificate.scope).toHaveLength(3)
  })

  test('may be reduced again, and covers what it did otherwise', () => {
    expect(areasOf(full, definition)).toEqual(areas)
    const once = reduce()
    expect(areasOf(once, definition)).toEqual([lineage(1), lineage(3)])
    expect(reduce([lineage(3)], once).certificate.scope).toEqual([full.certificate.scope[2]])
  })

  test('counts again after a suspension', () => {
    expect(reduce([lineage(1)], { ...full, status: 'suspended' }).status).toBe('active')
  })

  test('is renewed for what is left', () => {
    const credential = reduce()
    const { credential: next } = renew({
      ...input,
      credential,
      held: [credential],
      at: `${credential.expiresOn}T10:00:00Z`,
    })
    expect(next.certificate.scope).toEqual(credential.certificate.scope)
    expect(next).toMatchObject({ scope: credential.scope, renews: another })
  })

  test('answers for a day before as the old one did, and the reduction is known from its day', () => {
    const issued = eventOn(full.decidedOn, 'issue', 'active')
    const [old, now] = (['replaced', 'active'] as const).map((status) => [
      issued,
      eventOn(today, 'reduce_scope', status),
    ])
    expect(outcomeOn(full, old ?? [], '2026-05-31')).toBe('valid')
    expect(outcomeOn(reduce(), now ?? [], '2026-05-31')).toBe('valid')
    expect(outcomeOn(full, old ?? [], today)).toBe('replaced')
    expect(outcomeOn(reduce(), now ?? [], today)).toBe('valid')
    expect(scopeReducedBy(now ?? [], '2026-05-31')).toBeUndefined()
    expect(scopeReducedBy(now ?? [], today)?.on).toBe(today)
  })
})

test.each([
  ['nothing goes', areas],
  ['nothing stays', []],
  ['an area stays that it does not cover', [lineage(1), lineage(9)]],
])('a reduction by which %s is refused', (_, stays) => {
  expect(() => requireReducible({ credential: full, definition, stays, today })).toThrow(
    expect.objectContaining({ code: 'scope_not_smaller', details: { areas: 3 } }),
  )
})

test.each(['withdrawn', 'replaced', 'erased'] as const)('of one that is %s is refused', (status) => {
  expect(() => reduce([lineage(1)], { ...full, status })).toThrow(
    expect.objectContaining({ code: 'illegal_transition' }),
  )
})

test('of one that expired is refused; on its last valid day it may be reduced', () => {
  const on = (day: string) =>
    requireReducible({ credential: { ...full, expiresOn: today }, definition, stays: [lineage(1)], today: day })
  on(today)
  expect(() => on('2026-06-02')).toThrow(expect.objectContaining({ code: 'credential_expired' }))
})
