// Who may do what. A permission is named on the endpoint; a role is a set of permissions within one issuer.
import { z } from 'zod'

export const Permission = z.enum([
  'standard:read',
  'standard:import',
  'standard:edit',
  'standard:publish',
  'review:read',
  'review:manage',
  'review:dispose',
  'definition:read',
  'definition:manage',
  'candidate:read',
  'candidate:manage',
  'candidate:erase',
  'assessment:record',
  'credential:read',
  'credential:issue',
  'credential:suspend',
  'credential:withdraw',
  'audit:read',
  'outbox:read',
  'staff:read',
  'staff:manage',
  'issuer:manage',
  'key:read',
  'key:manage',
  'api_key:read',
  'api_key:manage',
])
export type Permission = z.infer<typeof Permission>

export const Role = z.enum(['owner', 'standards_manager', 'credential_manager', 'auditor']).meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

const READS = [
  'standard:read',
  'definition:read',
  'credential:read',
  'audit:read',
  'key:read',
] as const satisfies Permission[]

const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  // The outbox is the owner's alone: without a mail server its messages hold links that open accounts. So is erasing a person: nobody can
  // undo it, and whether the law lets the body refuse is its head's to say.
  owner: Permission.options,
  standards_manager: [
    ...READS,
    'standard:import',
    'standard:edit',
    'standard:publish',
    'review:read',
    'review:manage',
    'review:dispose',
  ],
  credential_manager: [
    ...READS,
    'definition:manage',
    'candidate:read',
    'candidate:manage',
    'assessment:record',
    'credential:issue',
    'credential:suspend',
    'credential:withdraw',
  ],
  // Sees everything but messages, changes nothing.
  auditor: [...READS, 'review:read', 'candidate:read', 'staff:read', 'api_key:read'],
}

/** Whether a member of staff with `role` may do `permission` within their issuer. */
export function roleHas(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission)
}

export function permissionsOf(role: Role): readonly Permission[] {
  return GRANTS[role]
}
