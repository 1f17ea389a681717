// better-auth, set up to keep sessions, passwords and one-time links in our tables. None of its own routes is mounted: our
// controllers call its functions, so what is not in the contract cannot be reached.
import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import { createHash, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

export interface AuthOptions {
  readonly pool: Pool
  /** At least 32 random characters; signs the session cookie. */
  readonly secret: string
  readonly publicUrl: URL
}

/** How a session began. A link proves an e-mail address and makes a candidate; only a password makes staff. */
export type SignedInBy = 'password' | 'link'

const HOUR = 60 * 60

/** One-time tokens are looked up by this, so a copy of the database opens nothing. */
export function tokenHash(identifier: string): string {
  return createHash('sha256').update(identifier).digest('base64url')
}

export type Auth = ReturnType<typeof createAuth>

export function createAuth({ pool, secret, publicUrl }: AuthOptions) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
  return betterAuth({
    appName: 'Touchstone',
    baseURL: publicUrl.origin,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limits cover sign-in by caller and by address; see sign-in-limits.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'touchstone',
      useSecureCookies: publicUrl.protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Writes from other origins are refused for the whole server in platform/http/security.ts.
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    user: { modelName: 'auth_users', fields: { ...times, emailVerified: 'email_verified' } },
    session: {
      modelName: 'auth_sessions',
      fields: {
        ...times,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      additionalFields: { signedInBy: { type: 'string', required: true, input: false, fieldName: 'signed_in_by' } },
      // A working day, whatever happens in it; the cookie ends with the row.
      expiresIn: 12 * HOUR,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'auth_accounts',
      fields: {
        ...times,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'auth_links',
      fields: { ...times, expiresAt: 'expires_at' },
      storeIdentifier: { hash: async (identifier) => tokenHash(identifier) },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      // Whoever asked twice has a second link in the mailbox, which would undo the choice.
      onPasswordReset: async ({ user }) => {
        await pool.query('DELETE FROM auth_links WHERE value = $1', [user.id])
      },
    },
    plugins: [
      // Links are written and mailed by our own use case, in one transaction; the plugin redeems them.
      magicLink({
        sendMagicLink: () => {
          throw new Error('links are sent by SendSignInLink')
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const signedInBy: SignedInBy = context?.path === '/magic-link/verify' ? 'link' : 'password'
            return { data: { ...session, signedInBy } }
          },
        },
      },
    },
  })
}
