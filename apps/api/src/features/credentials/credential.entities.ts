import {
  type Assessment,
  type Credential,
  type CredentialDefinition,
  type CredentialEvent,
  credentialLifecycle,
  definitionLifecycle,
} from '@touchstone/domain'
import { EntitySchema, type EntitySchemaOptions } from 'typeorm'
import { date, instant, json, text, uuid } from '../../platform/database/columns.js'

type ForeignKey = NonNullable<EntitySchemaOptions<unknown>['foreignKeys']>[number]

function reference(name: string, column: string, target: string, key = 'id'): ForeignKey {
  return { name, target, columnNames: [column], referencedColumnNames: [key] }
}

function oneOf(states: readonly string[]): string {
  return `status IN (${states.map((state) => `'${state}'`).join(', ')})`
}

/** A definition's row; its scope is rows of its own. */
export interface DefinitionRow extends Omit<CredentialDefinition, 'scope'> {}

export const definitionsTable = new EntitySchema<DefinitionRow>({
  name: 'credential_definitions',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'credential_definitions_pk' }),
    issuerId: uuid('issuer_id'),
    versionId: uuid('version_id'),
    code: text('code'),
    title: text('title'),
    level: text('level', { nullable: true }),
    requirements: json('requirements'),
    order: text('requirement_order'),
    validity: json('validity'),
    renewal: json('renewal', { nullable: true }),
    status: text('status'),
    createdAt: instant('created_at'),
    openedAt: instant('opened_at', { nullable: true }),
  },
  indices: [
    { name: 'credential_definitions_code', columns: ['issuerId', 'code'], unique: true },
    { name: 'credential_definitions_by_version', columns: ['versionId'] },
  ],
  foreignKeys: [
    reference('credential_definitions_issuer', 'issuerId', 'issuers'),
    reference('credential_definitions_version', 'versionId', 'standard_versions'),
  ],
  checks: [{ name: 'credential_definitions_status', expression: oneOf(definitionLifecycle.states) }],
})

export interface DefinitionScopeRow {
  readonly definitionId: CredentialDefinition['id']
  readonly position: number
  readonly versionId: CredentialDefinition['versionId']
  readonly lineageId: CredentialDefinition['scope'][number]
}

export const definitionScopeTable = new EntitySchema<DefinitionScopeRow>({
  name: 'definition_scope',
  columns: {
    definitionId: uuid('definition_id', { primary: true, primaryKeyConstraintName: 'definition_scope_pk' }),
    position: { name: 'position', type: 'integer', primary: true, primaryKeyConstraintName: 'definition_scope_pk' },
    versionId: uuid('version_id'),
    lineageId: uuid('lineage_id'),
  },
  foreignKeys: [
    reference('definition_scope_definition', 'definitionId', 'credential_definitions'),
    {
      name: 'definition_scope_statement',
      target: 'statements',
      columnNames: ['versionId', 'lineageId'],
      referencedColumnNames: ['versionId', 'lineageId'],
    },
  ],
})

export interface AssessmentRow extends Assessment {
  readonly issuerId: CredentialDefinition['issuerId']
}

export const assessmentsTable = new EntitySchema<AssessmentRow>({
  name: 'assessments',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'assessments_pk' }),
    issuerId: uuid('issuer_id'),
    candidateId: uuid('candidate_id'),
    definitionId: uuid('definition_id'),
    requirementId: uuid('requirement_id'),
    result: json('result'),
    assessedOn: date('assessed_on'),
    evaluatorName: text('evaluator_name'),
    evaluatorRelation: text('evaluator_relation'),
    testCentre: text('test_centre', { nullable: true }),
    note: text('note', { nullable: true }),
    recordedBy: uuid('recorded_by', { nullable: true }),
    recordedAt: instant('recorded_at'),
    voidedAt: instant('voided_at', { nullable: true }),
    voidReason: text('void_reason', { nullable: true }),
  },
  indices: [
    { name: 'assessments_by_candidate', columns: ['candidateId', 'definitionId'] },
    { name: 'assessments_by_centre', columns: ['issuerId', 'testCentre'], where: 'test_centre IS NOT NULL' },
  ],
  foreignKeys: [
    reference('assessments_issuer', 'issuerId', 'issuers'),
    reference('assessments_candidate', 'candidateId', 'candidates'),
    reference('assessments_definition', 'definitionId', 'credential_definitions'),
  ],
})

export interface CredentialRow extends Credential {
  /** SHA-256 over the certificate's canonical JSON. */
  readonly certificateHash: string
}

export const credentialsTable = new EntitySchema<CredentialRow>({
  name: 'credentials',
  columns: {
    key: uuid('key', { primary: true, primaryKeyConstraintName: 'credentials_pk' }),
    credentialId: text('credential_id'),
    issuerId: uuid('issuer_id'),
    candidateId: uuid('candidate_id'),
    definitionId: uuid('definition_id'),
    versionId: uuid('version_id'),
    status: text('status'),
    decidedOn: date('decided_on'),
    effectiveOn: date('effective_on'),
    expiresOn: date('expires_on', { nullable: true }),
    issuedAt: instant('issued_at'),
    listed: { name: 'listed', type: 'boolean' },
    replacedBy: text('replaced_by', { nullable: true }),
    scope: json('scope', { nullable: true }),
    renews: text('renews', { nullable: true }),
    erasedAt: instant('erased_at', { nullable: true }),
    certificate: json('certificate'),
    certificateHash: text('certificate_hash'),
  },
  indices: [
    { name: 'credentials_credential_id', columns: ['credentialId'], unique: true },
    { name: 'credentials_by_issuer', columns: ['issuerId', 'issuedAt', 'key'] },
    { name: 'credentials_by_candidate', columns: ['candidateId'] },
    { name: 'credentials_by_definition', columns: ['definitionId'] },
    { name: 'credentials_by_version', columns: ['versionId'] },
    { name: 'credentials_renewing', columns: ['renews'], where: 'renews IS NOT NULL' },
    { name: 'credentials_expiring', columns: ['issuerId', 'expiresOn'], where: `status = 'active'` },
  ],
  foreignKeys: [
    reference('credentials_issuer', 'issuerId', 'issuers'),
    reference('credentials_candidate', 'candidateId', 'candidates'),
    reference('credentials_definition', 'definitionId', 'credential_definitions'),
    reference('credentials_version', 'versionId', 'standard_versions'),
    reference('credentials_renewed', 'renews', 'credentials', 'credentialId'),
  ],
  checks: [
    { name: 'credentials_status', expression: oneOf(credentialLifecycle.states) },
    { name: 'credentials_dates', expression: 'expires_on IS NULL OR expires_on > effective_on' },
  ],
})

export interface CredentialEventRow extends CredentialEvent {
  readonly credentialKey: Credential['key']
  readonly position: number
}

export const credentialEventsTable = new EntitySchema<CredentialEventRow>({
  name: 'credential_events',
  columns: {
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'credential_events_pk' }),
    position: { name: 'position', type: 'integer', primary: true, primaryKeyConstraintName: 'credential_events_pk' },
    action: text('action'),
    status: text('status'),
    reason: text('reason', { nullable: true }),
    note: text('note', { nullable: true }),
    at: instant('at'),
    on: date('on'),
    decidedOn: date('decided_on', { nullable: true }),
    by: uuid('by', { nullable: true }),
  },
  foreignKeys: [reference('credential_events_credential', 'credentialKey', 'credentials', 'key')],
})

export interface CredentialEvidenceRow {
  readonly credentialKey: Credential['key']
  readonly requirementId: Assessment['requirementId']
  readonly assessmentId: Assessment['id']
}

export const credentialEvidenceTable = new EntitySchema<CredentialEvidenceRow>({
  name: 'credential_evidence',
  columns: {
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'credential_evidence_pk' }),
    requirementId: uuid('requirement_id', { primary: true, primaryKeyConstraintName: 'credential_evidence_pk' }),
    assessmentId: uuid('assessment_id'),
  },
  indices: [{ name: 'credential_evidence_by_assessment', columns: ['assessmentId'] }],
  foreignKeys: [
    reference('credential_evidence_credential', 'credentialKey', 'credentials', 'key'),
    reference('credential_evidence_assessment', 'assessmentId', 'assessments'),
  ],
})
