// What waits to be saved, kept in the browser so that a tab that crashes, or is closed without a connection, loses nothing. Each
// tab keeps its own; what a tab left behind is found by the next one that opens the draft.
import { EditStatementsRequest } from '@touchstone/contract'
import type { Waiting } from './draft'

/** A tab that is alive says so at least this often while it keeps something. */
export const SIGN_OF_LIFE_MS = 5_000

interface Kept {
  readonly at: number
  readonly waiting: readonly Pick<Waiting, 'label' | 'edits'>[]
}

export interface UnsentShelf {
  keep(waiting: readonly Waiting[]): void
  /** What this tab or one that is gone kept, taken off the shelf. */
  take(): Pick<Waiting, 'label' | 'edits'>[]
}

interface Surroundings {
  /** Shared by all tabs, outliving them. */
  readonly shelf: Storage
  /** This tab's own, outliving a reload. */
  readonly own: Storage
  now(): number
  mint(): string
}

export function unsentShelf(versionId: string, { shelf, own, now, mint }: Surroundings): UnsentShelf {
  const prefix = `touchstone.unsent.${versionId}.`
  const tab = own.getItem('touchstone.tab') ?? mint()
  const key = prefix + tab
  quietly(() => own.setItem('touchstone.tab', tab))
  return {
    keep(waiting) {
      quietly(() => {
        if (waiting.length === 0) return shelf.removeItem(key)
        const kept: Kept = { at: now(), waiting: waiting.map(({ label, edits }) => ({ label, edits })) }
        return shelf.setItem(key, JSON.stringify(kept))
      })
    },
    take() {
      const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place) ?? '')
      return keys
        .filter((one) => one.startsWith(prefix))
        .flatMap((one) => {
          const kept = keptIn(shelf.getItem(one))
          if (kept === undefined || (one !== key && now() - kept.at < 2 * SIGN_OF_LIFE_MS)) return []
          shelf.removeItem(one)
          return kept.waiting
        })
    },
  }
}

function keptIn(text: string | null): Kept | undefined {
  try {
    const { at, waiting } = JSON.parse(text ?? '') as { at: unknown; waiting: { label: unknown; edits: unknown }[] }
    const steps = waiting.map(({ label, edits }) => ({
      label: String(label),
      edits: EditStatementsRequest.parse({ edits }).edits,
    }))
    return { at: Number(at), waiting: steps }
  } catch {
    return undefined
  }
}

/** A browser that keeps nothing (storage full, or switched off) still lets people write. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // Nothing can be done about it, and what is written is still sent.
  }
}
