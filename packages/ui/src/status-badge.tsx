// A status as a word with a dot (styled in components.css). The word carries the meaning; colour only repeats it.
import type { ReactNode } from 'react'

/** What a status means to its reader: good, to be looked at, bad, for information, or no longer of concern. */
export type Tone = 'good' | 'warn' | 'bad' | 'note' | 'quiet'

export function StatusBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className="ts-status" data-tone={tone}>
      {children}
    </span>
  )
}
