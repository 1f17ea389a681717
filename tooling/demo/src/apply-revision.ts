// A revision as a list of changes against an earlier version, each with its reason, and the function that carries them out.
import type { ChangeClass } from '@touchstone/domain'
import type {
  Duty,
  DutyArea,
  Ksa,
  KsaCode,
  KsaGroup,
  PerformanceStandard,
  StandardContent,
} from './standard-content.js'

interface Reasoned {
  readonly changeClass: ChangeClass
  readonly what: string
  readonly why: string
}

/** Codes in a change are those in force when it is applied: a list is carried out from first to last. */
export type StandardChange = Reasoned &
  (
    | {
        readonly kind: 'edit_performance_standard'
        readonly code: string
        readonly content: Partial<Omit<PerformanceStandard, 'code'>>
      }
    | { readonly kind: 'edit_duty'; readonly code: string; readonly content: Partial<Pick<Duty, 'title' | 'text'>> }
    | { readonly kind: 'edit_ksa'; readonly code: KsaCode; readonly text: string }
    | { readonly kind: 'add_ksa'; readonly group: string; readonly ksa: Ksa }
    /** At the end of the duty. */
    | {
        readonly kind: 'add_performance_standard'
        readonly duty: string
        readonly performanceStandard: PerformanceStandard
      }
    /** To the end of another duty, under a new code. */
    | {
        readonly kind: 'move_performance_standard'
        readonly code: string
        readonly toDuty: string
        readonly newCode: string
      }
    | { readonly kind: 'delete_performance_standard'; readonly code: string }
  )

/**
 * The content after all changes; `content` itself stays as it was.
 * @throws Error when a change names a code that is not there
 */
export function applyRevision(content: StandardContent, changes: readonly StandardChange[]): StandardContent {
  return changes.reduce(applyChange, content)
}

function applyChange(content: StandardContent, change: StandardChange): StandardContent {
  switch (change.kind) {
    case 'edit_performance_standard':
      return withDuties(content, dutyHolding(content, change.code).code, (duty) => ({
        ...duty,
        performanceStandards: duty.performanceStandards.map((one) =>
          one.code === change.code ? { ...one, ...change.content } : one,
        ),
      }))
    case 'edit_duty':
      return withDuties(content, change.code, (duty) => ({ ...duty, ...change.content }))
    case 'edit_ksa':
      return withGroup(content, groupHolding(content, change.code).code, (group) => ({
        ...group,
        ksas: group.ksas.map((one) => (one.code === change.code ? { ...one, text: change.text } : one)),
      }))
    case 'add_ksa':
      return withGroup(content, change.group, (group) => ({ ...group, ksas: [...group.ksas, change.ksa] }))
    case 'add_performance_standard':
      return append(content, change.duty, change.performanceStandard)
    case 'move_performance_standard': {
      const moved = find(dutyHolding(content, change.code).performanceStandards, change.code)
      return append(remove(content, change.code), change.toDuty, { ...moved, code: change.newCode })
    }
    case 'delete_performance_standard':
      return remove(content, change.code)
  }
}

function append(content: StandardContent, duty: string, added: PerformanceStandard): StandardContent {
  return withDuties(content, duty, (one) => ({ ...one, performanceStandards: [...one.performanceStandards, added] }))
}

function remove(content: StandardContent, code: string): StandardContent {
  return withDuties(content, dutyHolding(content, code).code, (duty) => ({
    ...duty,
    performanceStandards: duty.performanceStandards.filter((one) => one.code !== code),
  }))
}

function withDuties(content: StandardContent, code: string, edit: (duty: Duty) => Duty): StandardContent {
  find(
    content.dutyAreas.flatMap(({ duties }) => duties),
    code,
  )
  const dutyAreas = content.dutyAreas.map((area): DutyArea => ({
    ...area,
    duties: area.duties.map((duty) => (duty.code === code ? edit(duty) : duty)),
  }))
  return { ...content, dutyAreas }
}

function withGroup(content: StandardContent, code: string, edit: (group: KsaGroup) => KsaGroup): StandardContent {
  find(content.ksaGroups, code)
  return { ...content, ksaGroups: content.ksaGroups.map((group) => (group.code === code ? edit(group) : group)) }
}

function dutyHolding(content: StandardContent, code: string): Duty {
  const duties = content.dutyAreas.flatMap((area) => area.duties)
  return duties.find((duty) => duty.performanceStandards.some((one) => one.code === code)) ?? unknown(code)
}

function groupHolding(content: StandardContent, code: string): KsaGroup {
  return content.ksaGroups.find((group) => group.ksas.some((one) => one.code === code)) ?? unknown(code)
}

function find<T extends { readonly code: string }>(list: readonly T[], code: string): T {
  return list.find((one) => one.code === code) ?? unknown(code)
}

function unknown(code: string): never {
  throw new Error(`There is no ${code} in this version.`)
}
