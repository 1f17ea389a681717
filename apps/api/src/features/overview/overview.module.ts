import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { OverviewController } from './overview.controller.js'
import { OverviewRepository } from './overview.repository.js'

@Module({ imports: [IssuersModule], controllers: [OverviewController], providers: [OverviewRepository] })
export class OverviewModule {}
