// Fills an empty database with the demo body by the same use cases staff work with, at the dates the plan says, in one
// transaction: an interrupted load leaves nothing.
import { NestFactory } from '@nestjs/core'
import * as demo from '@touchstone/demo'
import type { Instant } from '@touchstone/domain'
import type { DataSource } from 'typeorm'
import { AppModule } from '../app.module.js'
import { movableClock, systemClock } from '../platform/clock.js'
import { poolOf } from '../platform/database/data-source.js'
import type { Tx } from '../platform/database/transactions.js'
import type { Settings } from '../platform/env.js'
import type { Files } from '../platform/files/files.js'
import { systemRandom } from '../platform/random.js'
import { LocalSigners } from '../platform/signing/signers.js'
import { Timestamps } from '../platform/signing/timestamps.js'
import { DemoBody } from './demo-body.js'

/** Every demo account has it. Printed at start, because the demo is there to be opened. */
export const DEMO_PASSWORD = 'touchstone-demo'

/**
 * Does nothing on a database that knows an issuer, also one that another process is loading the demo into.
 * @param options.now its last story, a call for input, is open at this moment; everything else has days of its own
 */
export async function loadDemo(
  dataSource: DataSource,
  { publicUrl, secret }: Pick<Settings, 'publicUrl' | 'secret'>,
  options: { readonly plan?: typeof demo; readonly now?: Instant } = {},
): Promise<void> {
  const { plan = demo, now = systemClock.now() } = options
  await dataSource.transaction(async (manager) => {
    // The border: this transaction lives as long as the use cases that are told to join it.
    const within = manager as Tx
    if (await isInhabited(within)) return
    const clock = movableClock('2024-03-04T14:00:00.000Z')
    const root = AppModule.with(
      {
        dataSource,
        clock,
        random: systemRandom,
        files: noFiles,
        signers: new LocalSigners(secret),
        timestamps: new Timestamps(),
        settings: { publicUrl },
        within,
      },
      { pool: poolOf(dataSource), secret, publicUrl: new URL(publicUrl) },
      { role: 'web', smtp: undefined },
    )
    const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false })
    try {
      await new DemoBody(app, within, clock, plan).load(DEMO_PASSWORD, now)
    } finally {
      await app.close()
    }
  })
}

/** The demo has no pictures, and what is written inside a transaction could not be taken back. */
const noFiles: Files = {
  put: () => Promise.reject(new Error('The demo keeps no files')),
  putStream: () => Promise.reject(new Error('The demo keeps no files')),
  stream: () => Promise.resolve(undefined),
  get: () => Promise.resolve(undefined),
  delete: () => Promise.reject(new Error('The demo keeps no files')),
}

async function isInhabited(tx: Tx): Promise<boolean> {
  await tx.query('LOCK TABLE issuers IN EXCLUSIVE MODE')
  const issuers: unknown[] = await tx.query('SELECT 1 FROM issuers LIMIT 1')
  return issuers.length > 0
}
