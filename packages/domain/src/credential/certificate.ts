// What a certificate says, frozen at the moment of issue. The PDF is drawn from this and from nothing else, and the
// verification page shows every field of it, so that an altered document can be seen to differ.
// The fields are those ISO/IEC 17024:2012, 9.4.8 asks of a certificate.
import { z } from 'zod'
import { CalendarDate } from '../instants.js'
import { line, PersonName } from '../text.js'
import { CredentialId } from './credential-id.js'

/** One duty area a credential covers, as printed. */
export const ScopeEntry = z
  .object({ code: z.string().max(60).nullable(), title: z.string().min(1).max(300) })
  .meta({ id: 'ScopeEntry' })
export type ScopeEntry = z.infer<typeof ScopeEntry>

/** Who signs certificates for an issuer, and as what. */
export const Signatory = z.strictObject({ name: PersonName, role: line(120) }).meta({ id: 'Signatory' })
export type Signatory = z.infer<typeof Signatory>

export const Certificate = z
  .object({
    credentialId: CredentialId,
    holderName: PersonName,
    credentialTitle: z.string().min(1).max(200),
    credentialCode: z.string().min(1).max(40),
    level: z.string().max(60).nullable(),
    issuer: z.object({ name: z.string().min(1).max(200), shortName: z.string().min(1).max(40) }),
    standard: z.object({
      title: z.string().min(1).max(300),
      designation: z.string().min(1).max(60),
      version: z.string().min(1).max(20),
      publishedOn: CalendarDate,
    }),
    scope: z.array(ScopeEntry).min(1),
    effectiveOn: CalendarDate,
    /** The last day it is valid, in the issuer's time zone; `null` prints "does not expire". */
    expiresOn: CalendarDate.nullable(),
    signatory: Signatory,
    /** Full address of the verification page; also what the QR code holds. */
    verificationUrl: z.url(),
    /** The number of the layout its sheet is drawn in. Absent from those issued while there was but one. */
    layout: z.int().min(1).optional(),
  })
  .meta({ id: 'Certificate' })
export type Certificate = z.infer<typeof Certificate>
