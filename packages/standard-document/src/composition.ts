// A document before it is set: what is said, in which order and under which heading. PDF and Word are two ways to set the same.
import type { LineageId } from '@touchstone/domain'
import type { RichText } from '@touchstone/rich-text'
import type { Logo } from './edition.js'

export interface Fact {
  readonly name: string
  readonly value: string
}

export interface Cover {
  readonly issuer: string
  readonly website: string | null
  readonly logo: Logo | null
  readonly designation: string
  readonly number: string
  readonly title: string
  /** The duty area, when the document holds only that. */
  readonly part: string | null
  readonly facts: readonly Fact[]
}

/** A place in the document that can be gone to: a statement by its lineage, or a part of the document by its own name. */
export type Anchor = string

export interface Heading {
  readonly kind: 'heading'
  /** From 1; Word and PDF know six. */
  readonly level: number
  readonly code: string | null
  readonly text: string
  /** What the source calls the type, when it is none of ours. */
  readonly label: string | null
  readonly anchor: Anchor
  readonly look: 'chapter' | 'section' | 'block'
  readonly newPage: boolean
  /** How deep it stands in the contents, from 0; `null` when it is not listed there. */
  readonly listed: number | null
}

export interface Reference {
  readonly anchor: LineageId
  readonly name: string
}

export type PartContent =
  | { readonly kind: 'prose'; readonly text: RichText }
  | { readonly kind: 'criteria'; readonly items: readonly RichText[] }
  | {
      readonly kind: 'equipment'
      readonly groups: readonly { readonly name: string; readonly items: readonly string[] }[]
    }
  | {
      readonly kind: 'ksas'
      readonly items: readonly { readonly code: string; readonly text: string; readonly anchor: LineageId }[]
    }

export type Item =
  | Heading
  | { readonly kind: 'prose'; readonly text: RichText }
  /** A named part of a statement. */
  | { readonly kind: 'part'; readonly name: string; readonly content: PartContent }
  /** A statement with nothing below it and no title. */
  | {
      readonly kind: 'statement'
      readonly indent: number
      readonly code: string | null
      readonly label: string | null
      readonly anchor: LineageId
      readonly text: RichText
    }
  /** A KSA of the appendix, with the statements that need it. */
  | {
      readonly kind: 'ksa'
      readonly code: string
      readonly anchor: LineageId
      readonly text: RichText
      readonly uses: readonly Reference[]
    }

export interface Closing {
  readonly hash: string | null
  readonly addresses: { readonly page: string; readonly content: string } | null
  readonly isPart: boolean
}

export interface Composition {
  readonly language: string
  readonly accent: string
  /** Marked on every page. */
  readonly draft: boolean
  readonly madeOn: Date
  readonly cover: Cover
  readonly items: readonly Item[]
  readonly closing: Closing
}
