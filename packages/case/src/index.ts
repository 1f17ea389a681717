// CASE, the exchange format of competency frameworks, read into skill standards.
export type { CaseDraft } from './case-draft.js'
export type { ImportFinding, ImportReport, ImportRow } from './import-report.js'
export {
  type CaseReading,
  MOST_ASSOCIATIONS,
  MOST_ITEMS,
  readCasePackage,
  type ReadOptions,
} from './read-case-package.js'
