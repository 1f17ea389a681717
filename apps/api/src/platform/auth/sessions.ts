// From a request's cookie to who signed in, and how. Says nothing about what they may do.
import { Inject, Injectable } from '@nestjs/common'
import { UserId } from '@touchstone/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Auth, SignedInBy } from './better-auth.js'
import { AUTH } from './tokens.js'

export interface SignedIn {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  readonly by: SignedInBy
}

@Injectable()
export class Sessions {
  constructor(@Inject(AUTH) private readonly auth: Auth) {}

  /** Undefined without a cookie, with an expired one or with one that was not made here. */
  async of(request: FastifyRequest): Promise<SignedIn | undefined> {
    if (request.headers.cookie === undefined) return undefined
    const found = await this.auth.api.getSession({ headers: cookiesOf(request) })
    if (found === null) return undefined
    const { user, session } = found
    return {
      userId: UserId.parse(user.id),
      name: user.name,
      email: user.email,
      by: session.signedInBy === 'link' ? 'link' : 'password',
    }
  }
}

/** The request's cookies and nothing else: no address, no user agent is kept with a session. */
export function cookiesOf(request: FastifyRequest): Headers {
  return new Headers(request.headers.cookie === undefined ? {} : { cookie: request.headers.cookie })
}

export function setCookies(reply: FastifyReply, headers: Headers): void {
  void reply.header('set-cookie', headers.getSetCookie())
}
