// The access rule of each endpoint, enforced before anything of the request is read. A route without a rule is not served.
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import type { Access } from '@touchstone/contract'
import { fail, IssuerId, Permission, roleHas } from '@touchstone/domain'
import type { FastifyRequest } from 'fastify'
import { endpointOf } from '../http/endpoint-of.js'
import { rememberActor, type Actor } from './actor.js'
import { Memberships } from './ports.js'
import { Sessions, type SignedIn } from './sessions.js'

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly memberships: Memberships,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { access } = endpointOf(context)
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    rememberActor(request, await this.actor(access, await this.sessions.of(request), request))
    return true
  }

  private actor(access: Access, signedIn: SignedIn | undefined, request: FastifyRequest): Actor | Promise<Actor> {
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
