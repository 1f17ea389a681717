// What every refusal looks like on the wire: application/problem+json of RFC 9457 with our code, its details and the request's id.
import type { ErrorCode, ErrorDetails } from '@touchstone/domain'
import { z } from 'zod'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** One field of a request that was not understood. `path` is `body.name`, `query.on`, `params.issuerId`; `message` is a sentence. */
export const FieldProblem = z.object({ path: z.string(), message: z.string() }).meta({ id: 'FieldProblem' })
export type FieldProblem = z.infer<typeof FieldProblem>

/**
 * RFC 9457 problem. `code` is stable API; `title` is for people who read logs and may be reworded.
 * `code` is a plain string here so that an older client can still read a code it does not know.
 */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'URN of the kind of problem, urn:touchstone:problem:<code>' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string(),
    errors: z.array(FieldProblem).optional().meta({ description: 'With invalid_request: each field that was refused' }),
  })
  .meta({ id: 'Problem', description: 'A refusal, RFC 9457' })
export type Problem = z.infer<typeof Problem>

/** The URN a problem of this code bears in `type`. */
export function problemType(code: ErrorCode): string {
  return `urn:touchstone:problem:${code}`
}

/** Codes the client makes itself: the server was not reached, or answered something that is not the contract's. */
export type ClientCode = 'unreachable' | 'unexpected_answer'

/** What a call of the typed client throws. `status` is 0 and `requestId` empty when no server answered. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ErrorCode | ClientCode
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>
  readonly requestId: string
  readonly errors: readonly FieldProblem[]

  constructor(
    problem: Pick<Problem, 'status' | 'details' | 'requestId'> & {
      code: ErrorCode | ClientCode
      errors?: FieldProblem[] | undefined
    },
  ) {
    super(problem.code)
    this.code = problem.code
    this.status = problem.status
    this.details = problem.details
    this.requestId = problem.requestId
    this.errors = problem.errors ?? []
  }

  /** Whether this is a problem of `code`; narrows `details` to what that code carries. */
  is<Code extends ErrorCode>(code: Code): this is this & { readonly code: Code; readonly details: ErrorDetails[Code] } {
    return this.code === code
  }
}
