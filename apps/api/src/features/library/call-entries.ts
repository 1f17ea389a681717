// Calls for input as entries of a feed: from the opening on each has one, changed when the call is extended, paused, closed or answered;
// what came of it is told in one of its own.
import { Injectable } from '@nestjs/common'
import { callAddresses, type PublicRound } from '@touchstone/contract'
import type { Instant } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { PublicRounds } from '../reviews/public-rounds.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import type { FeedEntry } from './feed-entry.js'
import { callWords } from './library-words.js'

@Injectable()
export class CallEntries {
  constructor(
    private readonly database: Database,
    private readonly calls: PublicRounds,
    private readonly rounds: RoundsRepository,
  ) {}

  async list(isAsked: (call: PublicRound) => boolean): Promise<FeedEntry[]> {
    const calls = (await this.calls.list()).filter(isAsked)
    const changes = await this.rounds.lastChanges(
      this.database,
      calls.map(({ id }) => id),
    )
    return calls.flatMap((call) => entriesOf(call, changes.get(call.id)))
  }
}

function entriesOf(call: PublicRound, changed: Instant | undefined): FeedEntry[] {
  const { id, openedAt, resolvedAt, designation, draft, issuerName, status } = call
  if (openedAt === null) return []
  const about = {
    standard: `${designation} ${draft.title}`,
    issuerName,
    language: draft.language,
    category: status,
  }
  const entry: FeedEntry = {
    ...about,
    id: `urn:uuid:${id}`,
    title: callWords.call(designation, draft.number, call.title),
    published: openedAt,
    updated: changed ?? openedAt,
    page: callAddresses.call(id),
    summary: callWords.standing(call),
  }
  if (resolvedAt === null) return [entry]
  const report: FeedEntry = {
    ...about,
    id: `urn:uuid:${id}#report`,
    title: callWords.report(designation, draft.number, call.title),
    published: resolvedAt,
    updated: resolvedAt,
    page: callAddresses.report(id),
    summary: callWords.answered(call.comments),
  }
  return [report, entry]
}
