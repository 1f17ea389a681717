import { Module } from '@nestjs/common'
import { AuditController } from './audit.controller.js'
import { OutboxController } from './outbox.controller.js'

@Module({ controllers: [AuditController, OutboxController] })
export class RecordsModule {}
