// Where the private half of a key lives: with the platform, sealed under its secret, or in a signing service outside of it that signs and never
// hands a key out. What a key is good for does not depend on it.
import { z } from 'zod'

export const KeyHome = z.enum(['platform', 'signing_service']).meta({ id: 'KeyHome' })
export type KeyHome = z.infer<typeof KeyHome>

/** What hinders a signature by a key that lives in the signing service. */
export type SignerFault =
  /** No service is set. */
  | 'not_set'
  /** It could not be reached, took too long, or had a fault of its own. */
  | 'no_answer'
  /** It does not let us: the token, or what the token may do. */
  | 'refused'
  /** It answered with something that is no signature of the key. */
  | 'wrong_answer'
