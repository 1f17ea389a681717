// Lists read page by page and searched by words.
import type { Database, Tx } from './transactions.js'

/** A list in SQL. `values` are its parameters, each of them used in `where`. */
export interface List {
  readonly columns: string
  readonly from: string
  readonly where: string
  /** Ends in a column that no two rows share, or pages would overlap. */
  readonly order: string
  readonly values: readonly unknown[]
}

export interface PageAsked {
  /** `next` of the page before: how many rows were read by then. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface Page<Row> {
  readonly items: Row[]
  readonly next: string | null
  readonly total: number
}

export async function selectPage<Row>(db: Tx | Database, list: List, { after, limit }: PageAsked): Promise<Page<Row>> {
  const { columns, from, where, order, values } = list
  const offset = Number(after ?? 0)
  const last = values.length
  const items: Row[] = await db.query(
    `SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT $${last + 1} OFFSET $${last + 2}`,
    [...values, limit, offset],
  )
  const [count]: { total: number }[] = await db.query(`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`, [
    ...values,
  ])
  const total = count?.total ?? 0
  const end = offset + items.length
  return { items, next: end < total ? String(end) : null, total }
}

/** The pattern by which ILIKE finds `words` anywhere in a text, whatever signs they hold. */
export function containing(words = ''): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
}
