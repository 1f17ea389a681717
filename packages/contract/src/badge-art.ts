// The body's own picture on the badges of a definition. Chosen for what is issued from now on: what was signed names its picture by hash.
import { BadgeArtHash, CredentialDefinitionId } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, upload } from './endpoint.js'
import { inIssuer } from './shared.js'

/** What a picture is sent as. */
export const BADGE_ART_MEDIA_TYPES = ['image/svg+xml', 'image/png'] as const
/** The largest file of a picture, in bytes. */
export const BADGE_ART_LIMIT = 1024 * 1024

export const BadgeArt = z
  .object({
    /** `null`: the platform draws the picture. */
    hash: BadgeArtHash.nullable(),
  })
  .meta({ id: 'BadgeArt' })
export type BadgeArt = z.infer<typeof BadgeArt>

const params = inIssuer({ definitionId: CredentialDefinitionId })
const path = '/issuers/:issuerId/definitions/:definitionId/badge-art'

export const badgeArt = {
  getBadgeArt: endpoint({
    method: 'GET',
    path,
    summary: 'The picture badges of a definition are issued with',
    access: 'definition:read',
    params,
    response: BadgeArt,
    errors: ['not_found'],
  }),
  getDrawnBadge: endpoint({
    method: 'GET',
    path: `${path}/drawn.svg`,
    summary: 'The picture the platform draws for a definition, also while it is a draft',
    access: 'definition:read',
    params,
    response: binary('image/svg+xml'),
    errors: ['not_found'],
  }),
  setBadgeArt: endpoint({
    method: 'PUT',
    path,
    summary: 'Choose a picture for badges issued from now on; those issued keep theirs',
    access: 'definition:manage',
    params,
    body: upload(...BADGE_ART_MEDIA_TYPES),
    bodyLimit: BADGE_ART_LIMIT,
    response: BadgeArt,
    errors: ['not_found', 'badge_art_unusable'],
  }),
  removeBadgeArt: endpoint({
    method: 'DELETE',
    path,
    summary: 'Let the platform draw the picture again, for badges issued from now on',
    access: 'definition:manage',
    params,
    response: BadgeArt,
    errors: ['not_found'],
  }),
}

/** Stands in signed badges, so it stays. */
export const badgePictures = {
  getBadgeArtPicture: endpoint({
    method: 'GET',
    base: '',
    path: '/badge-art/:hash/badge.svg',
    summary: 'A picture that badges were issued with',
    access: 'public',
    params: z.strictObject({ hash: BadgeArtHash }),
    response: binary('image/svg+xml'),
    caching: 'immutable',
    errors: ['not_found'],
  }),
}
