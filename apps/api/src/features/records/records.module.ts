import { Module } from '@nestjs/common'
import { AuditController } from './audit.controller.js'
import { AuditViews } from './audit-view.js'
import { OutboxController } from './outbox.controller.js'

@Module({ controllers: [AuditController, OutboxController], providers: [AuditViews] })
export class RecordsModule {}
