// One public version as CASE, in memory: its package, and the bytes of each answer taken from it once somebody has asked for it.
import {
  type CasePackage,
  itemTypeWithChildren,
  standaloneAssociation,
  standaloneItem,
  type VersionToWrite,
  writeCasePackage,
} from '@touchstone/case'
import { caseProvider } from '@touchstone/contract'
import type { z } from 'zod'
import type { Reading } from '../../platform/http/implements.js'
import { PreparedJson } from '../../platform/http/prepared.js'

type Operations = typeof caseProvider
type Answer<Operation extends keyof Operations> = Reading<z.input<Operations[Operation]['response']['schema']>>

/** Operations that answer what a package defines or associates, each under an identifier made for it. */
export type DerivedOperation = 'getCFAssociation' | 'getCFAssociationGrouping' | 'getCFItemType' | 'getCFRubric'

const DERIVED: {
  readonly [Operation in DerivedOperation]: (all: CasePackage, identifier: string) => Answer<Operation> | undefined
} = {
  getCFAssociation: (all, identifier) => {
    const association = byIdentifier(all.CFAssociations, identifier)
    return association && standaloneAssociation(association, all)
  },
  getCFAssociationGrouping: ({ CFDefinitions }, identifier) =>
    byIdentifier(CFDefinitions.CFAssociationGroupings, identifier),
  getCFItemType: ({ CFDefinitions: { CFItemTypes } }, identifier) => {
    const type = byIdentifier(CFItemTypes, identifier)
    return type && { CFItemTypes: itemTypeWithChildren(type, CFItemTypes) }
  },
  getCFRubric: ({ CFRubrics }, identifier) => byIdentifier(CFRubrics, identifier),
}

export class CaseVersion {
  readonly #packages = new Map<boolean, CasePackage>()
  readonly #prepared = new Map<string, PreparedJson>()

  /** @param origin the public address of the platform */
  constructor(
    private readonly toWrite: VersionToWrite,
    private readonly origin: string,
  ) {}

  get statements(): VersionToWrite['statements'] {
    return this.toWrite.statements
  }

  package(extensions: boolean): PreparedJson | null {
    return this.prepared('getCFPackage', '', extensions, () => this.written(extensions))
  }

  item(identifier: string, extensions: boolean): PreparedJson | null {
    return this.prepared('getCFItem', identifier, extensions, () => this.standaloneItem(identifier, extensions))
  }

  /** @param later versions whose associations may have the item as an end */
  itemAssociations(identifier: string, later: readonly CaseVersion[]): PreparedJson | null {
    return this.prepared('getCFItemAssociations', identifier, false, () => {
      const CFItem = this.standaloneItem(identifier, false)
      const CFAssociations = [this, ...later].flatMap((version) => version.associationsOf(identifier))
      return CFItem && { CFItem, CFAssociations }
    })
  }

  derived<Operation extends DerivedOperation>(operation: Operation, identifier: string): PreparedJson | null {
    return this.prepared(operation, identifier, false, () => DERIVED[operation](this.written(false), identifier))
  }

  private written(extensions: boolean): CasePackage {
    const known = this.#packages.get(extensions)
    if (known !== undefined) return known
    const written = writeCasePackage(this.toWrite, { origin: this.origin, extensions })
    this.#packages.set(extensions, written)
    return written
  }

  private standaloneItem(identifier: string, extensions: boolean) {
    const all = this.written(extensions)
    const item = byIdentifier(all.CFItems, identifier)
    return item && standaloneItem(item, all)
  }

  private associationsOf(identifier: string) {
    return this.written(false).CFAssociations.filter(
      ({ originNodeURI, destinationNodeURI }) =>
        originNodeURI.identifier === identifier || destinationNodeURI.identifier === identifier,
    )
  }

  private prepared<Operation extends keyof Operations>(
    operation: Operation,
    identifier: string,
    extensions: boolean,
    value: () => Answer<Operation> | undefined,
  ): PreparedJson | null {
    const key = `${operation} ${identifier} ${extensions}`
    const known = this.#prepared.get(key)
    if (known !== undefined) return known
    const found = value()
    if (found === undefined) return null
    const made = PreparedJson.of(caseProvider[operation].response.schema, found)
    this.#prepared.set(key, made)
    return made
  }
}

/** Looked through once for each answer: the answer is kept. */
function byIdentifier<T extends { readonly identifier: string }>(
  list: readonly T[],
  identifier: string,
): T | undefined {
  return list.find((one) => one.identifier === identifier)
}
