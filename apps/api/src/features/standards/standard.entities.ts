import {
  type SkillStandard,
  type StandardVersion,
  type Statement,
  type StatementJudgement,
  versionLifecycle,
} from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { date, instant, json, text, uuid } from '../../platform/database/columns.js'

export const skillStandardsTable = new EntitySchema<SkillStandard>({
  name: 'skill_standards',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'skill_standards_pk' }),
    issuerId: uuid('issuer_id'),
    designation: text('designation'),
    createdAt: instant('created_at'),
  },
  indices: [{ name: 'skill_standards_designation', columns: ['issuerId', 'designation'], unique: true }],
  foreignKeys: [
    { name: 'skill_standards_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
})

const statuses = versionLifecycle.states.map((state) => `'${state}'`).join(', ')
const toVersion = { target: 'standard_versions', referencedColumnNames: ['id'] }

export const standardVersionsTable = new EntitySchema<StandardVersion>({
  name: 'standard_versions',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'standard_versions_pk' }),
    standardId: uuid('standard_id'),
    number: text('number'),
    title: text('title'),
    level: text('level', { nullable: true }),
    language: text('language'),
    introduction: text('introduction', { nullable: true }),
    acknowledgements: text('acknowledgements', { nullable: true }),
    changeClass: text('change_class', { nullable: true }),
    changeNote: text('change_note', { nullable: true }),
    ownFields: json('own_fields'),
    numbering: json('numbering'),
    status: text('status'),
    basedOn: uuid('based_on', { nullable: true }),
    createdAt: instant('created_at'),
    revision: { name: 'revision', type: 'integer' },
    approvedOn: date('approved_on', { nullable: true }),
    approvalNote: text('approval_note', { nullable: true }),
    publishedAt: instant('published_at', { nullable: true }),
    publishedOn: date('published_on', { nullable: true }),
    effectiveOn: date('effective_on', { nullable: true }),
    newStartsFrom: date('new_starts_from', { nullable: true }),
    lastAssessmentOn: date('last_assessment_on', { nullable: true }),
    sunsetOn: date('sunset_on', { nullable: true }),
    closesPrevious: json('closes_previous', { nullable: true }),
    supersededBy: uuid('superseded_by', { nullable: true }),
    withdrawnAt: instant('withdrawn_at', { nullable: true }),
    withdrawalReason: text('withdrawal_reason', { nullable: true }),
    contentHash: text('content_hash', { nullable: true }),
  },
  indices: [
    {
      name: 'standard_versions_number',
      columns: ['standardId', 'number'],
      unique: true,
      where: `status <> 'discarded'`,
    },
    {
      name: 'standard_versions_one_draft',
      columns: ['standardId'],
      unique: true,
      where: `status IN ('draft', 'approved')`,
    },
    { name: 'standard_versions_one_pending', columns: ['standardId'], unique: true, where: `status = 'pending'` },
    { name: 'standard_versions_one_published', columns: ['standardId'], unique: true, where: `status = 'published'` },
  ],
  foreignKeys: [
    {
      name: 'standard_versions_standard',
      target: 'skill_standards',
      columnNames: ['standardId'],
      referencedColumnNames: ['id'],
    },
    { name: 'standard_versions_based_on', columnNames: ['basedOn'], ...toVersion },
    { name: 'standard_versions_superseded_by', columnNames: ['supersededBy'], ...toVersion },
  ],
  checks: [
    { name: 'standard_versions_status', expression: `status IN (${statuses})` },
    {
      name: 'standard_versions_published',
      expression: `status IN ('draft', 'approved', 'discarded') OR (published_at IS NOT NULL AND published_on IS NOT NULL AND effective_on IS NOT NULL AND content_hash IS NOT NULL)`,
    },
  ],
})

/** A statement's row; its KSAs are rows of their own. */
export interface StatementRow extends Omit<Statement, 'ksas'> {
  readonly versionId: StandardVersion['id']
}

export const statementsTable = new EntitySchema<StatementRow>({
  name: 'statements',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'statements_pk' }),
    versionId: uuid('version_id'),
    lineageId: uuid('lineage_id'),
    parent: uuid('parent', { nullable: true }),
    position: { name: 'position', type: 'integer' },
    type: text('type'),
    typeLabel: text('type_label', { nullable: true }),
    code: text('code', { nullable: true }),
    title: text('title', { nullable: true }),
    text: text('text'),
    evaluationCriteria: json('evaluation_criteria'),
    accuracyLevel: text('accuracy_level', { nullable: true }),
    equipment: json('equipment'),
    assignment: text('assignment', { nullable: true }),
    notes: text('notes', { nullable: true }),
    fields: json('fields'),
    derivedFrom: json('derived_from'),
  },
  indices: [
    { name: 'statements_lineage', columns: ['versionId', 'lineageId'], unique: true },
    { name: 'statements_across_versions', columns: ['lineageId'] },
    { name: 'statements_children', columns: ['versionId', 'parent'] },
  ],
  foreignKeys: [
    { name: 'statements_version', columnNames: ['versionId'], ...toVersion },
    {
      name: 'statements_parent',
      target: 'statements',
      columnNames: ['versionId', 'parent'],
      referencedColumnNames: ['versionId', 'lineageId'],
      deferrable: 'INITIALLY DEFERRED',
    },
  ],
})

export interface StatementKsaRow {
  readonly versionId: StandardVersion['id']
  readonly lineageId: Statement['lineageId']
  readonly ksa: Statement['lineageId']
  readonly position: number
}

const toStatement = {
  target: 'statements',
  referencedColumnNames: ['versionId', 'lineageId'],
  deferrable: 'INITIALLY DEFERRED' as const,
}

export const statementKsasTable = new EntitySchema<StatementKsaRow>({
  name: 'statement_ksas',
  columns: {
    versionId: uuid('version_id', { primary: true, primaryKeyConstraintName: 'statement_ksas_pk' }),
    lineageId: uuid('lineage_id', { primary: true, primaryKeyConstraintName: 'statement_ksas_pk' }),
    ksa: uuid('ksa', { primary: true, primaryKeyConstraintName: 'statement_ksas_pk' }),
    position: { name: 'position', type: 'integer' },
  },
  indices: [{ name: 'statement_ksas_used', columns: ['versionId', 'ksa'] }],
  foreignKeys: [
    { name: 'statement_ksas_statement', columnNames: ['versionId', 'lineageId'], ...toStatement },
    { name: 'statement_ksas_ksa', columnNames: ['versionId', 'ksa'], ...toStatement },
  ],
})

/** What a person decided about the change of one statement; the statement may be one that only the version before has. */
export interface StatementJudgementRow extends StatementJudgement {
  readonly versionId: StandardVersion['id']
}

export const statementJudgementsTable = new EntitySchema<StatementJudgementRow>({
  name: 'statement_judgements',
  columns: {
    versionId: uuid('version_id', { primary: true, primaryKeyConstraintName: 'statement_judgements_pk' }),
    lineageId: uuid('lineage_id', { primary: true, primaryKeyConstraintName: 'statement_judgements_pk' }),
    significance: text('significance', { nullable: true }),
    equivalence: text('equivalence', { nullable: true }),
    note: text('note', { nullable: true }),
  },
  foreignKeys: [{ name: 'statement_judgements_version', columnNames: ['versionId'], ...toVersion }],
  checks: [
    { name: 'statement_judgements_significance', expression: `significance IN ('editorial', 'substantive')` },
    { name: 'statement_judgements_equivalence', expression: `equivalence IN ('equivalent', 'not_equivalent')` },
  ],
})
