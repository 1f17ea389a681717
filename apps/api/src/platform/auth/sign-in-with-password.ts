import { Inject, Injectable } from '@nestjs/common'
import type { SignInRequest } from '@touchstone/contract'
import { fail } from '@touchstone/domain'
import { isAPIError } from 'better-auth/api'
import type { Auth } from './better-auth.js'
import { SignInLimits } from './sign-in-limits.js'
import { AUTH } from './tokens.js'

@Injectable()
export class SignInWithPassword {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * An unknown address and a wrong password answer alike; better-auth hashes the password in both cases, so they also take
   * as long.
   *
   * @returns headers with the session's cookie.
   */
  async run({ email, password }: SignInRequest, caller: string): Promise<Headers> {
    this.limits.password(caller, email)
    try {
      const { headers } = await this.auth.api.signInEmail({ body: { email, password }, returnHeaders: true })
      return headers
    } catch (refusal) {
      if (isAPIError(refusal) && refusal.statusCode < 500) fail('sign_in_refused', {})
      throw refusal
    }
  }

  /** Ends the session of these cookies, if there is one. @returns headers that clear the cookie. */
  async end(cookies: Headers): Promise<Headers> {
    const { headers } = await this.auth.api.signOut({ headers: cookies, returnHeaders: true })
    return headers
  }
}
