// Whether a certificate's file is the one that was issued. The register knows each file it handed out; of any other, the seal speaks.
import type { FieldComparison, SignatureFinding } from './document-check.js'

/** One seal of a file, as far as the register can tell. */
export interface SealFact {
  /** The bytes it covers are the ones that were sealed. */
  readonly holds: boolean
  /** It covers the file to its end. */
  readonly whole: boolean
  /** `issuer`: of the body that issued the credential, with a key that is believed. */
  readonly by: 'issuer' | 'issuer_with_compromised_key' | 'another'
}

/** What is known of a certificate's file beside what it says. */
export interface FileFacts {
  /** Whether it is, byte for byte, a file that was handed out: the latest one, or one from before it was made anew. */
  readonly issued: 'latest' | 'before' | undefined
  /** Its first bytes are a file that was handed out, and more was put behind them. */
  readonly addedTo: boolean
  readonly seals: readonly SealFact[]
  /** Certificates of the first layout were handed out without a seal. */
  readonly onceUnsealed: boolean
}

export function sealFinding({ issued, addedTo, seals, onceUnsealed }: FileFacts): SignatureFinding {
  if (issued !== undefined) return issued === 'latest' ? 'as_issued' : 'as_issued_before'
  const holding = seals.filter(({ holds }) => holds)
  const own = holding.filter(({ by }) => by === 'issuer')
  if (own.some(({ whole }) => whole)) return 'seal_holds'
  if (own.length > 0 || addedTo) return 'added_to_after_issue'
  if (holding.some(({ by }) => by === 'issuer_with_compromised_key')) return 'seal_key_withdrawn'
  if (holding.length > 0) return 'sealed_by_another'
  if (seals.length > 0) return 'seal_broken'
  return onceUnsealed ? 'differs_from_issued' : 'not_sealed'
}

/** The fields of a certificate with those in which the credential inside departs from the register though the page does not. */
export function withEnclosed(
  printed: readonly FieldComparison[],
  enclosed: readonly FieldComparison[],
): FieldComparison[] {
  const departing = new Map(enclosed.flatMap((one) => (one.agrees === false ? [[one.field, one] as const] : [])))
  return printed.map((one) => (one.agrees === true ? (departing.get(one.field) ?? one) : one))
}
