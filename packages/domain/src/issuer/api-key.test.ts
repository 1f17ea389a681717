import { describe, expect, test } from 'vitest'
import { ApiKeyContent, apiKeyFrom, quotaDayOf, quotaOf, readBearer } from './api-key.js'

const random = 'Ab_-'.repeat(11).slice(0, 43)

test('what is shown of a key later is its beginning', () => {
  expect(apiKeyFrom(random)).toEqual({ secret: `ts_${random}`, prefix: 'ts_Ab_-Ab_-' })
})

describe('a key is read from its header', () => {
  test.each([`Bearer ts_${random}`, `bearer ts_${random}`, `BEARER  ts_${random}`])('%s', (header) => {
    expect(readBearer(header)).toBe(`ts_${random}`)
  })
  test.each([
    undefined,
    '',
    'Bearer',
    `ts_${random}`,
    `Basic ts_${random}`,
    `Bearer ${random}`,
    `Bearer ts_${random}x`,
    `Bearer ts_${random.slice(1)}`,
    `Bearer ts_${random.slice(1)}+`,
    `Bearer ts_${random} ts_${random}`,
  ])('and not from %s', (header) => expect(readBearer(header)).toBeUndefined())
})

test('a quota is for a day in UTC, and never below nothing', () => {
  expect(quotaDayOf('2026-03-02T23:59:59.999Z')).toBe('2026-03-02')
  expect(quotaOf(100, 30, '2026-03-02T23:00:00.000Z')).toEqual({ limit: 100, remaining: 70, resetSeconds: 3600 })
  expect(quotaOf(100, 130, '2026-03-02T23:59:59.999Z')).toEqual({ limit: 100, remaining: 0, resetSeconds: 1 })
  expect(quotaOf(100, 0, '2026-03-03T00:00:00.000Z').resetSeconds).toBe(86_400)
})

test('a quota is a whole number up to a million, and 50,000 unless said otherwise', () => {
  const content = { name: 'Acme HR', scope: 'verification:batch' }
  expect(ApiKeyContent.parse(content).dailyRows).toBe(50_000)
  expect(ApiKeyContent.safeParse({ ...content, dailyRows: 1_000_000 }).success).toBe(true)
  for (const dailyRows of [0, -1, 1.5, 1_000_001])
    expect(ApiKeyContent.safeParse({ ...content, dailyRows }).success).toBe(false)
})
