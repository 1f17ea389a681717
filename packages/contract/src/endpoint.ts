// One endpoint of the HTTP API as a plain value. The server's routes, the typed client and the OpenAPI document are all made from it.
import { ApiKeyScope, Permission, type ErrorCode } from '@touchstone/domain'
import type { z } from 'zod'

/** Where the JSON API lives. Standard surfaces whose paths belong to a specification name another `base`. */
export const API_BASE = '/api/v1'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call: anyone; anyone signed in; a candidate (signed in by e-mailed link); staff whose role in the issuer
 * named by `:issuerId` holds the permission; or a program with an API key of the scope.
 */
export type Access = 'public' | 'signed_in' | 'candidate' | Permission | ApiKeyScope

/** Whether an API key is asked for instead of a session. */
export function isForApiKeys(access: Access): access is ApiKeyScope {
  return ApiKeyScope.safeParse(access).success
}

/** An answer without a body: 204, or 202 where work goes on afterwards. */
export const noContent = { kind: 'no_content' } as const
export type NoContent = typeof noContent

/** An answer that is a file. */
export interface Binary {
  readonly kind: 'binary'
  readonly mediaType: string
}

export function binary(mediaType: string): Binary {
  return { kind: 'binary', mediaType }
}

/** A body that is a file, in one of these media types. */
export interface Upload {
  readonly kind: 'upload'
  readonly mediaTypes: readonly string[]
}

export function upload(...mediaTypes: readonly [string, ...string[]]): Upload {
  return { kind: 'upload', mediaTypes }
}

/** An upload as a handler receives it. Its media type is what the caller says; only its bytes are evidence. */
export interface Uploaded {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * How long an answer may be kept. `revalidate`: kept, and asked about each time (ETag, 304). `immutable`: kept for ever, for what
 * never changes under its address.
 */
export type Caching = 'revalidate' | 'immutable'

/**
 * An answer whose bytes were made before it was asked for, because what it tells changes seldom or never. Its JSON has the shape of
 * `schema`; that is checked when the bytes are made, not each time they are sent.
 */
export interface Prepared<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'prepared'
  readonly schema: Schema
}

export function prepared<Schema extends z.ZodType>(schema: Schema): Prepared<Schema> {
  return { kind: 'prepared', schema }
}

export interface EndpointDefinition {
  readonly method: Method
  /** Below `base`, with parameters as `:name`. */
  readonly path: `/${string}`
  /** Default {@link API_BASE}. */
  readonly base?: '' | `/${string}`
  /** One line in the imperative, for the OpenAPI document. */
  readonly summary: string
  readonly access: Access
  /** One key for each `:name` of the path. */
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType | Upload
  readonly response: z.ZodType | NoContent | Binary | Prepared
  /** Default 200, or 204 for {@link noContent}. */
  readonly status?: number
  /** The codes this endpoint may answer with beside those any endpoint may (see `commonErrors`). */
  readonly errors?: readonly ErrorCode[]
  /** The shape of a refusal where a specification sets its own. Default: a problem. */
  readonly refusal?: z.ZodType
  /** The largest body read, in bytes. Default 1 MiB. */
  readonly bodyLimit?: number
  /** Default: no cache keeps the answer. Only for what is the same for everybody. */
  readonly caching?: Caching
}

export interface Endpoint extends EndpointDefinition {
  readonly base: '' | `/${string}`
  readonly status: number
  readonly errors: readonly ErrorCode[]
}

/** Staff act within one issuer: without `:issuerId` in its path an endpoint that asks for a permission does not compile. */
type StaffPath<D extends EndpointDefinition> = D['access'] extends Permission
  ? { readonly path: `/issuers/:issuerId` | `/issuers/:issuerId/${string}` }
  : unknown

type Complete<D extends EndpointDefinition> = D & {
  readonly base: '' | `/${string}`
  readonly status: number
  readonly errors: readonly ErrorCode[]
}

/** @throws Error at start-up when the definition contradicts itself; no request is needed to find out. */
export function endpoint<const D extends EndpointDefinition>(definition: D & StaffPath<D>): Complete<D> {
  const given: EndpointDefinition = definition
  const contradiction = contradictionIn(given)
  if (contradiction !== undefined) throw new Error(`Endpoint ${given.method} ${given.path}: ${contradiction}`)
  return {
    ...definition,
    base: given.base ?? API_BASE,
    status: given.status ?? (isNoContent(given.response) ? 204 : 200),
    errors: given.errors ?? [],
  }
}

function contradictionIn({
  path,
  params,
  access,
  method,
  body,
  response,
  status,
  caching,
}: EndpointDefinition): string | undefined {
  const named = pathParams(path).toSorted().join()
  const described = Object.keys(params?.shape ?? {})
    .toSorted()
    .join()
  if (named !== described) return `the path names [${named}], params describe [${described}]`
  if (Permission.safeParse(access).success && !/^\/issuers\/:issuerId(\/|$)/.test(path)) {
    return `${access} is held within one issuer, so the path must begin with /issuers/:issuerId`
  }
  if (method === 'GET' && body !== undefined) return 'a GET has no body'
  if (caching !== undefined && (method !== 'GET' || access !== 'public'))
    return 'only what anybody may read is kept by caches'
  const misread = isUpload(body) ? body.mediaTypes.find((mediaType) => NO_FILE.includes(mediaType)) : undefined
  if (misread !== undefined) return `${misread} is not read as a file`
  if (isNoContent(response) && ![undefined, 202, 204].includes(status))
    return 'an answer without content is a 202 or a 204'
  return undefined
}

/** JSON is parsed, and the media types of a form another site could post without asking are never read. */
const NO_FILE = ['application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']

/** The names of the `:parameters` of a path, in order. */
export function pathParams(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => name)
}

export function isNoContent(response: EndpointDefinition['response']): response is NoContent {
  return 'kind' in response && response.kind === 'no_content'
}

export function isBinary(response: EndpointDefinition['response']): response is Binary {
  return 'kind' in response && response.kind === 'binary'
}

export function isPrepared(response: EndpointDefinition['response']): response is Prepared {
  return 'kind' in response && response.kind === 'prepared'
}

export function isUpload(body: EndpointDefinition['body']): body is Upload {
  return body !== undefined && 'kind' in body && body.kind === 'upload'
}

/** What any endpoint may answer, whatever it does. */
export const commonErrors = [
  'invalid_request',
  'too_many_requests',
  'internal_error',
] as const satisfies readonly ErrorCode[]

/** The codes an endpoint may answer with: its own and those that follow from its access, its parameters and its body. */
export function errorsOf(endpoint: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>([...endpoint.errors, ...commonErrors])
  if (isForApiKeys(endpoint.access)) codes.add('api_key_required')
  else if (endpoint.access !== 'public') codes.add('sign_in_required')
  if (Permission.safeParse(endpoint.access).success) codes.add('permission_missing').add('not_found')
  if (endpoint.body !== undefined) codes.add('payload_too_large').add('unsupported_media_type')
  if (endpoint.method !== 'GET') codes.add('cross_origin_refused')
  return [...codes].toSorted()
}

type Part<E, Name extends 'params' | 'query' | 'body', Side extends 'in' | 'out'> = E extends {
  readonly [K in Name]: infer S extends z.ZodType | Upload
}
  ? S extends z.ZodType
    ? Side extends 'in'
      ? z.input<S>
      : z.output<S>
    : Side extends 'in'
      ? Blob
      : Uploaded
  : never

/** The parts of a request an endpoint has, after parsing: what a handler receives. */
export type InputOf<E extends EndpointDefinition> = {
  readonly [
    Name in 'params' | 'query' | 'body' as E extends { readonly [K in Name]: z.ZodType | Upload } ? Name : never
  ]: Part<E, Name, 'out'>
}

type Optional<T> = Record<never, never> extends T ? true : false

/** The parts of a request as a caller writes them; a file is a Blob of its media type. A part all of whose fields are optional may be left out. */
export type CallOf<E extends EndpointDefinition> = {
  readonly [
    Name in 'params' | 'query' | 'body' as E extends { readonly [K in Name]: z.ZodType | Upload }
      ? Optional<Part<E, Name, 'in'>> extends true
        ? never
        : Name
      : never
  ]: Part<E, Name, 'in'>
} & {
  readonly [
    Name in 'params' | 'query' | 'body' as E extends { readonly [K in Name]: z.ZodType | Upload }
      ? Optional<Part<E, Name, 'in'>> extends true
        ? Name
        : never
      : never
  ]?: Part<E, Name, 'in'>
}

/** What the client's call resolves to. */
export type AnswerOf<E extends EndpointDefinition> = E['response'] extends z.ZodType
  ? z.output<E['response']>
  : E['response'] extends Prepared<infer Schema>
    ? z.output<Schema>
    : E['response'] extends NoContent
      ? void
      : Blob
