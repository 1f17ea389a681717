// The audit trail and its chain. What is hashed, and how to recompute it elsewhere, is told in ../../audit/audit-chain.ts.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AuditEventsAreChained1769000000100 implements MigrationInterface {
  readonly name = 'AuditEventsAreChained1769000000100'

  async up(runner: QueryRunner): Promise<void> {
    // A chain per issuer; the events of no issuer are a chain of their own, named by the nil UUID.
    await runner.query(`
      CREATE TABLE audit_events (
        chain uuid NOT NULL,
        position bigint NOT NULL,
        issuer_id uuid,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CONSTRAINT audit_events_actor_kind CHECK (actor_kind IN ('staff', 'candidate', 'system')),
        actor_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        details jsonb NOT NULL,
        previous_hash bytea NOT NULL CONSTRAINT audit_events_previous_hash CHECK (length(previous_hash) = 32),
        hash bytea NOT NULL CONSTRAINT audit_events_hash CHECK (length(hash) = 32),
        CONSTRAINT audit_events_pk PRIMARY KEY (chain, position),
        CONSTRAINT audit_events_chain CHECK (chain = coalesce(issuer_id, '00000000-0000-0000-0000-000000000000'))
      )`)
    await runner.query('CREATE INDEX audit_events_subject ON audit_events (chain, subject_type, subject_id, position)')
    await this.hashing(runner)
    await this.chaining(runner)
    await runner.query(`
      CREATE TRIGGER audit_events_immutable BEFORE UPDATE OR DELETE ON audit_events
      FOR EACH ROW EXECUTE FUNCTION touchstone_refuse_change()`)
    await runner.query(`
      CREATE TRIGGER audit_events_keep BEFORE TRUNCATE ON audit_events
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }

  /** Every field as its UTF-8 bytes behind their count, `-` for null: no two events can be written the same way. */
  private async hashing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_audit_hash(event audit_events) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(convert_to(string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), ',' ORDER BY place), 'UTF8'))
        FROM unnest(ARRAY[
          'touchstone-audit-1',
          encode(event.previous_hash, 'hex'),
          event.chain::text,
          event.position::text,
          to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          event.actor_kind,
          event.actor_id::text,
          event.action,
          event.subject_type,
          event.subject_id,
          event.details::text
        ]) WITH ORDINALITY AS fields (field, place)
      $$`)
  }

  private async chaining(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        previous record;
      BEGIN
        NEW.chain := coalesce(NEW.issuer_id, '00000000-0000-0000-0000-000000000000');
        -- Held until commit: the next writer of this chain sees this event or knows that it never was.
        PERFORM pg_advisory_xact_lock(1413829460, hashtext(NEW.chain::text));
        SELECT position, hash INTO previous FROM audit_events WHERE chain = NEW.chain ORDER BY position DESC LIMIT 1;
        NEW.position := coalesce(previous.position, 0) + 1;
        NEW.previous_hash := coalesce(previous.hash, decode(repeat('00', 32), 'hex'));
        NEW.hash := touchstone_audit_hash(NEW);
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER audit_events_chain BEFORE INSERT ON audit_events
      FOR EACH ROW EXECUTE FUNCTION touchstone_chain_audit_event()`)
  }
}
