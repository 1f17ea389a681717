import { CandidateRequest, DefineCredentialRequest, PublishRequest, SetUpRequest } from '@touchstone/contract'
import { expect, test } from 'vitest'
import { problemsFromApi, problemsOf } from './form-problems'
import { common } from './messages'

test('a sound request has no problems', () => {
  expect(problemsOf(CandidateRequest, { name: 'Ana', email: 'ana@example.org' })).toEqual({})
})

test('the domain’s own sentences stand, a programmer’s are replaced', () => {
  const problems = problemsOf(CandidateRequest, { name: 'Ana\nMaria', email: 'ana' })
  expect(problems.email).toBe('Write an e-mail address, for example ana@example.org.')
  expect(problems.name).toMatch(/^Remove line breaks/)
  expect(
    problemsOf(PublishRequest, {
      contentHash: 'a'.repeat(64),
      effectiveOn: '2026-13-01',
      newStartsFrom: null,
      lastAssessmentOnPrevious: null,
      sunsetOnPrevious: null,
    }),
  ).toEqual({
    effectiveOn: common.field.date,
  })
})

test('of a field left empty it is said that it is required', () => {
  expect(problemsOf(CandidateRequest, { name: ' ', email: '' })).toEqual({
    name: common.field.required,
    email: common.field.required,
  })
})

test('a problem deep in a request is found at the path of its field', () => {
  const requirement = { id: '00000000-0000-4000-8000-000000000001', type: 'theory_exam', title: 'Exam', cutScore: 101 }
  const problems = problemsOf(DefineCredentialRequest, { requirements: [requirement], versionId: '', scope: [] })
  expect(problems['requirements.0.cutScore']).toBe('Enter 100 or less.')
  expect(problems.versionId).toBe(common.field.required)
  expect(problems.scope).toBe('Choose at least one duty area.')
  expect(Object.keys(problemsOf(SetUpRequest, { owner: { name: '' } }))).toContain('owner.name')
})

test('no sentence a person is shown is written for programmers', () => {
  const sentences = Object.values(
    problemsOf(SetUpRequest, {
      token: 3,
      issuer: { signatory: null, prefix: 'toolong' },
      owner: { password: 'short' },
    }),
  )
  expect(sentences.length).toBeGreaterThan(4)
  for (const sentence of sentences) expect(sentence).not.toMatch(/Invalid|expected|received|Too small|undefined/)
})

test('what the API says of a field is shown on that field', () => {
  expect(
    problemsFromApi([
      { path: 'body.owner.email', message: 'First.' },
      { path: 'body.owner.email', message: 'Second.' },
      { path: 'body.requirements[2].title', message: 'Third.' },
    ]),
  ).toEqual({ 'owner.email': 'First.', 'requirements.2.title': 'Third.' })
})
