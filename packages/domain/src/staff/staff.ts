// A member of an issuer's staff, and the rule that an issuer is never left without an owner.
import { z } from 'zod'
import { fail } from '../errors.js'
import { UserId } from '../ids.js'
import { Role } from '../permissions.js'
import { Email, PersonName } from '../text.js'

export const StaffMember = z
  .object({ userId: UserId, name: PersonName, email: Email, role: Role, active: z.boolean() })
  .meta({ id: 'StaffMember' })
export type StaffMember = z.infer<typeof StaffMember>

/** @throws DomainError `last_owner` when `change` would leave no active owner */
export function requireOwnerRemains(
  staff: readonly StaffMember[],
  change: Pick<StaffMember, 'userId' | 'role' | 'active'>,
): void {
  const after = staff.map((one) => (one.userId === change.userId ? { ...one, ...change } : one))
  if (!after.some(({ role, active }) => role === 'owner' && active)) fail('last_owner', {})
}
