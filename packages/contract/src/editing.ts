// Editing the statements of a draft: edits go in together or not at all, and whoever wrote on words that changed meanwhile is told.
import {
  Numbering,
  OwnFieldKey,
  OwnFields,
  StandardVersion,
  StandardVersionId,
  Statement,
  StatementEdit,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { inIssuer } from './shared.js'

export const EditStatementsRequest = z
  .strictObject({
    /** Done in this order, all or none. */
    edits: z.array(StatementEdit).min(1).max(10_000),
  })
  .meta({ id: 'EditStatementsRequest' })
export type EditStatementsRequest = z.infer<typeof EditStatementsRequest>

export const EditedStatements = z
  .object({
    /** The draft's revision now. When it is more than one later than the one held, others have edited meanwhile: read the version again. */
    revision: z.int(),
    /** Every statement that is new or other than before, renumbered ones included. */
    changed: z.array(Statement),
    /** What was done, numbering included, in an order that can be reversed: undo sends the reverse of these. */
    done: z.array(StatementEdit),
  })
  .meta({ id: 'EditedStatements' })
export type EditedStatements = z.infer<typeof EditedStatements>

/** A draft after a change of its details that its statements followed. */
export const EditedVersion = EditedStatements.extend({ version: StandardVersion }).meta({ id: 'EditedVersion' })
export type EditedVersion = z.infer<typeof EditedVersion>

export const DefineOwnFieldsRequest = z
  .strictObject({
    /** The fields as they were when the change was begun. */
    from: OwnFields,
    to: OwnFields.superRefine((fields, context) => {
      for (const [place, { kind, choices }] of fields.entries()) {
        if ((kind === 'choice') === choices.length > 0) continue
        const message = kind === 'choice' ? 'Give at least one choice.' : 'Only a field to choose in has choices.'
        context.addIssue({ code: 'custom', path: [place, 'choices'], message })
      }
    }),
    /** Keys of fields that are left out of `to` together with every value in them. */
    withValues: z.array(OwnFieldKey).max(40),
  })
  .meta({ id: 'DefineOwnFieldsRequest' })
export type DefineOwnFieldsRequest = z.infer<typeof DefineOwnFieldsRequest>

export const SetNumberingRequest = z
  .strictObject({
    /** The rules as they were when the change was begun. */
    from: Numbering,
    to: Numbering,
  })
  .meta({ id: 'SetNumberingRequest' })
export type SetNumberingRequest = z.infer<typeof SetNumberingRequest>

const inVersion = inIssuer({ versionId: StandardVersionId })

export const editing = {
  editStatements: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/edits',
    summary: 'Add, change, move and remove statements of a draft',
    access: 'standard:edit',
    params: inVersion,
    body: EditStatementsRequest,
    response: EditedStatements,
    status: 200,
    bodyLimit: 8 * 1024 * 1024,
    errors: [
      'not_found',
      'version_not_draft',
      'statement_edit_refused',
      'statement_tree_broken',
      'statement_changed_meanwhile',
      'statement_code_taken',
      'own_field_unfit',
    ],
  }),
  defineOwnFields: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/versions/:versionId/own-fields',
    summary: 'Define the fields a draft adds to its statements; values that fit otherwise are converted',
    access: 'standard:edit',
    params: inVersion,
    body: DefineOwnFieldsRequest,
    response: EditedVersion,
    errors: ['not_found', 'version_not_draft', 'changed_meanwhile', 'own_field_in_use'],
  }),
  setNumbering: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/versions/:versionId/numbering',
    summary: 'Set the rules by which the codes of a draft number themselves, and number them',
    access: 'standard:edit',
    params: inVersion,
    body: SetNumberingRequest,
    response: EditedVersion,
    errors: [
      'not_found',
      'version_not_draft',
      'changed_meanwhile',
      'statement_code_taken',
      'statement_edit_refused',
      'statement_tree_broken',
    ],
  }),
  getRevision: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/versions/:versionId/revision',
    summary: 'How often the statements of a draft have been edited: what an open editor watches',
    access: 'standard:read',
    params: inVersion,
    response: z.object({ revision: z.int() }),
    errors: ['not_found'],
  }),
}
