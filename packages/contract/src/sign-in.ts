// Staff sign in with a password; candidates with an e-mailed link (see my-credentials.ts). Either way a cookie carries the session.
import { Email } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint, noContent } from './endpoint.js'

export const SignInRequest = z
  .strictObject({ email: Email, password: z.string().min(1).max(128) })
  .meta({ id: 'SignInRequest' })
export type SignInRequest = z.infer<typeof SignInRequest>

export const signIn = {
  signInWithPassword: endpoint({
    method: 'POST',
    path: '/sign-ins',
    summary: 'Sign in as staff; a wrong address and a wrong password answer alike',
    access: 'public',
    body: SignInRequest,
    response: noContent,
    errors: ['sign_in_refused'],
  }),
  signOut: endpoint({ method: 'DELETE', path: '/session', summary: 'Sign out', access: 'public', response: noContent }),
}
