// What a class of change permits. The terms and their meaning are those of the UK occupational standards (Institute for Apprenticeships
// and Technical Education, now Skills England): a correction mends a mistake, an adjustment changes what is asked without
// changing the shape of the standard, a revision may change everything.
import type { ChangeKind, ComparedStatement } from './comparison.js'
import type { StatementType } from './statement-type.js'
import { ChangeClass } from './version.js'

interface Permission {
  /** Whether anything may be asked differently. */
  readonly substantive: boolean
  /** Whether duty areas and performance standards may come, go, split or merge. */
  readonly shape: boolean
}

export const CHANGE_CLASS_PERMITS = {
  correction: { substantive: false, shape: false },
  adjustment: { substantive: true, shape: false },
  revision: { substantive: true, shape: true },
} as const satisfies Record<ChangeClass, Permission>

/** What credentials are scoped by, and what is assessed. */
const SHAPE: ReadonlySet<StatementType> = new Set(['duty_area', 'performance_standard'])
const RESHAPES: ReadonlySet<ChangeKind> = new Set(['added', 'deleted', 'split', 'merged', 'replaced'])

/** The least class that permits one statement's change; `null` when nothing of it changed. */
export function leastClassFor(change: Pick<ComparedStatement, 'kinds' | 'significance' | 'words'>): ChangeClass | null {
  if (change.kinds.length === 0) return null
  // Two that said the same and became one, or a new identity for the same words, change nothing for anybody.
  if (change.significance !== 'substantive') return 'correction'
  const reshapes = SHAPE.has(change.words.type) && change.kinds.some((kind) => RESHAPES.has(kind))
  return (
    ChangeClass.options.find((one) => {
      const { substantive, shape } = CHANGE_CLASS_PERMITS[one]
      return substantive && (shape || !reshapes)
    }) ?? 'revision'
  )
}

export function permits(changeClass: ChangeClass, least: ChangeClass): boolean {
  return ChangeClass.options.indexOf(changeClass) >= ChangeClass.options.indexOf(least)
}
