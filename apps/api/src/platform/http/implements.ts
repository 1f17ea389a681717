// The one decorator of a route: verb, path, status, permission, body limit, validation and serialisation all come from the
// contract's endpoint, and the handler's first parameter and its answer are held to it by the compiler.
import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common'
import { RouteConfig } from '@nestjs/platform-fastify'
import {
  isPrepared,
  type Endpoint,
  type InputOf,
  type Method,
  type NoContent,
  type Prepared,
} from '@touchstone/contract'
import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { CachingConfig } from './freshness.js'
import { DEFAULT_BODY_LIMIT } from './limits.js'
import type { PreparedAnswer, PreparedConfig } from './prepared.js'
import { senderOf, mediaTypesOf, type BodyConfig } from './uploads.js'

export const ENDPOINT = Symbol('endpoint')

const VERBS = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  PATCH: RequestMethod.PATCH,
  DELETE: RequestMethod.DELETE,
} satisfies Record<Method, RequestMethod>

/** A file as an answer. With `filename` the browser saves it under that name; without, it may show it. */
export interface FileAnswer {
  readonly bytes: Uint8Array
  readonly filename?: string
  /** Other media types the same bytes are rightly called by, for who does not take the endpoint's own. */
  readonly alsoAs?: readonly string[]
}

/** The same for what is too large to be in memory at once. */
export interface StreamAnswer {
  readonly stream: Readable
  /** In bytes. */
  readonly size: number
  readonly mediaType: string
  readonly filename: string
}

/** What a handler of `E` may return: the response before serialisation. Fields beyond it are stripped. */
export type ResultOf<E extends Endpoint> = E['response'] extends z.ZodType
  ? Reading<z.input<E['response']>>
  : E['response'] extends NoContent
    ? void
    : E['response'] extends Prepared
      ? PreparedAnswer
      : FileAnswer | StreamAnswer

/** `T` as data that is only read: a handler may hand over readonly lists and records. */
export type Reading<T> = T extends readonly (infer Item)[]
  ? readonly Reading<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Reading<T[Key]> }
    : T

type Handler<E extends Endpoint> = keyof InputOf<E> extends never
  ? (...rest: never[]) => ResultOf<E> | Promise<ResultOf<E>>
  : (input: InputOf<E>, ...rest: never[]) => ResultOf<E> | Promise<ResultOf<E>>

/** Controllers are `@Controller()` without a path; every path is written once, in the contract. */
export function Implements<E extends Endpoint>(endpoint: E) {
  return <H extends Handler<E>>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<H>): void => {
    applyDecorators(
      RequestMapping({ path: endpoint.base + endpoint.path, method: VERBS[endpoint.method] }),
      HttpCode(endpoint.status),
      SetMetadata(ENDPOINT, endpoint),
      RouteConfig({
        bodyLimit: endpoint.bodyLimit ?? DEFAULT_BODY_LIMIT,
        sender: senderOf(endpoint),
        mediaTypes: mediaTypesOf(endpoint),
        caching: endpoint.caching,
        isPrepared: isPrepared(endpoint.response),
      } satisfies BodyConfig & CachingConfig & PreparedConfig),
    )(target, key, descriptor)
  }
}

const inputs = new WeakMap<FastifyRequest['raw'], object>()

export function rememberInput(request: FastifyRequest, input: object): void {
  inputs.set(request.raw, input)
}

/** The request's `{ params, query, body }`, parsed by the endpoint's schemas. Type it `InputOf<typeof endpoint>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) =>
  inputs.get(context.switchToHttp().getRequest<FastifyRequest>().raw),
)
