// A lifecycle is a table: state -> action -> next state. The table is the only way to change a status.
import { fail } from './errors.js'

type Table = { readonly [state: string]: { readonly [action: string]: string } }
type States<T extends Table> = keyof T & string
type Actions<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string
/** Makes a target that is not a state of the same table a compile error. */
type Closed<T extends Table> = {
  readonly [S in keyof T]: { readonly [A in keyof T[S]]: T[S][A] extends States<T> ? T[S][A] : never }
}

export interface Lifecycle<State extends string, Action extends string> {
  readonly of: string
  /** Every state, in the order of the table; feeds `z.enum` and the database's CHECK. */
  readonly states: readonly [State, ...State[]]
  /** Every action any state allows. */
  readonly actions: readonly Action[]
  can(from: State, action: Action): boolean
  /** @throws DomainError `illegal_transition` when `from` does not allow `action`. */
  next(from: State, action: Action): State
}

export function lifecycle<const T extends Table>(of: string, table: T & Closed<T>): Lifecycle<States<T>, Actions<T>> {
  const rows = new Map(Object.entries<Table[string]>(table))
  const target = (from: string, action: string) => {
    const row = rows.get(from)
    return row !== undefined && Object.hasOwn(row, action) ? row[action] : undefined
  }
  return {
    of,
    states: [...rows.keys()] as unknown as [States<T>, ...States<T>[]],
    actions: [...new Set([...rows.values()].flatMap((row) => Object.keys(row)))] as Actions<T>[],
    can: (from, action) => target(from, action) !== undefined,
    next: (from, action) =>
      (target(from, action) as States<T> | undefined) ?? fail('illegal_transition', { of, from, action }),
  }
}
