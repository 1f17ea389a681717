// What every feature may ask for, provided once: the database, time, randomness and the settings.
import { Module, type DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { AuditTrail } from './audit/audit-trail.js'
import { Clock } from './clock.js'
import { Database, JoinedTransactions, Transactions, type Tx } from './database/transactions.js'
import { Random } from './random.js'
import { PublicSettings } from './public-settings.js'

export interface Platform {
  readonly dataSource: DataSource
  readonly clock: Clock
  readonly random: Random
  readonly settings: PublicSettings
  /** Everything then happens in this one transaction, whose end is the caller's business: for loading the demo. */
  readonly within?: Tx
}

@Module({})
export class PlatformModule {
  static with({ dataSource, clock, random, settings, within }: Platform): DynamicModule {
    const values = [
      { provide: DataSource, useValue: dataSource },
      { provide: Database, useValue: within ?? dataSource.manager },
      { provide: Clock, useValue: clock },
      { provide: Random, useValue: random },
      { provide: PublicSettings, useValue: settings },
    ]
    const transactions = within === undefined ? new Transactions(dataSource) : new JoinedTransactions(dataSource, within)
    const services = [{ provide: Transactions, useValue: transactions }, AuditTrail]
    return { module: PlatformModule, global: true, providers: [...values, ...services], exports: [...values, Transactions, AuditTrail] }
  }
}
