// The versions that are asked for, kept in memory as CASE while there is room. What is published never changes, so a version is read
// once; what becomes of it changes its dates, and it is then written anew.
import { Injectable } from '@nestjs/common'
import type { StatementSuccession } from '@touchstone/case'
import { type StandardVersion, type Statement, type StatementId, successions } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { JudgementsRepository } from '../standards/judgements.repository.js'
import { PublicShelfRepository } from '../standards/public-shelf.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import type { Shelf, ShelvedVersion } from './case-shelf.js'
import { CaseVersion } from './case-version.js'

interface Kept {
  readonly state: string
  readonly making: Promise<CaseVersion>
  /** Known once it is made. */
  statements: readonly Statement[]
}

/** With all their answers prepared, some 15 kB each. */
const MOST_STATEMENTS_KEPT = 30_000

@Injectable()
export class CaseVersions {
  /** In order of last use, the oldest first. */
  private readonly kept = new Map<StandardVersion['id'], Kept>()
  private readonly holders = new Map<StatementId, StandardVersion['id']>()

  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly shelf: PublicShelfRepository,
    private readonly statements: StatementsRepository,
    private readonly judgements: JudgementsRepository,
  ) {}

  /** As of the shelf it stands on. Whoever asks for one that is being made waits for that. */
  of(shelved: ShelvedVersion): Promise<CaseVersion> {
    const { id } = shelved.version
    const known = this.kept.get(id)
    if (known?.state === shelved.state) {
      this.kept.delete(id)
      this.kept.set(id, known)
      return known.making
    }
    if (known !== undefined) this.forget(id, known)
    const one = this.begin(shelved)
    this.kept.set(id, one)
    return one.making
  }

  /** The version on the shelf that has this statement. */
  async holding({ versions }: Shelf, statementId: StatementId): Promise<ShelvedVersion | undefined> {
    const id = this.holders.get(statementId) ?? (await this.shelf.holderOf(this.database, statementId))
    return id === null ? undefined : versions.get(id)
  }

  private begin(shelved: ShelvedVersion): Kept {
    const { id } = shelved.version
    const one: Kept = { state: shelved.state, making: this.make(shelved), statements: [] }
    one.making.then(
      ({ statements }) => {
        if (this.kept.get(id) !== one) return
        one.statements = statements
        for (const statement of statements) this.holders.set(statement.id, id)
        this.makeRoom(id)
      },
      () => this.kept.get(id) === one && this.kept.delete(id),
    )
    return one
  }

  private async make({ issuer, standard, version, end, statusSince, before }: ShelvedVersion): Promise<CaseVersion> {
    const statements = await this.statements.of(this.database, version.id)
    const toWrite = { issuer, standard, version, end, statusSince, statements }
    return new CaseVersion(
      { ...toWrite, successions: before ? await this.successions(before, version, statements) : [] },
      this.settings.publicUrl,
    )
  }

  private async successions(
    before: StandardVersion,
    after: StandardVersion,
    statements: readonly Statement[],
  ): Promise<StatementSuccession[]> {
    const earlier = await this.statements.of(this.database, before.id)
    const judgements = await this.judgements.of(this.database, after.id)
    const from = new Map(earlier.map((statement) => [statement.lineageId, statement]))
    const to = new Map(statements.map(({ lineageId, id }) => [lineageId, id]))
    const found = successions({ details: before, statements: earlier }, { details: after, statements }, judgements)
    return found.flatMap((one) => {
      const [was, is] = [from.get(one.from), to.get(one.to)]
      return was && is ? [{ from: was, to: is, equivalent: one.equivalent }] : []
    })
  }

  private forget(id: StandardVersion['id'], one: Kept): void {
    this.kept.delete(id)
    for (const statement of one.statements) this.holders.delete(statement.id)
  }

  private makeRoom(newest: StandardVersion['id']): void {
    for (const [id, one] of this.kept) {
      if (this.holders.size <= MOST_STATEMENTS_KEPT) return
      if (id !== newest) this.forget(id, one)
    }
  }
}
