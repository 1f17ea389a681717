// What every feature may ask for, provided once: the database, time, randomness, signatures and the settings.
import { Module, type DynamicModule, type Provider } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { DataSource } from 'typeorm'
import { AuditTrail } from './audit/audit-trail.js'
import { Clock } from './clock.js'
import { Database, JoinedTransactions, Transactions, type Tx } from './database/transactions.js'
import { Files } from './files/files.js'
import { Random } from './random.js'
import { PublicSettings } from './public-settings.js'
import { Signers } from './signing/signers.js'
import { Timestamps } from './signing/timestamps.js'

export interface Platform {
  /** Connected and migrated. Stopping the application disconnects it, unless it works `within` a transaction of the caller's. */
  readonly dataSource: DataSource
  readonly clock: Clock
  readonly random: Random
  readonly files: Files
  readonly settings: PublicSettings
  /** Where private keys sign. */
  readonly signers: Signers
  /** Who states when something was signed. */
  readonly timestamps: Timestamps
  /** Everything then happens in this one transaction, whose end is the caller's business: for loading the demo. */
  readonly within?: Tx
}

@Module({})
export class PlatformModule {
  static with({ dataSource, clock, random, files, settings, signers, timestamps, within }: Platform): DynamicModule {
    const values: Provider[] = [
      { provide: Database, useValue: within ?? dataSource.manager },
      { provide: Clock, useValue: clock },
      { provide: Random, useValue: random },
      { provide: Files, useValue: files },
      { provide: PublicSettings, useValue: settings },
      { provide: Signers, useValue: signers },
      { provide: Timestamps, useValue: timestamps },
      {
        provide: Transactions,
        useValue: within ? new JoinedTransactions(dataSource, within) : new Transactions(dataSource),
      },
      AuditTrail,
      ...(within ? [{ provide: DataSource, useValue: dataSource }] : []),
    ]
    const exported = [
      Database,
      Clock,
      Random,
      Files,
      PublicSettings,
      Signers,
      Timestamps,
      Transactions,
      AuditTrail,
      ...(within ? [DataSource] : []),
    ]
    return {
      module: PlatformModule,
      global: true,
      imports: within ? [] : [connected(dataSource)],
      providers: values,
      exports: exported,
    }
  }
}

/** Nest's own module around a data source that was opened and migrated before Nest: it provides it and disconnects it last. */
function connected(dataSource: DataSource): DynamicModule {
  return TypeOrmModule.forRootAsync({ useFactory: () => dataSource.options, dataSourceFactory: async () => dataSource })
}
