// What the flow of text is made of. A strip is one line with all that stands beside it; strips are stacked onto pages, and the
// pieces in them are drawn. Nothing here draws.
import type { PlacedRuns } from '@touchstone/typesetting'
import type { Anchor } from '../composition.js'

/** An element of the structure tree: how the page is heard. Each is an object of its own; its children name it. */
export interface Tag {
  readonly role: string
  readonly parent: Tag | null
  readonly lang?: string
  /** Of the head of a column or row. */
  readonly scope?: 'Column' | 'Row'
  /** Read in the place of its words. */
  readonly alt?: string
}

/** Where a click leads: to a place in the document or to a web address. */
export type Target = { readonly anchor: Anchor } | { readonly href: string }

export type Piece =
  /** `baseline` is measured from the top of the strip. */
  | (PlacedRuns & { readonly kind: 'text'; readonly tag: Tag; readonly width: number; readonly target: Target | null })
  /** Decoration, from the top of the strip. */
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly color: string
    }
  | { readonly kind: 'dots'; readonly from: number; readonly to: number; readonly y: number }

export interface Bookmark {
  readonly level: number
  readonly title: string
}

export interface Strip {
  readonly height: number
  /** Air above it, except at the top of a page. */
  readonly before: number
  /** Stays on the page of the strip after it. */
  readonly keepWithNext: boolean
  readonly newPage: boolean
  readonly pieces: readonly Piece[]
  /** A place that can be gone to. */
  readonly anchor: Anchor | null
  readonly bookmark: Bookmark | null
  /** Said in the running head from here on. */
  readonly running: string | null
  /** Set again above it where it comes first on a page; no part of the content. */
  readonly overhead: readonly Strip[]
}

export const PLAIN: Omit<Strip, 'height' | 'pieces'> = {
  before: 0,
  keepWithNext: false,
  newPage: false,
  anchor: null,
  bookmark: null,
  running: null,
  overhead: [],
}
