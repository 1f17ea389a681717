// The one place where a failure becomes an answer. What is expected has a code; anything else is a 500 with the request's id
// and no words, and the log has the rest.
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { PROBLEM_MEDIA_TYPE, problemType, type Problem } from '@touchstone/contract'
import { DomainError } from '@touchstone/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { InvalidRequest } from './invalid-request.js'
import { describeFault } from './log.js'
import { PROBLEM_STATUSES } from './problem-statuses.js'
import { surfaceOf, type Surface } from './surfaces.js'
import { databaseRefusal, frameworkRefusal } from './refusals.js'

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    readonly log: Logger,
    readonly surfaces: readonly Surface[],
  ) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>()
    sendProblem(this, failure, request, host.switchToHttp().getResponse<FastifyReply>())
  }
}

/** Answers `failure` as problem+json, or as its surface words it, and logs it when it is a fault of ours. */
export function sendProblem(
  { log, surfaces }: { readonly log: Logger; readonly surfaces: readonly Surface[] },
  failure: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = problemOf(failure, request)
  if (problem.status >= 500) log.error({ requestId: request.id, fault: describeFault(failure) }, 'request failed')
  if (reply.sent) return
  const { retryAfterSeconds } = problem.details
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds))
  if (problem.code === 'api_key_required') void reply.header('www-authenticate', 'Bearer')
  const surface = surfaceOf(surfaces, request)
  const { status, body } = surface?.refuse(problem) ?? { status: problem.status, body: problem }
  void reply
    .status(status)
    .removeHeader('content-disposition')
    .header('cache-control', 'no-store')
    .header('content-type', surface === undefined ? PROBLEM_MEDIA_TYPE : 'application/json')
    // Bytes, because to a string Fastify adds a charset, which these media types do not have.
    .send(Buffer.from(JSON.stringify(body)))
}

/** What of a request a problem needs. */
interface Answerable {
  readonly id: string
  readonly routeOptions: { readonly bodyLimit: number }
}

/** The problem+json of any failure whatever. */
export function problemOf(failure: unknown, request: Answerable): Problem {
  const error = expected(failure, request) ?? new DomainError('internal_error', {})
  return {
    type: problemType(error.code),
    title: titleOf(error.code),
    status: PROBLEM_STATUSES[error.code],
    code: error.code,
    details: { ...error.details },
    requestId: request.id,
    ...(error instanceof InvalidRequest ? { errors: [...error.errors] } : {}),
  }
}

function expected(failure: unknown, { routeOptions }: Answerable): DomainError | undefined {
  if (failure instanceof DomainError) return failure
  if (!(failure instanceof HttpException))
    return frameworkRefusal(failure, routeOptions.bodyLimit) ?? databaseRefusal(failure)
  if (failure.getStatus() === 404) return new DomainError('not_found', { what: 'address' })
  // Nest wraps what Fastify refused.
  return frameworkRefusal(failure.cause, routeOptions.bodyLimit)
}

/** `version_not_draft` -> `Version not draft`. */
function titleOf(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
