import { importLifecycle } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../../platform/database/columns.js'
import type { ImportRow } from './import-row.js'

const statuses = importLifecycle.states.map((state) => `'${state}'`).join(', ')

export const importsTable = new EntitySchema<ImportRow>({
  name: 'standard_imports',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'standard_imports_pk' }),
    issuerId: uuid('issuer_id'),
    startedBy: uuid('started_by'),
    startedAt: instant('started_at'),
    filename: text('filename', { nullable: true }),
    size: { name: 'size', type: 'integer' },
    status: text('status'),
    format: text('format', { nullable: true }),
    standardId: uuid('standard_id', { nullable: true }),
    versionId: uuid('version_id', { nullable: true }),
    file: { name: 'file', type: 'bytea', nullable: true },
    draft: json('draft', { nullable: true }),
    report: json('report', { nullable: true }),
    writing: json('writing', { nullable: true }),
    problem: text('problem', { nullable: true }),
    progress: json('progress', { nullable: true }),
    aliveAt: instant('alive_at', { nullable: true }),
    finishedAt: instant('finished_at', { nullable: true }),
  },
  indices: [{ name: 'standard_imports_latest', columns: ['issuerId', 'startedAt'] }],
  foreignKeys: [
    { name: 'standard_imports_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
    {
      name: 'standard_imports_standard',
      target: 'skill_standards',
      columnNames: ['standardId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'standard_imports_version',
      target: 'standard_versions',
      columnNames: ['versionId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [{ name: 'standard_imports_status', expression: `status IN (${statuses})` }],
})
