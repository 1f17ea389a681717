// Rounds of input on frozen drafts: who takes part, what they say, what became of it and what they think of that. A snapshot, a
// confirmed comment's words, an answer, a sent reply, a commenter's word and a submitted survey can no longer be changed by anyone who
// speaks SQL: the triggers refuse it with SQLSTATE TS001, which the API answers as `immutable`.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const STATUSES = "('planned', 'open', 'paused', 'closed', 'resolving', 'resolved', 'cancelled')"
const CODES =
  "('accepted', 'accepted_modified', 'partly_accepted', 'not_accepted', 'noted', 'deferred', 'withdrawn', 'duplicate')"

export class DraftsGoOutForInput1769000040000 implements MigrationInterface {
  readonly name = 'DraftsGoOutForInput1769000040000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_events DROP CONSTRAINT audit_events_actor_kind,
        ADD CONSTRAINT audit_events_actor_kind CHECK (actor_kind IN ('staff', 'candidate', 'participant', 'system'))`)
    await this.makeRounds(runner)
    await this.makeInput(runner)
    await this.makeAnswers(runner)
    await this.guardRounds(runner)
    await this.guardInput(runner)
    for (const table of [
      'draft_snapshots',
      'review_round_events',
      'review_comment_history',
      'review_dispositions',
      'review_applied_proposals',
      'review_gate_overrides',
    ])
      await this.keep(runner, table)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }

  private async makeRounds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft_snapshots (
        id uuid CONSTRAINT draft_snapshots_pk PRIMARY KEY,
        version_id uuid NOT NULL CONSTRAINT draft_snapshots_version REFERENCES standard_versions (id),
        draft_number integer NOT NULL,
        content_hash text NOT NULL,
        frozen_at timestamptz NOT NULL,
        details jsonb NOT NULL,
        statements jsonb NOT NULL
      )`)
    await runner.query('CREATE UNIQUE INDEX draft_snapshots_number ON draft_snapshots (version_id, draft_number)')
    await runner.query('CREATE UNIQUE INDEX draft_snapshots_hash ON draft_snapshots (version_id, content_hash)')
    await runner.query(`
      CREATE TABLE review_rounds (
        id uuid CONSTRAINT review_rounds_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT review_rounds_issuer REFERENCES issuers (id),
        standard_id uuid NOT NULL CONSTRAINT review_rounds_standard REFERENCES skill_standards (id),
        version_id uuid NOT NULL CONSTRAINT review_rounds_version REFERENCES standard_versions (id),
        snapshot_id uuid NOT NULL CONSTRAINT review_rounds_snapshot REFERENCES draft_snapshots (id),
        previous_round_id uuid CONSTRAINT review_rounds_previous REFERENCES review_rounds (id),
        code text NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        invitation text NOT NULL,
        questions jsonb NOT NULL,
        scope jsonb,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        time_zone text NOT NULL,
        minimum_length jsonb NOT NULL,
        audiences jsonb NOT NULL,
        target_balance jsonb NOT NULL,
        languages jsonb NOT NULL,
        visibility text NOT NULL,
        late_rule text NOT NULL,
        survey boolean NOT NULL,
        reply_days integer NOT NULL,
        appeal_procedure text NOT NULL,
        status text NOT NULL CONSTRAINT review_rounds_status CHECK (status IN ${STATUSES}),
        created_at timestamptz NOT NULL,
        opened_at timestamptz,
        paused_at timestamptz,
        closed_at timestamptz,
        resolved_at timestamptz,
        cancelled_at timestamptz,
        reason text,
        last_comment integer NOT NULL DEFAULT 0
      )`)
    await runner.query('ALTER TABLE review_rounds ALTER COLUMN last_comment DROP DEFAULT')
    await runner.query('CREATE UNIQUE INDEX review_rounds_code ON review_rounds (standard_id, code)')
    await runner.query('CREATE INDEX review_rounds_of_version ON review_rounds (version_id)')
    await runner.query(`
      CREATE UNIQUE INDEX review_rounds_one_running ON review_rounds (version_id) WHERE status IN ('planned', 'open', 'paused')`)
    await runner.query(`
      CREATE TABLE review_round_events (
        round_id uuid NOT NULL CONSTRAINT review_round_events_round REFERENCES review_rounds (id),
        position integer NOT NULL,
        action text NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        reason text,
        CONSTRAINT review_round_events_pk PRIMARY KEY (round_id, position)
      )`)
  }

  private async makeInput(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_participants (
        id uuid CONSTRAINT review_participants_pk PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT review_participants_round REFERENCES review_rounds (id),
        email text NOT NULL,
        created_at timestamptz NOT NULL,
        verified_at timestamptz,
        invited_at timestamptz,
        audience text
      )`)
    await runner.query('CREATE UNIQUE INDEX review_participants_email ON review_participants (round_id, email)')
    await runner.query(`
      CREATE TABLE review_links (
        token_hash text CONSTRAINT review_links_pk PRIMARY KEY,
        participant_id uuid NOT NULL CONSTRAINT review_links_participant REFERENCES review_participants (id),
        submission_id uuid,
        created_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE INDEX review_links_of_participant ON review_links (participant_id)')
    await runner.query(`
      CREATE TABLE review_comments (
        id uuid CONSTRAINT review_comments_pk PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT review_comments_round REFERENCES review_rounds (id),
        participant_id uuid CONSTRAINT review_comments_participant REFERENCES review_participants (id),
        submission_id uuid NOT NULL,
        ordinal integer,
        number text,
        lineage_id uuid,
        statement_id uuid,
        code text,
        field text,
        index integer,
        quote jsonb,
        type text NOT NULL,
        stance text NOT NULL,
        text text NOT NULL,
        proposed_text text,
        language text NOT NULL,
        source text NOT NULL,
        commenter jsonb NOT NULL,
        submitted_at timestamptz NOT NULL,
        verified_at timestamptz,
        late boolean NOT NULL,
        edited_at timestamptz,
        moderation text NOT NULL,
        moderation_reason text,
        withdrawn_at timestamptz,
        duplicate_of uuid CONSTRAINT review_comments_duplicate REFERENCES review_comments (id),
        assigned_to uuid,
        entered_by uuid
      )`)
    await runner.query('CREATE UNIQUE INDEX review_comments_ordinal ON review_comments (round_id, ordinal)')
    await runner.query('CREATE INDEX review_comments_on_statement ON review_comments (lineage_id, round_id)')
    await runner.query('CREATE INDEX review_comments_of_participant ON review_comments (participant_id)')
    await runner.query('CREATE INDEX review_comments_of_submission ON review_comments (submission_id)')
    await runner.query(`
      CREATE TABLE review_comment_history (
        comment_id uuid NOT NULL CONSTRAINT review_comment_history_comment REFERENCES review_comments (id),
        position integer NOT NULL,
        content jsonb NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT review_comment_history_pk PRIMARY KEY (comment_id, position)
      )`)
    await runner.query(`
      CREATE TABLE review_supports (
        comment_id uuid NOT NULL CONSTRAINT review_supports_comment REFERENCES review_comments (id),
        participant_id uuid NOT NULL CONSTRAINT review_supports_participant REFERENCES review_participants (id),
        submission_id uuid NOT NULL,
        at timestamptz NOT NULL,
        verified_at timestamptz,
        CONSTRAINT review_supports_pk PRIMARY KEY (comment_id, participant_id)
      )`)
    await runner.query('CREATE INDEX review_supports_of_submission ON review_supports (submission_id)')
    await runner.query(`
      CREATE TABLE survey_responses (
        id uuid CONSTRAINT survey_responses_pk PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT survey_responses_round REFERENCES review_rounds (id),
        participant_id uuid NOT NULL CONSTRAINT survey_responses_participant REFERENCES review_participants (id),
        submission_id uuid NOT NULL,
        respondent jsonb NOT NULL,
        ratings jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        submitted_at timestamptz,
        verified_at timestamptz
      )`)
    await runner.query(`
      CREATE UNIQUE INDEX survey_responses_one ON survey_responses (round_id, participant_id) WHERE verified_at IS NOT NULL`)
    await runner.query('CREATE INDEX survey_responses_of_participant ON survey_responses (participant_id)')
    await runner.query('CREATE INDEX survey_responses_of_submission ON survey_responses (submission_id)')
  }

  private async makeAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_dispositions (
        id uuid CONSTRAINT review_dispositions_pk PRIMARY KEY,
        comment_id uuid NOT NULL CONSTRAINT review_dispositions_comment REFERENCES review_comments (id),
        position integer NOT NULL,
        code text NOT NULL CONSTRAINT review_dispositions_code CHECK (code IN ${CODES}),
        reason text,
        change text NOT NULL,
        decided_by jsonb NOT NULL,
        duplicate_of uuid CONSTRAINT review_dispositions_duplicate REFERENCES review_comments (id),
        decided_at timestamptz NOT NULL,
        entered_by uuid NOT NULL
      )`)
    await runner.query('CREATE UNIQUE INDEX review_dispositions_position ON review_dispositions (comment_id, position)')
    await runner.query(`
      CREATE TABLE review_applied_proposals (
        id uuid CONSTRAINT review_applied_proposals_pk PRIMARY KEY,
        comment_id uuid NOT NULL CONSTRAINT review_applied_proposals_comment REFERENCES review_comments (id),
        version_id uuid NOT NULL CONSTRAINT review_applied_proposals_version REFERENCES standard_versions (id),
        lineage_id uuid NOT NULL,
        revision integer NOT NULL,
        edit jsonb NOT NULL,
        applied_at timestamptz NOT NULL,
        applied_by uuid NOT NULL
      )`)
    await runner.query('CREATE INDEX review_applied_proposals_of_comment ON review_applied_proposals (comment_id)')
    await runner.query(
      'CREATE INDEX review_applied_proposals_to_statement ON review_applied_proposals (version_id, lineage_id)',
    )
    await runner.query(`
      CREATE TABLE review_replies (
        disposition_id uuid CONSTRAINT review_replies_pk PRIMARY KEY CONSTRAINT review_replies_disposition REFERENCES review_dispositions (id),
        participant_id uuid NOT NULL CONSTRAINT review_replies_participant REFERENCES review_participants (id),
        sent_at timestamptz NOT NULL,
        answer_by date NOT NULL,
        answer text CONSTRAINT review_replies_answer CHECK (answer IN ('satisfied', 'not_satisfied')),
        answer_note text,
        answered_at timestamptz,
        appeal_notice_at timestamptz
      )`)
    await runner.query('CREATE INDEX review_replies_to_participant ON review_replies (participant_id)')
    await runner.query(`
      CREATE TABLE review_gate_overrides (
        id uuid CONSTRAINT review_gate_overrides_pk PRIMARY KEY,
        version_id uuid NOT NULL CONSTRAINT review_gate_overrides_version REFERENCES standard_versions (id),
        reason text NOT NULL,
        points jsonb NOT NULL,
        at timestamptz NOT NULL,
        entered_by uuid NOT NULL
      )`)
    await runner.query('CREATE INDEX review_gate_overrides_of_version ON review_gate_overrides (version_id)')
  }

  /** Once opened, what was announced stays: only what happens to the round is written, and its first day no more. */
  private async guardRounds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_review_round() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        fate text[] := ARRAY['status', 'opened_at', 'paused_at', 'closed_at', 'resolved_at', 'cancelled_at', 'reason', 'closes_on', 'last_comment'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A review round is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF NEW.status IS DISTINCT FROM OLD.status AND (OLD.status, NEW.status) NOT IN (
          ('planned', 'open'), ('planned', 'cancelled'), ('open', 'paused'), ('open', 'closed'), ('open', 'cancelled'),
          ('paused', 'open'), ('paused', 'closed'), ('paused', 'cancelled'), ('closed', 'resolving'), ('closed', 'resolved'),
          ('resolving', 'resolved')
        ) THEN
          RAISE EXCEPTION 'A review round does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status IN ('resolved', 'cancelled') AND to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
          RAISE EXCEPTION 'A review round that has ended is immutable' USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status <> 'planned' AND (to_jsonb(OLD) - fate) IS DISTINCT FROM (to_jsonb(NEW) - fate) THEN
          RAISE EXCEPTION 'What was announced of a review round is immutable' USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status IN ('closed', 'resolving') AND OLD.closes_on IS DISTINCT FROM NEW.closes_on THEN
          RAISE EXCEPTION 'A review round that has closed stays closed' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER review_rounds_guard BEFORE UPDATE OR DELETE ON review_rounds
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_review_round()`)
    await this.keepTable(runner, 'review_rounds')
  }

  private async guardInput(runner: QueryRunner): Promise<void> {
    // The words as they were are kept by the database itself whenever a confirmed comment is edited, so that no code can forget to.
    await runner.query(`
      CREATE FUNCTION touchstone_guard_review_comment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        words text[] := ARRAY['lineage_id', 'statement_id', 'code', 'field', 'index', 'quote', 'type', 'stance', 'text', 'proposed_text', 'language'];
        fate text[] := words || ARRAY['edited_at', 'moderation', 'moderation_reason', 'withdrawn_at', 'duplicate_of', 'assigned_to'];
        said jsonb;
      BEGIN
        IF OLD.verified_at IS NULL THEN
          RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A confirmed comment is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF (to_jsonb(OLD) - fate) IS DISTINCT FROM (to_jsonb(NEW) - fate) OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL) THEN
          RAISE EXCEPTION 'What a confirmed comment is is immutable' USING ERRCODE = 'TS001';
        END IF;
        SELECT jsonb_object_agg(key, value) INTO said FROM jsonb_each(to_jsonb(OLD)) WHERE key = ANY(words);
        IF said IS DISTINCT FROM (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(NEW)) WHERE key = ANY(words)) THEN
          IF EXISTS (SELECT 1 FROM review_dispositions WHERE comment_id = OLD.id) THEN
            RAISE EXCEPTION 'An answered comment is immutable' USING ERRCODE = 'TS001';
          END IF;
          INSERT INTO review_comment_history (comment_id, position, content, written_at)
          SELECT OLD.id, 1 + count(*), said, coalesce(OLD.edited_at, OLD.submitted_at) FROM review_comment_history WHERE comment_id = OLD.id;
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER review_comments_guard BEFORE UPDATE OR DELETE ON review_comments
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_review_comment()`)
    await this.keepTable(runner, 'review_comments')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_survey_response() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.submitted_at IS NOT NULL AND OLD.verified_at IS NOT NULL THEN
          RAISE EXCEPTION 'A submitted survey is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`)
    await runner.query(`
      CREATE TRIGGER survey_responses_guard BEFORE UPDATE OR DELETE ON survey_responses
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_survey_response()`)
    await this.keepTable(runner, 'survey_responses')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_review_reply() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        fate text[] := ARRAY['answer', 'answer_note', 'answered_at', 'appeal_notice_at'];
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.answer IS NOT NULL OR (to_jsonb(OLD) - fate) IS DISTINCT FROM (to_jsonb(NEW) - fate) THEN
          RAISE EXCEPTION 'A sent reply and the word on it are immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER review_replies_guard BEFORE UPDATE OR DELETE ON review_replies
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_review_reply()`)
    await this.keepTable(runner, 'review_replies')
  }

  /** Rows are added and never changed. */
  private async keep(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`
      CREATE TRIGGER ${table}_guard BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION touchstone_refuse_change()`)
    await this.keepTable(runner, table)
  }

  private async keepTable(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`
      CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }
}
