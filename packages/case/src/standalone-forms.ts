// A package's parts as a provider answers them one by one. Alone, a document links its package, and an item and an association their
// document; inside the package those links are forbidden.
import { CASE_BASE, caseAddress } from './case-addresses.js'
import type { CaseAssociation, CaseDocument, CaseItem, CaseItemType, CaseLink, CasePackage } from './case-package.js'

export type StandaloneDocument = CaseDocument & { readonly CFPackageURI: CaseLink }
export type StandaloneItem = CaseItem & { readonly CFDocumentURI: CaseLink }
export type StandaloneAssociation = CaseAssociation & { readonly CFDocumentURI: CaseLink }

export function standaloneDocument(document: CaseDocument): StandaloneDocument {
  const { identifier, title, uri } = document
  const origin = uri.slice(0, uri.indexOf(CASE_BASE))
  return { ...document, CFPackageURI: { title, identifier, uri: caseAddress(origin, 'CFPackages', identifier) } }
}

export function standaloneItem(item: CaseItem, { CFDocument }: Pick<CasePackage, 'CFDocument'>): StandaloneItem {
  return { ...item, CFDocumentURI: linkOf(CFDocument) }
}

export function standaloneAssociation(
  association: CaseAssociation,
  { CFDocument }: Pick<CasePackage, 'CFDocument'>,
): StandaloneAssociation {
  return { ...association, CFDocumentURI: linkOf(CFDocument) }
}

/** A type and, after it, those below it by their hierarchy codes. */
export function itemTypeWithChildren(type: CaseItemType, all: readonly CaseItemType[]): CaseItemType[] {
  return [type, ...all.filter(({ hierarchyCode }) => hierarchyCode.startsWith(`${type.hierarchyCode}.`))]
}

function linkOf({ title, identifier, uri }: CaseDocument): CaseLink {
  return { title, identifier, uri }
}
