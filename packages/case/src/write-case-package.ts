// A version written as a CASE 1.1 package. Equal versions make equal packages, byte for byte: nothing in it is drawn or taken from a clock.
import { inReadingOrder } from '@touchstone/domain'
import type { CasePackage } from './case-package.js'
import { writeAssociations } from './write-associations.js'
import { writeGroupings, writeItemTypes } from './write-definitions.js'
import { writeDocument } from './write-document.js'
import { writeItem } from './write-items.js'
import { writeRubrics } from './write-rubrics.js'
import type { VersionToWrite, WriteOptions, Writing } from './writing.js'

export function writeCasePackage(version: VersionToWrite, options: WriteOptions): CasePackage {
  const writing: Writing = { ...version, ...options }
  const statements = inReadingOrder(version.statements).map(({ statement }) => statement)
  const document = writeDocument(writing)
  const types = writeItemTypes(writing, statements)
  const groupings = writeGroupings(writing)
  const associations = writeAssociations(writing, statements, document, groupings)
  const used = new Set(associations.map(({ CFAssociationGroupingURI }) => CFAssociationGroupingURI?.identifier))
  return {
    CFDocument: document,
    CFItems: statements.map((statement) => writeItem(statement, types, writing)),
    CFAssociations: associations,
    CFDefinitions: {
      CFItemTypes: [...types.values()],
      CFAssociationGroupings: Object.values(groupings).filter(({ identifier }) => used.has(identifier)),
    },
    CFRubrics: writeRubrics(writing, statements),
  }
}
