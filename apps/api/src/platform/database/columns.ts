// Column kinds the tables share. Instants leave the database as ISO strings, because the domain knows no Date.
import type { EntitySchemaColumnOptions } from 'typeorm'

type Options = Omit<EntitySchemaColumnOptions, 'type'>

export function uuid(name: string, options: Options = {}): EntitySchemaColumnOptions {
  return { ...options, name, type: 'uuid' }
}

export function text(name: string, options: Options = {}): EntitySchemaColumnOptions {
  return { ...options, name, type: 'text' }
}

/** A calendar date, `YYYY-MM-DD` on both sides. */
export function date(name: string, options: Options = {}): EntitySchemaColumnOptions {
  return { ...options, name, type: 'date' }
}

export function json(name: string, options: Options = {}): EntitySchemaColumnOptions {
  return { ...options, name, type: 'jsonb' }
}

export function instant(name: string, options: Options = {}): EntitySchemaColumnOptions {
  return { ...options, name, type: 'timestamptz', transformer: { to: same, from: toInstant } }
}

/** What the driver read as an instant, as the domain writes it. */
export function toInstant<T>(value: T): T | string {
  return value instanceof Date ? value.toISOString() : value
}

function same<T>(value: T): T {
  return value
}
