// CASE, the exchange format of competency frameworks, read into skill standards.
export type { CaseDraft } from './case-draft.js'
export { ownValue } from './keep-fields.js'
export type { ImportFinding, ImportReport, ImportRow } from './import-report.js'
export {
  type CaseReading,
  MOST_ASSOCIATIONS,
  MOST_ITEMS,
  readCasePackage,
  type ReadOptions,
} from './read-case-package.js'
export {
  documentExtension,
  type DocumentExtension,
  itemTypeName,
  statementExtension,
  type StatementExtension,
} from './touchstone-extension.js'
