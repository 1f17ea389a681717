import type { MigrationInterface, QueryRunner } from 'typeorm'

/** People who sign in, their sessions, passwords and one-time links; the columns are those better-auth 1.7 asks for. */
export class PeopleSignIn1769000000500 implements MigrationInterface {
  readonly name = 'PeopleSignIn1769000000500'

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE auth_users (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        email_verified boolean NOT NULL DEFAULT false,
        image text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    await query.query(`
      CREATE TABLE auth_sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES auth_users (id) ON DELETE CASCADE,
        token text NOT NULL UNIQUE,
        signed_in_by text NOT NULL CHECK (signed_in_by IN ('password', 'link')),
        expires_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    await query.query(`CREATE INDEX auth_sessions_user ON auth_sessions (user_id)`)
    await query.query(`
      CREATE TABLE auth_accounts (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES auth_users (id) ON DELETE CASCADE,
        account_id text NOT NULL,
        provider_id text NOT NULL,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (provider_id, account_id)
      )`)
    await query.query(`CREATE INDEX auth_accounts_user ON auth_accounts (user_id)`)
    await query.query(`
      CREATE TABLE auth_links (
        id uuid PRIMARY KEY,
        identifier text NOT NULL UNIQUE,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    await query.query(`CREATE INDEX auth_links_expiry ON auth_links (expires_at)`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
