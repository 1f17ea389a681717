// Some duty areas are taken away from a credential; what is left stands under a new ID.
import { badges, issuer, myCredentials, statusChanges, verification, type DefinitionView } from '@touchstone/contract'
import type { CredentialId } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  certify,
  deskOf,
  dutyArea,
  foundBody,
  openDefinition,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let colleague: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  colleague = await deskOf(api, desk.issuerId, 'credential_manager')
  const scope = [dutyArea(1), dutyArea(2)]
  definition = await openDefinition(desk, await publishStandard(desk), { code: 'PT1-BOTH', scope })
})
afterAll(() => api?.close())
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))

const at = (credentialId: CredentialId) => ({ ...desk.at, credentialId })
const get = (id: CredentialId) => desk.credentials.getCredential({ params: at(id) })
const rule = (twoPersonWithdrawal: boolean) =>
  desk.tester.client(issuer).setWithdrawalRule({ params: desk.at, body: { twoPersonWithdrawal } })
const changes = (who: Desk) => who.tester.client(statusChanges)
const verified = (credentialId: string, on?: string) =>
  api.client(verification).verifyCredential({ params: { credentialId }, query: { on } })
const reduce = (credentialId: CredentialId, stays = [dutyArea(2)], who: Desk = desk) =>
  who.credentials.reduceScope({
    params: at(credentialId),
    body: { stays, reason: 'scope_no_longer_met', note: 'Committee of 1 March.' },
  })

describe('a reduced scope', () => {
  test('is a new credential of what is left; the old ID says so, and leads to it', async () => {
    await rule(false)
    const old = await certify(desk, definition, 'Ana Nowak')
    expect(old.areas.map(({ lineageId }) => lineageId)).toEqual([dutyArea(1), dutyArea(2)])
    api.clock.set('2026-04-01T09:00:00.000Z')
    const reduced = await reduce(old.credentialId)
    const { credentialId } = reduced
    expect(reduced).toMatchObject({
      status: 'active',
      decidedOn: old.decidedOn,
      effectiveOn: old.effectiveOn,
      expiresOn: old.expiresOn,
      scope: [dutyArea(2)],
      areas: [old.areas[1]],
      evidence: old.evidence,
      history: [{ action: 'issue' }, { action: 'reduce_scope', reason: 'scope_no_longer_met', on: '2026-04-01' }],
    })
    expect(await get(old.credentialId)).toMatchObject({
      status: 'replaced',
      replacedBy: credentialId,
      certificate: old.certificate,
      history: [{ action: 'issue' }, { action: 'reduce_scope', status: 'replaced', by: desk.tester.userId }],
    })
    const wording = 'The requirements are no longer met in part of what it covered.'
    const scopeReduced = { on: '2026-04-01', reason: 'scope_no_longer_met', wording }
    const before = await verified(old.credentialId, '2026-03-31')
    expect(before).toMatchObject({ outcome: 'valid', credential: { scopeReduced: null } })
    expect(await verified(old.credentialId)).toMatchObject({
      outcome: 'replaced',
      credential: { replacedBy: credentialId, scopeReduced, status: { wording } },
    })
    const now = await verified(credentialId)
    expect(now).toMatchObject({ outcome: 'valid', credential: { scopeReduced } })
    expect(now.credential?.certificate.scope).toEqual([old.certificate.scope[1]])
    expect(JSON.stringify(now)).not.toContain('Committee')
  })

  test('has a certificate and a badge that claim no more than is left, and the old ones verify as replaced', async () => {
    await rule(false)
    const old = await certify(desk, definition)
    const document = async (id: CredentialId) => {
      const { candidateId } = await get(id)
      const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId } })
      const mine = (await api.signInByLink(email)).client(myCredentials)
      return (await mine.getMyBadge({ params: { credentialId: id } })).arrayBuffer()
    }
    const oldBadge = await document(old.credentialId)
    const { credentialId } = await reduce(old.credentialId)
    const badge = await document(credentialId)
    const check = async (bytes: ArrayBuffer) =>
      api.client(verification).verifyFile({ body: new Blob([bytes], { type: 'application/octet-stream' }) })
    expect(await check(oldBadge)).toMatchObject({ outcome: 'replaced' })
    const answer = await check(badge)
    expect(answer).toMatchObject({ outcome: 'valid', register: { outcome: 'valid' } })
    const names = (bytes: ArrayBuffer) => {
      const { credentialSubject } = JSON.parse(new TextDecoder().decode(bytes))
      return credentialSubject.achievement
    }
    const [whole, left] = [names(oldBadge), names(badge)]
    expect(whole.alignment.length).toBeGreaterThan(left.alignment.length)
    expect(left.id).toBe(`${whole.id}/areas/2`)
    const { definitionId } = old
    const published = await api.client(badges).getReducedAchievement({ params: { definitionId, areas: '2' } })
    expect(JSON.parse(await published.text())).toMatchObject({ id: left.id, alignment: left.alignment })
    await expect(
      api.client(badges).getReducedAchievement({ params: { definitionId, areas: '3' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const pdf = await desk.credentials.getCertificate({ params: at(credentialId) })
    expect(await check(await pdf.arrayBuffer())).toMatchObject({ outcome: 'valid' })
  })

  test('is told to the holder: what goes, what stays, which ID counts, and how to appeal', async () => {
    await rule(false)
    const old = await certify(desk, definition, 'Ewa Lis')
    const { credentialId } = await reduce(old.credentialId)
    const { items } = await desk.issuer.listOutbox({ params: desk.at, query: { limit: 200 } })
    const mails = await Promise.all(
      items.map(({ id: messageId }) => desk.issuer.getOutboxMessage({ params: { ...desk.at, messageId } })),
    )
    const [mail, ...more] = mails.filter((one) => one.text?.includes(old.credentialId))
    expect(more).toEqual([])
    const { text, subject } = mail ?? { text: null, subject: '' }
    const [gone, left] = old.certificate.scope.map(({ code, title }) => (code === null ? title : `${code} ${title}`))
    expect(subject).toBe('Your credential Pump Seals: its scope is reduced')
    expect(text).toContain(
      `the scope of your credential Pump Seals, ${old.credentialId}, is reduced from 2 March 2026.`,
    )
    expect(text).toContain(`It no longer covers:\n- ${gone}\n\nIt covers:\n- ${left}`)
    expect(text).toContain(`The credential that counts from now on is ${credentialId}.`)
    expect(text).toContain('You may appeal against this decision')
    expect(text).not.toContain('Committee')
  })

  test('ends a suspension, and cannot be of everything, of nothing, or of what is gone', async () => {
    await rule(false)
    const { credentialId } = await certify(desk, definition)
    for (const stays of [
      [dutyArea(1), dutyArea(2)],
      [dutyArea(1), definition.id],
    ])
      await expect(reduce(credentialId, stays as never)).rejects.toMatchObject({ code: 'scope_not_smaller' })
    await expect(reduce(credentialId, [])).rejects.toMatchObject({ code: 'invalid_request' })
    expect((await get(credentialId)).history).toHaveLength(1)
    await desk.credentials.suspendCredential({ params: at(credentialId), body: { reason: 'conduct', note: null } })
    const reduced = await reduce(credentialId)
    expect((await verified(reduced.credentialId)).outcome).toBe('valid')
    await expect(reduce(credentialId)).rejects.toMatchObject({ code: 'illegal_transition' })
    await expect(reduce(reduced.credentialId)).rejects.toMatchObject({ code: 'scope_not_smaller' })
  })

  test('needs the second person where withdrawals do, who sees what goes', async () => {
    await rule(true)
    const old = await certify(desk, definition)
    const proposed = await reduce(old.credentialId)
    expect(proposed).toMatchObject({ credentialId: old.credentialId, status: 'active', change: { status: 'proposed' } })
    const { items } = await changes(colleague).listStatusChanges({ params: desk.at, query: { q: old.credentialId } })
    expect(items).toMatchObject([{ action: 'reduce_scope', goes: [old.certificate.scope[0]] }])
    const params = { ...desk.at, changeId: proposed.change?.id ?? '' }
    await expect(changes(desk).approveStatusChange({ params })).rejects.toMatchObject({ code: 'own_proposal' })
    expect((await verified(old.credentialId)).outcome).toBe('valid')
    api.clock.set('2026-03-04T09:00:00.000Z')
    const both = await Promise.allSettled([1, 2].map(() => changes(colleague).approveStatusChange({ params })))
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { replacedBy, history } = await get(old.credentialId)
    expect(history.at(-1)).toMatchObject({ on: '2026-03-04', by: colleague.tester.userId, status: 'replaced' })
    expect((await verified(replacedBy ?? '')).credential?.certificate.scope).toEqual([old.certificate.scope[1]])
  })

  test('of another body’s credential is not found', async () => {
    await rule(false)
    const { credentialId } = await certify(desk, definition)
    const others = await foundBody(api)
    await expect(
      others.credentials.reduceScope({
        params: { ...others.at, credentialId },
        body: { stays: [dutyArea(2)], reason: 'scope_no_longer_met', note: null },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
