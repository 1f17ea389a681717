// Accounts and sessions, for everybody. What may be done with them is decided in AccessModule.
import { Module, type DynamicModule } from '@nestjs/common'
import { createAuth, type AuthOptions } from './better-auth.js'
import { Links } from './links.js'
import { Sessions } from './sessions.js'
import { SIGN_IN_RATES, SignInLimits, type SignInRates } from './sign-in-limits.js'
import { StaffAccounts } from './staff-accounts.js'
import { StaffInvitations } from './staff-invitations.js'
import { AUTH } from './tokens.js'

export interface AuthModuleOptions extends AuthOptions {
  readonly rates?: SignInRates | undefined
}

@Module({})
export class AuthModule {
  static with({ rates = SIGN_IN_RATES, ...options }: AuthModuleOptions): DynamicModule {
    const providers = [
      { provide: AUTH, useValue: createAuth(options) },
      { provide: SignInLimits, useValue: new SignInLimits(rates) },
      Sessions,
      Links,
      StaffAccounts,
      StaffInvitations,
    ]
    return { module: AuthModule, global: true, providers, exports: providers }
  }
}
