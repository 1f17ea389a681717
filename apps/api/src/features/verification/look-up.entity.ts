import type { CredentialKey, LookUp } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

export interface LookUpRow extends LookUp {
  readonly credentialKey: CredentialKey
}

export const lookUpsTable = new EntitySchema<LookUpRow>({
  name: 'look_ups',
  columns: {
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'look_ups_pk' }),
    hour: instant('hour', { primary: true, primaryKeyConstraintName: 'look_ups_pk' }),
    way: text('way', { primary: true, primaryKeyConstraintName: 'look_ups_pk' }),
    count: { name: 'count', type: 'integer' },
  },
  indices: [{ name: 'look_ups_by_hour', columns: ['hour'] }],
  foreignKeys: [
    {
      name: 'look_ups_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
})
