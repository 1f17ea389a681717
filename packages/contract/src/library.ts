// The public library: what anybody may read of standards.
import { CalendarDate, SkillStandard, SkillStandardId, VersionNumber } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { VersionSummary, VersionWithStatements } from './standards.js'

export const LibraryStandard = SkillStandard.extend({
  issuerName: z.string(),
  /** Published, superseded and withdrawn versions, latest first. */
  versions: z.array(VersionSummary),
}).meta({ id: 'LibraryStandard' })
export type LibraryStandard = z.infer<typeof LibraryStandard>

export const LibraryVersion = VersionWithStatements.extend({
  issuerName: z.string(),
  /** The published version later than this one, when there is one. */
  newer: z.object({ number: VersionNumber, publishedOn: CalendarDate }).nullable(),
}).meta({ id: 'LibraryVersion' })
export type LibraryVersion = z.infer<typeof LibraryVersion>

/** What the public reads. Drafts are not here, whatever address is guessed. */
export const library = {
  listLibrary: endpoint({
    method: 'GET',
    path: '/library/standards',
    summary: 'Published standards',
    access: 'public',
    response: z.array(LibraryStandard),
    errors: [],
  }),
  readLibraryVersion: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/versions/:number',
    summary: 'One published version with its statements',
    access: 'public',
    params: z.strictObject({ standardId: SkillStandardId, number: VersionNumber }),
    response: LibraryVersion,
    errors: ['not_found'],
  }),
  getFrozenContent: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/versions/:number/content.json',
    summary: 'The exact bytes a content hash is the SHA-256 of: canonical JSON (RFC 8785) of all that was frozen',
    access: 'public',
    params: z.strictObject({ standardId: SkillStandardId, number: VersionNumber }),
    response: binary('application/json'),
    errors: ['not_found'],
  }),
}
