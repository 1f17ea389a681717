// What is published, opened, assessed, issued or audited cannot be changed by anyone who speaks SQL to the database.
import { badgeArt, apiKeys, callForInput, issueBatches, statusBatches } from '@touchstone/contract'
import { IssueBatchId, StatusBatchId } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IssueBatchWork } from './features/batches/issue-batch-work.js'
import { StatusBatchWork } from './features/batches/status-batch-work.js'
import { sqlState } from './platform/database/transactions.js'
import {
  addCandidate,
  affidavitFor,
  approve,
  assess,
  certify,
  eligibleCandidate,
  foundBody,
  importDraft,
  openDefinition,
} from './testing/small-body.js'
import { publish, publishNext, publishStandard, definitionOn, type Desk } from './testing/small-body.js'
import { ana, comment, confirmed, held, openRound, PERFORMANCE } from './testing/small-round.js'
import { startTestApi, type TestApi } from './testing/test-api.js'

let api: TestApi
let desk: Desk
/** Ids by the names the SQL below uses. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  const superseded = await publishStandard(desk)
  const version = await publishNext(desk, superseded, '1.1')
  const draft = await desk.standards.startDraft({
    params: { ...desk.at, versionId: version.id },
    body: { number: '1.2', changeClass: null },
  })
  const withdrawnVersion = await publish(desk, await importDraft(desk, { designation: 'HSI-PT-2' }))
  const discarded = await desk.standards.startDraft({
    params: { ...desk.at, versionId: withdrawnVersion.id },
    body: { number: '1.1', changeClass: null },
  })
  await desk.standards.discardDraft({ params: { ...desk.at, versionId: discarded.id } })
  await desk.standards.withdrawVersion({
    params: { ...desk.at, versionId: withdrawnVersion.id },
    body: { reason: 'Wrong.' },
  })
  const free = await importDraft(desk, { designation: 'HSI-PT-3' })
  const approved = await approve(desk, await importDraft(desk, { designation: 'HSI-PT-5' }))
  const reopened = await importDraft(desk, { designation: 'HSI-PT-6' })
  await approve(desk, reopened)
  await desk.decisions.reopenVersion({ params: { ...desk.at, versionId: reopened.id } })
  const pending = await publish(desk, await importDraft(desk, { designation: 'HSI-PT-7' }), {
    effectiveOn: '2026-04-01',
  })
  const definition = await openDefinition(desk, version)
  const body = definitionOn(version, { code: 'PT1-DRAFT' })
  const keys = desk.tester.client(apiKeys)
  const keyBody = { name: 'Harbour Works', scope: 'verification:batch' } as const
  const apiKey = await keys.makeApiKey({ params: desk.at, body: keyBody })
  await api.database.database.query(`INSERT INTO api_key_usage VALUES ($1, '2026-03-02', 7)`, [apiKey.id])
  const revokedKey = await keys.makeApiKey({ params: desk.at, body: keyBody })
  await keys.revokeApiKey({ params: { ...desk.at, keyId: revokedKey.id } })
  const draftDefinition = await desk.definitions.defineCredential({ params: desk.at, body })
  const active = await certify(desk, definition)
  await desk.credentials.getCertificate({ params: { ...desk.at, credentialId: active.credentialId } })
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
  const picture = new Blob([drawing], { type: 'image/svg+xml' })
  await desk.tester.client(badgeArt).setBadgeArt({ params: { ...desk.at, definitionId: definition.id }, body: picture })
  const withdrawn = await certify(desk, definition)
  const params = { ...desk.at, credentialId: withdrawn.credentialId }
  await desk.credentials.withdrawCredential({ params, body: { reason: 'conduct', note: null } })
  const erased = await certify(desk, definition, 'Somebody Forgotten')
  const erasedParams = { ...desk.at, candidateId: erased.candidateId }
  await desk.candidates.eraseCandidate({ params: erasedParams, body: { name: 'Somebody Forgotten' } })
  const later = { reason: 'conduct', note: null, effectiveOn: '2099-01-01' } as const
  const planned = await desk.credentials.suspendCredential({
    params: { ...desk.at, credentialId: active.credentialId },
    body: later,
  })
  const assessment = await assess(desk, await addCandidate(desk), affidavitFor(definition))
  const second = await assess(desk, await addCandidate(desk), affidavitFor(definition))
  await desk.candidates.voidAssessment({
    params: { ...desk.at, assessmentId: second.id },
    body: { reason: 'Wrong person.' },
  })
  await eligibleCandidate(desk, definition)
  const batchId = IssueBatchId.parse(crypto.randomUUID())
  const choice = { definitionId: definition.id, candidates: 'everybody' as const, requestId: batchId }
  await desk.tester.client(issueBatches).startBatch({ params: desk.at, body: choice })
  await api.get(IssueBatchWork).work(batchId)
  const toReview = await importDraft(desk, { designation: 'HSI-PT-8' })
  const round = await openRound(desk, toReview)
  const rating = {
    kind: 'performance_standard' as const,
    lineageId: PERFORMANCE,
    performed: true,
    frequency: 3,
    importance: 4,
    criticality: 2,
    whenNeeded: null,
    verdict: null,
    text: null,
  }
  const input = { comments: [comment(), comment()], survey: { ratings: [rating], submit: true } }
  const { mine, token } = await confirmed(api, round, input)
  const [said, answered] = mine.comments.map(({ id }) => id)
  if (!said || !answered) throw new Error('There are two comments')
  const edited = { token, content: comment({ text: 'Better said.' }) }
  await api.client(callForInput).editMyComment({ params: { commentId: said }, body: edited })
  const inRound = { ...desk.at, roundId: round.id }
  api.clock.set('2026-04-21T09:00:00.000Z')
  await desk.reviews.closeRound({ params: inRound })
  await desk.reviews.disposeComments({
    params: inRound,
    body: {
      comments: [{ commentId: answered, answers: 0 }],
      disposition: {
        code: 'accepted',
        reason: 'Clearer.',
        change: 'editorial',
        decidedBy: { body: 'Work group', meeting: null, vote: null, recusals: [] },
        duplicateOf: null,
      },
    },
  })
  await desk.reviews.applyProposal({ params: { ...desk.at, commentId: answered } })
  await desk.reviews.sendReplies({ params: inRound })
  const override = { reason: 'Decided.', points: ['windows_open' as const] }
  await desk.reviews.overrideGate({ params: { ...desk.at, versionId: toReview.id }, body: override })
  const off = await openRound(desk, await importDraft(desk, { designation: 'HSI-PT-9' }), {
    opensOn: '2026-04-21',
    closesOn: '2026-06-21',
  })
  await desk.reviews.enterComments({
    params: { ...desk.at, roundId: off.id },
    body: { comments: [{ content: comment(), commenter: ana, source: 'e-mail', email: null }] },
  })
  const session = await desk.reviews.recordReviewSession({ params: inRound, body: held })
  const offSession = await desk.reviews.recordReviewSession({ params: { ...desk.at, roundId: off.id }, body: held })
  await desk.reviews.cancelRound({ params: { ...desk.at, roundId: off.id }, body: { reason: 'Off.' } })
  const decideOnMany = desk.tester.client(statusBatches)
  const toMany = { action: 'suspend' as const, selection: { credentialIds: [active.credentialId] } }
  const { fingerprint } = await decideOnMany.previewStatusBatch({ params: desk.at, body: toMany })
  const many = StatusBatchId.parse(crypto.randomUUID())
  await decideOnMany.startStatusBatch({
    params: desk.at,
    body: { ...toMany, reason: 'conduct', note: 'Why.', fingerprint, requestId: many },
  })
  await api.get(StatusBatchWork).work(many)
  await decideOnMany.undoStatusBatch({ params: { ...desk.at, batchId: many } })
  await api.get(StatusBatchWork).work(many)
  Object.assign(ids, {
    many,
    round: round.id,
    offRound: off.id,
    session: session.id,
    offSession: offSession.id,
    snapshot: round.snapshotId,
    said,
    answered,
    batch: batchId,
    planned: planned.change?.id ?? '',
    standard: version.standardId,
    freeStandard: free.standardId,
    superseded: superseded.id,
    version: version.id,
    draft: draft.id,
    withdrawnVersion: withdrawnVersion.id,
    discarded: discarded.id,
    approved: approved.id,
    reopened: reopened.id,
    pending: pending.id,
    definition: definition.id,
    apiKey: apiKey.id,
    revokedKey: revokedKey.id,
    draftDefinition: draftDefinition.id,
    active: active.key,
    withdrawn: withdrawn.key,
    erased: erased.key,
    holder: active.candidateId,
    forgotten: erased.candidateId,
    assessment: assessment.id,
    voided: second.id,
  })
})
afterAll(() => api?.close())

/** `:name` stands for an id. */
function run(sql: string): Promise<unknown> {
  const spelled = Object.entries(ids).reduce(
    (text, [name, id]) => text.replaceAll(new RegExp(`:${name}\\b`, 'g'), `'${id}'`),
    sql,
  )
  return api.database.database.query(spelled)
}

/** The SQLSTATE a statement is refused with. */
async function stateOf(sql: string): Promise<string | undefined> {
  try {
    await run(sql)
    return 'accepted'
  } catch (fault) {
    return sqlState(fault)
  }
}

/** Everything in the tables whose rows are kept. */
const tables = [
  'skill_standards',
  'standard_versions',
  'statements',
  'statement_ksas',
  'statement_judgements',
  'credential_definitions',
  'definition_scope',
  'assessments',
  'credentials',
  'credential_events',
  'credential_evidence',
  'signing_keys',
  'seal_keys',
  'api_keys',
  'api_key_usage',
  'badge_documents',
  'certificate_files',
  'badge_art',
  'status_lists',
  'status_entries',
  'status_changes',
  'status_batch_rows',
  'issue_batches',
  'issue_batch_rows',
  'audit_events',
  'draft_snapshots',
  'review_rounds',
  'review_round_events',
  'review_comments',
  'review_comment_history',
  'review_dispositions',
  'review_applied_proposals',
  'review_replies',
  'review_gate_overrides',
  'review_attachments',
  'review_sessions',
  'survey_responses',
]
async function everything(): Promise<unknown> {
  const sums = tables.map(
    (table) => `(SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM ${table} t) AS ${table}`,
  )
  return api.database.database.query(`SELECT ${sums.join(', ')}`)
}

describe('is refused in SQL too', () => {
  test.each([
    // standards and versions
    `UPDATE skill_standards SET designation = 'X' WHERE id = :standard`,
    `DELETE FROM skill_standards WHERE id = :freeStandard`,
    `UPDATE standard_versions SET title = 'X' WHERE id = :version`,
    `UPDATE standard_versions SET number = '9.9' WHERE id = :version`,
    `UPDATE standard_versions SET content_hash = repeat('0', 64) WHERE id = :version`,
    `UPDATE standard_versions SET published_on = '2020-01-01' WHERE id = :version`,
    `UPDATE standard_versions SET introduction = 'X' WHERE id = :superseded`,
    `UPDATE standard_versions SET status = 'draft' WHERE id = :version`,
    `UPDATE standard_versions SET status = 'published' WHERE id = :superseded`,
    `UPDATE standard_versions SET status = 'published' WHERE id = :withdrawnVersion`,
    `UPDATE standard_versions SET withdrawal_reason = 'X' WHERE id = :withdrawnVersion`,
    `UPDATE standard_versions SET status = 'draft' WHERE id = :discarded`,
    `UPDATE standard_versions SET title = 'X' WHERE id = :discarded`,
    `UPDATE standard_versions SET status = 'superseded' WHERE id = :draft`,
    `UPDATE standard_versions SET title = 'X' WHERE id = :approved`,
    `UPDATE standard_versions SET own_fields = '[]', revision = 7 WHERE id = :approved`,
    `UPDATE standard_versions SET status = 'superseded' WHERE id = :approved`,
    `UPDATE standard_versions SET status = 'draft' WHERE id = :pending`,
    `UPDATE standard_versions SET status = 'superseded' WHERE id = :pending`,
    `UPDATE standard_versions SET title = 'X' WHERE id = :pending`,
    `UPDATE standard_versions SET effective_on = '2026-03-02' WHERE id = :pending`,
    `UPDATE standard_versions SET new_starts_from = '2026-03-02' WHERE id = :pending`,
    `UPDATE standard_versions SET approved_on = '2026-03-02' WHERE id = :pending`,
    `UPDATE standard_versions SET closes_previous = NULL, approval_note = 'X' WHERE id = :pending`,
    `DELETE FROM standard_versions WHERE id = :version`,
    `DELETE FROM standard_versions WHERE id = :draft`,
    `TRUNCATE standard_versions CASCADE`,
    `TRUNCATE skill_standards CASCADE`,
    `TRUNCATE issuers CASCADE`,
    // statements
    ...['version', 'superseded', 'withdrawnVersion', 'discarded', 'approved', 'pending'].flatMap((version) => [
      `UPDATE statements SET text = 'X' WHERE version_id = :${version}`,
      `DELETE FROM statements WHERE version_id = :${version} AND type = 'skill'`,
      `INSERT INTO statements (id, version_id, lineage_id, position, type, text, evaluation_criteria, equipment, fields, derived_from)
        VALUES (gen_random_uuid(), :${version}, gen_random_uuid(), 9, 'duty', 'X', '[]', '[]', '{}', '[]')`,
      `UPDATE statement_ksas SET position = 7 WHERE version_id = :${version}`,
      `DELETE FROM statement_ksas WHERE version_id = :${version}`,
      `INSERT INTO statement_judgements (version_id, lineage_id, significance) VALUES (:${version}, gen_random_uuid(), 'editorial')`,
    ]),
    `UPDATE statements SET version_id = :draft, lineage_id = gen_random_uuid() WHERE version_id = :version AND type = 'skill'`,
    `UPDATE statements SET version_id = :version, lineage_id = gen_random_uuid() WHERE version_id = :draft AND type = 'skill'`,
    `INSERT INTO statement_ksas (version_id, lineage_id, ksa, position)
      SELECT version_id, lineage_id, lineage_id, 9 FROM statements WHERE version_id = :version AND type = 'duty'`,
    `TRUNCATE statements CASCADE`,
    `TRUNCATE statement_ksas`,
    `TRUNCATE statement_judgements`,
    // definitions
    `UPDATE credential_definitions SET title = 'X' WHERE id = :definition`,
    `UPDATE credential_definitions SET requirements = '[]' WHERE id = :definition`,
    `UPDATE credential_definitions SET validity = '{"kind":"none"}' WHERE id = :definition`,
    `UPDATE credential_definitions SET version_id = :superseded WHERE id = :definition`,
    `UPDATE credential_definitions SET opened_at = now() WHERE id = :definition`,
    `UPDATE credential_definitions SET status = 'draft' WHERE id = :definition`,
    `UPDATE credential_definitions SET status = 'closed' WHERE id = :draftDefinition`,
    `DELETE FROM credential_definitions WHERE id = :definition`,
    `UPDATE definition_scope SET position = 7 WHERE definition_id = :definition`,
    `DELETE FROM definition_scope WHERE definition_id = :definition`,
    `INSERT INTO definition_scope SELECT definition_id, 7, version_id, lineage_id FROM definition_scope WHERE definition_id = :definition`,
    `UPDATE definition_scope SET definition_id = :definition, position = 8 WHERE definition_id = :draftDefinition`,
    `TRUNCATE credential_definitions CASCADE`,
    `TRUNCATE definition_scope`,
    // assessments
    `UPDATE assessments SET result = '{"kind":"judged","met":false}' WHERE id = :assessment`,
    `UPDATE assessments SET assessed_on = '2020-01-01' WHERE id = :assessment`,
    `UPDATE assessments SET evaluator_name = 'X' WHERE id = :assessment`,
    `UPDATE assessments SET test_centre = 'X' WHERE id = :assessment`,
    `UPDATE assessments SET void_reason = 'X' WHERE id = :assessment`,
    `UPDATE assessments SET voided_at = NULL, void_reason = NULL WHERE id = :voided`,
    `UPDATE assessments SET void_reason = 'X' WHERE id = :voided`,
    `DELETE FROM assessments WHERE id = :assessment`,
    `TRUNCATE assessments CASCADE`,
    // credentials
    `UPDATE credentials SET certificate = jsonb_set(certificate, '{holderName}', '"X"') WHERE key = :active`,
    `UPDATE credentials SET certificate_hash = repeat('0', 64) WHERE key = :active`,
    `UPDATE credentials SET credential_id = 'X' WHERE key = :active`,
    `UPDATE credentials SET expires_on = NULL WHERE key = :active`,
    `UPDATE credentials SET effective_on = '2020-01-01' WHERE key = :active`,
    `UPDATE credentials SET candidate_id = gen_random_uuid() WHERE key = :active`,
    `UPDATE credentials SET replaced_by = 'X' WHERE key = :active`,
    `UPDATE credentials SET scope = '[]' WHERE key = :active`,
    `UPDATE credentials SET status = 'active' WHERE key = :withdrawn`,
    `UPDATE credentials SET status = 'suspended' WHERE key = :withdrawn`,
    `UPDATE credentials SET status = 'replaced' WHERE key = :withdrawn`,
    `UPDATE credentials SET replaced_by = 'X' WHERE key = :withdrawn`,
    `DELETE FROM credentials WHERE key = :active`,
    `TRUNCATE credentials CASCADE`,
    // histories and evidence
    `UPDATE credential_events SET "on" = '2020-01-01' WHERE credential_key = :active`,
    `UPDATE credential_events SET status = 'active' WHERE credential_key = :withdrawn`,
    `DELETE FROM credential_events WHERE credential_key = :withdrawn`,
    `INSERT INTO credential_events (credential_key, position, action, status, at, "on")
      VALUES (:withdrawn, 9, 'reinstate', 'active', now(), '2026-03-02')`,
    `TRUNCATE credential_events`,
    `UPDATE credential_evidence SET assessment_id = :assessment WHERE credential_key = :active`,
    `DELETE FROM credential_evidence WHERE credential_key = :active`,
    `TRUNCATE credential_evidence`,
    // changes of status that wait
    `UPDATE status_changes SET action = 'withdraw' WHERE id = :planned`,
    `UPDATE status_changes SET effective_on = '2026-03-02' WHERE id = :planned`,
    `UPDATE status_changes SET status = 'refused' WHERE id = :planned`,
    `UPDATE status_changes SET status = 'done', effective_on = '2026-03-02' WHERE id = :planned`,
    `DELETE FROM status_changes WHERE id = :planned`,
    `TRUNCATE status_changes`,
    // decisions on many
    `UPDATE status_batch_rows SET status = 'changed' WHERE batch_id = :many`,
    `UPDATE status_batch_rows SET before = 'suspended' WHERE batch_id = :many`,
    `DELETE FROM status_batch_rows WHERE batch_id = :many`,
    `TRUNCATE status_batch_rows`,
    // batches
    `UPDATE issue_batch_rows SET status = 'refused' WHERE batch_id = :batch`,
    `UPDATE issue_batch_rows SET status = 'waiting' WHERE batch_id = :batch`,
    `UPDATE issue_batch_rows SET credential_key = gen_random_uuid() WHERE batch_id = :batch`,
    `DELETE FROM issue_batch_rows WHERE batch_id = :batch`,
    `TRUNCATE issue_batch_rows`,
    // seals and the files they made
    `UPDATE seal_keys SET certificate = 'X'`,
    `UPDATE seal_keys SET status = 'compromised', fingerprint = 'X'`,
    `DELETE FROM seal_keys`,
    `TRUNCATE seal_keys CASCADE`,
    // API keys
    `UPDATE api_keys SET daily_rows = 1000000 WHERE id = :apiKey`,
    `UPDATE api_keys SET secret_hash = 'X' WHERE id = :apiKey`,
    `UPDATE api_keys SET revoked_at = NULL WHERE id = :revokedKey`,
    `DELETE FROM api_keys WHERE id = :apiKey`,
    `TRUNCATE api_keys CASCADE`,
    `UPDATE api_key_usage SET rows = 1 WHERE key_id = :apiKey`,
    `DELETE FROM api_key_usage WHERE key_id = :apiKey`,
    `TRUNCATE api_key_usage`,
    `UPDATE badge_art SET hash = NULL`,
    `DELETE FROM badge_art`,
    `TRUNCATE badge_art`,
    `UPDATE certificate_files SET hash = 'X'`,
    `DELETE FROM certificate_files`,
    `TRUNCATE certificate_files`,
    `DELETE FROM badge_documents WHERE credential_key = :active`,
    // erasure: nothing of it but with the person, whole, once, and for good
    `UPDATE candidates SET erased_at = now() WHERE id = :holder`,
    `UPDATE candidates SET erased_at = now(), name = 'Erased', email = 'x@example.org' WHERE id = :holder`,
    `UPDATE candidates SET name = 'X' WHERE id = :forgotten`,
    `UPDATE candidates SET erased_at = NULL WHERE id = :forgotten`,
    `UPDATE credentials SET erased_at = now(), status = 'erased', certificate = jsonb_set(certificate, '{holderName}', '"Erased"') WHERE key = :active`,
    `UPDATE credentials SET status = 'erased' WHERE key = :active`,
    `UPDATE credentials SET erased_at = NULL WHERE key = :erased`,
    `UPDATE credentials SET erased_at = NULL, status = 'active' WHERE key = :erased`,
    `UPDATE credentials SET status = 'active' WHERE key = :erased`,
    `UPDATE credentials SET certificate = jsonb_set(certificate, '{holderName}', '"X"') WHERE key = :erased`,
    `DELETE FROM credentials WHERE key = :erased`,
    `UPDATE credential_events SET note = 'X' WHERE credential_key = :erased`,
    `UPDATE credential_events SET note = NULL WHERE credential_key = :active`,
    `UPDATE credential_events SET note = NULL, "on" = '2020-01-01' WHERE credential_key = :erased`,
    `DELETE FROM credential_events WHERE credential_key = :erased`,
    `INSERT INTO credential_events (credential_key, position, action, status, at, "on")
      VALUES (:erased, 9, 'reinstate', 'active', now(), '2026-03-02')`,
    `INSERT INTO certificate_files (credential_key, revision, seal_key_id, level, hash, sealed_at)
      SELECT :erased, 9, id, 'B-B', 'X', now() FROM seal_keys LIMIT 1`,
    `UPDATE status_entries SET revoked_at = NULL WHERE credential_key = :erased`,
    `DELETE FROM status_entries WHERE credential_key = :erased`,
    // calls for input
    `UPDATE draft_snapshots SET statements = '[]' WHERE id = :snapshot`,
    `DELETE FROM draft_snapshots WHERE id = :snapshot`,
    `UPDATE review_rounds SET title = 'X' WHERE id = :round`,
    `UPDATE review_rounds SET opens_on = '2020-01-01' WHERE id = :round`,
    `UPDATE review_rounds SET closes_on = '2030-01-01' WHERE id = :round`,
    `UPDATE review_rounds SET snapshot_id = gen_random_uuid() WHERE id = :round`,
    `UPDATE review_rounds SET status = 'open' WHERE id = :round`,
    `UPDATE review_rounds SET reason = 'X' WHERE id = :offRound`,
    `DELETE FROM review_rounds WHERE id = :offRound`,
    `UPDATE review_round_events SET closes_on = '2030-01-01' WHERE round_id = :round`,
    `DELETE FROM review_round_events WHERE round_id = :round`,
    `UPDATE review_comments SET commenter = '{}' WHERE id = :said`,
    `UPDATE review_comments SET number = 'X' WHERE id = :said`,
    `UPDATE review_comments SET submitted_at = now(), late = true WHERE id = :said`,
    `UPDATE review_comments SET text = 'X' WHERE id = :answered`,
    `UPDATE review_comments SET proposed_text = NULL WHERE id = :answered`,
    `DELETE FROM review_comments WHERE id = :said`,
    `UPDATE review_comment_history SET content = '{}' WHERE comment_id = :said`,
    `DELETE FROM review_comment_history WHERE comment_id = :said`,
    `UPDATE review_dispositions SET reason = 'X' WHERE comment_id = :answered`,
    `DELETE FROM review_dispositions WHERE comment_id = :answered`,
    `UPDATE review_applied_proposals SET revision = 9 WHERE comment_id = :answered`,
    `DELETE FROM review_applied_proposals WHERE comment_id = :answered`,
    `UPDATE review_replies SET answer_by = '2020-01-01'`,
    `DELETE FROM review_replies`,
    `UPDATE review_gate_overrides SET reason = 'X'`,
    `DELETE FROM review_gate_overrides`,
    `UPDATE review_sessions SET minutes = 'X' WHERE id = :offSession`,
    `UPDATE review_sessions SET recorded_by = gen_random_uuid() WHERE id = :session`,
    `UPDATE review_sessions SET round_id = :offRound WHERE id = :session`,
    `UPDATE review_comments SET session_id = :session WHERE id = :answered`,
    `DELETE FROM review_sessions WHERE id = :session`,
    `TRUNCATE review_sessions CASCADE`,
    `UPDATE survey_responses SET ratings = '[]'`,
    `DELETE FROM survey_responses`,
    ...['draft_snapshots', 'review_rounds', 'review_comments', 'review_dispositions', 'survey_responses'].map(
      (table) => `TRUNCATE ${table} CASCADE`,
    ),
    `TRUNCATE review_replies`,
    // the audit trail
    `UPDATE audit_events SET action = 'X'`,
    `UPDATE audit_events SET actor_id = NULL`,
    `DELETE FROM audit_events`,
    `TRUNCATE audit_events`,
    `DELETE FROM audit_events WHERE position = (SELECT max(position) FROM audit_events)`,
  ])('%s', async (sql) => {
    const before = await everything()
    expect(await stateOf(sql)).toBe('TS001')
    expect(await everything()).toEqual(before)
  })
})

describe('may still be written', () => {
  test.each([
    `UPDATE skill_standards SET designation = 'HSI-PT-4' WHERE id = :freeStandard`,
    `UPDATE standard_versions SET title = 'Pump Fitter' WHERE id = :draft`,
    `UPDATE statements SET text = 'X' WHERE version_id = :draft`,
    `DELETE FROM statement_ksas WHERE version_id = :draft`,
    `UPDATE standard_versions SET title = 'Pump Fitter' WHERE id = :reopened`,
    `UPDATE statements SET text = 'X' WHERE version_id = :reopened`,
    `UPDATE standard_versions SET status = 'draft', approved_on = NULL, approval_note = NULL WHERE id = :approved`,
    `UPDATE standard_versions SET status = 'published' WHERE id = :pending`,
    `UPDATE standard_versions SET last_assessment_on = '2027-01-01', sunset_on = '2027-06-30' WHERE id = :superseded`,
    `UPDATE standard_versions SET status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'X' WHERE id = :superseded`,
    `UPDATE credential_definitions SET title = 'X' WHERE id = :draftDefinition`,
    `DELETE FROM definition_scope WHERE definition_id = :draftDefinition`,
    `UPDATE credential_definitions SET status = 'closed' WHERE id = :definition`,
    `UPDATE credential_definitions SET status = 'open' WHERE id = :definition`,
    `UPDATE assessments SET voided_at = now(), void_reason = 'X' WHERE id = :assessment`,
    `UPDATE review_sessions SET minutes = 'Better.', revision = 2 WHERE id = :session`,
    `UPDATE review_rounds SET last_comment = last_comment + 1 WHERE id = :round`,
    `UPDATE review_comments SET moderation = 'hidden', moderation_reason = 'X' WHERE id = :answered`,
    `UPDATE review_comments SET text = 'Said better still.' WHERE id = :said`,
    `UPDATE review_comments SET withdrawn_at = now() WHERE id = :said`,
    `UPDATE review_replies SET answer = 'satisfied', answered_at = now()`,
    `UPDATE credentials SET listed = false WHERE key IN (:active, :withdrawn)`,
    `UPDATE credentials SET status = 'suspended' WHERE key = :active`,
    `UPDATE credentials SET status = 'active' WHERE key = :active`,
    `UPDATE credentials SET status = 'replaced', replaced_by = 'HS-1' WHERE key = :active`,
  ])('%s', async (sql) => {
    expect(await stateOf(sql)).toBe('accepted')
  })
})

test('what is refused in SQL leaves the audit chain whole', async () => {
  expect(await desk.issuer.verifyAuditTrail({ params: desk.at })).toMatchObject({ intact: true, firstBroken: null })
})
