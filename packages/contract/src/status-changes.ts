// Changes of status that do not hold yet: proposed to a second person, or waiting for their day.
import { block, PersonName, ScopeEntry, StatusChange, StatusChangeId, StatusChangeStatus } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { CountedPageQuery, InIssuer, inIssuer, pageOf } from './shared.js'

export const StatusChangeView = StatusChange.extend({
  madeByName: z.string().nullable(),
  decidedByName: z.string().nullable(),
  /** The duty areas that go, where the scope is reduced. */
  goes: z.array(ScopeEntry).nullable(),
  holderName: PersonName,
  credentialTitle: z.string(),
}).meta({ id: 'StatusChangeView' })
export type StatusChangeView = z.infer<typeof StatusChangeView>

export const StatusChangesQuery = CountedPageQuery.extend({ status: StatusChangeStatus.optional() }).meta({
  id: 'StatusChangesQuery',
})
export type StatusChangesQuery = z.infer<typeof StatusChangesQuery>

/** Why somebody refuses a proposal; for the file, never public. */
export const RefuseChangeRequest = z.strictObject({ note: block(2_000).nullable() }).meta({ id: 'RefuseChangeRequest' })
export type RefuseChangeRequest = z.infer<typeof RefuseChangeRequest>

const oneChange = inIssuer({ changeId: StatusChangeId })

export const statusChanges = {
  listStatusChanges: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/status-changes',
    summary: 'Changes of status that were proposed or planned, latest first; q searches ID and name',
    access: 'credential:read',
    params: InIssuer,
    query: StatusChangesQuery,
    response: pageOf(StatusChangeView),
    errors: [],
  }),
  approveStatusChange: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/status-changes/:changeId/approval',
    summary: 'Approve what somebody else proposed; it takes effect at once, or on its day',
    access: 'credential:withdraw',
    params: oneChange,
    response: StatusChangeView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'own_proposal'],
  }),
  refuseStatusChange: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/status-changes/:changeId/refusal',
    summary: 'Refuse what somebody else proposed',
    access: 'credential:withdraw',
    params: oneChange,
    body: RefuseChangeRequest,
    response: StatusChangeView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'own_proposal'],
  }),
  cancelStatusChange: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/status-changes/:changeId/cancelling',
    summary: 'Take back a proposal, or a change whose day has not come',
    access: 'credential:suspend',
    params: oneChange,
    response: StatusChangeView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}
