// A VC-API for conformance suites: https://w3c-ccg.github.io/vc-api/ . It signs whatever it is given, so it exists only with
// TOUCHSTONE_VC_API_TEST=1, with a key of its own that nobody has a reason to trust. See docs/decisions.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Clock } from '../platform/clock.js'
import { issue, type SecuringForm } from './issue.js'
import { Refused } from './refused.js'
import { TestDesk } from './test-desk.js'
import { verifyCredential } from './verify-credential.js'
import { verifyPresentation } from './verify-presentation.js'

const Options = z.looseObject({}).default({})
const IssueBody = z.looseObject({ credential: z.unknown(), options: Options })
const VerifyBody = z.looseObject({ verifiableCredential: z.unknown(), options: Options })
const PresentBody = z.looseObject({ verifiablePresentation: z.unknown(), options: Options })
const StatusBody = z.looseObject({ credentialId: z.string() })

export interface VcApiOptions {
  /** Origin under which the status list is published. */
  readonly publicUrl: string
  readonly clock: Clock
  readonly log: Logger
}

export function serveVcApi(fastify: FastifyInstance, { publicUrl, clock, log }: VcApiOptions): void {
  const desk = new TestDesk(publicUrl, clock)
  log.warn(
    { did: desk.did },
    'TOUCHSTONE_VC_API_TEST is 1: this server signs whatever anybody sends it, with a throwaway key. Never in production.',
  )

  const post = (path: string, answer: (body: unknown, reply: FastifyReply) => Promise<object>) =>
    fastify.post(path, (request: FastifyRequest, reply) =>
      answer(request.body, reply).catch((error) => refused(error, reply)),
    )

  for (const [base, always] of [
    ['', undefined],
    ['/jose', 'jose'],
  ] as const) {
    post(`${base}/credentials/issue`, async (given, reply) => {
      const { credential, options } = bodyOf(IssueBody, given)
      const verifiableCredential = await issue(credential, always ?? formOf(options), desk)
      void reply.code(201)
      return { verifiableCredential }
    })
    post(`${base}/credentials/verify`, async (given) => {
      const { verifiableCredential, options } = bodyOf(VerifyBody, given)
      return verified(await verifyCredential(verifiableCredential, options, desk))
    })
    post(`${base}/presentations/verify`, async (given) => {
      const { verifiablePresentation, options } = bodyOf(PresentBody, given)
      return verified(await verifyPresentation(verifiablePresentation, options, desk))
    })
  }

  post('/credentials/status', async (given, reply) => {
    const { credentialId } = bodyOf(StatusBody, given)
    if (!desk.revoke(credentialId)) void reply.code(404)
    return {}
  })
  fastify.get('/vc-api/status-lists/1', async ({ headers }, reply) => {
    const list = JSON.stringify(await desk.publishedList())
    return reply.header('vary', 'accept').type(listType(headers.accept)).send(list)
  })
  /** Whose signature it is, for the suites' configuration. */
  fastify.get('/vc-api/issuer', async () => ({ id: desk.did, verificationMethod: desk.signer.verificationMethod }))
}

/** `options.mediaType: application/vc+jwt` asks for a JWT in an envelope. */
function formOf(options: Readonly<Record<string, unknown>>): SecuringForm {
  return options['mediaType'] === 'application/vc+jwt' ? 'jose' : 'data_integrity'
}

/** The suites' own client asks for JSON by its name, and reads nothing that is called otherwise. */
function listType(accept: string | undefined): string {
  const types = new Negotiator({ headers: { accept } }).mediaTypes([
    'application/vc',
    'application/ld+json',
    'application/json',
  ])
  return types[0] ?? 'application/vc'
}

function bodyOf<Shape extends z.ZodType>(shape: Shape, given: unknown): z.infer<Shape> {
  const { data, error } = shape.safeParse(given)
  if (error) throw new Refused('not_conforming', error.issues[0]?.path.join('.') || 'body')
  return data
}

function verified({ warnings }: { readonly warnings: readonly string[] }): object {
  return { verified: true, checks: ['proof'], warnings, errors: [] }
}

/** Only what was refused on purpose is said; the rest is ours, and the error handler's. */
async function refused(error: unknown, reply: FastifyReply): Promise<object> {
  if (!(error instanceof Refused)) throw error
  void reply.code(400)
  return { verified: false, errors: [error.message], problemDetails: [error.problem] }
}
