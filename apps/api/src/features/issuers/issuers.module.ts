import { Module } from '@nestjs/common'
import { IssuersController } from './issuers.controller.js'
import { IssuersRepository } from './issuers.repository.js'
import { UpdateIssuer } from './update-issuer.js'

@Module({
  controllers: [IssuersController],
  providers: [IssuersRepository, UpdateIssuer],
  exports: [IssuersRepository],
})
export class IssuersModule {}
