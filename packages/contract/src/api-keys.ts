// The keys an issuer gives to programs of others.
import { ApiKey, ApiKeyContent, ApiKeyId, CalendarDate } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'

export const ApiKeyView = ApiKey.extend({
  /** `null` where the account is gone. */
  createdByName: z.string().nullable(),
  /** Rows asked about since midnight in UTC. */
  usedToday: z.int(),
  /** The day in UTC it was last used on. */
  lastUsedOn: CalendarDate.nullable(),
}).meta({ id: 'ApiKeyView' })
export type ApiKeyView = z.infer<typeof ApiKeyView>

/** A key with its secret, which is told this once. */
export const NewApiKey = ApiKey.extend({ secret: z.string() }).meta({ id: 'NewApiKey' })
export type NewApiKey = z.infer<typeof NewApiKey>

export const apiKeys = {
  listApiKeys: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/api-keys',
    summary: 'API keys the issuer gave out and how much they are used, latest first',
    access: 'api_key:read',
    params: InIssuer,
    response: z.array(ApiKeyView),
    errors: [],
  }),
  makeApiKey: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/api-keys',
    summary: 'Make an API key; its secret is in this answer and nowhere else',
    access: 'api_key:manage',
    params: InIssuer,
    body: ApiKeyContent,
    response: NewApiKey,
    status: 201,
    errors: [],
  }),
  revokeApiKey: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/api-keys/:keyId/revoke',
    summary: 'Revoke an API key for good',
    access: 'api_key:manage',
    params: inIssuer({ keyId: ApiKeyId }),
    response: ApiKey,
    status: 200,
    errors: ['not_found', 'changed_meanwhile'],
  }),
}
