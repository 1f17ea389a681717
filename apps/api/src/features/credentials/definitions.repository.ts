// Credential definitions with the duty areas they cover, as domain values.
import { Injectable } from '@nestjs/common'
import type { DefinitionView } from '@touchstone/contract'
import {
  CredentialDefinition,
  type CredentialDefinitionId,
  fail,
  type IssuerId,
  type ScopeEntry,
  type StandardVersionId,
  type VersionStatus,
} from '@touchstone/domain'
import { In } from 'typeorm'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { type DefinitionRow, definitionScopeTable, definitionsTable } from './credential.entities.js'

interface Surroundings {
  readonly id: CredentialDefinitionId
  readonly standardId: string
  readonly designation: string
  readonly title: string
  readonly number: string
  readonly status: VersionStatus
  readonly credentials: number
  readonly dutyAreas: ScopeEntry[]
}

@Injectable()
export class DefinitionsRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: CredentialDefinitionId): Promise<CredentialDefinition> {
    const row = await db.getRepository(definitionsTable).findOneBy({ id, issuerId })
    const [definition] = row ? await this.withScope(db, [row]) : []
    return definition ?? fail('not_found', { what: 'definition' })
  }

  async lock(tx: Tx, issuerId: IssuerId, id: CredentialDefinitionId): Promise<CredentialDefinition> {
    await tx.query('SELECT 1 FROM credential_definitions WHERE id = $1 FOR UPDATE', [id])
    return this.get(tx, issuerId, id)
  }

  /** The definition as it is and stays until the transaction ends; others may issue on it too. */
  async lockAgainstClosing(tx: Tx, issuerId: IssuerId, id: CredentialDefinitionId): Promise<CredentialDefinition> {
    await tx.query('SELECT 1 FROM credential_definitions WHERE id = $1 FOR SHARE', [id])
    return this.get(tx, issuerId, id)
  }

  async list(db: Tx | Database, issuerId: IssuerId): Promise<CredentialDefinition[]> {
    return this.withScope(
      db,
      await db.getRepository(definitionsTable).find({ where: { issuerId }, order: { code: 'ASC' } }),
    )
  }

  async byIds(db: Tx | Database, ids: readonly CredentialDefinitionId[]): Promise<CredentialDefinition[]> {
    return this.withScope(db, await db.getRepository(definitionsTable).findBy({ id: In([...ids]) }))
  }

  /** Definitions with what surrounds them: the version's name, the duty areas in words, how many credentials. */
  async views(db: Tx | Database, definitions: readonly CredentialDefinition[]): Promise<DefinitionView[]> {
    const rows: Surroundings[] = await db.query(
      `SELECT d.id, s.id AS "standardId", s.designation, v.title, v.number, v.status,
              (SELECT count(*)::int FROM credentials c WHERE c.definition_id = d.id) AS credentials,
              (SELECT json_agg(json_build_object('code', t.code, 'title', coalesce(t.title, left(t.text, 300))) ORDER BY p.position)
                 FROM definition_scope p JOIN statements t ON t.version_id = p.version_id AND t.lineage_id = p.lineage_id
                WHERE p.definition_id = d.id) AS "dutyAreas"
         FROM credential_definitions d
         JOIN standard_versions v ON v.id = d.version_id JOIN skill_standards s ON s.id = v.standard_id
        WHERE d.id = ANY($1)`,
      [definitions.map(({ id }) => id)],
    )
    const surroundings = new Map(rows.map((row) => [row.id, row]))
    return definitions.map((definition) => {
      const {
        credentials,
        dutyAreas,
        id: _,
        ...version
      } = surroundings.get(definition.id) ?? fail('not_found', { what: 'definition' })
      return { ...definition, version, dutyAreas, credentials }
    })
  }

  /** @throws DomainError `definition_code_taken` */
  async insert(tx: Tx, { scope, ...row }: CredentialDefinition): Promise<void> {
    await tx.insert(definitionsTable, row).catch((error: unknown) => explain(error, row.code))
    await this.insertScope(tx, row, scope)
  }

  /** @throws DomainError `definition_code_taken` */
  async updateContent(tx: Tx, { scope, ...row }: CredentialDefinition): Promise<void> {
    const { id, code, title, level, versionId, requirements, order, validity, renewal } = row
    await tx.delete(definitionScopeTable, { definitionId: id })
    const content = { code, title, level, versionId, requirements, order, validity, renewal }
    await tx.update(definitionsTable, { id }, content).catch((error: unknown) => explain(error, code))
    await this.insertScope(tx, row, scope)
  }

  /** @throws DomainError `changed_meanwhile` unless the status still is `from` */
  async saveStatus(
    tx: Tx,
    from: CredentialDefinition['status'],
    { id, status, openedAt }: CredentialDefinition,
  ): Promise<void> {
    await compareAndSet(tx, definitionsTable, {
      where: { id, status: from },
      set: { status, openedAt },
      what: 'definition',
    })
  }

  private async insertScope(
    tx: Tx,
    { id, versionId }: { id: CredentialDefinitionId; versionId: StandardVersionId },
    scope: CredentialDefinition['scope'],
  ): Promise<void> {
    await tx.insert(
      definitionScopeTable,
      scope.map((lineageId, position) => ({ definitionId: id, position, versionId, lineageId })),
    )
  }

  private async withScope(db: Tx | Database, rows: readonly DefinitionRow[]): Promise<CredentialDefinition[]> {
    if (rows.length === 0) return []
    const scopes = await db
      .getRepository(definitionScopeTable)
      .find({ where: { definitionId: In(rows.map(({ id }) => id)) }, order: { position: 'ASC' } })
    return rows.map((row) =>
      CredentialDefinition.parse({
        ...row,
        scope: scopes.filter(({ definitionId }) => definitionId === row.id).map(({ lineageId }) => lineageId),
      }),
    )
  }
}

function explain(error: unknown, code: string): never {
  if (violatedConstraint(error) === 'credential_definitions_code') fail('definition_code_taken', { code })
  throw error
}
