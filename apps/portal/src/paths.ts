// Every address of the portal. Nothing else writes one.
import type { CalendarDate } from '@touchstone/domain'

/** The patterns routes are matched by. */
export const patterns = {
  home: '/',
  verifyWithoutId: '/verify',
  verify: '/verify/:credentialId',
  standards: '/standards',
  standardVersion: '/standards/:standardId/:number',
  signIn: '/sign-in',
  myCredentials: '/my',
} as const

export const paths = {
  home: () => '/',
  /** `on` asks for the status on that day; without it, today. */
  verify: (credentialId: string, on?: CalendarDate) =>
    `/verify/${encodeURIComponent(credentialId)}${on === undefined ? '' : `?on=${encodeURIComponent(on)}`}`,
  standards: () => '/standards',
  standardVersion: (standardId: string, number: string) => `/standards/${standardId}/${encodeURIComponent(number)}`,
  /** A statement within the version on the page. */
  statement: (lineageId: string) => `#${lineageId}`,
  signIn: () => '/sign-in',
  myCredentials: () => '/my',
}
