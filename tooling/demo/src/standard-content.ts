// The shape in which the demo standard is written down. It is prose for people plus codes that join it together; the loader
// turns it into the nodes of a draft version.

/** Letter of the kind, number of the group, number within the group: `K3.2`, `S3.4`, `A3.11`. */
export type KsaCode = `${'K' | 'S' | 'A'}${number}.${number}`

export type KsaType = 'knowledge' | 'skill' | 'ability'

export interface Ksa {
  readonly code: KsaCode
  readonly type: KsaType
  readonly text: string
}

export interface KsaGroup {
  readonly code: string
  readonly title: string
  readonly ksas: readonly Ksa[]
}

export type EquipmentKind = 'workstation' | 'material' | 'tooling' | 'measuring_instrument' | 'reference'

export interface EquipmentItem {
  readonly kind: EquipmentKind
  readonly text: string
}

export interface PerformanceStandard {
  /** Duty area, duty, position: `1.1.1`. */
  readonly code: string
  readonly title: string
  /** The statement: what is given, what is done, to what result. */
  readonly text: string
  /** Three to seven things an evaluator can see or measure. */
  readonly evaluationCriteria: readonly string[]
  readonly accuracyLevel: string
  readonly equipment: readonly EquipmentItem[]
  /** The performance assessment as it is set to the candidate. */
  readonly assignment: string
  /** Four to nine codes of `ksaGroups`; one KSA serves many performance standards. */
  readonly ksas: readonly KsaCode[]
}

export interface Duty {
  readonly code: string
  readonly title: string
  readonly text: string
  readonly performanceStandards: readonly PerformanceStandard[]
}

export interface DutyArea {
  readonly code: string
  readonly title: string
  readonly text: string
  readonly duties: readonly Duty[]
}

export interface StandardContent {
  readonly designation: string
  readonly title: string
  readonly level: string
  /** BCP 47. */
  readonly language: string
  /** Plain paragraphs, in order. */
  readonly introduction: readonly string[]
  readonly acknowledgements: readonly string[]
  readonly dutyAreas: readonly DutyArea[]
  readonly ksaGroups: readonly KsaGroup[]
}
