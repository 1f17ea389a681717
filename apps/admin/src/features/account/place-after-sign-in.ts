import { paths } from '../../paths'

/** Where one was going before the door: only to a page of this admin, never to another site. */
export function placeAfterSignIn(to: string | null): string {
  return to !== null && /^\/issuers\/[^/\\]/.test(to) ? to : paths.home
}
