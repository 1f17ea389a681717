// Every write leaves one audit line, in its own transaction: when the line cannot be written, nothing is.
import * as contract from '@touchstone/contract'
import { myCredentials } from '@touchstone/contract'
import {
  type CollectionId,
  IssueBatchId,
  LineageId,
  type Assessment,
  type Candidate,
  type StandardVersion,
  StatusBatchId,
  type StatusChangeId,
  type UserId,
} from '@touchstone/domain'
import { encode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StatusBatchWork } from './features/batches/status-batch-work.js'
import { endpointsIn } from './platform/http/openapi.js'
import {
  addCandidate,
  affidavitFor,
  approve,
  assess,
  certify,
  definitionOn,
  deskOf,
  dutyArea,
  eligibleCandidate,
  foundBody,
  importDraft,
  issue,
  openDefinition,
  publish,
  publishStandard,
  type Desk,
} from './testing/small-body.js'
import { ana, comment, held, openRound, plan, planRound } from './testing/small-round.js'
import { startTestApi, type SignedInTester, type TestApi } from './testing/test-api.js'

let api: TestApi
let desk: Desk
let draft: StandardVersion
let published: StandardVersion
let next: StandardVersion
let openOne: contract.DefinitionView
let draftDefinition: contract.DefinitionView
let candidate: Candidate
let assessment: Assessment
let credential: contract.CredentialView
let spare: contract.CredentialView
let broad: contract.CredentialView
let holder: SignedInTester
let link: contract.NewShareLink
let apiKey: contract.NewApiKey
let renewable: contract.CredentialView
let colleague: UserId
let toWrite: contract.StandardImport
let toCancel: contract.StandardImport
let toReview: StandardVersion
let round: contract.RoundView
let offRound: contract.RoundView
let session: contract.ReviewSessionView
let input: contract.DeskComment

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  draft = await importDraft(desk, { designation: 'HSI-DRAFT' })
  published = await publishStandard(desk)
  batch = { ...desk.at, batchId: requestId }
  next = await desk.standards.startDraft({
    params: { ...desk.at, versionId: published.id },
    body: { number: '1.1', changeClass: null },
  })
  toWrite = await startImport()
  toCancel = await startImport()
  toReview = await importDraft(desk, { designation: 'HSI-REVIEW' })
  offRound = await openRound(desk, await importDraft(desk, { designation: 'HSI-OFF' }))
  openOne = await openDefinition(desk, published)
  draftDefinition = await desk.definitions.defineCredential({
    params: desk.at,
    body: definitionOn(published, { code: 'PT1-DRAFT' }),
  })
  candidate = await eligibleCandidate(desk, openOne)
  assessment = await assess(desk, await addCandidate(desk), affidavitFor(openOne))
  credential = await certify(desk, openOne)
  spare = await certify(desk, openOne)
  broad = await certify(
    desk,
    await openDefinition(desk, published, { code: 'PT1-BROAD', scope: [dutyArea(1), dutyArea(2)] }),
  )
  toDelete = (await collect()).id
  const yearly = { kind: 'years', years: 1 } as const
  const renewal = { words: 'Ask for it.', requirements: [], windowDays: 730 }
  renewable = await certify(
    desk,
    await openDefinition(desk, published, { code: 'PT1-YEAR', validity: yearly, renewal }),
  )
  await desk.credentials.getCertificate({ params: its(credential) })
  const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId: credential.candidateId } })
  holder = await api.signInByLink(email)
  manyToDecide = await certify(desk, openOne)
  await proposeChanges()
  colleague = (await deskOf(api, desk.issuerId, 'auditor')).tester.userId
})
afterAll(() => api?.close())

interface OneOfMany {
  readonly issuerId: Desk['issuerId']
  readonly batchId: StatusBatchId
}
let ofMany: Record<'toApprove' | 'toRefuse' | 'toCancel' | 'toUndo', OneOfMany>
let manyToDecide: contract.CredentialView

async function startMany(who: Desk, action: 'suspend' | 'withdraw' = 'suspend'): Promise<OneOfMany> {
  const client = who.tester.client(contract.statusBatches)
  const choice = { action, selection: { credentialIds: [manyToDecide.credentialId] } }
  const { fingerprint } = await client.previewStatusBatch({ params: desk.at, body: choice })
  const batchId = StatusBatchId.parse(crypto.randomUUID())
  const body = { ...choice, reason: 'conduct', note: 'Why.', fingerprint, requestId: batchId } as const
  await client.startStatusBatch({ params: desk.at, body })
  return { ...desk.at, batchId }
}

let waiting: Record<'toApprove' | 'toRefuse' | 'toCancel', { issuerId: Desk['issuerId']; changeId: StatusChangeId }>

/** Two withdrawals a colleague proposed, and one that waits for its day. */
async function proposeChanges(): Promise<void> {
  const manager = await deskOf(api, desk.issuerId, 'credential_manager')
  const ruled = (twoPersonWithdrawal: boolean) =>
    desk.issuer.setWithdrawalRule({ params: desk.at, body: { twoPersonWithdrawal } })
  const withdraw = async (effectiveOn?: string) => {
    const { credentialId } = await certify(desk, openOne)
    const body = { ...because('conduct'), ...(effectiveOn === undefined ? {} : { effectiveOn }) }
    const view = await manager.credentials.withdrawCredential({ params: { ...desk.at, credentialId }, body })
    if (view.change === null) throw new Error('It waits')
    return { ...desk.at, changeId: view.change.id }
  }
  await ruled(true)
  const [toApprove, toRefuse] = [await withdraw(), await withdraw()]
  ofMany = {
    toApprove: await startMany(manager, 'withdraw'),
    toRefuse: await startMany(manager, 'withdraw'),
    toCancel: await startMany(manager, 'withdraw'),
    toUndo: await startMany(manager),
  }
  await api.get(StatusBatchWork).work(ofMany.toUndo.batchId)
  await ruled(false)
  waiting = { toApprove, toRefuse, toCancel: await withdraw('2099-01-01') }
}

const startImport = () =>
  desk.imports.startImport({
    params: desk.at,
    query: {},
    body: new Blob(['Level,Statement\n1,Care for pumps\n'], { type: 'application/octet-stream' }),
  })
const version = ({ id }: StandardVersion) => ({ ...desk.at, versionId: id })
const definition = ({ id }: contract.DefinitionView) => ({ ...desk.at, definitionId: id })
let batch: { issuerId: Desk['issuerId']; batchId: IssueBatchId }
const its = ({ credentialId }: contract.CredentialView) => ({ ...desk.at, credentialId })
const many = () => desk.tester.client(contract.statusBatches)
const changes = () => desk.tester.client(contract.statusChanges)
const batches = () => desk.tester.client(contract.issueBatches)
const requestId = IssueBatchId.parse(crypto.randomUUID())
const batchOf = ({ id }: Candidate) => ({ definitionId: openOne.id, candidates: [id], requestId })
const inRound = () => ({ ...desk.at, roundId: round.id })
const ofInput = () => ({ ...desk.at, commentId: input.id })
let collectionId: CollectionId
let toDelete: CollectionId
const collected = () => desk.tester.client(contract.collections)
const collection = () => ({ ...desk.at, collectionId })
const collect = () =>
  collected().orderCollection({
    params: desk.at,
    body: { of: { credentialIds: [spare.credentialId] }, form: 'zip', extras: [] },
  })
const because = <const Reason extends string>(reason: Reason) => ({ reason, note: null })
const details = ({ number, title, level, language, introduction, acknowledgements, changeClass }: StandardVersion) => ({
  number,
  title,
  level,
  language,
  introduction,
  acknowledgements,
  changeClass,
  changeNote: 'A change.',
})

/** Each write by its endpoint, what the audit trail calls it, and how it is done; in an order in which each is possible. */
const writes: readonly (readonly [endpoint: string, action: string, write: () => Promise<unknown>])[] = [
  [
    'createStandard',
    'standard_created',
    () =>
      desk.standards.createStandard({
        params: desk.at,
        body: { designation: 'HSI-OWN', title: 'Rigger', number: '1.0', language: 'en', level: null },
      }),
  ],
  ['importStandard', 'standard_imported', () => importDraft(desk, { designation: 'HSI-NEW' })],
  [
    'updateVersion',
    'version_details_changed',
    () => desk.standards.updateVersion({ params: version(draft), body: details(draft) }),
  ],
  [
    'defineOwnFields',
    'own_fields_defined',
    () => desk.editing.defineOwnFields({ params: version(draft), body: { from: [], to: [], withValues: [] } }),
  ],
  [
    'setNumbering',
    'numbering_set',
    () => desk.editing.setNumbering({ params: version(draft), body: { from: [], to: [] } }),
  ],
  [
    'editStatements',
    'statements_edited',
    () => {
      const lineageId = LineageId.parse('00000000-0000-4000-8000-000000000005')
      const [from, to] = [{ text: 'Seals' }, { text: 'Seals and faces' }]
      return desk.editing.editStatements({
        params: version(draft),
        body: { edits: [{ edit: 'change', lineageId, from, to }] },
      })
    },
  ],
  ['approveVersion', 'version_approved', () => approve(desk, draft)],
  ['reopenVersion', 'version_reopened', () => desk.decisions.reopenVersion({ params: version(draft) })],
  ['publishVersion', 'version_published', () => publish(desk, draft)],
  [
    'setClosingDates',
    'closing_dates_set',
    () =>
      desk.decisions.setClosingDates({
        params: version(draft),
        body: { lastAssessmentOn: '2027-01-31', sunsetOn: '2027-12-31' },
      }),
  ],
  [
    'startDraft',
    'draft_started',
    () => desk.standards.startDraft({ params: version(draft), body: { number: '1.1', changeClass: null } }),
  ],
  [
    'judgeChanges',
    'changes_judged',
    () =>
      desk.decisions.judgeChanges({
        params: version(next),
        body: { judgements: [{ lineageId: dutyArea(1), significance: 'editorial', equivalence: null, note: null }] },
      }),
  ],
  ['discardDraft', 'draft_discarded', () => desk.standards.discardDraft({ params: version(next) })],
  [
    'defineCredential',
    'credential_defined',
    () => desk.definitions.defineCredential({ params: desk.at, body: definitionOn(published, { code: 'PT1-NEW' }) }),
  ],
  [
    'updateDefinition',
    'definition_changed',
    () =>
      desk.definitions.updateDefinition({
        params: definition(draftDefinition),
        body: definitionOn(published, { code: 'PT1-CHANGED' }),
      }),
  ],
  [
    'openDefinition',
    'definition_opened',
    () => desk.definitions.openDefinition({ params: definition(draftDefinition) }),
  ],
  [
    'closeDefinition',
    'definition_closed',
    () => desk.definitions.closeDefinition({ params: definition(draftDefinition) }),
  ],
  ['addCandidate', 'candidate_added', () => addCandidate(desk)],
  [
    'updateCandidate',
    'candidate_changed',
    () =>
      desk.candidates.updateCandidate({
        params: { ...desk.at, candidateId: candidate.id },
        body: { name: 'Ana Wójcik', email: 'ana@example.org' },
      }),
  ],
  ['recordAssessment', 'assessment_recorded', () => assess(desk, candidate, affidavitFor(openOne))],
  [
    'voidAssessment',
    'assessment_voided',
    () =>
      desk.candidates.voidAssessment({
        params: { ...desk.at, assessmentId: assessment.id },
        body: { reason: 'Wrong person.' },
      }),
  ],
  ['startBatch', 'issue_batch_started', () => batches().startBatch({ params: desk.at, body: batchOf(candidate) })],
  ['cancelBatch', 'issue_batch_cancelled', () => batches().cancelBatch({ params: batch })],
  ['resumeBatch', 'issue_batch_resumed', () => batches().resumeBatch({ params: batch })],
  ['orderCollection', 'collection_ordered', () => collect().then(({ id }) => (collectionId = id))],
  ['cancelCollection', 'collection_cancelled', () => collected().cancelCollection({ params: collection() })],
  [
    'deleteCollection',
    'collection_deleted',
    () => collected().deleteCollection({ params: { ...desk.at, collectionId: toDelete } }),
  ],
  [
    'importCandidates',
    'candidates_imported',
    async () => {
      const imports = desk.tester.client(contract.candidateImports)
      const body = new Blob(['Name,E-mail\nZofia Maj,zofia@school.example'], { type: 'application/octet-stream' })
      const { fingerprint } = await imports.previewCandidateImport({ params: desk.at, body })
      return imports.importCandidates({ params: desk.at, query: { fingerprint }, body })
    },
  ],
  ['issueCredential', 'credential_issued', () => issue(desk, candidate, openOne)],
  [
    'setMyListing',
    'credential_unlisted',
    () =>
      holder
        .client(myCredentials)
        .setMyListing({ params: { credentialId: credential.credentialId }, body: { listed: false } }),
  ],
  [
    'suspendCredential',
    'credential_suspended',
    () => desk.credentials.suspendCredential({ params: its(credential), body: because('conduct') }),
  ],
  [
    'reinstateCredential',
    'credential_reinstated',
    () => desk.credentials.reinstateCredential({ params: its(credential), body: because('inquiry_closed') }),
  ],
  [
    'withdrawCredential',
    'credential_withdrawn',
    () => desk.credentials.withdrawCredential({ params: its(credential), body: because('conduct') }),
  ],
  [
    'reduceScope',
    'credential_scope_reduced',
    () =>
      desk.credentials.reduceScope({
        params: its(broad),
        body: { ...because('scope_no_longer_met'), stays: [dutyArea(1)] },
      }),
  ],
  [
    'replaceCredential',
    'credential_replaced',
    () =>
      desk.credentials.replaceCredential({
        params: its(spare),
        body: { ...because('name_correction'), holderName: 'Ana Nowak' },
      }),
  ],
  [
    'switchReminders',
    'reminders_switched_off',
    () => desk.credentials.switchReminders({ params: desk.at, body: { on: false } }),
  ],
  [
    'switchMyReminders',
    'reminders_switched_off',
    () => holder.client(myCredentials).switchMyReminders({ body: { on: false } }),
  ],
  ['renewCredential', 'credential_renewed', () => desk.credentials.renewCredential({ params: its(renewable) })],
  [
    'makeShareLink',
    'share_link_made',
    async () => {
      const shows = { name: true, results: false, evidence: false }
      const params = { credentialId: credential.credentialId }
      link = await holder.client(contract.shareLinks).makeShareLink({ params, body: { label: null, shows, days: 7 } })
    },
  ],
  [
    'revokeShareLink',
    'share_link_revoked',
    () =>
      holder
        .client(contract.shareLinks)
        .revokeShareLink({ params: { credentialId: credential.credentialId, shareLinkId: link.id } }),
  ],
  ['askForErasure', 'erasure_asked_for', () => holder.client(myCredentials).askForErasure({ body: { asked: true } })],
  [
    'eraseCandidate',
    'candidate_erased',
    async () => {
      const params = { ...desk.at, candidateId: spare.candidateId }
      const { name } = await desk.candidates.getCandidate({ params })
      return desk.candidates.eraseCandidate({ params, body: { name } })
    },
  ],
  ['approveStatusChange', 'credential_withdrawn', () => changes().approveStatusChange({ params: waiting.toApprove })],
  [
    'refuseStatusChange',
    'status_change_refused',
    () => changes().refuseStatusChange({ params: waiting.toRefuse, body: { note: null } }),
  ],
  ['cancelStatusChange', 'status_change_cancelled', () => changes().cancelStatusChange({ params: waiting.toCancel })],
  [
    'withdrawVersion',
    'version_withdrawn',
    () => desk.standards.withdrawVersion({ params: version(published), body: { reason: 'Wrong limit.' } }),
  ],
  [
    'inviteStaff',
    'staff_invited',
    () =>
      desk.issuer.inviteStaff({
        params: desk.at,
        body: { name: 'Ewa', email: 'ewa@staff.example', role: 'auditor' },
      }),
  ],
  [
    'updateStaff',
    'staff_changed',
    () =>
      desk.issuer.updateStaff({
        params: { ...desk.at, userId: colleague },
        body: { role: 'standards_manager', active: true },
      }),
  ],
  [
    'rotateSigningKey',
    'signing_key_rotated',
    () => desk.tester.client(contract.signingKeys).rotateSigningKey({ params: desk.at, body: {} }),
  ],
  [
    'makeApiKey',
    'api_key_made',
    async () => {
      const body = { name: 'Harbour Works', scope: 'verification:batch', dailyRows: 10 } as const
      apiKey = await desk.tester.client(contract.apiKeys).makeApiKey({ params: desk.at, body })
    },
  ],
  [
    'revokeApiKey',
    'api_key_revoked',
    () => desk.tester.client(contract.apiKeys).revokeApiKey({ params: { ...desk.at, keyId: apiKey.id } }),
  ],
  [
    'reportCompromisedKey',
    'signing_key_compromised',
    async () => {
      const keys = desk.tester.client(contract.signingKeys)
      const { keys: all } = await keys.listSigningKeys({ params: desk.at })
      const [keyId] = all.flatMap(({ id, status }) => (status === 'active' ? id : []))
      if (keyId === undefined) throw new Error('There is a key in use')
      return keys.reportCompromisedKey({ params: { ...desk.at, keyId } })
    },
  ],
  [
    'replaceSealKey',
    'seal_key_made',
    () => desk.tester.client(contract.sealKeys).replaceSealKey({ params: desk.at, body: { purpose: 'seal' } }),
  ],
  [
    'reportCompromisedSealKey',
    'seal_key_compromised',
    async () => {
      const keys = desk.tester.client(contract.sealKeys)
      const [key] = (await keys.listSealKeys({ params: desk.at })).filter(({ purpose }) => purpose === 'root')
      if (key === undefined) throw new Error('There is a root in use')
      return keys.reportCompromisedSealKey({ params: { ...desk.at, keyId: key.id } })
    },
  ],
  [
    'updateIssuer',
    'issuer_changed',
    async () => {
      const {
        id: _,
        prefix: __,
        accent: _accent,
        logo: _logo,
        twoPersonWithdrawal: _twoPersonWithdrawal,
        ...profile
      } = await desk.issuer.getIssuer({
        params: desk.at,
      })
      return desk.issuer.updateIssuer({ params: desk.at, body: { ...profile, name: 'Harbour Council' } })
    },
  ],
  ['startStatusBatch', 'status_batch_started', () => startMany(desk)],
  ['undoStatusBatch', 'status_batch_undoing', () => many().undoStatusBatch({ params: ofMany.toUndo })],
  ['approveStatusBatch', 'status_batch_approved', () => many().approveStatusBatch({ params: ofMany.toApprove })],
  ['refuseStatusBatch', 'status_batch_refused', () => many().refuseStatusBatch({ params: ofMany.toRefuse })],
  ['cancelStatusBatch', 'status_batch_cancelled', () => many().cancelStatusBatch({ params: ofMany.toCancel })],
  [
    'setWithdrawalRule',
    'withdrawal_rule_set',
    () => desk.issuer.setWithdrawalRule({ params: desk.at, body: { twoPersonWithdrawal: true } }),
  ],
  ['setAccent', 'issuer_accent_set', () => desk.issuer.setAccent({ params: desk.at, body: { accent: '#1f4e5f' } })],
  [
    'setLogo',
    'issuer_logo_set',
    () => {
      const png = encode({ width: 40, height: 40, data: new Uint8Array(40 * 40 * 3), channels: 3 })
      return desk.issuer.setLogo({ params: desk.at, body: new Blob([png], { type: 'image/png' }) })
    },
  ],
  ['removeLogo', 'issuer_logo_removed', () => desk.issuer.removeLogo({ params: desk.at })],
  [
    'setBadgeArt',
    'badge_art_set',
    () => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
      const body = new Blob([svg], { type: 'image/svg+xml' })
      return desk.tester.client(contract.badgeArt).setBadgeArt({ params: definition(openOne), body })
    },
  ],
  [
    'removeBadgeArt',
    'badge_art_removed',
    () => desk.tester.client(contract.badgeArt).removeBadgeArt({ params: definition(openOne) }),
  ],
  ['startImport', 'import_started', () => startImport()],
  [
    'writeImport',
    'import_written',
    () =>
      desk.imports.writeImport({
        params: { ...desk.at, importId: toWrite.id },
        body: { designation: 'HSI-FILE', number: '1.0', changeClass: null, leaveOutRefused: false },
      }),
  ],
  [
    'cancelImport',
    'import_cancelled',
    () => desk.imports.cancelImport({ params: { ...desk.at, importId: toCancel.id } }),
  ],
  [
    'planRound',
    'round_planned',
    async () => {
      round = await planRound(desk, toReview, { opensOn: '2026-03-10', closesOn: '2026-05-10' })
    },
  ],
  [
    'updateRound',
    'round_changed',
    () => {
      const body = { contentHash: round.snapshot.contentHash, plan }
      return desk.reviews.updateRound({ params: inRound(), body })
    },
  ],
  ['openRound', 'round_opened', () => desk.reviews.openRound({ params: inRound() })],
  [
    'extendRound',
    'round_extended',
    () => desk.reviews.extendRound({ params: inRound(), body: { closesOn: '2026-04-25', reason: 'Holidays.' } }),
  ],
  [
    'pauseRound',
    'round_paused',
    () => desk.reviews.pauseRound({ params: inRound(), body: { reason: 'A table is missing.' } }),
  ],
  ['resumeRound', 'round_resumed', () => desk.reviews.resumeRound({ params: inRound() })],
  [
    'inviteToRound',
    'people_invited',
    () =>
      desk.reviews.inviteToRound({
        params: inRound(),
        body: { audience: 'Employers', emails: ['kai@werk.example'] },
      }),
  ],
  [
    'recordReviewSession',
    'session_recorded',
    async () => {
      session = await desk.reviews.recordReviewSession({ params: inRound(), body: held })
    },
  ],
  [
    'changeReviewSession',
    'session_changed',
    () => {
      const body = { revision: 1, session: { ...held, title: 'Second thoughts' } }
      return desk.reviews.changeReviewSession({ params: { ...desk.at, sessionId: session.id }, body })
    },
  ],
  [
    'enterComments',
    'comments_entered',
    async () => {
      const one = { content: comment(), commenter: ana, source: 'e-mail', email: 'kai@werk.example' } as const
      const [entered] = await desk.reviews.enterComments({ params: inRound(), body: { comments: [one] } })
      if (entered) input = entered
    },
  ],
  [
    'enterForm',
    'form_entered',
    () =>
      desk.forms.enterForm({
        params: inRound(),
        body: {
          handedInBy: ana,
          email: null,
          receivedOn: null,
          comments: [{ row: 2, country: null, content: comment() }],
        },
      }),
  ],
  [
    'moderateComment',
    'comment_moderated',
    () => desk.reviews.moderateComment({ params: ofInput(), body: { moderation: 'shown', reason: null } }),
  ],
  [
    'assignComment',
    'comment_assigned',
    () => desk.reviews.assignComment({ params: ofInput(), body: { userId: desk.tester.userId } }),
  ],
  [
    'closeRound',
    'round_closed',
    () => {
      api.clock.set('2026-04-25T09:00:00.000Z')
      return desk.reviews.closeRound({ params: inRound() })
    },
  ],
  [
    'disposeComments',
    'comments_answered',
    () =>
      desk.reviews.disposeComments({
        params: inRound(),
        body: {
          comments: [{ commentId: input.id, answers: 0 }],
          disposition: {
            code: 'accepted',
            reason: 'Clearer.',
            change: 'editorial',
            decidedBy: { body: 'Work group', meeting: null, vote: null, recusals: [] },
            duplicateOf: null,
          },
        },
      }),
  ],
  [
    'answerByForm',
    'form_answered',
    async () => {
      const { items } = await desk.reviews.listComments({ params: inRound(), query: { source: 'upload' } })
      const told = { code: 'noted', reason: 'Thanks.', change: 'none' } as const
      await desk.forms.answerByForm({
        params: inRound(),
        body: {
          decidedBy: { body: 'Work group', meeting: null, vote: null, recusals: [] },
          answers: items.map(({ id: commentId }) => ({ commentId, answers: 0, ...told })),
        },
      })
    },
  ],
  [
    'makePreviewDocument',
    'report_ordered',
    () => desk.tester.client(contract.reportPreviews).makePreviewDocument({ params: inRound(), body: { form: 'pdf' } }),
  ],
  ['applyProposal', 'proposal_applied', () => desk.reviews.applyProposal({ params: ofInput() })],
  ['sendReplies', 'replies_sent', () => desk.reviews.sendReplies({ params: inRound() })],
  [
    'finishRound',
    'round_resolved',
    () => {
      api.clock.set('2026-06-25T09:00:00.000Z')
      return desk.reviews.finishRound({ params: inRound() })
    },
  ],
  [
    'overrideGate',
    'review_gate_overridden',
    () => {
      const body = { reason: 'The board decided so.', points: ['windows_open' as const] }
      return desk.reviews.overrideGate({ params: version(toReview), body })
    },
  ],
  [
    'cancelRound',
    'round_cancelled',
    () =>
      desk.reviews.cancelRound({
        params: { ...desk.at, roundId: offRound.id },
        body: { reason: 'The trade changed.' },
      }),
  ],
]

test('no write of staff or candidates is forgotten here', () => {
  const owned = [...endpointsIn(contract)].filter(([, { method, access }]) => method !== 'GET' && access !== 'public')
  // Says what an import would do, or what is so; a program is no person whose acts are kept.
  const reads = [
    'dryRunImport',
    'previewBatch',
    'previewStatusBatch',
    'previewCandidateImport',
    'verifyBatch',
    'readForm',
  ]
  const expected = owned.map(([name]) => name).filter((name) => !reads.includes(name))
  expect(writes.map(([endpoint]) => endpoint).toSorted()).toEqual(expected.toSorted())
})

async function everything(): Promise<string> {
  const tables = await api.database.database.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'auth_sessions'`,
  )
  const sums = tables.map(
    ({ name }) => `(SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM ${name} t) AS ${name}`,
  )
  return JSON.stringify(await api.database.database.query(`SELECT ${sums.join(', ')}`))
}

interface Line {
  readonly action: string
  readonly actor_id: string
  readonly issuer_id: string
}
const lines = () => api.database.database.query<Line[]>('SELECT * FROM audit_events ORDER BY at, chain, position')

async function withoutAudit(act: () => Promise<void>): Promise<void> {
  await api.database.database.query(`
    CREATE FUNCTION no_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'No audit today'; END $$;
    CREATE TRIGGER no_audit BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION no_audit()`)
  await act().finally(() =>
    api.database.database.query('DROP TRIGGER no_audit ON audit_events; DROP FUNCTION no_audit()'),
  )
}

/** What the holder does; the rest is done by staff. */
const BY_HOLDER: readonly string[] = [
  'setMyListing',
  'askForErasure',
  'makeShareLink',
  'revokeShareLink',
  'switchMyReminders',
]

/** Of each thing a write does to many, besides its own. */
const LINES_BEFORE: Readonly<Record<string, readonly string[]>> = { importCandidates: ['candidate_added'] }

describe('a write and its audit line stand or fall together', () => {
  test.each(writes)('%s: %s', async (endpoint, action, write) => {
    const before = await everything()
    const known = await lines()
    await withoutAudit(() => expect(write()).rejects.toMatchObject({ code: 'internal_error' }))
    expect(await everything()).toBe(before)
    await write()
    const added = (await lines()).slice(known.length)
    const by = BY_HOLDER.includes(endpoint) ? holder.userId : desk.tester.userId
    const actions = [...(LINES_BEFORE[endpoint] ?? []), action]
    expect(added).toMatchObject(actions.map((one) => ({ action: one, issuer_id: desk.issuerId, actor_id: by })))
    expect(await everything()).not.toBe(before)
  })
})

test('what is refused leaves no line, and what changes nothing neither', async () => {
  const known = await lines()
  await Promise.allSettled(writes.slice(1, 6).map(([, , write]) => write()))
  await expect(issue(desk, candidate, openOne)).rejects.toMatchObject({ code: 'version_not_published' })
  const listing = { params: { credentialId: credential.credentialId }, body: { listed: false } }
  await holder.client(myCredentials).setMyListing(listing)
  expect(await lines()).toEqual(known)
})

test('the chain of all those lines is whole', async () => {
  expect(await desk.issuer.verifyAuditTrail({ params: desk.at })).toMatchObject({
    intact: true,
    events: (await lines()).length,
    firstBroken: null,
  })
})
