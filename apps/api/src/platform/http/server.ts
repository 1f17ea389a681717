// The Fastify server under Nest: limits, request ids, and problems also for what never reaches a route.
import { PROBLEM_MEDIA_TYPE } from '@touchstone/contract'
import { DomainError, readBearer } from '@touchstone/domain'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { keepFresh } from './freshness.js'
import { InvalidRequest } from './invalid-request.js'
import { DEFAULT_BODY_LIMIT, LONGEST_PATH_PARAMETER } from './limits.js'
import { logRequests } from './log.js'
import { problemOf, sendProblem } from './problem.filter.js'
import type { PreparedConfig } from './prepared.js'
import { secure } from './security.js'
import { openToOtherSites, type Surface } from './surfaces.js'
import { readMediaTypes, type BodyConfig } from './uploads.js'

export interface ServerOptions {
  readonly publicUrl: URL
  readonly log: Logger
  /** Whether `X-Forwarded-For` of the one machine in front is believed. Off unless there is one. */
  readonly trustProxy: boolean
  readonly surfaces?: readonly Surface[]
}

export function createServer({ publicUrl, log, trustProxy, surfaces = [] }: ServerOptions): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: DEFAULT_BODY_LIMIT,
    // One hop and no more: what stands left of the proxy's own entry the caller wrote, to be counted as somebody else.
    trustProxy: trustProxy && ((_: string, hop: number) => hop === 0),
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PATH_PARAMETER, ignoreTrailingSlash: false },
    // Idle keep-alive connections must not hold up a stop.
    forceCloseConnections: 'idle',
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem({ log, surfaces }, error, request, reply),
    // Node refuses what is no HTTP, or has headers above 16 KiB, before there is a request to answer.
    clientErrorHandler: (_, socket) => {
      if (socket.writable) socket.end(unreadableRequest())
    },
  })
  const fastify = adapter.getInstance()
  // JSON is the only language spoken here, beside the files some routes ask for; a form another site could post without asking is refused as a media type.
  fastify.removeContentTypeParser('text/plain')
  fastify.addHook('onRoute', (route) => {
    // The border: what Implements wrote, which Fastify carries along without a type.
    const { bodyLimit, mediaTypes = [], isPrepared } = (route.config ?? {}) as Partial<BodyConfig & PreparedConfig>
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit
    readMediaTypes(fastify, mediaTypes)
    // Compressed once, not each time.
    if (isPrepared === true) Object.assign(route, { compress: false })
  })
  secure(fastify, publicUrl)
  keepFresh(fastify)
  openToOtherSites(fastify, surfaces)
  logRequests(fastify, log)
  return adapter
}

function unreadableRequest(): string {
  const error = new InvalidRequest([{ path: 'url', message: 'This request cannot be read.' }])
  const body = JSON.stringify(problemOf(error, { id: randomUUID(), routeOptions: { bodyLimit: DEFAULT_BODY_LIMIT } }))
  return [
    'HTTP/1.1 400 Bad Request',
    `content-type: ${PROBLEM_MEDIA_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}

/** Large bodies of strangers read at once. */
const MOST_STRANGERS = 8

/**
 * Large bodies are read for people who are signed in and for programs with a key; without one the answer comes before the body. Whether the
 * key is one of ours is not known yet: so of programs, as of anybody where anybody may send a file, so many are read at once that they fit
 * into memory.
 */
export function refuseLargeBodiesOfStrangers(adapter: FastifyAdapter): void {
  let strangers = 0
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    const { bodyLimit, config } = request.routeOptions
    // The border: what Implements wrote, which Fastify carries along without a type.
    const { sender = 'person' } = config as Partial<BodyConfig>
    const { cookie, authorization } = request.headers
    if (bodyLimit <= DEFAULT_BODY_LIMIT || (cookie !== undefined && sender !== 'program')) return done()
    if (sender === 'person') return done(new DomainError('sign_in_required', {}))
    if (sender === 'program' && readBearer(authorization) === undefined)
      return done(new DomainError('api_key_required', {}))
    if (strangers >= MOST_STRANGERS) return done(new DomainError('too_many_requests', { retryAfterSeconds: 5 }))
    strangers += 1
    reply.raw.once('close', () => (strangers -= 1))
    done()
  })
}
