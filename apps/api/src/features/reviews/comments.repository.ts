// Comments with what became of them, read in one query however they are filtered: the answer that stands, the reply, the support.
import { Injectable } from '@nestjs/common'
import type { CommentFilter, CommentFile, DeskComment, DeskFilter } from '@touchstone/contract'
import {
  type CommentId,
  type Disposition,
  fail,
  type IssuerId,
  type LineageId,
  type Moderation,
  type ParticipantId,
  type ReviewComment,
  type ReviewRoundId,
} from '@touchstone/domain'
import { toInstant } from '../../platform/database/columns.js'
import { containing, type Page, selectPage } from '../../platform/database/select-page.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { commentHistoryTable, type CommentRow, commentsTable } from './review.entities.js'

export type { CommentRow } from './review.entities.js'

/** The answer that stands is the one given last. */
export const STANDING = `LEFT JOIN LATERAL (SELECT * FROM review_dispositions d WHERE d.comment_id = c.id ORDER BY position DESC LIMIT 1) d ON true
  LEFT JOIN review_replies r ON r.disposition_id = d.id`

/** An answer is told to its commenter before it is told to everybody. */
export const TOLD = '(r.disposition_id IS NOT NULL OR c.participant_id IS NULL)'

const SUPPORTS = `(SELECT count(*)::int FROM review_supports s WHERE s.comment_id = c.id AND s.verified_at IS NOT NULL
    AND s.participant_id IS DISTINCT FROM c.participant_id)`

const COLUMNS = `c.*, ${SUPPORTS} AS supports,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size) ORDER BY a.position), '[]')
     FROM review_attachments a WHERE a.comment_id = c.id) AS attachments,
  to_jsonb(d) AS disposition, to_jsonb(r) AS reply`

interface Row {
  readonly [column: string]: unknown
  readonly disposition: Record<string, unknown> | null
  readonly reply: Record<string, unknown> | null
}

export interface CommentSelection {
  readonly roundId: ReviewRoundId
  readonly filter: Partial<DeskFilter> & Pick<CommentFilter, 'order' | 'limit'>
  /** Statements in reading order: of one area when the filter names it, else all. */
  readonly lineages: readonly LineageId[]
  /** Only what the public reads: these, and nothing withdrawn. */
  readonly moderations?: readonly Moderation[]
  /** Answers that were not told yet are as good as none: no filter gives them away. */
  readonly onlyTold?: boolean
}

@Injectable()
export class CommentsRepository {
  async insert(tx: Tx, rows: readonly CommentRow[]): Promise<void> {
    for (let i = 0; i < rows.length; i += 500) await tx.insert(commentsTable, rows.slice(i, i + 500))
  }

  /** Confirmed comments of a round that fit, a page of them. */
  async page(db: Tx | Database, selection: CommentSelection): Promise<Page<StoredComment>> {
    const { filter, lineages } = selection
    const values: unknown[] = []
    const given = (value: unknown) => `$${values.push(value)}`
    const where = ['c.round_id = ' + given(selection.roundId), 'c.number IS NOT NULL']
    const equal = (column: string, value: unknown) => {
      if (value !== undefined) where.push(`${column} = ${given(value)}`)
    }
    equal('c.lineage_id', filter.lineageId)
    equal('c.field', filter.field)
    equal('c.type', filter.type)
    equal('c.stance', filter.stance)
    equal(`c.commenter->>'category'`, filter.category)
    equal(`c.commenter->>'country'`, filter.country)
    equal('c.assigned_to', filter.assignedTo)
    equal('c.moderation', filter.moderation)
    equal('c.late', filter.late)
    equal('c.source', filter.source)
    equal('c.session_id', filter.sessionId)
    if (filter.area !== undefined) where.push(`c.lineage_id = ANY(${given(lineages)})`)
    const answered = selection.onlyTold === true ? `(d.id IS NOT NULL AND ${TOLD})` : 'd.id IS NOT NULL'
    if (filter.disposition === 'none') where.push(`NOT ${answered}`, 'c.withdrawn_at IS NULL')
    else if (filter.disposition !== undefined) {
      where.push(answered)
      equal('d.code', filter.disposition)
    }
    if (selection.moderations !== undefined)
      where.push('c.withdrawn_at IS NULL', `c.moderation = ANY(${given(selection.moderations)})`)
    if (filter.q !== undefined && filter.q !== '') {
      const words = given(containing(filter.q))
      where.push(`(c.text ILIKE ${words} OR c.proposed_text ILIKE ${words} OR c.number ILIKE ${words})`)
    }
    let order = filter.order === 'supports' ? `${SUPPORTS} DESC, c.ordinal` : 'c.ordinal'
    if (filter.order === 'statement') {
      const all = given(lineages)
      // Always so; a parameter must stand in the condition, because the count is asked with the same ones.
      where.push(`(c.lineage_id IS NULL OR c.lineage_id = ANY(${all}))`)
      order = `array_position(${all}::uuid[], c.lineage_id) NULLS FIRST, c.ordinal`
    }
    // Which they are is found in the comments alone, where their answers do not matter: only those of the page are read whole.
    const from = filter.disposition === undefined ? 'review_comments c' : `review_comments c ${STANDING}`
    const list = { columns: 'c.id', from, where: where.join(' AND '), order, values }
    const { items, ...page } = await selectPage<{ id: CommentId }>(db, list, filter)
    const found = await this.some(
      db,
      'id',
      items.map(({ id }) => id),
    )
    const byId = new Map(found.map((comment) => [comment.id, comment]))
    return { ...page, items: items.flatMap(({ id }) => byId.get(id) ?? []) }
  }

  async some(
    db: Tx | Database,
    condition: 'id' | 'number' | 'participant' | 'lineage' | 'round',
    value: unknown,
  ): Promise<StoredComment[]> {
    const column = {
      id: 'c.id = ANY($1)',
      number: 'c.number = $1',
      participant: 'c.participant_id = $1',
      lineage: 'c.lineage_id = $1',
      round: 'c.round_id = $1 AND c.number IS NOT NULL',
    }[condition]
    const rows: Row[] = await db.query(
      `SELECT ${COLUMNS} FROM review_comments c ${STANDING} WHERE ${column} ORDER BY c.ordinal NULLS LAST, c.submitted_at, c.id`,
      [value],
    )
    return rows.map(toStored)
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: CommentId): Promise<StoredComment> {
    const [found] = await this.some(db, 'id', [id])
    const [owned]: unknown[] = await db.query(
      'SELECT 1 FROM review_comments c JOIN review_rounds r ON r.id = c.round_id WHERE c.id = $1 AND r.issuer_id = $2',
      [id, issuerId],
    )
    return found && owned ? found : fail('not_found', { what: 'comment' })
  }

  /** Rows locked in one order, so that two who answer the same comments wait and do not block each other. */
  async lock(tx: Tx, ids: readonly CommentId[]): Promise<void> {
    await tx.query('SELECT 1 FROM review_comments WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids])
  }

  ofSubmission(db: Tx | Database, submissionId: string): Promise<CommentRow[]> {
    return db.getRepository(commentsTable).find({ where: { submissionId }, order: { submittedAt: 'ASC', id: 'ASC' } })
  }

  async update(tx: Tx, id: CommentId, set: Partial<CommentRow>): Promise<void> {
    await tx.update(commentsTable, { id }, set)
  }

  countOf(db: Tx | Database, participantId: ParticipantId): Promise<number> {
    return db.getRepository(commentsTable).countBy({ participantId })
  }

  async historyOf(db: Tx | Database, commentId: CommentId): Promise<CommentFile['history']> {
    const rows = await db.getRepository(commentHistoryTable).find({ where: { commentId }, order: { position: 'ASC' } })
    return rows.map(({ content, writtenAt }) => ({ content: { ...content }, writtenAt }))
  }

  async duplicatesOf(db: Tx | Database, id: CommentId): Promise<CommentId[]> {
    const rows = await db.getRepository(commentsTable).find({ select: { id: true }, where: { duplicateOf: id } })
    return rows.map((row) => row.id)
  }
}

/** A comment as it is stored, with what its list shows. */
export interface StoredComment extends DeskComment {
  readonly participantId: ParticipantId | null
  readonly submissionId: string
  readonly ordinal: number | null
}

function toStored(row: Row): StoredComment {
  const { disposition, reply } = row
  const comment = {
    id: row['id'],
    roundId: row['round_id'],
    number: row['number'],
    target: { lineageId: row['lineage_id'], field: row['field'], index: row['index'], quote: row['quote'] },
    statementId: row['statement_id'],
    code: row['code'],
    type: row['type'],
    stance: row['stance'],
    text: row['text'],
    proposedText: row['proposed_text'],
    language: row['language'],
    source: row['source'],
    commenter: row['commenter'],
    submittedAt: toInstant(row['submitted_at']),
    verifiedAt: toInstant(row['verified_at']),
    late: row['late'],
    editedAt: toInstant(row['edited_at']),
    moderation: row['moderation'],
    moderationReason: row['moderation_reason'],
    withdrawnAt: toInstant(row['withdrawn_at']),
    duplicateOf: row['duplicate_of'],
    supports: row['supports'],
    attachments: row['attachments'],
    assignedTo: row['assigned_to'],
    sessionId: row['session_id'],
    receivedOn: row['received_on'],
    participantId: row['participant_id'],
    submissionId: row['submission_id'],
    ordinal: row['ordinal'],
  }
  // The border: rows hold what was parsed on its way in.
  const stored = comment as unknown as ReviewComment & Omit<StoredComment, 'answers' | 'disposition' | 'reply'>
  return {
    ...stored,
    answers: disposition === null ? 0 : Number(disposition['position']),
    disposition: disposition && dispositionOf(disposition),
    reply: reply && replyOf(reply),
  }
}

// JSON of the database writes instants with an offset and microseconds; the domain with Z and milliseconds.
const at = (value: unknown) => (typeof value === 'string' ? new Date(value).toISOString() : null)

function dispositionOf(row: Record<string, unknown>): Disposition {
  return {
    id: row['id'],
    commentId: row['comment_id'],
    position: row['position'],
    code: row['code'],
    reason: row['reason'],
    change: row['change'],
    decidedBy: row['decided_by'],
    duplicateOf: row['duplicate_of'],
    decidedAt: at(row['decided_at']),
    enteredBy: row['entered_by'],
  } as unknown as Disposition
}

function replyOf(row: Record<string, unknown>): NonNullable<DeskComment['reply']> {
  return {
    dispositionId: row['disposition_id'],
    sentAt: at(row['sent_at']),
    answerBy: row['answer_by'],
    answer: row['answer'],
    answerNote: row['answer_note'],
    answeredAt: at(row['answered_at']),
    appealNoticeAt: at(row['appeal_notice_at']),
  } as unknown as NonNullable<DeskComment['reply']>
}
