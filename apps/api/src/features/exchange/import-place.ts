// Where an import goes, and as what: with the lineages its statements have there.
import { Injectable } from '@nestjs/common'
import type { CaseDraft } from '@touchstone/case'
import {
  currentVersion,
  detailsOf,
  isInPreparation,
  matchStatements,
  type MatchedBy,
  type LineageId,
  publicVersions,
  type SkillStandardId,
  type StandardVersion,
  type Statement,
  type VersionDetails,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'

export interface ImportPlace {
  /** `replace` where there is a draft, else `next`. */
  readonly mode: 'next' | 'replace'
  /** The version it follows, or the draft it replaces; `null` for a standard without any. */
  readonly base: StandardVersion | null
  readonly baseStatements: readonly Statement[]
  readonly versions: readonly StandardVersion[]
  readonly statements: Statement[]
  readonly matched: ReadonlyMap<LineageId, MatchedBy>
  readonly details: Omit<VersionDetails, 'number' | 'changeClass'>
}

@Injectable()
export class ImportPlaces {
  constructor(
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
  ) {}

  async of(db: Tx | Database, standardId: SkillStandardId, draft: CaseDraft): Promise<ImportPlace> {
    const versions = await this.standards.versionsOf(db, standardId)
    const inPreparation = versions.find(isInPreparation)
    const base = inPreparation ?? currentVersion(versions) ?? publicVersions(versions)[0] ?? null
    const baseStatements = base ? await this.statements.of(db, base.id) : []
    const lineages = await this.statements.lineagesOf(db, standardId)
    const matched = matchStatements(draft.statements, { lineages, base: baseStatements })
    return {
      ...matched,
      mode: inPreparation ? 'replace' : 'next',
      base,
      baseStatements,
      versions,
      details: completed(draft.details, base),
    }
  }
}

/** A form that cannot say a detail is not taken to say there is none: what the version has is kept. */
function completed(details: CaseDraft['details'], base: StandardVersion | null): ImportPlace['details'] {
  const { changeClass: _, ...read } = details
  if (base === null) return read
  const { level, introduction, acknowledgements, numbering, ownFields } = detailsOf(base)
  const added = ownFields.filter(({ key }) => !read.ownFields.some((field) => field.key === key))
  return {
    ...read,
    level: read.level ?? level,
    introduction: read.introduction ?? introduction,
    acknowledgements: read.acknowledgements ?? acknowledgements,
    numbering: read.numbering.length > 0 ? read.numbering : numbering,
    ownFields: [...read.ownFields, ...added].slice(0, 40),
  }
}
