// What somebody downloads to check credentials of an issuer without asking anybody: its keys, and its lists of what was revoked. The shapes
// are `KeySet` and `StatusListSet` of packages/open-badges.
import { IssuerId } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'

const OfIssuer = z.strictObject({ issuerId: IssuerId })

export const offlineFiles = {
  getKeySet: endpoint({
    method: 'GET',
    base: '',
    path: '/issuers/:issuerId/keys.json',
    summary: 'Every published key of an issuer in one file, to check its credentials and seals offline',
    access: 'public',
    params: OfIssuer,
    response: binary('application/json'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
  getStatusListSet: endpoint({
    method: 'GET',
    base: '',
    path: '/issuers/:issuerId/status.json',
    summary: 'Every status list of an issuer in one file, each signed, to see offline what was revoked',
    access: 'public',
    params: OfIssuer,
    response: binary('application/json'),
    caching: 'revalidate',
    errors: ['not_found', 'signer_unavailable'],
  }),
}

/** Where they are. These addresses stay. */
export const offlineFileAddresses = {
  keys: (issuerId: string) => `/issuers/${issuerId}/keys.json`,
  status: (issuerId: string) => `/issuers/${issuerId}/status.json`,
}
