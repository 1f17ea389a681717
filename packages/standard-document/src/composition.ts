// A document before it is set: what is said, in which order and under which heading. PDF and Word are two ways to set the same.
import type { LineageId } from '@touchstone/domain'
import type { RichText } from '@touchstone/rich-text'
import type { RedlinePart } from '@touchstone/rich-text/redline'
import type { Logo } from './edition.js'

export interface Fact {
  readonly name: string
  readonly value: string
}

export interface Cover {
  readonly issuer: string
  readonly website: string | null
  readonly logo: Logo | null
  /** What the document is of, in parts: its designation and its version. Stands above the title and in every running head. */
  readonly edition: readonly string[]
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
  | { readonly kind: 'redline'; readonly parts: readonly RedlinePart[] }
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
  | TableItem
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

/** A line of a cell, or several where the text has line breaks. */
export type CellLine =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'soft'; readonly href?: string }
  | { readonly kind: 'redline'; readonly parts: readonly RedlinePart[] }
  /** For the eye alone: what it shows stands in words in the same row. Shares are of the width of the cell, 0..1. */
  | {
      readonly kind: 'bar'
      readonly segments: readonly { readonly share: number; readonly color: string }[]
      readonly mark: number | null
    }

export interface TableColumn {
  readonly head: string
  /** Of the width of the page, 0..1; all of a table come to 1. */
  readonly share: number
  readonly toTheRight?: boolean
}

/** The head is repeated where a page is turned; the first cell of a row names it. */
export interface TableItem {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (readonly CellLine[])[])[]
}

/** How a document that is not final is marked: on every page, and in a sentence. */
export interface Mark {
  readonly word: string
  readonly note: string
}

export interface Closing {
  readonly hash: string | null
  readonly addresses: { readonly page: string; readonly content: string } | null
  readonly isPart: boolean
}

export interface Composition {
  readonly language: string
  readonly accent: string
  readonly mark: Mark | null
  readonly madeOn: Date
  readonly cover: Cover
  readonly items: readonly Item[]
  /** How a version is known for what it is; `null` where the document says so itself. */
  readonly closing: Closing | null
}
