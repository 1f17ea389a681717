import { describe, expect, test } from 'vitest'
import { affidavit, assessmentWith, definitionWith, exam, uuid } from '../testing/examples.js'
import { CredentialDefinitionId } from '../ids.js'
import { issueBatchLifecycle, readinessFor } from './issue-batch.js'

const definition = definitionWith()
const met = [
  assessmentWith({ requirementId: affidavit.id, result: { kind: 'judged', met: true } }),
  assessmentWith({ requirementId: exam.id, result: { kind: 'scored', percent: 80 } }),
]
const held = { definitionId: definition.id, status: 'active', expiresOn: '2026-03-01' } as const

describe('towards a definition a candidate', () => {
  test('is ready when every requirement is met', () => {
    expect(readinessFor(definition, met, [], '2026-03-02')).toEqual({ kind: 'ready' })
  })

  test('lacks what is not met, each by its name', () => {
    expect(readinessFor(definition, met.slice(0, 1), [], '2026-03-02')).toEqual({
      kind: 'lacks',
      unmet: [{ requirementId: exam.id, reason: 'not_assessed' }],
    })
  })

  test('holds it while a credential stands, suspended or not, and is ready again the day after its last', () => {
    expect(readinessFor(definition, met, [held], '2026-03-01')).toEqual({ kind: 'held' })
    expect(readinessFor(definition, met, [{ ...held, status: 'suspended' }], '2026-03-01')).toEqual({ kind: 'held' })
    expect(readinessFor(definition, met, [held], '2026-03-02')).toEqual({ kind: 'ready' })
    expect(readinessFor(definition, met, [{ ...held, status: 'withdrawn' }], '2026-03-01')).toEqual({ kind: 'ready' })
  })

  test('does not hold it by a credential on another one', () => {
    const other = { ...held, definitionId: CredentialDefinitionId.parse(uuid(44)) }
    expect(readinessFor(definition, met, [other], '2026-03-01')).toEqual({ kind: 'ready' })
  })
})

test('a batch that was given up or stopped can be taken up again, one that is done cannot', () => {
  expect(issueBatchLifecycle.states.filter((state) => issueBatchLifecycle.can(state, 'resume'))).toEqual([
    'cancelled',
    'stopped',
  ])
})
