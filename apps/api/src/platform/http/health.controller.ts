import { Controller } from '@nestjs/common'
import { health } from '@touchstone/contract'
import { Database } from '../database/transactions.js'
import { Implements } from './implements.js'

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Implements(health.getHealth)
  async get() {
    await this.database.query('SELECT 1')
    return { status: 'ok' as const, database: 'ok' as const }
  }
}
