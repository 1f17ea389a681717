// Logs carry ids, never people: no body, no query string, no header, and the route's pattern instead of the address, because
// credential IDs and sign-in tokens stand in addresses.
import type { LoggerService } from '@nestjs/common'
import type { FastifyInstance } from 'fastify'
import { pino, type DestinationStream, type Logger } from 'pino'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** JSON lines on stderr, so that stdout keeps the ready line for whoever started us. */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['*.cookie', '*.authorization', '*.password', '*.token', '*.email', 'headers', '*.headers'],
        remove: true,
      },
    },
    destination,
  )
}

/** One line for each answered request. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
    done()
  })
}

const OWN_WORDS = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'WrongAnswer', 'AssertionError'])

/**
 * What may be logged of a fault. Messages of the database, of parsers and of other libraries quote the data they choked on,
 * so of those only the name, the code and where it happened remain.
 */
export function describeFault(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const frames = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    name: fault.name,
    ...('code' in fault ? { code: fault.code } : {}),
    ...('constraint' in fault ? { constraint: fault.constraint } : {}),
    ...(OWN_WORDS.has(fault.name) && !('code' in fault) ? { message: fault.message } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
  }
}

/** Nest's own messages through the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}
  log(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, String(message))
  }
  error(fault: unknown, ...rest: unknown[]): void {
    this.pino.error(
      { fault: fault instanceof Error ? describeFault(fault) : undefined, context: rest.at(-1) },
      fault instanceof Error ? 'fault' : String(fault),
    )
  }
  warn(message: unknown, context?: unknown): void {
    this.pino.warn({ context }, String(message))
  }
}
