// What every rule of readiness is: where it comes from, and a function from a draft to what it finds.
import type { LineageId } from '../../ids.js'
import type { ComparedStatement } from '../comparison.js'
import type { Statement } from '../statement.js'
import { childrenByParent, inReadingOrder } from '../statement-tree.js'
import type { StandardVersion } from '../version.js'
import type { FindingOf, ReadinessRule } from './finding.js'

/**
 * Where a rule comes from: what skill standards hold (`trade`), the guide to CASE 1.1, ISO/IEC 17024 on schemes and assessment, the
 * practice of plain language, the fields the body defined, the soundness of the data itself, or the UK's classes of change.
 */
export type RuleSource = 'trade' | 'case' | 'iso_17024' | 'plain_language' | 'own_fields' | 'data' | 'change_classes'

export interface Rule<R extends ReadinessRule> {
  readonly source: RuleSource
  readonly find: (draft: DraftToCheck) => readonly FindingOf<R>[]
}

export interface ReadinessInput {
  readonly version: Pick<StandardVersion, 'language' | 'ownFields' | 'basedOn' | 'changeClass' | 'changeNote'>
  readonly statements: readonly Statement[]
  /** What it changes of the version it is based on, judged where a person did; none for a first version. */
  readonly changes?: readonly ComparedStatement[]
}

/** A draft with what rules keep asking for, worked out once. */
export interface DraftToCheck extends ReadinessInput {
  /** In reading order; what hangs in a cycle or under a missing parent stands last. */
  readonly statements: readonly Statement[]
  readonly changes: readonly ComparedStatement[]
  readonly byLineage: ReadonlyMap<LineageId, Statement>
  readonly children: ReadonlyMap<LineageId | null, readonly Statement[]>
  readonly usedKsas: ReadonlySet<LineageId>
  /** Rules about a part of the trade's structure apply where that part is used: an imported framework of plain statements has none. */
  uses(...types: readonly Statement['type'][]): boolean
}

export function draftToCheck({ version, statements, changes = [] }: ReadinessInput): DraftToCheck {
  const reached = inReadingOrder(statements).map(({ statement }) => statement)
  const seen = new Set(reached)
  const types = new Set(statements.map(({ type }) => type))
  return {
    version,
    changes,
    statements: [...reached, ...statements.filter((one) => !seen.has(one))],
    byLineage: new Map(statements.map((one) => [one.lineageId, one])),
    children: childrenByParent(statements),
    usedKsas: new Set(statements.flatMap(({ ksas }) => ksas)),
    uses: (...wanted) => wanted.some((type) => types.has(type)),
  }
}
