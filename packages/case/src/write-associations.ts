// What stands under what and in which order, what a performance standard needs, and what became of the version before.
import { childrenByParent, type LineageId, type Statement } from '@touchstone/domain'
import { caseAddress } from './case-addresses.js'
import type {
  CaseAssociation,
  CaseAssociationGrouping,
  CaseAssociationType,
  CaseDocument,
  CaseLink,
  CaseNode,
} from './case-package.js'
import { derivedIds } from './derived-id.js'
import { linkTo } from './write-definitions.js'
import { linkToItem } from './write-items.js'
import { contentSince, type Writing } from './writing.js'

interface Said {
  readonly type: CaseAssociationType
  readonly from: CaseNode
  readonly to: CaseNode
  readonly sequence?: number
  readonly grouping?: CaseAssociationGrouping
}

/** @param statements in reading order */
export function writeAssociations(
  writing: Writing,
  statements: readonly Statement[],
  document: CaseDocument,
  groupings: { readonly needs: CaseAssociationGrouping; readonly succession: CaseAssociationGrouping },
): CaseAssociation[] {
  const idOf = derivedIds(writing.version.id)
  const lastChangeDateTime = contentSince(writing)
  const nodes = new Map(statements.map((one) => [one.lineageId, nodeOf(linkToItem(writing.origin, one))]))
  const said = [
    ...places(statements, nodes, nodeOf(linkTo(document))),
    ...needs(statements, nodes, groupings.needs),
    ...successions(writing, statements, groupings.succession),
  ]
  return said.map(({ type, from, to, sequence, grouping }) => {
    const identifier = idOf(type, from.identifier, to.identifier)
    return {
      identifier,
      uri: caseAddress(writing.origin, 'CFAssociations', identifier),
      associationType: type,
      ...(sequence !== undefined && { sequenceNumber: sequence }),
      originNodeURI: from,
      destinationNodeURI: to,
      ...(grouping && { CFAssociationGroupingURI: linkTo(grouping) }),
      lastChangeDateTime,
    }
  })
}

type Nodes = ReadonlyMap<LineageId, CaseNode>

function places(statements: readonly Statement[], nodes: Nodes, document: CaseNode): Said[] {
  const sequence = new Map<LineageId, number>()
  for (const siblings of childrenByParent(statements).values())
    siblings.forEach(({ lineageId }, i) => sequence.set(lineageId, i + 1))
  return statements.flatMap(({ lineageId, parent }): Said[] => {
    const from = nodes.get(lineageId)
    const to = parent === null ? document : nodes.get(parent)
    return from && to ? [{ type: 'isChildOf', from, to, sequence: sequence.get(lineageId) ?? 1 }] : []
  })
}

/** `isRelatedTo` of CASE's own vocabulary, which every consumer knows; the grouping says what the relation is. */
function needs(statements: readonly Statement[], nodes: Nodes, grouping: CaseAssociationGrouping): Said[] {
  return statements.flatMap(({ lineageId, ksas }) => {
    const from = nodes.get(lineageId)
    return ksas.flatMap((ksa, i): Said[] => {
      const to = nodes.get(ksa)
      return from && to ? [{ type: 'isRelatedTo', from, to, sequence: i + 1, grouping }] : []
    })
  })
}

function successions(
  { origin, successions }: Writing,
  statements: readonly Statement[],
  grouping: CaseAssociationGrouping,
): Said[] {
  const byId = new Map(statements.map((one) => [one.id, one]))
  return successions.flatMap(({ from, to, equivalent }): Said[] => {
    const successor = byId.get(to)
    if (!successor) return []
    const [earlier, now] = [nodeOf(linkToItem(origin, from)), nodeOf(linkToItem(origin, successor))]
    return equivalent
      ? [{ type: 'exactMatchOf', from: now, to: earlier, grouping }]
      : [{ type: 'replacedBy', from: earlier, to: now, grouping }]
  })
}

function nodeOf(link: CaseLink): CaseNode {
  return { ...link, targetType: 'CASE' }
}
