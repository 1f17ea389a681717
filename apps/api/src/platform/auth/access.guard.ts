// The access rule of each endpoint, enforced before anything of the request is read. A route without a rule is not served.
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { type Access, isForApiKeys } from '@touchstone/contract'
import { type ApiKeyScope, fail, IssuerId, Permission, readBearer, roleHas } from '@touchstone/domain'
import type { FastifyRequest } from 'fastify'
import { endpointOf } from '../http/endpoint-of.js'
import { type ApiKeyActor, rememberActor, type Actor } from './actor.js'
import { ApiKeys, Memberships } from './ports.js'
import { Sessions, type SignedIn } from './sessions.js'

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly memberships: Memberships,
    private readonly apiKeys: ApiKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { access } = endpointOf(context)
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    const actor = isForApiKeys(access)
      ? await this.program(access, request)
      : await this.actor(access, await this.sessions.of(request), request)
    rememberActor(request, actor)
    return true
  }

  /** A session is no key: a page that somebody signed in to has no business here. */
  private async program(scope: ApiKeyScope, { headers }: FastifyRequest): Promise<ApiKeyActor> {
    const secret = readBearer(headers.authorization)
    const key = secret === undefined ? undefined : await this.apiKeys.find(secret, scope)
    return key ? { kind: 'api_key', ...key } : fail('api_key_required', {})
  }

  private actor(
    access: Exclude<Access, ApiKeyScope>,
    signedIn: SignedIn | undefined,
    request: FastifyRequest,
  ): Actor | Promise<Actor> {
    if (signedIn === undefined) return access === 'public' ? { kind: 'anonymous' } : fail('sign_in_required', {})
    const { userId, name, email, by } = signedIn
    const person: Actor = by === 'link' ? { kind: 'candidate', userId, email } : { kind: 'user', userId, name, email }
    if (access === 'public' || access === 'signed_in') return person
    // The other way of signing in is asked for, so that a link never opens the admin and a password proves no address.
    if (access === 'candidate') return person.kind === 'candidate' ? person : fail('sign_in_required', {})
    return person.kind === 'user' ? this.staff(access, signedIn, request) : fail('sign_in_required', {})
  }

  private async staff(permission: Permission, { userId, name }: SignedIn, request: FastifyRequest): Promise<Actor> {
    const { issuerId: named } = request.params as { issuerId?: unknown }
    const issuerId = IssuerId.safeParse(named)
    const role = issuerId.success ? await this.memberships.roleOf(userId, issuerId.data) : undefined
    // Whether the issuer exists is no business of people who do not belong to it.
    if (!issuerId.success || role === undefined) fail('not_found', { what: 'issuer' })
    if (!roleHas(role, permission)) fail('permission_missing', { permission })
    return { kind: 'staff', userId, name, issuerId: issuerId.data, role }
  }
}
