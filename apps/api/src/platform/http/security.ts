// Headers of every answer, and the refusal of writes that another site's page started.
import { DomainError } from '@touchstone/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * For two sites built by Vite without inline scripts. Inline styles are allowed because the component library sets
 * CSS variables in style elements; nothing is loaded from, sent to or framed by another origin.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const ONE_YEAR_IN_SECONDS = 31_536_000

export function secure(fastify: FastifyInstance, publicUrl: URL): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-request-id': request.id,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    })
    if (publicUrl.protocol === 'https:')
      void reply.header('strict-transport-security', `max-age=${ONE_YEAR_IN_SECONDS}`)
    // By the route and not by the address, which may be spelled otherwise: /%61pi/ is /api/ too.
    if (request.routeOptions.url?.startsWith('/api/')) void reply.header('cache-control', 'no-store')
    done(startedElsewhere(request, publicUrl) ? new DomainError('cross_origin_refused', {}) : undefined)
  })
}

/**
 * Whether a page of another site started this write. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; a request
 * with neither comes from no browser and so carries nobody's cookies.
 */
export function startedElsewhere(request: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: URL): boolean {
  if (READING.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  return origin !== undefined && origin !== publicUrl.origin
}
