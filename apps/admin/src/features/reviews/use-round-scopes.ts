import { useQuery } from '@tanstack/react-query'
import { changedSince, type LineageId } from '@touchstone/domain'
import { useMemo } from 'react'
import { versionQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { roundDraftQuery } from './desk-queries'
import type { Asks } from './round-plan-values'

/** `changed` is `null` until it is known. */
export type RoundScopes = Readonly<Record<Asks, readonly LineageId[] | null>>

/** What a round on a draft can ask about: all of it, what was changed since the round it follows, what was chosen before. */
export function useRoundScopes({
  versionId,
  previousRoundId,
  kept = null,
}: {
  readonly versionId: string | undefined
  readonly previousRoundId: string
  readonly kept?: readonly LineageId[] | null
}): RoundScopes {
  const { issuerId } = useWorkplace()
  const isAsked = versionId !== undefined && (previousRoundId !== '' || kept !== null)
  // Always asked anew, like the hash that is frozen.
  const draft = useQuery({ ...versionQuery(issuerId, versionId ?? ''), enabled: isAsked, refetchOnMount: 'always' })
  const earlier = useQuery({ ...roundDraftQuery(issuerId, previousRoundId), enabled: previousRoundId !== '' })
  return useMemo(() => {
    const now = draft.data && { details: draft.data.version, statements: draft.data.statements }
    const there = now && new Set(now.statements.map(({ lineageId }) => lineageId))
    return {
      all: null,
      changed: now && earlier.data ? changedSince(earlier.data, now) : null,
      kept: kept === null || !there ? kept : kept.filter((lineageId) => there.has(lineageId)),
    }
  }, [draft.data, earlier.data, kept])
}
