// Randomness is a port, so that the domain stays a function of its arguments.
import { randomBytes, randomUUID } from 'node:crypto'

/** A class, because Nest injects by a value; any object with the methods will do. */
export abstract class Random {
  /** `length` bytes fit for secrets and public identifiers. */
  abstract bytes(length: number): Uint8Array
  /** A UUID version 4, lower case. CASE 1.1 refuses versions 6 to 8. */
  abstract uuid(): string
}

/** The operating system's generator. */
export const systemRandom: Random = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  uuid: () => randomUUID(),
}
