// The public shelf as a CASE provider needs it: each version with its dates, what came before it and after it, and how to find the
// version that something derived belongs to.
import { Injectable } from '@nestjs/common'
import { ownerMark } from '@touchstone/case'
import {
  type EndOfForce,
  endOfForce,
  type Instant,
  type Issuer,
  precedingVersion,
  publicVersions,
  type SkillStandard,
  type StandardVersion,
  statusSince,
} from '@touchstone/domain'
import { hash } from 'node:crypto'
import { Database } from '../../platform/database/transactions.js'
import { PublicShelfRepository, type ShelvedStandard } from '../standards/public-shelf.repository.js'
import { fresh } from './fresh.js'

export interface ShelvedVersion {
  readonly issuer: Issuer
  readonly standard: SkillStandard
  readonly version: StandardVersion
  readonly end: EndOfForce | null
  readonly statusSince: Instant | null
  readonly before: StandardVersion | null
  /** Versions that came right after this one; more than one when a revision was withdrawn. */
  readonly after: readonly StandardVersion['id'][]
  /** Another text as soon as anything that is told of the version is other than it was. */
  readonly state: string
}

export interface Shelf {
  readonly stamp: string
  /** Standard by standard, the latest version first. */
  readonly versions: ReadonlyMap<string, ShelvedVersion>
  /** The versions whose derived identifiers begin with a mark, the latest first. */
  readonly byMark: ReadonlyMap<string, readonly ShelvedVersion[]>
}

@Injectable()
export class CaseShelf {
  private shelf: Shelf | undefined

  constructor(
    private readonly database: Database,
    private readonly repository: PublicShelfRepository,
  ) {}

  /** The shelf as it is now, whichever process changed it. */
  readonly now: () => Promise<Shelf> = fresh(async () => {
    const stamp = await this.repository.stamp(this.database)
    if (this.shelf?.stamp !== stamp) this.shelf = shelve(stamp, await this.repository.read(this.database))
    return this.shelf
  })
}

function shelve(stamp: string, standards: readonly ShelvedStandard[]): Shelf {
  const versions = standards.flatMap(versionsOf)
  const marked = versions.flatMap((one) =>
    [one.version.id, one.standard.id].map((owner) => [ownerMark(owner), one] as const),
  )
  const byMark = Map.groupBy(marked, ([mark]) => mark)
  return {
    stamp,
    versions: new Map(versions.map((one) => [one.version.id, one])),
    byMark: new Map([...byMark].map(([mark, pairs]) => [mark, pairs.map(([, one]) => one)])),
  }
}

function versionsOf({ issuer, standard, versions }: ShelvedStandard): ShelvedVersion[] {
  const preceding = new Map(versions.map((version) => [version.id, precedingVersion(version, versions) ?? null]))
  const state = hash('sha1', JSON.stringify([issuer, standard, versions]))
  return publicVersions(versions).map((version) => {
    const successor = versions.find(({ id }) => id === version.supersededBy) ?? null
    const end = endOfForce(version, successor, issuer.timeZone)
    return {
      issuer,
      standard,
      version,
      end,
      statusSince: statusSince(version, end, issuer.timeZone),
      before: preceding.get(version.id) ?? null,
      after: versions.filter(({ id }) => preceding.get(id)?.id === version.id).map(({ id }) => id),
      state,
    }
  })
}
