// Look-ups: that somebody checked a credential, told to its holder. Who it was is neither asked nor kept; W3C's advice against letting an
// issuer see who checks whom holds for the holder too (Verifiable Credentials Data Model 2.0, section 8.15).
import { z } from 'zod'
import { Instant } from '../instants.js'

/** `qr`: by the address that a QR code or a copied link holds. `id`: typed in. `api`: by a program. */
export const LookUpWay = z.enum(['id', 'qr', 'file', 'list', 'share_link', 'api']).meta({ id: 'LookUpWay' })
export type LookUpWay = z.infer<typeof LookUpWay>

/** How often a credential was looked up one way within one hour. */
export const LookUp = z.object({ hour: Instant, way: LookUpWay, count: z.int().positive() }).meta({ id: 'LookUp' })
export type LookUp = z.infer<typeof LookUp>

/** After so many days a look-up is forgotten. */
export const LOOK_UP_DAYS = 90

/** The start of the hour an instant falls in, in UTC. */
export function hourOf(at: Instant): Instant {
  return `${new Date(at).toISOString().slice(0, 13)}:00:00.000Z`
}
