// The public library: what anybody may read of standards. Drafts are not here, whatever address is guessed.
import {
  CalendarDate,
  IssuerId,
  LineageId,
  SkillStandard,
  SkillStandardId,
  StandardVersionId,
  Statement,
  StatementHistoryStep,
  StatementId,
  StatementJudgement,
  StatementType,
  VersionNumber,
  VersionStatus,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, prepared } from './endpoint.js'
import { VersionSummary, VersionWithStatements } from './standards.js'

export const LibraryStandard = SkillStandard.extend({
  issuerName: z.string(),
  /** Pending, published, superseded and withdrawn versions, latest first. */
  versions: z.array(VersionSummary),
}).meta({ id: 'LibraryStandard' })
export type LibraryStandard = z.infer<typeof LibraryStandard>

/** The published version later than the one read, when there is one. */
const Newer = z.object({ number: VersionNumber, publishedOn: CalendarDate }).nullable()

export const LibraryVersion = VersionWithStatements.extend({
  issuerName: z.string(),
  newer: Newer,
  /** Of a version that is yet to take effect: the one in force until then. */
  untilThen: VersionNumber.nullable(),
}).meta({ id: 'LibraryVersion' })
export type LibraryVersion = z.infer<typeof LibraryVersion>

/** A statement as another one names it. */
export const StatementRef = Statement.pick({
  id: true,
  lineageId: true,
  type: true,
  typeLabel: true,
  code: true,
  title: true,
  text: true,
}).meta({ id: 'StatementRef' })
export type StatementRef = z.infer<typeof StatementRef>

/** A version where only its name and what became of it are told. */
export const LibraryEdition = VersionSummary.pick({
  id: true,
  standardId: true,
  number: true,
  title: true,
  level: true,
  language: true,
  status: true,
  publishedAt: true,
  publishedOn: true,
  effectiveOn: true,
  withdrawnAt: true,
  withdrawalReason: true,
  contentHash: true,
  ownFields: true,
}).meta({ id: 'LibraryEdition' })
export type LibraryEdition = z.infer<typeof LibraryEdition>

/** One statement of one published version, with what stands around it. */
export const LibraryStatement = z
  .object({
    standard: SkillStandard,
    issuerName: z.string(),
    version: LibraryEdition,
    newer: Newer,
    /** The same statement in the version in force, when that is another version and has it. */
    inForce: z.object({ id: StatementId, number: VersionNumber }).nullable(),
    statement: Statement,
    /** From the top down to its parent. */
    path: z.array(StatementRef),
    /** What stands right below it, in order. */
    children: z.array(StatementRef),
    /** The knowledge, skills and abilities it needs, in order. */
    ksas: z.array(StatementRef),
    /** The statements that need it. */
    usedIn: z.array(StatementRef),
  })
  .meta({ id: 'LibraryStatement' })
export type LibraryStatement = z.infer<typeof LibraryStatement>

/** A statement through the versions of its standard: everything that keeps its lineage. */
export const LibraryHistory = z
  .object({
    standard: SkillStandard,
    issuerName: z.string(),
    lineageId: LineageId,
    /** One for each public version, earliest first. */
    steps: z.array(
      z.object({
        version: LibraryEdition,
        step: StatementHistoryStep,
        statement: StatementRef.nullable(),
        /** What people decided about the change this version made. */
        judgement: StatementJudgement.pick({ significance: true, equivalence: true, note: true }).nullable(),
        /** Statements of the version before that it was split from or merged of. */
        madeOf: z.array(StatementRef),
        /** Statements of this version that were made of it. */
        wentInto: z.array(StatementRef),
      }),
    ),
  })
  .meta({ id: 'LibraryHistory' })
export type LibraryHistory = z.infer<typeof LibraryHistory>

export const SHORTEST_SEARCH = 2
/** Statements listed of each standard; the version's own page finds the rest. */
export const HITS_PER_STANDARD = 5
/** Standards listed. */
export const MOST_STANDARDS_FOUND = 25

export const LibrarySearchQuery = z.strictObject({
  q: z.string().trim().min(SHORTEST_SEARCH, { error: 'Write at least two characters.' }).max(200),
  type: StatementType.optional(),
  issuer: IssuerId.optional(),
  /** `all` looks into versions that are no longer or not yet in force, too. */
  versions: z.enum(['in_force', 'all']).default('in_force'),
})
export type LibrarySearchQuery = z.infer<typeof LibrarySearchQuery>

export const LibrarySearch = z
  .object({
    statements: z.int().min(0),
    /** The best first: code, then title, then number of statements. */
    found: z.array(
      z.object({
        standardId: SkillStandardId,
        designation: z.string(),
        issuerName: z.string(),
        versionId: StandardVersionId,
        number: VersionNumber,
        title: z.string(),
        status: VersionStatus,
        statements: z.int().min(0),
        hits: z.array(
          StatementRef.omit({ text: true }).extend({
            /** The words around the first match; the middle one is the match, empty where only the code or several fields match. */
            passage: z.tuple([z.string(), z.string(), z.string()]),
          }),
        ),
      }),
    ),
    /** Standards that were found and are not listed. */
    left: z.int().min(0),
  })
  .meta({ id: 'LibrarySearch' })
export type LibrarySearch = z.infer<typeof LibrarySearch>

const ATOM = 'application/atom+xml'
const HTML = 'text/html; charset=utf-8'

const inVersion = z.strictObject({ standardId: SkillStandardId, number: VersionNumber })

export const library = {
  listLibrary: endpoint({
    method: 'GET',
    path: '/library/standards',
    summary: 'Published standards',
    access: 'public',
    caching: 'revalidate',
    response: z.array(LibraryStandard),
    errors: [],
  }),
  readLibraryStandard: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId',
    summary: 'One standard with its public versions',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ standardId: SkillStandardId }),
    response: LibraryStandard,
    errors: ['not_found'],
  }),
  readLibraryVersion: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/versions/:number',
    summary: 'One published version with its statements',
    access: 'public',
    params: inVersion,
    response: prepared(LibraryVersion),
    errors: ['not_found'],
  }),
  getFrozenContent: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/versions/:number/content.json',
    summary: 'The exact bytes a content hash is the SHA-256 of: canonical JSON (RFC 8785) of all that was frozen',
    access: 'public',
    caching: 'immutable',
    params: inVersion,
    response: binary('application/json'),
    errors: ['not_found'],
  }),
  readLibraryStatement: endpoint({
    method: 'GET',
    path: '/library/statements/:statementId',
    summary: 'One statement of one published version, by its identifier',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ statementId: StatementId }),
    response: LibraryStatement,
    errors: ['not_found'],
  }),
  readStatementHistory: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/statements/:lineageId',
    summary: 'A statement through the public versions of its standard',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ standardId: SkillStandardId, lineageId: LineageId }),
    response: LibraryHistory,
    errors: ['not_found'],
  }),
  searchLibrary: endpoint({
    method: 'GET',
    path: '/library/search',
    summary: 'Find published statements by their words or codes, in all standards',
    access: 'public',
    caching: 'revalidate',
    query: LibrarySearchQuery,
    response: LibrarySearch,
    errors: [],
  }),
  followLibrary: endpoint({
    base: '',
    method: 'GET',
    path: '/feed.atom',
    summary: 'Publications of all issuers, as an Atom feed',
    access: 'public',
    caching: 'revalidate',
    response: binary(ATOM),
    errors: [],
  }),
  followIssuer: endpoint({
    base: '',
    method: 'GET',
    path: '/issuers/:issuerId/feed.atom',
    summary: "One issuer's publications, as an Atom feed",
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ issuerId: IssuerId }),
    response: binary(ATOM),
    errors: ['not_found'],
  }),
  followStandard: endpoint({
    base: '',
    method: 'GET',
    path: '/standards/:standardId/feed.atom',
    summary: "One standard's publications, as an Atom feed",
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ standardId: SkillStandardId }),
    response: binary(ATOM),
    errors: ['not_found'],
  }),
  embedStatement: endpoint({
    base: '',
    method: 'GET',
    path: '/embed/statements/:statementId',
    summary: 'One published statement as a page without script that any site may frame',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ statementId: StatementId }),
    response: binary(HTML),
    errors: ['not_found'],
  }),
  embedVersion: endpoint({
    base: '',
    method: 'GET',
    path: '/embed/standards/:standardId/:number',
    summary: 'One published version, its chapters alone, as a page without script that any site may frame',
    access: 'public',
    caching: 'revalidate',
    params: inVersion,
    response: binary(HTML),
    errors: ['not_found'],
  }),
}
