// What a document is made from: frozen or drafted values, gathered elsewhere.
import type { LineageId, StandardVersion, Statement } from '@touchstone/domain'

/** A PNG. */
export interface Logo {
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The body as its documents show it. */
export interface Branding {
  readonly name: string
  readonly website: string | null
  /** Hex, dark enough to be read on white; `null` for the platform's own. */
  readonly accent: string | null
  readonly logo: Logo | null
}

export interface Edition {
  readonly issuer: Branding
  readonly designation: string
  readonly version: StandardVersion
  /** All of the version. */
  readonly statements: readonly Statement[]
  /** The one duty area that is wanted, or `null` for the whole standard. */
  readonly dutyArea: LineageId | null
  /** Where the version and its exact content are read by anyone; `null` while nobody may. */
  readonly addresses: { readonly page: string; readonly content: string } | null
}
