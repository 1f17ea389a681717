import type { Instant, Issuer } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../../platform/database/columns.js'

export interface IssuerRow extends Issuer {
  /** Whether the issuer and all it has is made up. */
  readonly demo: boolean
  readonly createdAt: Instant
}

export const issuersTable = new EntitySchema<IssuerRow>({
  name: 'issuers',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'issuers_pk' }),
    name: text('name'),
    shortName: text('short_name'),
    prefix: text('prefix'),
    timeZone: text('time_zone'),
    website: text('website', { nullable: true }),
    about: text('about', { nullable: true }),
    signatory: json('signatory'),
    accent: text('accent', { nullable: true }),
    logo: json('logo', { nullable: true }),
    twoPersonWithdrawal: { name: 'two_person_withdrawal', type: 'boolean', default: false },
    demo: { name: 'demo', type: 'boolean' },
    createdAt: instant('created_at'),
  },
  indices: [{ name: 'issuers_prefix', columns: ['prefix'], unique: true }],
})
