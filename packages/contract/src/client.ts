// The typed client of any set of endpoints. It knows nothing but the contract values it is given and holds no state.
import type { ErrorCode } from '@touchstone/domain'
import { isBinary, isNoContent, isPrepared, isUpload, type AnswerOf, type CallOf, type Endpoint } from './endpoint.js'
import { ApiProblem, Problem, PROBLEM_MEDIA_TYPE } from './problem.js'

export interface ClientOptions {
  /** Origin of the server, without a slash at its end; default the page's own. */
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

type Method<E extends Endpoint> =
  Record<never, never> extends CallOf<E>
    ? (call?: CallOf<E>, options?: CallOptions) => Promise<AnswerOf<E>>
    : (call: CallOf<E>, options?: CallOptions) => Promise<AnswerOf<E>>

export type Client<Endpoints extends Readonly<Record<string, Endpoint>>> = {
  readonly [Name in keyof Endpoints]: Method<Endpoints[Name]>
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * One typed method for each endpoint. A refusal throws {@link ApiProblem}; so do a server that is not reached
 * (`unreachable`) and an answer that is not the contract's (`unexpected_answer`). An aborted call throws the abort.
 */
export function createClient<const Endpoints extends Readonly<Record<string, Endpoint>>>(
  endpoints: Endpoints,
  { baseUrl = '', fetch: send = globalThis.fetch.bind(globalThis) }: ClientOptions = {},
): Client<Endpoints> {
  const method =
    (endpoint: Endpoint) =>
    (parts: Parts = {}, options: CallOptions = {}) => {
      const request = new Request(baseUrl + urlOf(endpoint, parts), {
        method: endpoint.method,
        credentials: 'same-origin',
        ...bodyOf(endpoint, parts.body),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      })
      return call(send, request, endpoint)
    }
  // The border: each method was made from its endpoint, which TypeScript cannot follow through Object.entries.
  return Object.fromEntries(
    Object.entries(endpoints).map(([name, endpoint]) => [name, method(endpoint)]),
  ) as Client<Endpoints>
}

function bodyOf(endpoint: Endpoint, body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body === undefined) return {}
  if (isUpload(endpoint.body) && body instanceof Blob) return { headers: { 'content-type': body.type }, body }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function call(send: typeof fetch, request: Request, endpoint: Endpoint): Promise<unknown> {
  const response = await send(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause
    throw clientProblem('unreachable', 0)
  })
  if (!response.ok) throw await problemFrom(response)
  if (isNoContent(endpoint.response)) return undefined
  if (isBinary(endpoint.response)) return response.blob()
  const schema = isPrepared(endpoint.response) ? endpoint.response.schema : endpoint.response
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw clientProblem('unexpected_answer', response.status)
  return answer.data
}

async function problemFrom(response: Response): Promise<ApiProblem> {
  if (!response.headers.get('content-type')?.startsWith(PROBLEM_MEDIA_TYPE))
    return clientProblem('unexpected_answer', response.status)
  const problem = Problem.safeParse(await response.json().catch(() => undefined))
  if (!problem.success) return clientProblem('unexpected_answer', response.status)
  return new ApiProblem({ ...problem.data, code: problem.data.code as ErrorCode })
}

function clientProblem(code: 'unreachable' | 'unexpected_answer', status: number): ApiProblem {
  return new ApiProblem({ code, status, details: {}, requestId: '' })
}

/** The address of a call relative to the origin, for example for a download link. Undefined query values are left out. */
export function urlOf<E extends Endpoint>(
  endpoint: E,
  { params = {}, query = {} }: Pick<Parts, 'params' | 'query'> = {},
): string {
  const path = endpoint.path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one))
  }
  return endpoint.base + path + (search.size > 0 ? `?${search}` : '')
}
