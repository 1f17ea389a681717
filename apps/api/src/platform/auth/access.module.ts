// The guard of every route and the routes of signing in. It is given the modules that export `Memberships`,
// `CandidateAddresses` and `ApiKeys`, because platform code imports no feature.
import { Module, type DynamicModule, type Type } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { AccessGuard } from './access.guard.js'
import { RedeemToken } from './redeem-token.js'
import { SendPasswordLink } from './send-password-link.js'
import { SendSignInLink } from './send-sign-in-link.js'
import { SignInWithPassword } from './sign-in-with-password.js'
import { SignInController } from './sign-in.controller.js'

@Module({})
export class AccessModule {
  static with(imports: readonly (Type | DynamicModule)[]): DynamicModule {
    return {
      module: AccessModule,
      imports: [...imports],
      controllers: [SignInController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        SignInWithPassword,
        SendSignInLink,
        SendPasswordLink,
        RedeemToken,
      ],
    }
  }
}
