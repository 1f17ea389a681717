// What sign-in must ask the trade, answered by features: platform code knows no staff table and no candidates.
// Abstract classes because Nest injects by a value and a TypeScript interface is none.
import type { ApiKeyId, ApiKeyScope, IssuerId, Role, UserId } from '@touchstone/domain'

export interface StaffAt {
  readonly userId: UserId
  /** At least one. */
  readonly issuerIds: readonly IssuerId[]
}

export abstract class Memberships {
  /** The active role of this person in this issuer; undefined for strangers and for closed accounts. */
  abstract roleOf(userId: UserId, issuerId: IssuerId): Promise<Role | undefined>

  /** The issuers whose active staff this address (lower case) belongs to, and as whom; undefined for strangers. */
  abstract staffAt(email: string): Promise<StaffAt | undefined>
}

export abstract class CandidateAddresses {
  /**
   * The issuer that has a candidate at this address (lower case), in whose name a message to it is written; undefined when
   * none has. With several issuers, always the same one.
   */
  abstract issuerOf(email: string): Promise<IssuerId | undefined>
}

export interface ApiKeyInUse {
  readonly keyId: ApiKeyId
  /** Rows it may ask about on one day. */
  readonly dailyRows: number
}

export abstract class ApiKeys {
  /** The key of this secret; undefined for what is unknown, revoked or for something else, which are answered alike. */
  abstract find(secret: string, scope: ApiKeyScope): Promise<ApiKeyInUse | undefined>
}
