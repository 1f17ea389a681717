// Comparisons of published versions, made once: neither of the two ever changes again. The ones asked for last are kept.
import { Injectable } from '@nestjs/common'
import { Comparison, VersionDelta } from '@touchstone/contract'
import { Database } from '../../platform/database/transactions.js'
import { PreparedJson } from '../../platform/http/prepared.js'
import { type ComparedVersions, VersionComparisons } from '../standards/version-comparisons.js'

/** Two versions of thousands of statements, every one edited, make some 8 MB. */
const MOST_BYTES = 48 * 1024 * 1024

@Injectable()
export class PreparedComparisons {
  /** In the order they were asked for, last at the end. Promises, so that of two who ask at once one waits for the other. */
  private readonly kept = new Map<string, Promise<PreparedJson>>()

  constructor(
    private readonly database: Database,
    private readonly comparisons: VersionComparisons,
  ) {}

  comparison(compared: ComparedVersions): Promise<PreparedJson> {
    return this.once(`comparison ${keyOf(compared)}`, async () =>
      PreparedJson.of(Comparison, await this.comparisons.compare(this.database, compared)),
    )
  }

  delta(compared: ComparedVersions): Promise<PreparedJson> {
    return this.once(`delta ${keyOf(compared)}`, async () =>
      PreparedJson.of(VersionDelta, await this.comparisons.delta(this.database, compared)),
    )
  }

  private async once(key: string, make: () => Promise<PreparedJson>): Promise<PreparedJson> {
    const making = this.kept.get(key) ?? make()
    this.kept.delete(key)
    this.kept.set(key, making)
    try {
      const made = await making
      await this.forgetOldest()
      return made
    } catch (error) {
      // What failed is tried again by whoever asks next.
      if (this.kept.get(key) === making) this.kept.delete(key)
      throw error
    }
  }

  private async forgetOldest(): Promise<void> {
    let bytes = 0
    for (const [key, making] of [...this.kept].toReversed()) {
      const made = await making.catch(() => undefined)
      bytes += made?.bytes.length ?? 0
      if (bytes > MOST_BYTES) this.kept.delete(key)
    }
  }
}

function keyOf({ before, after }: ComparedVersions): string {
  return `${before.id} ${after.id}`
}
