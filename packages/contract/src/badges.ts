// What strangers resolve when they verify a badge on their own: the achievement, its picture, and the list of what was revoked. The
// shapes are those of Open Badges 3.0 and of the Bitstring Status List; addresses that stand in issued credentials never move.
import { CredentialDefinitionId } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'

const achievement = z.strictObject({ definitionId: CredentialDefinitionId })

export const badges = {
  getAchievement: endpoint({
    method: 'GET',
    base: '',
    path: '/achievements/:definitionId',
    summary: 'What a credential of this definition is awarded for, as an Open Badges 3.0 Achievement',
    access: 'public',
    params: achievement,
    response: binary('application/ld+json'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
  getReducedAchievement: endpoint({
    method: 'GET',
    base: '',
    path: '/achievements/:definitionId/areas/:areas',
    summary:
      'The same of fewer duty areas, by their numbers in the definition: what is left of a credential whose scope was reduced',
    access: 'public',
    params: achievement.extend({
      areas: z.string().regex(/^[1-9]\d?(-[1-9]\d?){0,39}$/, { error: 'Name duty areas by number, for example 1-3.' }),
    }),
    response: binary('application/ld+json'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
  getBadgePicture: endpoint({
    method: 'GET',
    base: '',
    path: '/achievements/:definitionId/badge.svg',
    summary: 'The picture of the badge',
    access: 'public',
    params: achievement,
    response: binary('image/svg+xml'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
  getStatusList: endpoint({
    method: 'GET',
    base: '',
    path: '/status-lists/:listId',
    summary: 'Which credentials of a list were revoked, as a signed Bitstring Status List',
    access: 'public',
    params: z.strictObject({ listId: z.uuid() }),
    response: binary('application/vc'),
    caching: 'revalidate',
    errors: ['not_found', 'signer_unavailable'],
  }),
}
