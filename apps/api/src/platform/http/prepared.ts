// Answers whose bytes were made before they were asked for: each has a strong tag, is compressed once for each encoding somebody asks
// for, and is not sent again to who has it (freshness). Nothing here decides how long an answer stays true; whoever prepared it does.
import type { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Reading } from './implements.js'
import { WrongAnswer } from './wrong-answer.js'

/** The better first. */
const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

const COMPRESSORS = {
  // Beyond 5 it takes ten times as long for a tenth less.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>

/** What fits into one packet gains nothing. */
const WORTH_COMPRESSING = 1_024

export class PreparedJson {
  readonly bytes: Buffer
  readonly tag: string
  readonly #compressed = new Map<Encoding, Promise<Buffer>>()

  private constructor(text: string) {
    this.bytes = Buffer.from(text)
    this.tag = hash('sha256', this.bytes, 'base64url').slice(0, 27)
  }

  /**
   * The value as bytes, once it has the shape the endpoint promises.
   * @throws WrongAnswer naming paths, never values
   */
  static of<Schema extends z.ZodType>(schema: Schema, value: Reading<z.input<Schema>>): PreparedJson {
    const parsed = schema.safeParse(value)
    if (parsed.success) return new PreparedJson(JSON.stringify(parsed.data))
    throw new WrongAnswer('A prepared answer', parsed.error)
  }

  /** The encoding it goes out in, among those the caller takes. */
  encodingFor(accepted: string | undefined): Encoding | undefined {
    return this.bytes.length < WORTH_COMPRESSING ? undefined : acceptedEncoding(accepted)
  }

  compressed(encoding: Encoding): Promise<Buffer> {
    const known = this.#compressed.get(encoding)
    if (known !== undefined) return known
    const made = COMPRESSORS[encoding](this.bytes)
    this.#compressed.set(encoding, made)
    return made
  }
}

/** The better of the encodings an `Accept-Encoding` takes (RFC 9110, section 12.5.3); `undefined` for none of them. */
export function acceptedEncoding(header = ''): Encoding | undefined {
  const weights = new Map(
    header.split(',').map((entry): [string, number] => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, q === undefined ? 1 : Number(q.slice(2))]
    }),
  )
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = ENCODINGS.filter((name) => weight(name) > 0).toSorted((a, b) => weight(b) - weight(a))
  return best
}

/** A prepared answer to one request. */
export interface PreparedAnswer {
  readonly json: PreparedJson
  /** For how many seconds a cache may answer without asking again; with 0 it asks each time. */
  readonly maxAge: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface PreparedConfig {
  readonly isPrepared: boolean
}

export async function sendPrepared(
  { json, maxAge, headers }: PreparedAnswer,
  { headers: asked }: FastifyRequest,
  reply: FastifyReply,
): Promise<Buffer> {
  const encoding = json.encodingFor(asked['accept-encoding'])
  void reply.headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': maxAge === 0 ? 'public, no-cache' : `public, max-age=${maxAge}`,
    // Bytes that differ have tags that differ (RFC 9110, section 8.8.3.3).
    etag: `"${json.tag}${encoding === undefined ? '' : `.${encoding}`}"`,
    vary: 'accept-encoding',
    ...headers,
  })
  if (encoding === undefined) return json.bytes
  void reply.header('content-encoding', encoding)
  return json.compressed(encoding)
}
