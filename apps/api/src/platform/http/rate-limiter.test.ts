import { expect, test } from 'vitest'
import { callerOf } from './client-address.js'
import { RateLimiter } from './rate-limiter.js'

function limiter(options: { callers?: number } = {}) {
  const time = { now: 0 }
  return { time, limiter: new RateLimiter({ burst: 3, perMinute: 6 }, { milliseconds: () => time.now, ...options }) }
}

test('a burst passes, then the caller is told how long to wait', () => {
  const { limiter: bucket } = limiter()
  for (let n = 0; n < 3; n++) bucket.take('a')
  expect(() => bucket.take('a')).toThrow(
    expect.objectContaining({ code: 'too_many_requests', details: { retryAfterSeconds: 10 } }),
  )
})

test('others are not affected', () => {
  const { limiter: bucket } = limiter()
  for (let n = 0; n < 3; n++) bucket.take('a')
  expect(() => bucket.take('b')).not.toThrow('too_many_requests')
})

test('waiting as long as was said is enough, and no more than a burst is ever saved up', () => {
  const { limiter: bucket, time } = limiter()
  for (let n = 0; n < 3; n++) bucket.take('a')
  time.now += 9_999
  expect(() => bucket.take('a')).toThrow('too_many_requests')
  time.now += 1
  expect(() => bucket.take('a')).not.toThrow('too_many_requests')
  time.now += 3_600_000
  for (let n = 0; n < 3; n++) bucket.take('a')
  expect(() => bucket.take('a')).toThrow('too_many_requests')
})

test('checking takes nothing, so that hits are free and only misses are spent', () => {
  const { limiter: bucket } = limiter()
  for (let n = 0; n < 100; n++) bucket.check('a')
  for (let n = 0; n < 3; n++) bucket.spend('a')
  expect(() => bucket.check('a')).toThrow('too_many_requests')
})

test('memory is bounded: the caller silent for longest is forgotten', () => {
  const { limiter: bucket } = limiter({ callers: 2 })
  for (let n = 0; n < 3; n++) bucket.take('a')
  for (let n = 0; n < 3; n++) bucket.take('b')
  bucket.take('c')
  expect(() => bucket.take('a')).not.toThrow('too_many_requests')
  const fresh = limiter({ callers: 2 }).limiter
  for (let n = 0; n < 3; n++) fresh.take('a')
  fresh.take('b')
  expect(() => fresh.take('a')).toThrow('too_many_requests')
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::99', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as the caller %s', (address, caller) => {
  expect(callerOf(address)).toBe(caller)
})
