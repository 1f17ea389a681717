import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Links by which holders open a credential. A link keeps what it shows; only its end and its last use are written later. */
export class HoldersShareByLink1769000033200 implements MigrationInterface {
  readonly name = 'HoldersShareByLink1769000033200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE share_links (
        id uuid CONSTRAINT share_links_pk PRIMARY KEY,
        credential_key uuid NOT NULL CONSTRAINT share_links_credential REFERENCES credentials (key),
        token_hash text NOT NULL,
        label text,
        shows jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        last_used_at timestamptz
      )`)
    await runner.query('CREATE UNIQUE INDEX share_links_token ON share_links (token_hash)')
    await runner.query('CREATE INDEX share_links_of_credential ON share_links (credential_key, created_at)')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_share_link() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE may text[] := ARRAY['revoked_at', 'last_used_at'];
      BEGIN
        IF (to_jsonb(OLD) - may) IS NOT DISTINCT FROM (to_jsonb(NEW) - may)
          AND (OLD.revoked_at IS NULL OR NEW.revoked_at IS NOT DISTINCT FROM OLD.revoked_at)
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'What a share link shows is immutable, and once taken back it stays so' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER share_links_guard BEFORE UPDATE ON share_links
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_share_link()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
