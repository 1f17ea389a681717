// What a visitor wrote and did not send yet, and who they said they are: kept in this browser for as long as the round lasts, so that a
// closed tab loses nothing. Somebody else's words in the store are no reason to fail, so what does not fit is forgotten.
import type { CommentContent, CommentId, Commenter, LineageId } from '@touchstone/domain'
import { useCallback, useState } from 'react'

/** A comment as it is written: it need not be complete. */
export interface WrittenComment extends CommentContent {
  readonly key: string
}

export interface KeptInput {
  readonly comments: readonly WrittenComment[]
  /** Comments of others that are supported, once it is sent. */
  readonly supports: readonly { readonly id: CommentId; readonly number: string }[]
  /** The form that was open. */
  readonly writing: WrittenComment | null
  readonly commenter: Partial<Commenter>
  readonly email: string
  /** Of a link that was opened here. */
  readonly token: string | null
}

const NOTHING: KeptInput = { comments: [], supports: [], writing: null, commenter: {}, email: '', token: null }
const keyOf = (roundId: string) => `touchstone-input-${roundId}`

export function readKept(roundId: string): KeptInput {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(roundId)) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...NOTHING, ...kept } : NOTHING
  } catch {
    return NOTHING
  }
}

/** A browser that keeps nothing (private, full) still lets people write and send. */
export function writeKept(roundId: string, kept: KeptInput): void {
  try {
    localStorage.setItem(keyOf(roundId), JSON.stringify(kept))
  } catch {
    // There is nothing to be done, and nothing is lost that is on the page.
  }
}

export type ChangeKept = (change: Partial<KeptInput>) => void

export function useKeptInput(roundId: string): readonly [KeptInput, ChangeKept] {
  const [kept, setKept] = useState(() => readKept(roundId))
  const change = useCallback(
    (some: Partial<KeptInput>) =>
      setKept((before) => {
        const after = { ...before, ...some }
        writeKept(roundId, after)
        return after
      }),
    [roundId],
  )
  return [kept, change]
}

/** A comment just begun. */
export function begunComment(lineageId: LineageId | null, quoted: string, language: string): WrittenComment {
  const quote = quoted === '' ? null : { exact: quoted.slice(0, 2_000), prefix: '', suffix: '' }
  return {
    key: crypto.randomUUID(),
    target: { lineageId, field: lineageId === null ? null : 'statement', index: null, quote },
    type: lineageId === null ? 'general' : 'technical',
    stance: lineageId === null ? 'support' : 'support_with_change',
    text: '',
    proposedText: null,
    language,
  }
}

/** Without what only this browser needs. */
export function contentOf({ key: _, ...content }: WrittenComment): CommentContent {
  return content
}
