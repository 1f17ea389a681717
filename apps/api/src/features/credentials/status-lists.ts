// Places of credentials in public lists of revoked ones, and those lists signed. Places are drawn at random and lists are left half
// empty, so that a place says neither when a credential was issued nor how many there are.
import { Injectable } from '@nestjs/common'
import {
  bitsOf,
  type JsonObject,
  signCredential,
  STATUS_LIST_LENGTH,
  statusListCredential,
  type StatusPlace,
  statusPlace,
} from '@touchstone/open-badges'
import { type Credential, type Instant, type IssuerId, type SigningKeyId, STATUS_LIST_DAYS } from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { type Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { Random } from '../../platform/random.js'
import { type IssuerSigner, IssuerSigning } from '../keys/issuer-signing.js'
import { isSignerAway } from '../../platform/signing/signers.js'
import { toTheSecond } from './badge-dates.js'
import { type StatusList, StatusListsRepository } from './status-lists.repository.js'

/** Half of the places: then a draw finds a free one at the second try on average, at the latest. */
const FULL = STATUS_LIST_LENGTH / 2
const MINUTE = 60_000
/** How long a reader may keep a list. */
const TTL = 5 * MINUTE
/** A list is signed anew after a day, and is good for a week: readers who are cut off for a while still have one that holds. */
const FRESH = 24 * 60 * MINUTE
const GOOD = STATUS_LIST_DAYS * 24 * 60 * MINUTE

interface SignedList {
  readonly document: JsonObject
  readonly revoked: number
  readonly signedAt: number
  readonly keyId: SigningKeyId
}

@Injectable()
export class StatusLists {
  readonly #signed = new Map<string, SignedList>()

  constructor(
    private readonly lists: StatusListsRepository,
    private readonly transactions: Transactions,
    private readonly signing: IssuerSigning,
    private readonly settings: PublicSettings,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Gives each credential its place, for good. */
  async place(
    tx: Tx,
    issuerId: IssuerId,
    keys: readonly Credential['key'][],
  ): Promise<ReadonlyMap<Credential['key'], StatusPlace>> {
    const places = new Map<Credential['key'], StatusPlace>()
    for (let waiting = [...keys]; waiting.length > 0; waiting = keys.filter((key) => !places.has(key))) {
      const list = (await this.lists.lockOpen(tx, issuerId, FULL)) ?? (await this.begin(tx, issuerId))
      const wanted = this.drawPlaces(waiting.slice(0, FULL - list.entries))
      for (const { index, key } of await this.lists.take(tx, list.id, wanted))
        places.set(key, statusPlace(this.addressOf(list.id), index))
    }
    return places
  }

  /** The place a credential was given, or `undefined` for one from before there were lists. */
  async placeOf(db: Tx | Database, key: Credential['key']): Promise<StatusPlace | undefined> {
    const entry = await this.lists.entryOf(db, key)
    return entry && statusPlace(this.addressOf(entry.listId), entry.index)
  }

  /** From now on the list says so. */
  revoke(tx: Tx, key: Credential['key'], at: Instant): Promise<void> {
    return this.lists.revoke(tx, key, at)
  }

  /**
   * The list as it is now, signed.
   * @throws DomainError `not_found`
   */
  async read(id: string): Promise<JsonObject> {
    return this.transactions.run(async (tx) => {
      const list = await this.lists.get(tx, id)
      const revoked = await this.lists.revokedIn(tx, id)
      const now = Date.parse(this.clock.now())
      const signer = await this.signing.signer(tx, list.issuerId)
      const known = this.#signed.get(id)
      // Entries are only ever added to what is revoked, so their number says whether anything changed.
      const same = known?.revoked === revoked.length && known.keyId === signer.keyId && now >= known.signedAt
      if (same && now - known.signedAt < FRESH) return known.document
      try {
        const document = await this.sign(list, revoked, now, signer)
        this.#signed.set(id, { document, revoked: revoked.length, signedAt: now, keyId: signer.keyId })
        return document
      } catch (fault) {
        // While what signs is away, one that says the same and is good for days yet will do.
        if (same && isSignerAway(fault) && now - known.signedAt < GOOD - FRESH) return known.document
        throw fault
      }
    })
  }

  addressOf(id: string): string {
    return `${this.settings.publicUrl}/status-lists/${id}`
  }

  private async sign({ id, issuerId }: StatusList, revoked: readonly number[], now: number, signer: IssuerSigner) {
    const unsigned = statusListCredential({
      id: this.addressOf(id),
      issuer: this.signing.didOf(issuerId),
      purpose: 'revocation',
      bits: bitsOf(revoked),
      validFrom: toTheSecond(new Date(now).toISOString()),
      validUntil: toTheSecond(new Date(now + GOOD).toISOString()),
      ttl: TTL,
    })
    return signCredential(unsigned, signer, toTheSecond(new Date(now).toISOString()))
  }

  private async begin(tx: Tx, issuerId: IssuerId): Promise<{ readonly id: string; readonly entries: number }> {
    const id = this.random.uuid()
    await this.lists.insert(tx, { id, issuerId, createdAt: this.clock.now() })
    return { id, entries: 0 }
  }

  private drawPlaces(keys: readonly Credential['key'][]): ReadonlyMap<number, Credential['key']> {
    const drawn = new Map<number, Credential['key']>()
    for (const key of keys) {
      let index = this.drawIndex()
      while (drawn.has(index)) index = this.drawIndex()
      drawn.set(index, key)
    }
    return drawn
  }

  private drawIndex(): number {
    const [a = 0, b = 0, c = 0] = this.random.bytes(3)
    return ((a << 16) | (b << 8) | c) % STATUS_LIST_LENGTH
  }
}
