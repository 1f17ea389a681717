import { type ReviewSession, SessionKind } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { date, instant, json, text, uuid } from '../../platform/database/columns.js'

export const reviewSessionsTable = new EntitySchema<ReviewSession>({
  name: 'review_sessions',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_sessions_pk' }),
    roundId: uuid('round_id'),
    kind: text('kind'),
    title: text('title'),
    heldOn: date('held_on'),
    place: text('place', { nullable: true }),
    online: { name: 'online', type: 'boolean' },
    attendees: json('attendees'),
    named: json('named'),
    minutes: text('minutes'),
    revision: { name: 'revision', type: 'integer' },
    recordedAt: instant('recorded_at'),
    recordedBy: uuid('recorded_by'),
    changedAt: instant('changed_at', { nullable: true }),
  },
  indices: [{ name: 'review_sessions_of_round', columns: ['roundId'] }],
  foreignKeys: [
    {
      name: 'review_sessions_round',
      columnNames: ['roundId'],
      target: 'review_rounds',
      referencedColumnNames: ['id'],
    },
  ],
  checks: [
    {
      name: 'review_sessions_kind',
      expression: `kind IN (${SessionKind.options.map((kind) => `'${kind}'`).join(', ')})`,
    },
  ],
})
