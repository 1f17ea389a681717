import { DefineCredentialRequest } from '@touchstone/contract'
import { expect, test } from 'vitest'
import { definitionRequest, moved, newRequirement, noDefinition } from './definition-values'

const area = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const filled = {
  ...noDefinition(),
  code: ' IMM1-HYD ',
  title: 'Basic hydraulic systems',
  versionId: area(9),
  scope: [area(3), area(1)],
  validity: { kind: 'years', years: 5 },
}

test('a filled form is a request the API takes', () => {
  const request = DefineCredentialRequest.parse(definitionRequest(filled, [area(1), area(2), area(3)]))
  expect(request).toMatchObject({
    code: 'IMM1-HYD',
    level: null,
    scope: [area(1), area(3)],
    validity: { kind: 'years', years: 5 },
  })
  expect(request.requirements.map(({ type }) => type)).toEqual(['performance_affidavit', 'theory_exam'])
})

test('duty areas that a version does not have are not sent with it', () => {
  expect(definitionRequest(filled, [area(2), area(3)]).scope).toEqual([area(3)])
})

test('a requirement carries only the fields of its type', () => {
  const [affidavit, exam] = definitionRequest(
    { ...filled, requirements: [newRequirement('achievement_record'), newRequirement('theory_exam')] },
    [],
  ).requirements
  expect(Object.keys(affidavit ?? {}).toSorted()).toEqual(['id', 'title', 'trainerMayEvaluate', 'type'])
  expect(Object.keys(exam ?? {}).toSorted()).toEqual(['cutScore', 'id', 'title', 'type'])
})

test('an empty cut score is refused, not taken for nought', () => {
  const request = definitionRequest(
    { ...filled, requirements: [{ ...newRequirement('theory_exam'), cutScore: '' }] },
    [],
  )
  expect(DefineCredentialRequest.safeParse(request).success).toBe(false)
})

test('a requirement moves up and down, and stops at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
