import { Controller, Req, Res } from '@nestjs/common'
import { myCredentials, password, signIn, type InputOf } from '@touchstone/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Caller } from '../http/client-address.js'
import { Implements, Input } from '../http/implements.js'
import { RedeemToken } from './redeem-token.js'
import { SendPasswordLink } from './send-password-link.js'
import { SendSignInLink } from './send-sign-in-link.js'
import { cookiesOf, setCookies } from './sessions.js'
import { SignInWithPassword } from './sign-in-with-password.js'

@Controller()
export class SignInController {
  constructor(
    private readonly passwords: SignInWithPassword,
    private readonly links: SendSignInLink,
    private readonly tokens: RedeemToken,
    private readonly passwordLinks: SendPasswordLink,
  ) {}

  @Implements(signIn.signInWithPassword)
  async signIn(
    @Input() { body }: InputOf<typeof signIn.signInWithPassword>,
    @Caller() caller: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.passwords.run(body, caller))
  }

  @Implements(signIn.signOut)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    setCookies(reply, await this.passwords.end(cookiesOf(request)))
  }

  @Implements(myCredentials.requestSignInLink)
  requestLink(
    @Input() { body }: InputOf<typeof myCredentials.requestSignInLink>,
    @Caller() caller: string,
  ): Promise<void> {
    return this.links.run(body.email, caller)
  }

  @Implements(myCredentials.redeemSignInLink)
  async redeemLink(
    @Input() { body }: InputOf<typeof myCredentials.redeemSignInLink>,
    @Caller() caller: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.tokens.signIn(body.token, caller))
  }

  @Implements(password.requestPasswordLink)
  requestPasswordLink(
    @Input() { body }: InputOf<typeof password.requestPasswordLink>,
    @Caller() caller: string,
  ): Promise<void> {
    return this.passwordLinks.run(body.email, caller)
  }

  @Implements(password.choosePassword)
  choosePassword(@Input() { body }: InputOf<typeof password.choosePassword>, @Caller() caller: string): Promise<void> {
    return this.tokens.choosePassword(body, caller)
  }
}
