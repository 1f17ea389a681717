import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files are sent with comments. What belongs to a confirmed comment is never changed and never deleted. */
export class CommentsHaveAttachments1769000040540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_attachments (
        id uuid CONSTRAINT review_attachments_pk PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT review_attachments_round REFERENCES review_rounds (id),
        comment_id uuid CONSTRAINT review_attachments_comment REFERENCES review_comments (id),
        position integer,
        name text NOT NULL,
        type text NOT NULL,
        size integer NOT NULL CONSTRAINT review_attachments_size CHECK (size BETWEEN 1 AND 10000000),
        hash text NOT NULL,
        uploaded_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE INDEX review_attachments_of_comment ON review_attachments (comment_id)')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_review_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        place text[] := ARRAY['comment_id', 'position'];
      BEGIN
        IF TG_OP = 'UPDATE' AND (OLD.comment_id IS NOT NULL OR (to_jsonb(OLD) - place) IS DISTINCT FROM (to_jsonb(NEW) - place)) THEN
          RAISE EXCEPTION 'An attachment is immutable' USING ERRCODE = 'TS001';
        END IF;
        IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM review_comments WHERE id = OLD.comment_id AND verified_at IS NOT NULL) THEN
          RAISE EXCEPTION 'An attachment of a confirmed comment is never deleted' USING ERRCODE = 'TS001';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`)
    await runner.query(`
      CREATE TRIGGER review_attachments_guard BEFORE UPDATE OR DELETE ON review_attachments
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_review_attachment()`)
    await runner.query(`
      CREATE TRIGGER review_attachments_keep BEFORE TRUNCATE ON review_attachments
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
