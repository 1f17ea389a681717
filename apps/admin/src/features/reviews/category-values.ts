// A figure for each interest, as a form holds it: empty where there is none.
import type { StakeholderCategory } from '@touchstone/domain'

export type CategoryValues = Record<StakeholderCategory, number | string>

export function perCategory(of: (category: StakeholderCategory) => number | undefined): CategoryValues {
  const value = (category: StakeholderCategory) => of(category) ?? ''
  return {
    employer: value('employer'),
    worker: value('worker'),
    trade_association: value('trade_association'),
    union: value('union'),
    educator: value('educator'),
    government: value('government'),
    certification_body: value('certification_body'),
    consultant: value('consultant'),
    other: value('other'),
  }
}

export function sumOf(values: CategoryValues): number {
  return Object.values(values).reduce<number>((sum, value) => sum + Number(value), 0)
}
