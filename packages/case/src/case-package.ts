// What CASE 1.1 calls its things, in the form they have inside a package. Alone, a document also links its package, and an item and
// an association their document (standalone-forms). The HTTP contract has the same shapes; the compiler compares them where the API answers.

export interface CaseLink {
  readonly title: string
  readonly identifier: string
  readonly uri: string
}

/** An end of an association. */
export interface CaseNode extends CaseLink {
  readonly targetType: 'CASE'
}

export type CaseExtensions = Readonly<Record<string, unknown>>

/** Every thing CASE names has these. */
interface CaseThing {
  readonly identifier: string
  readonly uri: string
  readonly lastChangeDateTime: string
  readonly extensions?: CaseExtensions
}

export interface CaseDocument extends CaseThing {
  readonly frameworkType: string
  readonly caseVersion: '1.1'
  readonly creator: string
  readonly title: string
  readonly officialSourceURL: string
  readonly publisher: string
  readonly description?: string
  readonly language: string
  readonly version: string
  readonly adoptionStatus: string
  readonly statusStartDate?: string
  readonly statusEndDate?: string
  readonly notes?: string
}

export interface CaseItem extends CaseThing {
  readonly fullStatement: string
  readonly CFItemType?: string
  readonly CFItemTypeURI?: CaseLink
  readonly humanCodingScheme?: string
  readonly abbreviatedStatement?: string
  readonly notes?: string
  readonly language: string
  readonly educationLevel?: readonly string[]
  readonly statusStartDate?: string
  readonly statusEndDate?: string
}

export type CaseAssociationType = 'isChildOf' | 'isRelatedTo' | 'exactMatchOf' | 'replacedBy'

export interface CaseAssociation extends CaseThing {
  readonly associationType: CaseAssociationType
  readonly sequenceNumber?: number
  readonly originNodeURI: CaseNode
  readonly destinationNodeURI: CaseNode
  readonly CFAssociationGroupingURI?: CaseLink
}

export interface CaseItemType extends CaseThing {
  readonly title: string
  readonly description: string
  readonly hierarchyCode: string
}

export interface CaseAssociationGrouping extends CaseThing {
  readonly title: string
  readonly description: string
}

export interface CaseRubricCriterion extends CaseThing {
  readonly category: string
  readonly description: string
  readonly CFItemURI: CaseLink
  readonly position: number
  readonly rubricId: string
}

export interface CaseRubric extends CaseThing {
  readonly title: string
  readonly CFRubricCriteria: readonly CaseRubricCriterion[]
}

export interface CaseDefinitions {
  readonly CFItemTypes: readonly CaseItemType[]
  readonly CFAssociationGroupings: readonly CaseAssociationGrouping[]
}

export interface CasePackage {
  readonly CFDocument: CaseDocument
  readonly CFItems: readonly CaseItem[]
  readonly CFAssociations: readonly CaseAssociation[]
  readonly CFDefinitions: CaseDefinitions
  readonly CFRubrics: readonly CaseRubric[]
}
