// Search over all standards without an extension: an index over the words of each statement, in any language. Accents and case do
// not count. Scripts that write without spaces are cut into single characters, so that a word in the middle is found as well.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PublishedStatementsAreFoundByTheirWords1769000013000 implements MigrationInterface {
  readonly name = 'PublishedStatementsAreFoundByTheirWords1769000013000'

  async up(runner: QueryRunner): Promise<void> {
    // Taken apart, accents dropped, put together again: Hangul and kana keep their letters.
    await runner.query(`
      CREATE FUNCTION touchstone_folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
        SELECT translate(normalize(lower(regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g')), NFKC), 'łøđħı', 'lodhi')
      $$`)
    await runner.query(`
      CREATE FUNCTION touchstone_statement_text(code text, title text, statement text, evaluation_criteria jsonb, accuracy_level text, equipment jsonb, assignment text, notes text, fields jsonb)
      RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT concat_ws(E'\\n', code, title, statement,
          (SELECT string_agg(criterion, E'\\n') FROM jsonb_array_elements_text(evaluation_criteria) AS criterion),
          accuracy_level,
          (SELECT string_agg(item ->> 'text', E'\\n') FROM jsonb_array_elements(equipment) AS item),
          assignment, notes,
          (SELECT string_agg(value, E'\\n') FROM jsonb_each_text(fields)))
      $$`)
    // A lexeme holds 2,046 bytes and a vector a megabyte: no text whatever may make a statement impossible to save.
    await runner.query(`
      CREATE FUNCTION touchstone_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path FROM CURRENT AS $$
        SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(word, 60))), '')
        FROM (
          SELECT btrim(part, '.') AS word FROM regexp_split_to_table(
            regexp_replace(touchstone_folded(left(words, 100000)), '([\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af])', ' \\1 ', 'g'),
            '[\\s!-\\-/:-@\\[-\`{-~\\u00a0-\\u00bf\\u2000-\\u206f\\u3000-\\u303f]+') AS part
        ) AS parts
        WHERE word <> ''
      $$`)
    await runner.query(`
      CREATE INDEX statements_words ON statements USING gin (touchstone_words(touchstone_statement_text(
        code, title, text, evaluation_criteria, accuracy_level, equipment, assignment, notes, fields)))`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
