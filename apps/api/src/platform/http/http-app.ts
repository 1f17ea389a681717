// A Nest application on our server, ready to listen: the same for the whole API and for a test's three routes.
import type { DynamicModule, Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { EndpointInterceptor } from './endpoint.interceptor.js'
import { NestLog } from './log.js'
import { ProblemFilter } from './problem.filter.js'
import { createServer, refuseLargeBodiesOfStrangers, type ServerOptions } from './server.js'
import { serveSites, type SiteFolders } from './sites.js'

export interface HttpAppOptions extends ServerOptions {
  readonly sites?: SiteFolders
}

export async function createHttpApp(
  root: Type | DynamicModule,
  { sites, ...options }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const server = createServer(options)
  refuseLargeBodiesOfStrangers(server)
  const app = await NestFactory.create<NestFastifyApplication>(root, server, {
    logger: new NestLog(options.log),
    // Fastify's own JSON parser refuses prototype keys; Nest's would also read forms.
    bodyParser: false,
    abortOnError: false,
  })
  app.useGlobalFilters(new ProblemFilter(options.log, options.surfaces ?? []))
  app.useGlobalInterceptors(new EndpointInterceptor())
  await serveSites(server.getInstance(), sites)
  return app
}
