// Whose address a visitor was given. It travels beside the address of the page and not in it, so that nobody can put a name on our page
// by sending a link.
import { useHistoryState } from 'wouter/use-browser-location'

export interface CameFrom {
  readonly cameFrom: string | undefined
}

/** The host of the address the visitor pasted or photographed; `undefined` when it was an ID alone. */
export function useCameFrom(): string | undefined {
  // The border: anything may stand in a history entry.
  const state: Partial<Record<keyof CameFrom, unknown>> | null = useHistoryState()
  return typeof state?.cameFrom === 'string' ? state.cameFrom : undefined
}
