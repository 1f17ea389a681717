// The one way what was issued may change: the erasure of the person it was issued to. Each guard allows exactly what that takes, looks at
// the rows and not at a flag somebody could set, and holds in one direction: what was erased is never written again.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class APersonCanBeErased1769000033000 implements MigrationInterface {
  readonly name = 'APersonCanBeErased1769000033000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE candidates ADD COLUMN erasure_asked_at timestamptz, ADD COLUMN erased_at timestamptz',
    )
    await runner.query(
      'CREATE INDEX candidates_asking ON candidates (issuer_id, erasure_asked_at) WHERE erasure_asked_at IS NOT NULL',
    )
    await runner.query('ALTER TABLE credentials ADD COLUMN erased_at timestamptz')
    await runner.query('ALTER TABLE credentials DROP CONSTRAINT credentials_status')
    await runner.query(`
      ALTER TABLE credentials ADD CONSTRAINT credentials_status
      CHECK (status IN ('active', 'suspended', 'withdrawn', 'replaced', 'erased'))`)
    await this.guardCandidates(runner)
    await this.guardCredentials(runner)
    await this.guardWhatHangsOnThem(runner)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }

  private async guardCandidates(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.erased_at IS NOT NULL THEN
          RAISE EXCEPTION 'A person who was erased is not written again' USING ERRCODE = 'TS001';
        END IF;
        IF NEW.erased_at IS NOT NULL AND (NEW.name <> 'Erased' OR NEW.email <> NEW.id::text || '@erased.invalid' OR NEW.erasure_asked_at IS NOT NULL) THEN
          RAISE EXCEPTION 'Erasing a person leaves neither name nor address' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER candidates_guard BEFORE UPDATE ON candidates
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_candidate()`)
  }

  /** The guard there was goes on for every change but this one, which has its own. */
  private async guardCredentials(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE may text[] := ARRAY['status', 'certificate', 'certificate_hash', 'erased_at'];
      BEGIN
        IF OLD.erased_at IS NULL
          AND (to_jsonb(OLD) - may) IS NOT DISTINCT FROM (to_jsonb(NEW) - may)
          AND NEW.certificate = jsonb_set(OLD.certificate, '{holderName}', '"Erased"')
          AND NEW.status = (CASE WHEN OLD.status IN ('active', 'suspended') THEN 'erased' ELSE OLD.status END)
          AND EXISTS (SELECT 1 FROM candidates WHERE id = OLD.candidate_id AND erased_at IS NOT NULL)
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'A credential is erased with its holder, once, and keeps all but the name' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query('DROP TRIGGER credentials_guard ON credentials')
    await runner.query(`
      CREATE TRIGGER credentials_guard BEFORE UPDATE ON credentials FOR EACH ROW
      WHEN (OLD.erased_at IS NOT DISTINCT FROM NEW.erased_at) EXECUTE FUNCTION touchstone_guard_credentials()`)
    await runner.query(`
      CREATE TRIGGER credentials_tombstone BEFORE UPDATE ON credentials FOR EACH ROW
      WHEN (OLD.erased_at IS DISTINCT FROM NEW.erased_at) EXECUTE FUNCTION touchstone_guard_tombstone()`)
    await runner.query(`
      CREATE TRIGGER credentials_stay BEFORE DELETE ON credentials
      FOR EACH ROW EXECUTE FUNCTION touchstone_refuse_change()`)
    // Of a tombstone nothing more happens.
    await runner.query(`
      CREATE FUNCTION touchstone_guard_erased_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM credentials WHERE key = NEW.credential_key AND erased_at IS NOT NULL) THEN
          RAISE EXCEPTION 'The history of an erased credential has ended' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER credential_events_after_erasure BEFORE INSERT ON credential_events
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_erased_history()`)
  }

  /** Documents and evidence go; of the history only the staff's own words do. */
  private async guardWhatHangsOnThem(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_delete_with_holder() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM credentials WHERE key = OLD.credential_key AND erased_at IS NOT NULL) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'Rows of % are immutable', TG_TABLE_NAME USING ERRCODE = 'TS001';
      END $$`)
    for (const table of ['badge_documents', 'certificate_files', 'credential_evidence']) {
      await runner.query(`DROP TRIGGER ${table}_guard ON ${table}`)
      await runner.query(`
        CREATE TRIGGER ${table}_guard BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION touchstone_delete_with_holder()`)
    }
    // A certificate that is being sealed while its holder is erased waits, and is refused.
    await runner.query(`
      CREATE FUNCTION touchstone_guard_erased_file() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM credentials WHERE key = NEW.credential_key AND erased_at IS NULL FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'No file is kept of an erased credential' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER certificate_files_after_erasure BEFORE INSERT ON certificate_files
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_erased_file()`)
    await runner.query(`
      CREATE FUNCTION touchstone_forget_note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.note IS NULL
          AND (to_jsonb(OLD) - 'note') IS NOT DISTINCT FROM (to_jsonb(NEW) - 'note')
          AND EXISTS (SELECT 1 FROM credentials WHERE key = OLD.credential_key AND erased_at IS NOT NULL)
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'Rows of credential_events are immutable' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query('DROP TRIGGER credential_events_guard ON credential_events')
    await runner.query(`
      CREATE TRIGGER credential_events_guard BEFORE UPDATE OR DELETE ON credential_events
      FOR EACH ROW EXECUTE FUNCTION touchstone_forget_note()`)
    await runner.query(`
      CREATE FUNCTION touchstone_delete_with_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM candidates WHERE id = OLD.candidate_id AND erased_at IS NOT NULL) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'Rows of % are immutable', TG_TABLE_NAME USING ERRCODE = 'TS001';
      END $$`)
    await runner.query('DROP TRIGGER assessments_guard ON assessments')
    await runner.query(`
      CREATE TRIGGER assessments_guard BEFORE UPDATE ON assessments
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_assessments()`)
    await runner.query(`
      CREATE TRIGGER assessments_stay BEFORE DELETE ON assessments
      FOR EACH ROW EXECUTE FUNCTION touchstone_delete_with_candidate()`)
  }
}
