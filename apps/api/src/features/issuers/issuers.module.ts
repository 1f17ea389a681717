import { Module } from '@nestjs/common'
import { IssuersController } from './issuers.controller.js'
import { IssuersRepository } from './issuers.repository.js'
import { Logos } from './logos.js'
import { RemoveLogo } from './remove-logo.js'
import { SetAccent } from './set-accent.js'
import { SetLogo } from './set-logo.js'
import { SetWithdrawalRule } from './set-withdrawal-rule.js'
import { UpdateIssuer } from './update-issuer.js'

@Module({
  controllers: [IssuersController],
  providers: [IssuersRepository, Logos, RemoveLogo, SetAccent, SetLogo, SetWithdrawalRule, UpdateIssuer],
  exports: [IssuersRepository, Logos],
})
export class IssuersModule {}
