import { expect, test } from 'vitest'
import { createLog } from './log.js'
import { createServer } from './server.js'

async function callerSeen(trustProxy: boolean, forwardedFor: string): Promise<string> {
  const publicUrl = new URL('http://touchstone.test')
  const fastify = createServer({ publicUrl, log: createLog('silent'), trustProxy }).getInstance()
  fastify.get('/caller', (request, reply) => reply.send(request.ip))
  const answer = await fastify.inject({
    url: '/caller',
    remoteAddress: '10.0.0.1',
    headers: { 'x-forwarded-for': forwardedFor },
  })
  await fastify.close()
  return answer.body
}

test('behind a proxy the caller is who the proxy saw, not who the caller claims to be', async () => {
  expect(await callerSeen(true, '198.51.100.7')).toBe('198.51.100.7')
  expect(await callerSeen(true, '203.0.113.99, 198.51.100.7')).toBe('198.51.100.7')
})

test('without a proxy nobody is believed', async () => {
  expect(await callerSeen(false, '198.51.100.7')).toBe('10.0.0.1')
})
