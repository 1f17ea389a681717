// What the W3C data model 2.0 asks of any credential before it is signed or believed, beyond what its proof says.
// https://www.w3.org/TR/vc-data-model-2.0/
import { z } from 'zod'
import { VC_2_CONTEXT } from './contexts.js'
import type { JsonObject } from './json.js'

/** An address with a scheme (section 4.4): `https:`, `did:`, `urn:` ... */
const Address = z.string().refine((text) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text) && URL.canParse(text))

/** XML Schema `dateTimeStamp`, as section 4.9 asks: with a zone, and a day and hour there are. */
const DateTimeStamp = z.string().refine((text) => {
  const parts = /^(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-](\d\d):(\d\d))$/.exec(text)
  if (!parts) return false
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number)
  const time = { hour: hour ?? 99, minute: minute ?? 99, second: second ?? 99 }
  const zone = { hours: Number(parts[9] ?? 0), minutes: Number(parts[10] ?? 0) }
  if (time.hour > 23 || time.minute > 59 || time.second > 59 || zone.minutes > 59 || zone.hours > 14) return false
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day)
  return date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day
})

function oneOrMany<T extends z.ZodType>(one: T) {
  return z.union([one, z.array(one)])
}

const Types = oneOrMany(z.string().min(1))

/** A thing that must say what it is; its id, if it has one, is an address. */
const Typed = z.looseObject({ type: Types.refine((types) => [types].flat().length > 0), id: Address.optional() })

/** Section 11.1: a text with its language and direction, or several of them. */
const LanguageValue = z.strictObject({
  '@value': z.string(),
  '@language': z
    .string()
    .regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/)
    .optional(),
  '@direction': z.enum(['ltr', 'rtl']).optional(),
})
const Words = oneOrMany(z.union([z.string(), LanguageValue]))

/** Section 5.3: with a digest, or nothing says the resource is the one that was meant. */
const RelatedResource = z
  .looseObject({ id: Address, digestSRI: z.string().min(1).optional(), digestMultibase: z.string().min(1).optional() })
  .refine(({ digestSRI, digestMultibase }) => digestSRI !== undefined || digestMultibase !== undefined)

const Context = z.array(z.union([Address, z.looseObject({})])).refine(([first]) => first === VC_2_CONTEXT)

const Subject = z.looseObject({ id: Address.optional() }).refine((subject) => Object.keys(subject).length > 0)

const Party = z.union([Address, z.looseObject({ id: Address, name: Words.optional(), description: Words.optional() })])

const Credential = z.looseObject({
  '@context': Context,
  id: Address.optional(),
  type: Types.refine((types) => [types].flat().includes('VerifiableCredential')),
  name: Words.optional(),
  description: Words.optional(),
  issuer: Party,
  credentialSubject: oneOrMany(Subject).refine((subjects) => [subjects].flat().length > 0),
  validFrom: DateTimeStamp.optional(),
  validUntil: DateTimeStamp.optional(),
  credentialStatus: oneOrMany(Typed).optional(),
  credentialSchema: oneOrMany(Typed.extend({ id: Address })).optional(),
  refreshService: oneOrMany(Typed).optional(),
  termsOfUse: oneOrMany(Typed).optional(),
  evidence: oneOrMany(Typed).optional(),
  relatedResource: oneOrMany(RelatedResource)
    .refine((resources) => new Set([resources].flat().map(({ id }) => id)).size === [resources].flat().length)
    .optional(),
  proof: oneOrMany(Typed).optional(),
})

const Presentation = z.looseObject({
  '@context': Context,
  id: Address.optional(),
  type: Types.refine((types) => [types].flat().includes('VerifiablePresentation')),
  holder: Party.optional(),
  verifiableCredential: oneOrMany(z.looseObject({})).optional(),
  proof: oneOrMany(Typed).optional(),
})

/** Where a credential departs from the data model; empty when it does not. Paths, no values. */
export function credentialFaults(credential: JsonObject): string[] {
  const { error, data } = Credential.safeParse(credential)
  if (error) return error.issues.map(({ path }) => path.join('.') || 'credential')
  const { validFrom, validUntil } = data
  if (validFrom !== undefined && validUntil !== undefined && Date.parse(validUntil) < Date.parse(validFrom))
    return ['validUntil']
  return []
}

export function presentationFaults(presentation: JsonObject): string[] {
  const { error } = Presentation.safeParse(presentation)
  return error ? error.issues.map(({ path }) => path.join('.') || 'presentation') : []
}
