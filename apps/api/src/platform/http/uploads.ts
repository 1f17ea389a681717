// Bodies that are files: kept as the bytes that came, for the endpoints that ask for them and for no other.
import { isForApiKeys, isUpload, type Endpoint, type Upload, type Uploaded } from '@touchstone/contract'
import { DomainError } from '@touchstone/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { InvalidRequest } from './invalid-request.js'

/** Who may send a body: people who are signed in, programs with an API key, or anybody. */
export type Sender = 'person' | 'program' | 'anybody'

/** What a route tells the server about its body. */
export interface BodyConfig {
  readonly bodyLimit: number
  readonly sender: Sender
  readonly mediaTypes: readonly string[]
}

/** The media types beside JSON that this endpoint reads. */
export function mediaTypesOf({ body }: Endpoint): readonly string[] {
  return isUpload(body) ? body.mediaTypes : []
}

/** Whose large bodies it reads: files may come from people who are not signed in. */
export function senderOf({ access, body }: Endpoint): Sender {
  if (isForApiKeys(access)) return 'program'
  return access === 'public' && isUpload(body) ? 'anybody' : 'person'
}

/** Lets the server read a media type once some route asks for it. Whatever no route asks for stays refused before it is read. */
export function readMediaTypes(fastify: FastifyInstance, mediaTypes: readonly string[]): void {
  for (const mediaType of mediaTypes) {
    if (fastify.hasContentTypeParser(mediaType)) continue
    fastify.addContentTypeParser(mediaType, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
  }
}

/** @throws DomainError `unsupported_media_type`, InvalidRequest where there are no bytes */
export function readUpload({ mediaTypes }: Upload, { headers, body }: FastifyRequest): Uploaded {
  const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (!Buffer.isBuffer(body) || body.length === 0) {
    if (mediaType !== undefined && !mediaTypes.includes(mediaType)) throw new DomainError('unsupported_media_type', {})
    throw new InvalidRequest([{ path: 'body', message: 'This is required.' }])
  }
  if (mediaType === undefined || !mediaTypes.includes(mediaType)) throw new DomainError('unsupported_media_type', {})
  return { mediaType, bytes: body }
}

/** A file sent to an endpoint that reads JSON or nothing: the server could read it only because another endpoint asks for its kind. */
export function refuseFileAsJson({ body }: FastifyRequest): void {
  if (Buffer.isBuffer(body)) throw new DomainError('unsupported_media_type', {})
}
