// Answers that caches may keep: their validator, and the answer "not changed" to whoever has it already. Weak where it is made here,
// because the same answer may travel compressed or not.
import type { Caching } from '@touchstone/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'

/** What a route tells the server about its answers. */
export interface CachingConfig {
  readonly caching?: Caching | undefined
}

const CACHE_CONTROL = {
  revalidate: 'public, no-cache',
  immutable: 'public, max-age=31536000, immutable',
} as const satisfies Record<Caching, string>

export function keepFresh(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const whole = reply.statusCode === 200 && (typeof payload === 'string' || Buffer.isBuffer(payload))
    done(null, whole ? fresh(request, reply, payload) : payload)
  })
}

function fresh(request: FastifyRequest, reply: FastifyReply, payload: string | Buffer): string | Buffer {
  const { caching } = request.routeOptions.config as CachingConfig
  if (caching !== undefined) {
    const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
    void reply.headers({ etag, 'cache-control': CACHE_CONTROL[caching] })
  }
  // A prepared answer brings its own.
  const etag = reply.getHeader('etag')
  if (typeof etag !== 'string' || !isKnown(request.headers['if-none-match'], etag)) return payload
  void reply.code(304)
  for (const header of ['content-length', 'content-type', 'content-encoding']) void reply.removeHeader(header)
  return ''
}

/** Compared weakly, as a GET is (RFC 9110, 13.1.2). */
function isKnown(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').some((one) => plain(one) === plain(etag))
}
