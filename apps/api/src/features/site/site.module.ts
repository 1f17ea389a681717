import { type DynamicModule, Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { KeysModule } from '../keys/keys.module.js'
import { StaffModule } from '../staff/staff.module.js'
import { SessionViews } from './session-view.js'
import { SetUp } from './set-up.js'
import { SetUpToken } from './set-up-token.js'
import { SiteController } from './site.controller.js'

@Module({})
export class SiteModule {
  static with(secret: string): DynamicModule {
    return {
      module: SiteModule,
      imports: [IssuersModule, StaffModule, KeysModule],
      controllers: [SiteController],
      providers: [SetUp, SessionViews, { provide: SetUpToken, useValue: new SetUpToken(secret) }],
    }
  }
}
