import { z } from 'zod'

export const StatementType = z
  .enum(['duty_area', 'duty', 'performance_standard', 'ksa_group', 'knowledge', 'skill', 'ability', 'statement'])
  .meta({ id: 'StatementType', description: '`statement` is any other type; its own name is in `typeLabel`.' })
export type StatementType = z.infer<typeof StatementType>

const BELOW = {
  duty_area: 'duty',
  duty: 'performance_standard',
  performance_standard: 'statement',
  ksa_group: 'knowledge',
  knowledge: 'knowledge',
  skill: 'skill',
  ability: 'ability',
  statement: 'statement',
} satisfies Record<StatementType, StatementType>

/** The type proposed for a statement under one of this type (`null`: at the top), as the trade orders its levels. */
export function proposedType(parent: StatementType | null): StatementType {
  return parent === null ? 'duty_area' : BELOW[parent]
}
