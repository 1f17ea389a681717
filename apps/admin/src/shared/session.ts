// Who is signed in, and in which issuer they are working.
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Membership } from '@touchstone/contract'
import { type Permission, type Role, roleHas } from '@touchstone/domain'
import { useParams } from 'react-router'
import { api } from '../api'
import { common } from './messages'

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: () => api.getSession(), staleTime: 60_000 })
export const siteQuery = queryOptions({ queryKey: ['site'], queryFn: () => api.getSite(), staleTime: 300_000 })

export interface Workplace {
  readonly issuerId: string
  readonly membership: Membership
  readonly role: Role
  may(permission: Permission): boolean
  /** Why the role does not allow it, or `undefined` when it does. */
  denied(permission: Permission): string | undefined
}

/** The issuer named in the address. Only below the shell, which shows other pages to who is not its staff. */
export function useWorkplace(): Workplace {
  const { issuerId } = useParams()
  const { data } = useSuspenseQuery(sessionQuery)
  const membership = data.memberships.find((one) => one.issuerId === issuerId)
  if (!membership) throw new Error('This page is not below an issuer the user is staff of')
  const { role } = membership
  const may = (permission: Permission) => roleHas(role, permission)
  return {
    issuerId: membership.issuerId,
    membership,
    role,
    may,
    denied: (permission) => (may(permission) ? undefined : common.deniedToRole(common.roles[role])),
  }
}
