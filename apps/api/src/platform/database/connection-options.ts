// How to reach the database, in the words of the `pg` driver, whichever of the two it is.
import pg, { type PoolConfig } from 'pg'

/** For `new pg.Pool(...)`. The embedded database is reached by `stream`, a server by `connectionString`. */
export type ConnectionOptions = PoolConfig & { readonly max: number }

/** A PostgreSQL server. `max` connections are kept at most by each process. */
export function serverConnection(url: string): ConnectionOptions {
  return {
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 10_000,
    application_name: 'touchstone',
    types: calendarDatesAsText,
  }
}

const DATE = 1082

/** A calendar date is no instant: as a JavaScript Date it would shift by a day with the machine's time zone. */
export const calendarDatesAsText: NonNullable<PoolConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE && format !== 'binary' ? (text: string) => text : pg.types.getTypeParser(oid, format),
}
