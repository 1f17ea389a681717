// What a CASE 1.1 provider answers: the fields of the specification that a version can fill (https://www.imsglobal.org/spec/case/v1p1). Strict,
// since CASE allows no others. Required and optional are the specification's.
import { z } from 'zod'

// Versions 1 to 5 only, lower case: the specification's own pattern.
const Identifier = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const Uri = z.string().meta({ format: 'uri' })
const Dates = { statusStartDate: z.iso.date().optional(), statusEndDate: z.iso.date().optional() }
const thing = {
  identifier: Identifier,
  uri: Uri,
  lastChangeDateTime: z.iso.datetime(),
  /** Only when asked for. */
  extensions: z.record(z.string(), z.unknown()).optional(),
}

const CaseLink = z.strictObject({ title: z.string(), identifier: Identifier, uri: Uri }).meta({ id: 'LinkURI' })
const CaseNode = z
  .strictObject({ title: z.string(), identifier: z.string(), uri: Uri, targetType: z.literal('CASE') })
  .meta({ id: 'LinkGenURI' })

const CasePackageDocument = z
  .strictObject({
    ...thing,
    frameworkType: z.string().optional(),
    caseVersion: z.literal('1.1'),
    creator: z.string(),
    title: z.string(),
    officialSourceURL: Uri.optional(),
    publisher: z.string().optional(),
    description: z.string().optional(),
    subject: z.array(z.string()).optional(),
    subjectURI: z.array(CaseLink).optional(),
    language: z.string().optional(),
    version: z.string().optional(),
    adoptionStatus: z.string().optional(),
    ...Dates,
    licenseURI: CaseLink.optional(),
    notes: z.string().optional(),
  })
  .meta({ id: 'CFPckgDocument' })

export const CaseDocument = CasePackageDocument.extend({ CFPackageURI: CaseLink }).meta({ id: 'CFDocument' })
export type CaseDocument = z.infer<typeof CaseDocument>

const CasePackageItem = z
  .strictObject({
    ...thing,
    fullStatement: z.string(),
    CFItemType: z.string().optional(),
    CFItemTypeURI: CaseLink.optional(),
    humanCodingScheme: z.string().optional(),
    abbreviatedStatement: z.string().optional(),
    notes: z.string().optional(),
    language: z.string().optional(),
    educationLevel: z.array(z.string()).optional(),
    ...Dates,
  })
  .meta({ id: 'CFPckgItem' })

export const CaseItem = CasePackageItem.extend({ CFDocumentURI: CaseLink }).meta({ id: 'CFItem' })

const CasePackageAssociation = z
  .strictObject({
    ...thing,
    associationType: z.enum(['isChildOf', 'isRelatedTo', 'exactMatchOf', 'replacedBy']),
    sequenceNumber: z.int32().optional(),
    originNodeURI: CaseNode,
    destinationNodeURI: CaseNode,
    CFAssociationGroupingURI: CaseLink.optional(),
  })
  .meta({ id: 'CFPckgAssociation' })

export const CaseAssociation = CasePackageAssociation.extend({ CFDocumentURI: CaseLink }).meta({ id: 'CFAssociation' })

export const CaseAssociationSet = z
  .strictObject({ CFItem: CaseItem, CFAssociations: z.array(CasePackageAssociation) })
  .meta({ id: 'CFAssociationSet' })

export const CaseAssociationGrouping = z
  .strictObject({ ...thing, title: z.string(), description: z.string().optional() })
  .meta({ id: 'CFAssociationGrouping' })

const inHierarchy = { ...thing, title: z.string(), hierarchyCode: z.string() }
const CaseItemType = z.strictObject({ ...inHierarchy, description: z.string() }).meta({ id: 'CFItemType' })
const CaseConcept = z.strictObject({ ...inHierarchy, description: z.string().optional() }).meta({ id: 'CFConcept' })
const CaseSubject = z.strictObject({ ...inHierarchy, description: z.string().optional() }).meta({ id: 'CFSubject' })

export const CaseItemTypeSet = z.strictObject({ CFItemTypes: z.array(CaseItemType) }).meta({ id: 'CFItemTypeSet' })
export const CaseConceptSet = z.strictObject({ CFConcepts: z.array(CaseConcept) }).meta({ id: 'CFConceptSet' })
export const CaseSubjectSet = z.strictObject({ CFSubjects: z.array(CaseSubject) }).meta({ id: 'CFSubjectSet' })

export const CaseLicense = z
  .strictObject({ ...thing, title: z.string(), description: z.string().optional(), licenseText: z.string() })
  .meta({ id: 'CFLicense' })

const CaseRubricCriterion = z
  .strictObject({
    ...thing,
    category: z.string().optional(),
    description: z.string().optional(),
    CFItemURI: CaseLink.optional(),
    position: z.int32().optional(),
    rubricId: Identifier.optional(),
  })
  .meta({ id: 'CFRubricCriterion' })

export const CaseRubric = z
  .strictObject({
    ...thing,
    title: z.string().optional(),
    description: z.string().optional(),
    CFRubricCriteria: z.array(CaseRubricCriterion).optional(),
  })
  .meta({ id: 'CFRubric' })

export const CasePackage = z
  .strictObject({
    CFDocument: CasePackageDocument,
    CFItems: z.array(CasePackageItem).optional(),
    CFAssociations: z.array(CasePackageAssociation).optional(),
    CFDefinitions: z
      .strictObject({
        CFItemTypes: z.array(CaseItemType).optional(),
        CFAssociationGroupings: z.array(CaseAssociationGrouping).optional(),
      })
      .optional(),
    CFRubrics: z.array(CaseRubric).optional(),
  })
  .meta({ id: 'CFPackage' })

/** With `fields`, each document has only those. */
export const CaseDocumentSet = z.strictObject({ CFDocuments: z.array(CaseDocument) }).meta({
  id: 'CFDocumentSet',
  description: 'An empty list, which the specification has no form for, is an empty list.',
})

export const CASE_CODES = [
  'forbidden',
  'internal_server_error',
  'invalid_selection_field',
  'invalid_sort_field',
  'invalid_uuid',
  'server_busy',
  'unauthorised_request',
  'unknownobject',
] as const

export const CaseStatusInfo = z
  .strictObject({
    imsx_codeMajor: z.enum(['failure', 'processing', 'success', 'unsupported']),
    imsx_severity: z.enum(['error', 'status', 'warning']),
    imsx_description: z.string().optional(),
    imsx_codeMinor: z
      .strictObject({
        imsx_codeMinorField: z.array(
          z.strictObject({ imsx_codeMinorFieldName: z.string(), imsx_codeMinorFieldValue: z.enum(CASE_CODES) }),
        ),
      })
      .optional(),
  })
  .meta({ id: 'imsx_StatusInfo', description: 'A refusal, in the words of the specification' })
export type CaseStatusInfo = z.infer<typeof CaseStatusInfo>
