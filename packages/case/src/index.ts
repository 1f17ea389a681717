// CASE, the exchange format of competency frameworks: read into skill standards, and written from them.
export { CASE_BASE, caseAddress, type CaseKind } from './case-addresses.js'
export type { CaseDraft } from './case-draft.js'
export type { CaseAssociation, CaseDocument, CaseItem, CaseItemType, CasePackage, CaseRubric } from './case-package.js'
export { type FilterReading, inOrder, readFilter, valuesOf } from './filter.js'
export { markOf, ownerMark } from './derived-id.js'
export type { ImportFinding, ImportReport, ImportRow } from './import-report.js'
export { type ItemType, itemTypeNamed } from './item-types.js'
export { isRecord, type JsonRecord, own, scalar } from './json.js'
export { ownValue } from './keep-fields.js'
export type { SourceNotes } from './ledger.js'
export {
  type CaseReading,
  MOST_ASSOCIATIONS,
  MOST_ITEMS,
  readCasePackage,
  type ReadOptions,
  type ReadProgress,
  refusedReading,
} from './read-case-package.js'
export {
  itemTypeWithChildren,
  standaloneAssociation,
  type StandaloneAssociation,
  standaloneDocument,
  type StandaloneDocument,
  standaloneItem,
  type StandaloneItem,
} from './standalone-forms.js'
export { writeDocument } from './write-document.js'
export { writeCasePackage } from './write-case-package.js'
export {
  documentExtension,
  type DocumentExtension,
  itemTypeName,
  statementExtension,
  type StatementExtension,
} from './touchstone-extension.js'
export type { StatementSuccession, VersionToWrite, WriteOptions, Writing } from './writing.js'
