// Who is acting. Every use case takes one, and the audit trail names it.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { ApiKeyId, IssuerId, Role, UserId } from '@touchstone/domain'
import type { FastifyRequest } from 'fastify'

/** Staff of the issuer in the request's path. Given to endpoints whose access is a permission. */
export interface StaffActor {
  readonly kind: 'staff'
  readonly userId: UserId
  readonly name: string
  readonly issuerId: IssuerId
  readonly role: Role
}

/** Somebody who proved by an e-mailed link that the address is theirs. Given to endpoints for candidates. */
export interface CandidateActor {
  readonly kind: 'candidate'
  readonly userId: UserId
  readonly email: string
}

/** Signed in with a password and acting for no issuer in particular. */
export interface UserActor {
  readonly kind: 'user'
  readonly userId: UserId
  readonly name: string
  readonly email: string
}

/** A program with an API key. Given to endpoints whose access is a key's scope. */
export interface ApiKeyActor {
  readonly kind: 'api_key'
  readonly keyId: ApiKeyId
  /** Rows it may ask about on one day. */
  readonly dailyRows: number
}

export interface AnonymousActor {
  readonly kind: 'anonymous'
}

export type Actor = StaffActor | CandidateActor | UserActor | AnonymousActor

const actors = new WeakMap<FastifyRequest['raw'], Actor | ApiKeyActor>()

export function rememberActor(request: FastifyRequest, actor: Actor | ApiKeyActor): void {
  actors.set(request.raw, actor)
}

/** Who is calling, as the guard found out. Type it by the endpoint's access: `StaffActor`, `CandidateActor`, `ApiKeyActor` or `Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actors.get(context.switchToHttp().getRequest<FastifyRequest>().raw),
)
