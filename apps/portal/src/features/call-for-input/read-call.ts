import type { PublicRound, RoundDraft } from '@touchstone/contract'
import type { ReviewRoundId } from '@touchstone/domain'
import { api } from './api.js'

export interface CallWithDraft {
  readonly round: PublicRound
  readonly draft: RoundDraft
}

/** A call and the frozen draft it is about. */
export async function readCallAndDraft(roundId: ReviewRoundId, signal: AbortSignal): Promise<CallWithDraft> {
  const params = { roundId }
  const [round, draft] = await Promise.all([
    api.readCall({ params }, { signal }),
    api.readCallDraft({ params }, { signal }),
  ])
  return { round, draft }
}
