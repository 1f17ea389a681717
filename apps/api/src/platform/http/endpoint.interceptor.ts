// Around every handler: the request is parsed by the endpoint's schemas on the way in, the answer by its response schema on
// the way out. A handler cannot forget either, and cannot let out a field the contract does not name.
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import { isBinary, isNoContent, isPrepared, isUpload, type Endpoint } from '@touchstone/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { concatMap, type Observable } from 'rxjs'
import { endpointOf } from './endpoint-of.js'
import { rememberInput, type FileAnswer, type StreamAnswer } from './implements.js'
import { fieldProblems, InvalidRequest, sentence } from './invalid-request.js'
import { WrongAnswer } from './wrong-answer.js'
import { contentDisposition } from './content-disposition.js'
import { sendPrepared, type PreparedAnswer } from './prepared.js'
import { readUpload, refuseFileAsJson } from './uploads.js'

@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = endpointOf(context)
    const http = context.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    const reply = http.getResponse<FastifyReply>()
    rememberInput(request, await parseRequest(endpoint, request))
    return next.handle().pipe(concatMap((result) => answer(endpoint, result, request, reply)))
  }
}

async function parseRequest(endpoint: Endpoint, request: FastifyRequest): Promise<object> {
  if (!isUpload(endpoint.body)) refuseFileAsJson(request)
  const problems = []
  const input: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (schema === undefined) continue
    if (isUpload(schema)) {
      input[part] = readUpload(schema, request)
      continue
    }
    const parsed = await schema.safeParseAsync(request[part], { error: sentence })
    if (parsed.success) input[part] = parsed.data
    else problems.push(...fieldProblems(part, parsed.error.issues))
  }
  if (problems.length > 0) throw new InvalidRequest(problems)
  return input
}

async function answer(
  endpoint: Endpoint,
  result: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { response } = endpoint
  if (isNoContent(response)) return undefined
  if (isBinary(response)) return file(response.mediaType, result as FileAnswer | StreamAnswer, request, reply)
  if (isPrepared(response)) return sendPrepared(result as PreparedAnswer, request, reply)
  const parsed = await response.safeParseAsync(result)
  if (parsed.success) return parsed.data
  throw new WrongAnswer(`${endpoint.method} ${endpoint.path}`, parsed.error)
}

function file(
  mediaType: string,
  result: FileAnswer | StreamAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): Buffer | StreamableFile {
  if ('stream' in result) {
    const disposition = contentDisposition(result.filename)
    return new StreamableFile(result.stream, { type: result.mediaType, length: result.size, disposition })
  }
  const { bytes, filename, alsoAs = [] } = result
  void reply.header('content-type', typeFor(request, [mediaType, ...alsoAs]))
  if (alsoAs.length > 0) void reply.header('vary', 'accept')
  if (filename !== undefined) void reply.header('content-disposition', contentDisposition(filename))
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The first name the caller takes; the first of all when it takes none, since a body is better than a refusal over its name. */
function typeFor(request: FastifyRequest, [own, ...others]: readonly [string, ...string[]]): string {
  if (others.length === 0) return own
  return new Negotiator(request).mediaType([own, ...others]) ?? own
}
