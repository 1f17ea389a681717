import { z } from 'zod'

export const StatementType = z
  .enum(['duty_area', 'duty', 'performance_standard', 'ksa_group', 'knowledge', 'skill', 'ability', 'statement'])
  .meta({ id: 'StatementType', description: '`statement` is any other type; its own name is in `typeLabel`.' })
export type StatementType = z.infer<typeof StatementType>
