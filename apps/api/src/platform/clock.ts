// Time is a port: the domain is handed instants, tests and the demo loader hand in the past.
import type { Instant } from '@touchstone/domain'

/** A class, because Nest injects by a value; any object with the method will do. */
export abstract class Clock {
  /** This moment as an ISO 8601 instant in UTC with milliseconds. */
  abstract now(): Instant
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  /** Moves to `at`, forward or back. */
  set(at: Instant): void
  /** Moves forward (or, when negative, back) by `milliseconds`. */
  advance(milliseconds: number): void
}

/** A clock standing at `start`: for tests, and for the demo loader, whose history has to lie in the past. */
export function movableClock(start: Instant): MovableClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time).toISOString(),
    set: (at) => {
      time = Date.parse(at)
    },
    advance: (milliseconds) => {
      time += milliseconds
    },
  }
}
