import { expect, test } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { acceptedEncoding, PreparedJson } from './prepared.js'
import { WrongAnswer } from './wrong-answer.js'

const Ware = z.strictObject({ name: z.string() })

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['BR ; Q=0.5', 'br'],
  ['br;q=0, gzip;q=0', undefined],
  ['*', 'br'],
  ['*;q=0, gzip', 'gzip'],
  ['br;q=nonsense', undefined],
])('who takes %j is sent %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding)
})

test('what is prepared has the shape that was promised, or is not sent', () => {
  expect(JSON.parse(PreparedJson.of(Ware, { name: 'saw' }).bytes.toString())).toEqual({ name: 'saw' })
  const wares = { name: 'saw', cost: 12 }
  expect(() => PreparedJson.of(Ware, wares)).toThrow(WrongAnswer)
})

test('equal values have one tag, others another', () => {
  const tag = (name: string) => PreparedJson.of(Ware, { name }).tag
  expect(tag('saw')).toBe(tag('saw'))
  expect(tag('saw')).not.toBe(tag('axe'))
})

test('it is compressed once, and not at all when it is small', async () => {
  const [small, large] = ['saw', 'saw '.repeat(1_000)].map((name) => PreparedJson.of(Ware, { name }))
  expect([small, large].map((one) => one?.encodingFor('gzip'))).toEqual([undefined, 'gzip'])
  const [first, second] = await Promise.all([large!.compressed('gzip'), large!.compressed('gzip')])
  expect(first).toBe(second)
  expect(gunzipSync(first).equals(large!.bytes)).toBe(true)
})
