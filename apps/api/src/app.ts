// The application, made from settings and ports and not yet listening: main.ts and the tests start the same one.
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import * as contract from '@touchstone/contract'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DestinationStream } from 'pino'
import type { DataSource } from 'typeorm'
import { AppModule } from './app.module.js'
import { caseSurface } from './features/exchange/case-refusals.js'
import { LibraryPages } from './features/library/library-pages.js'
import type { ReviewRates } from './features/reviews/review-limits.js'
import type { SignInRates } from './platform/auth/sign-in-limits.js'
import { systemClock, type Clock } from './platform/clock.js'
import { poolOf } from './platform/database/data-source.js'
import type { Settings } from './platform/env.js'
import { diskFiles } from './platform/files/disk-files.js'
import { createHttpApp } from './platform/http/http-app.js'
import { createLog } from './platform/http/log.js'
import { endpointsIn, openApiDocument } from './platform/http/openapi.js'
import { servePages } from './platform/http/pages.js'
import type { SiteFolders } from './platform/http/sites.js'
import { systemRandom, type Random } from './platform/random.js'
import type { Signers } from './platform/signing/signers.js'
import { signersOf } from './platform/signing/signers-of.js'
import { Timestamps } from './platform/signing/timestamps.js'

export type AppSettings = Pick<
  Settings,
  'publicUrl' | 'secret' | 'logLevel' | 'smtp' | 'timestampUrl' | 'role' | 'trustProxy' | 'dataDir'
> &
  Partial<Pick<Settings, 'vcApiTest' | 'signer'>>

/** What comes from outside. Tests hand in their own; the program takes the defaults. */
export interface Ports {
  readonly dataSource: DataSource
  readonly clock?: Clock
  readonly random?: Random
  readonly signers?: Signers
  readonly signInRates?: SignInRates
  readonly reviewRates?: ReviewRates
  readonly sites?: SiteFolders
  /** Where log lines go; default stderr. */
  readonly log?: DestinationStream
}

/** Where the sites are once built, seen from this file in `src` and in `dist` alike. */
const builtSites: SiteFolders = {
  admin: fileURLToPath(new URL('../../admin/dist', import.meta.url)),
  portal: fileURLToPath(new URL('../../portal/dist', import.meta.url)),
}

/** The database must have been migrated. */
export async function createApp(settings: AppSettings, ports: Ports): Promise<NestFastifyApplication> {
  const {
    dataSource,
    clock = systemClock,
    random = systemRandom,
    sites = builtSites,
    signInRates,
    reviewRates,
    log,
  } = ports
  const { signers = signersOf(settings) } = ports
  const publicUrl = new URL(settings.publicUrl)
  const root = AppModule.with(
    {
      dataSource,
      clock,
      random,
      signers,
      timestamps: new Timestamps(settings.timestampUrl),
      files: diskFiles(join(settings.dataDir, 'files')),
      settings: { publicUrl: publicUrl.origin },
    },
    { pool: poolOf(dataSource), secret: settings.secret, publicUrl, rates: signInRates },
    settings,
    reviewRates,
  )
  const logger = createLog(settings.logLevel, log)
  const app = await createHttpApp(root, {
    publicUrl,
    log: logger,
    trustProxy: settings.trustProxy,
    surfaces: [caseSurface],
    sites,
  })
  const routes = app.get(LibraryPages, { strict: false }).routes()
  servePages(app.getHttpAdapter().getInstance(), { folder: sites.portal, log: logger, routes })
  // Described when it is first asked for: no start waits for it.
  let document: string | undefined
  app
    .getHttpAdapter()
    .getInstance()
    .get(`${contract.API_BASE}/openapi.json`, (_, reply) => {
      document ??= JSON.stringify(openApiDocument(endpointsIn(contract)))
      return reply.type('application/json').send(document)
    })
  if (settings.vcApiTest === true) {
    const { serveVcApi } = await import('./vc-api/vc-api.js')
    serveVcApi(app.getHttpAdapter().getInstance(), { publicUrl: publicUrl.origin, clock, log: logger })
  }
  return app
}
