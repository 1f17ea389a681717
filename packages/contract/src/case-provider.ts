// CASE 1.1 as a provider: paths, operations and shapes are the specification's (https://www.imsglobal.org/spec/case/v1p1). Only what the public
// may read is here.
import { z } from 'zod'
import {
  CaseAssociation,
  CaseAssociationGrouping,
  CaseAssociationSet,
  CaseConceptSet,
  CaseDocument,
  CaseDocumentSet,
  CaseItem,
  CaseItemTypeSet,
  CaseLicense,
  CasePackage,
  CaseRubric,
  CaseStatusInfo,
  CaseSubjectSet,
} from './case-shapes.js'
import { endpoint, prepared } from './endpoint.js'

export const CASE_PROVIDER_BASE = '/ims/case/v1p1'

/** Any UUID is looked up, also one of a version CASE does not allow: there is nothing under it. */
const named = z.strictObject({ sourcedId: z.uuid({ error: 'This is not a UUID.' }).toLowerCase() })

// Not strict, unlike our own requests: a consumer may send what other providers understand, and gets what it asked us for.
const WithExtensions = z.object({
  extensions: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Whether what CASE has no field for is sent as extension data.' }),
})

const count = (lowest: number, usual: number) => z.coerce.number().int().min(lowest).max(2_147_483_647).default(usual)

export const CaseDocumentsQuery = WithExtensions.extend({
  limit: count(1, 100),
  offset: count(0, 0),
  sort: z.string().max(200).optional(),
  orderBy: z.enum(['asc', 'desc']).default('asc'),
  filter: z
    .string()
    .max(2_000)
    .optional()
    .meta({ description: "For example title~'pump' AND adoptionStatus='Implemented'." }),
  fields: z
    .union([z.string().max(2_000), z.array(z.string().max(200)).max(50)])
    .optional()
    .meta({ description: 'The fields wanted, with commas between.' }),
})
export type CaseDocumentsQuery = z.infer<typeof CaseDocumentsQuery>

const shared = {
  method: 'GET',
  base: CASE_PROVIDER_BASE,
  access: 'public',
  refusal: CaseStatusInfo,
  errors: ['not_found'],
} as const

export const caseProvider = {
  getAllCFDocuments: endpoint({
    ...shared,
    path: '/CFDocuments',
    summary: 'Published versions of all standards',
    query: CaseDocumentsQuery,
    response: prepared(CaseDocumentSet),
    errors: [],
  }),
  getCFDocument: endpoint({
    ...shared,
    path: '/CFDocuments/:sourcedId',
    summary: 'One published version',
    params: named,
    query: WithExtensions,
    response: prepared(CaseDocument),
  }),
  getCFPackage: endpoint({
    ...shared,
    path: '/CFPackages/:sourcedId',
    summary: 'One published version with everything in it',
    params: named,
    query: WithExtensions,
    response: prepared(CasePackage),
  }),
  getCFItem: endpoint({
    ...shared,
    path: '/CFItems/:sourcedId',
    summary: 'One statement of a published version',
    params: named,
    query: WithExtensions,
    response: prepared(CaseItem),
  }),
  getCFItemAssociations: endpoint({
    ...shared,
    path: '/CFItemAssociations/:sourcedId',
    summary: 'A statement with every association it is an end of, those of later versions included',
    params: named,
    response: prepared(CaseAssociationSet),
  }),
  getCFAssociation: endpoint({
    ...shared,
    path: '/CFAssociations/:sourcedId',
    summary: 'One association',
    params: named,
    response: prepared(CaseAssociation),
  }),
  getCFAssociationGrouping: endpoint({
    ...shared,
    path: '/CFAssociationGroupings/:sourcedId',
    summary: 'What associations of one kind have in common',
    params: named,
    response: prepared(CaseAssociationGrouping),
  }),
  getCFConcept: endpoint({
    ...shared,
    path: '/CFConcepts/:sourcedId',
    summary: 'A concept and those below it; versions have none',
    params: named,
    response: prepared(CaseConceptSet),
  }),
  getCFItemType: endpoint({
    ...shared,
    path: '/CFItemTypes/:sourcedId',
    summary: 'A type of statement and those below it',
    params: named,
    response: prepared(CaseItemTypeSet),
  }),
  getCFSubject: endpoint({
    ...shared,
    path: '/CFSubjects/:sourcedId',
    summary: 'A subject and those below it; versions have none',
    params: named,
    response: prepared(CaseSubjectSet),
  }),
  getCFLicense: endpoint({
    ...shared,
    path: '/CFLicenses/:sourcedId',
    summary: 'A licence; issuers have none',
    params: named,
    response: prepared(CaseLicense),
  }),
  getCFRubric: endpoint({
    ...shared,
    path: '/CFRubrics/:sourcedId',
    summary: 'What a performance is judged by',
    params: named,
    response: prepared(CaseRubric),
  }),
  discoverCase: endpoint({
    ...shared,
    path: '/discovery/imscasev1p1_openapi3_v1p0.json',
    summary: 'This service, described',
    response: prepared(z.record(z.string(), z.unknown())),
    errors: [],
  }),
}
