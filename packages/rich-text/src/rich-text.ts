// What a text of a standard may hold, once read. There is no node for markup, pictures or scripts: what is not here stays plain text.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** A line ended here when it was typed. */
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  /** `href` is an http, https or mailto address. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly children: readonly Inline[]
}

export interface List {
  readonly kind: 'list'
  /** The number of the first item, or `null` for a list with bullets. */
  readonly start: number | null
  readonly items: readonly (readonly Block[])[]
}

export type Block = Paragraph | List
export type RichText = readonly Block[]
