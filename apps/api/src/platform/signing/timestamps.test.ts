import { expect, test } from 'vitest'
import { answering } from '../../testing/timestamp-authority.js'
import { Timestamps } from './timestamps.js'

test('without an address there is nobody to ask', () => {
  expect(new Timestamps().stamp).toBeUndefined()
})

test('an authority that does not answer is not waited for', async () => {
  const authority = await answering()
  await expect(new Timestamps(authority.url, 40).stamp?.(new Uint8Array(32))).rejects.toThrow(/tim(ed|e) ?out|abort/i)
  await authority.close()
})
