// Answers that caches may keep: their validator, and the answer "not changed" to whoever has it already. Weak, because the same
// answer may travel compressed or not.
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
    const { caching } = request.routeOptions.config as CachingConfig
    const kept = caching !== undefined && reply.statusCode === 200
    done(null, kept ? fresh(caching, request, reply, payload) : payload)
  })
}

function fresh(caching: Caching, request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
  const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
  void reply.headers({ etag, 'cache-control': CACHE_CONTROL[caching] })
  if (!isKnown(request.headers['if-none-match'], etag)) return payload
  void reply.code(304).removeHeader('content-length').removeHeader('content-type')
  return ''
}

/** Compared weakly, as a GET is (RFC 9110, 13.1.2). */
function isKnown(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false
  if (asked.trim() === '*') return true
  return asked.split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === etag)
}
