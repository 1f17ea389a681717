// Failures that Fastify and PostgreSQL raise by code and that a person can do something about.
import { DomainError } from '@touchstone/domain'
import { InvalidRequest } from './invalid-request.js'

/** What our triggers raise when something frozen would change. */
const IMMUTABLE = 'TS001'
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
/** Texts hold no U+0000, and dates begin with the year 1: what a schema lets through and no column can hold. */
const NO_SUCH_TEXT = '22021'
const NO_SUCH_CHARACTER = '22P05'
const NO_SUCH_DATE = '22008'

/** A refusal by PostgreSQL, also when TypeORM wrapped it. */
export function databaseRefusal(failure: unknown): DomainError | undefined {
  switch (codeOf(failure) ?? codeOf(causeOf(failure))) {
    case IMMUTABLE:
      return new DomainError('immutable', { what: 'record' })
    case SERIALIZATION_FAILURE:
    case DEADLOCK:
      return new DomainError('changed_meanwhile', { what: 'record' })
    case NO_SUCH_TEXT:
    case NO_SUCH_CHARACTER:
    case NO_SUCH_DATE:
      return new InvalidRequest([])
    default:
      return undefined
  }
}

/** A refusal by Fastify, before any handler ran. */
export function frameworkRefusal(failure: unknown, bodyLimit: number): DomainError | undefined {
  const code = codeOf(failure)
  if (!code?.startsWith('FST_ERR_')) return undefined
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new DomainError('payload_too_large', { limitBytes: bodyLimit })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new DomainError('unsupported_media_type', {})
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new InvalidRequest([{ path: 'body', message: 'This is required.' }])
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new InvalidRequest([{ path: 'body', message: 'This is not JSON.' }])
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new InvalidRequest([{ path: 'url', message: 'This address cannot be read.' }])
    default:
      return statusOf(failure) < 500 ? new InvalidRequest([]) : undefined
  }
}

function codeOf(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return undefined
  return typeof failure.code === 'string' ? failure.code : undefined
}

function causeOf(failure: unknown): unknown {
  return typeof failure === 'object' && failure !== null && 'driverError' in failure ? failure.driverError : undefined
}

function statusOf(failure: unknown): number {
  if (typeof failure !== 'object' || failure === null || !('statusCode' in failure)) return 500
  return typeof failure.statusCode === 'number' ? failure.statusCode : 500
}
