// A version's statements as a reader meets them: the body as a tree, the knowledge, skills and abilities as an appendix, and the
// links between the two in both directions.
import { childrenByParent, isKsa, type LineageId, type Statement } from '@touchstone/domain'

export interface OutlineNode {
  readonly statement: Statement
  readonly children: readonly OutlineNode[]
}

export interface Outline {
  readonly body: readonly OutlineNode[]
  /** Groups, or single statements where there are no groups, that stand at the top and hold what the body draws on. */
  readonly appendix: readonly OutlineNode[]
  readonly byLineage: ReadonlyMap<LineageId, Statement>
  /** The statements that need a KSA, in reading order. */
  readonly usedIn: ReadonlyMap<LineageId, readonly Statement[]>
}

export function outlineOf(statements: readonly Statement[]): Outline {
  const children = childrenByParent(statements)
  const node = (statement: Statement): OutlineNode => ({
    statement,
    children: (children.get(statement.lineageId) ?? []).map(node),
  })
  const roots = (children.get(null) ?? []).map(node)
  const inAppendix = ({ statement }: OutlineNode) => statement.type === 'ksa_group' || isKsa(statement)
  // An imported framework may hold nothing but such statements: then they are the body.
  const body = roots.filter((root) => !inAppendix(root))
  return {
    body: body.length > 0 ? body : roots,
    appendix: body.length > 0 ? roots.filter(inAppendix) : [],
    byLineage: new Map(statements.map((statement) => [statement.lineageId, statement])),
    usedIn: usesOf(body.length > 0 ? body : roots),
  }
}

function usesOf(nodes: readonly OutlineNode[]): Map<LineageId, Statement[]> {
  const uses = new Map<LineageId, Statement[]>()
  const visit = ({ statement, children }: OutlineNode) => {
    for (const ksa of statement.ksas) {
      const users = uses.get(ksa)
      if (users) users.push(statement)
      else uses.set(ksa, [statement])
    }
    children.forEach(visit)
  }
  nodes.forEach(visit)
  return uses
}
