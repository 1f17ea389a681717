// Credential definitions: what can be earned, and on which version it stands.
import {
  CredentialDefinition,
  CredentialDefinitionId,
  DefinitionContent,
  ScopeEntry,
  VersionNumber,
  VersionStatus,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'

/** The version a thing stands on, as much as a list shows. */
export const VersionRef = z
  .object({
    standardId: z.uuid(),
    designation: z.string(),
    title: z.string(),
    number: VersionNumber,
    status: VersionStatus,
  })
  .meta({ id: 'VersionRef' })
export type VersionRef = z.infer<typeof VersionRef>

export const DefinitionView = CredentialDefinition.extend({
  version: VersionRef,
  dutyAreas: z.array(ScopeEntry),
  /** Credentials issued on it, whatever became of them. */
  credentials: z.int(),
}).meta({ id: 'DefinitionView' })
export type DefinitionView = z.infer<typeof DefinitionView>

export const DefineCredentialRequest = z.strictObject(DefinitionContent.shape).meta({ id: 'DefineCredentialRequest' })
export type DefineCredentialRequest = z.infer<typeof DefineCredentialRequest>

const oneDefinition = inIssuer({ definitionId: CredentialDefinitionId })

export const definitions = {
  listDefinitions: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/definitions',
    summary: 'Credential definitions',
    access: 'definition:read',
    params: InIssuer,
    response: z.array(DefinitionView),
    errors: [],
  }),
  getDefinition: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/definitions/:definitionId',
    summary: 'One definition',
    access: 'definition:read',
    params: oneDefinition,
    response: DefinitionView,
    errors: ['not_found'],
  }),
  defineCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/definitions',
    summary: 'Define a credential on a published version',
    access: 'definition:manage',
    params: InIssuer,
    body: DefineCredentialRequest,
    response: DefinitionView,
    status: 201,
    errors: [
      'not_found',
      'version_not_published',
      'assessment_period_over',
      'version_sunset',
      'scope_not_in_version',
      'definition_code_taken',
      'renewal_without_expiry',
      'requirement_unknown',
    ],
  }),
  updateDefinition: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/definitions/:definitionId',
    summary: 'Change a definition that was not opened yet',
    access: 'definition:manage',
    params: oneDefinition,
    body: DefineCredentialRequest,
    response: DefinitionView,
    errors: [
      'not_found',
      'definition_not_draft',
      'version_not_published',
      'assessment_period_over',
      'version_sunset',
      'scope_not_in_version',
      'definition_code_taken',
      'renewal_without_expiry',
      'requirement_unknown',
    ],
  }),
  openDefinition: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/definitions/:definitionId/opening',
    summary: 'Open it for issue: its content can never change again',
    access: 'definition:manage',
    params: oneDefinition,
    response: DefinitionView,
    errors: [
      'not_found',
      'illegal_transition',
      'changed_meanwhile',
      'version_not_published',
      'assessment_period_over',
      'version_sunset',
    ],
  }),
  closeDefinition: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/definitions/:definitionId/closing',
    summary: 'Issue no more on it',
    access: 'definition:manage',
    params: oneDefinition,
    response: DefinitionView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}
