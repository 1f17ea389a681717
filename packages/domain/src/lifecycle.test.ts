import { expect, test } from 'vitest'
import { credentialLifecycle } from './credential/credential.js'
import { definitionLifecycle } from './credential/credential-definition.js'
import { DomainError } from './errors.js'
import { lifecycle, type Lifecycle } from './lifecycle.js'
import { versionLifecycle } from './skill-standard/version.js'

/** Every state with every action: the next state, or a dash where the action is refused. */
function tableOf({ of, states, actions, can, next }: Lifecycle<string, string>): string[] {
  const answer = (state: string, action: string) => {
    if (can(state, action)) return next(state, action)
    expect(() => next(state, action)).toThrow(new DomainError('illegal_transition', { of, from: state, action }))
    return '-'
  }
  return states.map(
    (state) => `${of}, ${state}: ${actions.map((action) => `${action} ${answer(state, action)}`).join(', ')}`,
  )
}

test('every state answers every action with its next state or a refusal', () => {
  expect(
    [versionLifecycle, definitionLifecycle, credentialLifecycle].flatMap((one: Lifecycle<string, string>) =>
      tableOf(one),
    ),
  ).toMatchInlineSnapshot(`
    [
      "skill standard version, draft: approve approved, publish published, schedule pending, discard discarded, reopen -, takeEffect -, withdraw -, supersede -",
      "skill standard version, approved: approve -, publish published, schedule pending, discard discarded, reopen draft, takeEffect -, withdraw -, supersede -",
      "skill standard version, pending: approve -, publish -, schedule -, discard -, reopen -, takeEffect published, withdraw withdrawn, supersede -",
      "skill standard version, published: approve -, publish -, schedule -, discard -, reopen -, takeEffect -, withdraw withdrawn, supersede superseded",
      "skill standard version, superseded: approve -, publish -, schedule -, discard -, reopen -, takeEffect -, withdraw withdrawn, supersede -",
      "skill standard version, withdrawn: approve -, publish -, schedule -, discard -, reopen -, takeEffect -, withdraw -, supersede -",
      "skill standard version, discarded: approve -, publish -, schedule -, discard -, reopen -, takeEffect -, withdraw -, supersede -",
      "credential definition, draft: open open, close -, reopen -",
      "credential definition, open: open -, close closed, reopen -",
      "credential definition, closed: open -, close -, reopen open",
      "credential, active: suspend suspended, withdraw withdrawn, replace replaced, reduce_scope replaced, erase erased, reinstate -",
      "credential, suspended: suspend -, withdraw withdrawn, replace -, reduce_scope replaced, erase erased, reinstate active",
      "credential, withdrawn: suspend -, withdraw -, replace -, reduce_scope -, erase -, reinstate -",
      "credential, replaced: suspend -, withdraw -, replace -, reduce_scope -, erase -, reinstate -",
      "credential, erased: suspend -, withdraw -, replace -, reduce_scope -, erase -, reinstate -",
    ]
  `)
})

test('a refused action names the thing, its state and the action', () => {
  const refused = () => credentialLifecycle.next('withdrawn', 'reinstate')
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'illegal_transition',
      details: { of: 'credential', from: 'withdrawn', action: 'reinstate' },
    }),
  )
})

test('words every JavaScript object knows are no states and no actions', () => {
  const ask: Lifecycle<string, string> = credentialLifecycle
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect([ask.can('active', word), ask.can(word, 'withdraw'), ask.can(word, word)]).toEqual([false, false, false])
  }
})

test('states keep the order of their table', () => {
  expect(lifecycle('lamp', { off: { light: 'on' }, on: { quench: 'off', light: 'on' } })).toMatchObject({
    states: ['off', 'on'],
    actions: ['light', 'quench'],
  })
})

test('an action or a target that no table has does not compile', () => {
  // @ts-expect-error `melt` is no action of a credential
  expect(credentialLifecycle.can('active', 'melt')).toBe(false)
  // @ts-expect-error `expired` is a matter of the date, not a state
  expect(credentialLifecycle.can('expired', 'withdraw')).toBe(false)
  // @ts-expect-error `broken` is no state of this table
  expect(lifecycle('lamp', { off: { light: 'broken' } }).states).toEqual(['off'])
})
