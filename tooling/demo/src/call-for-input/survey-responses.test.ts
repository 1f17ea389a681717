import { LineageId, type Rating, surveyResults } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { standard_1_0 } from '../standard-1-0.js'
import { surveyResponses } from './survey-responses.js'

const responses = surveyResponses(standard_1_0)
const idOf = (key: string): LineageId => {
  const digits = [...key].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('')
  return LineageId.parse(`00000000-0000-4000-8000-${digits.slice(-12).padStart(12, '0')}`)
}

test('about two hundred answer, once each and the same each time', () => {
  expect(responses.length).toBeGreaterThanOrEqual(195)
  expect(responses.length).toBeLessThan(215)
  expect(new Set(responses.map(({ email }) => email)).size).toBe(responses.length)
  expect(surveyResponses(standard_1_0)).toEqual(responses)
})

const blocks = standard_1_0.dutyAreas.map(({ code, duties }) => ({
  area: idOf(`area ${code}`),
  items: duties.flatMap(({ performanceStandards }) =>
    performanceStandards.map((one) => ({ lineageId: idOf(`ps ${one.code}`), kind: 'performance_standard' as const })),
  ),
}))
const answers = responses.map(({ respondent, ratings }) => ({
  respondent,
  ratings: ratings.map(([key, rating]): Rating => ({ ...rating, lineageId: idOf(key) })),
}))
const { performance, reliability } = surveyResults(answers, blocks, 0)
const ofTask = (code: string) => performance.find(({ lineageId }) => lineageId === idOf(`ps ${code}`))

test('their answers hang together as those of people do', () => {
  for (const { alpha } of reliability) {
    expect(alpha).toBeGreaterThan(0.7)
    expect(alpha).toBeLessThan(0.95)
  }
})

test.each([
  ['2.1.1', 81, '3.9', 'above'],
  ['7.2.2', 54, '3.4', 'above'],
  ['7.3.2', 46, '3.1', 'at'],
  ['9.2.3', 22, '2.9', 'above'],
])('what an answer to a comment on %s says of the survey is what it found', (code, performed, importance, cutOff) => {
  const found = ofTask(code)
  expect(Math.round((1 - (found?.notPerformed ?? 0)) * 100)).toBe(performed)
  expect(found?.importance.mean?.toFixed(1)).toBe(importance)
  expect(found?.belowCutOff).toBe(false)
  expect(found?.index?.toFixed(2) === '0.40' ? 'at' : 'above').toBe(cutOff)
})

test('one task is for the committee to drop or to defend', () => {
  expect(performance.filter(({ belowCutOff }) => belowCutOff)).toEqual([ofTask('7.1.4')])
})
