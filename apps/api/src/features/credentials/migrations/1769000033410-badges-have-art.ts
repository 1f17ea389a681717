// Which picture badges of a definition were issued with, and from when. Only ever added to: a signed badge names its picture.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class BadgesHaveArt1769000033410 implements MigrationInterface {
  readonly name = 'BadgesHaveArt1769000033410'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE badge_art (
        definition_id uuid NOT NULL CONSTRAINT badge_art_definition REFERENCES credential_definitions (id),
        revision integer NOT NULL,
        hash text,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT badge_art_pk PRIMARY KEY (definition_id, revision)
      )`)
    await runner.query('CREATE INDEX badge_art_by_hash ON badge_art (hash)')
    await runner.query(`
      CREATE TRIGGER badge_art_guard BEFORE UPDATE OR DELETE ON badge_art
      FOR EACH ROW EXECUTE FUNCTION touchstone_refuse_change()`)
    await runner.query(`
      CREATE TRIGGER badge_art_keep BEFORE TRUNCATE ON badge_art
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
