// CASE, the exchange format of competency frameworks, to and from skill standards.
export type { ImportFinding, ImportReport, ImportRow } from './import-report.js'
export {
  type CaseDraft,
  type CaseReading,
  MOST_ASSOCIATIONS,
  MOST_ITEMS,
  readCasePackage,
  type ReadOptions,
} from './read-case-package.js'
