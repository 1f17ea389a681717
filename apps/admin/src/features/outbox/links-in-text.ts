export interface Piece {
  readonly text: string
  /** A web address, or `null` for words. */
  readonly href: string | null
  /** Where the piece begins. */
  readonly at: number
}

// What ends a sentence is not part of the address before it.
const ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g

/** A plain text cut into words and web addresses, in order and without loss. */
export function inPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > end) pieces.push({ text: text.slice(end, index), href: null, at: end })
    pieces.push({ text: address, href: address, at: index })
    end = index + address.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null, at: end })
  return pieces
}
