import type { BadgeArtHash, CredentialDefinitionId, Instant } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

/** A choice of picture. The one with the highest revision is in use; `null` is the picture the platform draws. */
export interface BadgeArtRow {
  readonly definitionId: CredentialDefinitionId
  readonly revision: number
  readonly hash: BadgeArtHash | null
  readonly chosenAt: Instant
}

export const badgeArtTable = new EntitySchema<BadgeArtRow>({
  name: 'badge_art',
  columns: {
    definitionId: uuid('definition_id', { primary: true, primaryKeyConstraintName: 'badge_art_pk' }),
    revision: { name: 'revision', type: 'integer', primary: true, primaryKeyConstraintName: 'badge_art_pk' },
    hash: text('hash', { nullable: true }),
    chosenAt: instant('chosen_at'),
  },
  indices: [{ name: 'badge_art_by_hash', columns: ['hash'] }],
  foreignKeys: [
    {
      name: 'badge_art_definition',
      target: 'credential_definitions',
      columnNames: ['definitionId'],
      referencedColumnNames: ['id'],
    },
  ],
})
