import { expect, test } from 'vitest'
import { CredentialStatus } from './credential.js'
import { type Found, firstStep, lastStep, statusBatchLifecycle, undoStep } from './status-batch.js'

test('a batch may be undone before it is closed, and never after', () => {
  const { states, actions, can, next } = statusBatchLifecycle
  const ways = states.flatMap((from) =>
    actions.filter((action) => can(from, action)).map((action) => `${from} ${action} ${next(from, action)}`),
  )
  expect(ways).toEqual([
    'proposed approve at_work',
    'proposed refuse refused',
    'proposed cancel cancelled',
    'at_work settle settled',
    'settled undo undoing',
    'settled close closing',
    'undoing undone undone',
    'closing finish done',
  ])
})

test('what a batch does at first, for every status', () => {
  const steps = (['suspend', 'reinstate', 'withdraw'] as const).map((action) =>
    CredentialStatus.options.map((status) => Object.values(firstStep(action, status))[0]).join(' '),
  )
  expect(steps).toEqual([
    'suspended already_suspended ended ended ended',
    'not_suspended active ended ended ended',
    'suspended suspended ended ended ended',
  ])
})

const found = (change: Partial<Found> = {}): Found => ({
  action: 'withdraw',
  before: 'active',
  status: 'suspended',
  touched: false,
  heldByAnother: false,
  ...change,
})

test('undoing puts back what was, and nothing that somebody decided since', () => {
  expect(undoStep(found())).toEqual({ to: 'active' })
  expect(undoStep(found({ before: 'suspended' }))).toEqual({ to: 'suspended' })
  expect(undoStep(found({ touched: true }))).toEqual({ problem: 'changed_meanwhile' })
  expect(undoStep(found({ heldByAnother: true }))).toEqual({ problem: 'held_by_another' })
  expect(undoStep(found({ status: 'withdrawn', touched: true }))).toEqual({ problem: 'ended' })
})

test('what was held is withdrawn unless somebody decided otherwise', () => {
  expect(lastStep(found())).toEqual({ to: 'withdrawn' })
  expect(lastStep(found({ status: 'active', touched: true }))).toEqual({ problem: 'changed_meanwhile' })
  expect(lastStep(found({ status: 'erased', touched: true }))).toEqual({ problem: 'ended' })
})
