// A round with five thousand comments, filtered as the desk filters them: what one page of the list takes, count included.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../lib/postgres.mjs'
import { built } from './built.mjs'
import { openDemoRegister, settings } from './demo-register.mjs'
import { rounds } from './rounds.mjs'

const COMMENTS = 5_000
const ROUNDS = 7

// The demo's comments and their answers, over and over; every third is left without one.
const FILL = `
  WITH models AS (
    SELECT c.*, row_number() OVER (ORDER BY ordinal) - 1 AS place, count(*) OVER () AS many FROM review_comments c WHERE round_id = $1
  ), drawn AS (
    SELECT m.*, n, gen_random_uuid() AS new_id FROM generate_series(1, $2::int) AS n JOIN models m ON m.place = n % m.many
  ), said AS (
    INSERT INTO review_comments (id, round_id, participant_id, submission_id, ordinal, number, lineage_id, statement_id, code, field, index, quote,
           type, stance, text, proposed_text, language, source, commenter, submitted_at, verified_at, late, edited_at, moderation,
           moderation_reason, withdrawn_at, duplicate_of, assigned_to, entered_by)
    SELECT new_id, round_id, participant_id, submission_id, 10000 + n, regexp_replace(number, '[0-9]{4}$', (10000 + n)::text), lineage_id,
           statement_id, code, field, index, quote, type, stance, text, proposed_text, language, source, commenter, submitted_at, verified_at,
           late, edited_at, moderation, moderation_reason, withdrawn_at, NULL, assigned_to, entered_by FROM drawn
  )
  INSERT INTO review_dispositions (id, comment_id, position, code, reason, change, decided_by, duplicate_of, decided_at, entered_by)
  SELECT gen_random_uuid(), drawn.new_id, 1, d.code, d.reason, d.change, d.decided_by, d.duplicate_of, d.decided_at, d.entered_by
    FROM drawn JOIN review_dispositions d ON d.comment_id = drawn.id WHERE n % 3 <> 0`

const FILTERS = {
  'as they came': {},
  'not answered': { disposition: 'none' },
  'technical, opposing, of employers': { type: 'technical', stance: 'oppose', category: 'employer' },
  'by statement, last page': { order: 'statement', after: '4950' },
  'most supported': { order: 'supports' },
  'by a word': { q: 'bearing' },
}

export async function measure(doing) {
  doing('preparing the embedded database')
  const embedded = await filtering('embedded', { dataDir: mkdtempSync(join(tmpdir(), 'data-')) }, doing)
  doing('starting PostgreSQL')
  const postgres = await startPostgres()
  try {
    return [...embedded, ...(await filtering('PostgreSQL', { databaseUrl: postgres.url }, doing))]
  } finally {
    await postgres.stop()
  }
}

async function filtering(where, place, doing) {
  const [{ createApp }, { CommentFiles }, { Database }] = await Promise.all([
    built('apps/api', 'app.js'),
    built('apps/api', 'features/reviews/comment-files.js'),
    built('apps/api', 'platform/database/transactions.js'),
  ])
  const { dataSource, close } = await openDemoRegister(place)
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'))
  const app = await createApp({ ...settings, dataDir, logLevel: 'warn', smtp: undefined, role: 'web' }, { dataSource })
  await app.init()
  try {
    const [round] = await dataSource.query(
      `SELECT id, issuer_id AS "issuerId" FROM review_rounds WHERE status = 'resolved' LIMIT 1`,
    )
    doing(`${where}, ${COMMENTS.toLocaleString('en')} comments are filled in`)
    await dataSource.query(FILL, [round.id, COMMENTS])
    for (const table of ['review_comments', 'review_dispositions']) await dataSource.query(`VACUUM ANALYZE ${table}`)
    const [files, database] = [app.get(CommentFiles), app.get(Database)]
    const rows = []
    for (const [name, filter] of Object.entries(FILTERS)) {
      doing(`${where}, ${name}`)
      const asked = { order: 'number', limit: 50, ...filter }
      const values = await rounds(ROUNDS, async () => {
        const began = performance.now()
        const { items } = await files.page(database, round.issuerId, round.id, asked)
        if (items.length === 0) throw new Error(`Nothing fits: ${name}`)
        return performance.now() - began
      })
      rows.push({ work: `Filter 5,000 comments (${where}, ${name})`, unit: ' ms', values, note: '' })
    }
    return rows
  } finally {
    await app.close()
    await close()
  }
}
