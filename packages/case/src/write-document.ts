// A version as a CFDocument.
import { adoptionStatus, statusDates } from './adoption-status.js'
import { caseAddress } from './case-addresses.js'
import { caseLanguage } from './case-language.js'
import type { CaseDocument } from './case-package.js'
import { documentExtension, EXTENSION } from './touchstone-extension.js'
import { contentSince, type Writing } from './writing.js'

export function writeDocument(writing: Writing): CaseDocument {
  const { issuer, standard, version, end, origin, extensions } = writing
  return {
    identifier: version.id,
    uri: caseAddress(origin, 'CFDocuments', version.id),
    frameworkType: 'Skill standard',
    caseVersion: '1.1',
    creator: issuer.name,
    title: version.title,
    lastChangeDateTime: writing.statusSince ?? contentSince(writing),
    officialSourceURL: `${origin}/standards/${standard.id}/${version.number}`,
    publisher: issuer.name,
    ...(version.introduction !== null && { description: version.introduction }),
    language: caseLanguage(version.language),
    version: version.number,
    adoptionStatus: adoptionStatus(version.status),
    ...statusDates(version, end),
    ...(version.acknowledgements !== null && { notes: version.acknowledgements }),
    ...(extensions && { extensions: { [EXTENSION]: documentExtension(standard.designation, version) } }),
  }
}
