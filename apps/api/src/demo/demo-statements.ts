// The demo standard's prose as the statements of a version. Lineage is given by code, so that 1.1 continues what 1.0 began.
import type { StandardChange, StandardContent } from '@touchstone/demo'
import { type LineageId, type Statement, type StatementType } from '@touchstone/domain'

export interface Minting {
  /** The lineage of the statement with this key; the same key gives the same lineage. */
  lineageOf(key: string): LineageId
  /** The id of a statement in the version that is made. */
  idOf(lineageId: LineageId): Statement['id']
}

type Words = Pick<Statement, 'type' | 'code' | 'text'> &
  Partial<Pick<Statement, 'title' | 'evaluationCriteria' | 'accuracyLevel' | 'equipment' | 'assignment' | 'ksas'>>

/** Duty areas with all below them, then the KSA groups, in the order of the content. */
export function demoStatements(content: StandardContent, { lineageOf, idOf }: Minting): Statement[] {
  const statements: Statement[] = []
  const add = (key: string, parent: LineageId | null, position: number, words: Words): LineageId => {
    const lineageId = lineageOf(key)
    statements.push({
      typeLabel: null,
      title: null,
      evaluationCriteria: [],
      accuracyLevel: null,
      equipment: [],
      assignment: null,
      notes: null,
      fields: {},
      derivedFrom: [],
      ksas: [],
      ...words,
      id: idOf(lineageId),
      lineageId,
      parent,
      position,
    })
    return lineageId
  }
  const titled = (type: StatementType, { code, title, text }: { code: string; title: string; text: string }) => ({
    type,
    code,
    title,
    text,
  })
  content.dutyAreas.forEach((area, i) => {
    const areaId = add(`area ${area.code}`, null, i, titled('duty_area', area))
    area.duties.forEach((duty, j) => {
      const dutyId = add(`duty ${duty.code}`, areaId, j, titled('duty', duty))
      duty.performanceStandards.forEach(({ ksas, evaluationCriteria, equipment, ...standard }, k) => {
        add(`ps ${standard.code}`, dutyId, k, {
          ...standard,
          type: 'performance_standard',
          evaluationCriteria: [...evaluationCriteria],
          equipment: [...equipment],
          ksas: ksas.map((code) => lineageOf(`ksa ${code}`)),
        })
      })
    })
  })
  content.ksaGroups.forEach((group, i) => {
    const groupId = add(`group ${group.code}`, null, content.dutyAreas.length + i, {
      type: 'ksa_group',
      code: `KSA ${group.code}`,
      title: group.title,
      text: group.title,
    })
    group.ksas.forEach(({ type, code, text }, j) => add(`ksa ${code}`, groupId, j, { type, code, text }))
  })
  return statements
}

/** Lineages for a revision: a statement that was moved keeps the lineage it had under its old code. */
export function withMoves(
  lineages: Map<string, LineageId>,
  changes: readonly StandardChange[],
): Map<string, LineageId> {
  const moved = new Map(lineages)
  for (const change of changes) {
    if (change.kind === 'delete_performance_standard') moved.delete(`ps ${change.code}`)
    if (change.kind !== 'move_performance_standard') continue
    const lineage = moved.get(`ps ${change.code}`)
    moved.delete(`ps ${change.code}`)
    if (lineage) moved.set(`ps ${change.newCode}`, lineage)
  }
  return moved
}
