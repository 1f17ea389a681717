// What a mailed token opens, once. Used, expired, invented and withdrawn tokens answer alike.
import { Inject, Injectable } from '@nestjs/common'
import { fail } from '@touchstone/domain'
import { isAPIError } from 'better-auth/api'
import type { Auth } from './better-auth.js'
import { SignInLimits } from './sign-in-limits.js'
import { AUTH } from './tokens.js'

@Injectable()
export class RedeemToken {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly limits: SignInLimits,
  ) {}

  /** @returns headers with the session's cookie. */
  async signIn(token: string, caller: string): Promise<Headers> {
    this.limits.token(caller)
    const { headers } = await this.#redeem(() =>
      this.auth.api.magicLinkVerify({ query: { token }, headers: new Headers(), returnHeaders: true }),
    )
    return headers
  }

  /** Sets the password and ends the sessions that an older one began. */
  async choosePassword(
    { token, password }: { readonly token: string; readonly password: string },
    caller: string,
  ): Promise<void> {
    this.limits.token(caller)
    await this.#redeem(() => this.auth.api.resetPassword({ body: { token, newPassword: password } }))
  }

  async #redeem<T>(redemption: () => Promise<T>): Promise<T> {
    try {
      return await redemption()
    } catch (refusal) {
      // better-auth refuses a sign-in link by a redirect and the other by an error.
      if (isAPIError(refusal) && refusal.statusCode < 500) fail('sign_in_link_invalid', {})
      throw refusal
    }
  }
}
