import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Memos are found by words in any form, as what people said is. Those that stand get the language of their interview. */
export class StemmedMemos1764000072000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE memo DROP COLUMN words, ADD COLUMN language text NOT NULL DEFAULT 'und'`);
    await db.query(`UPDATE memo m SET language = (SELECT t.language FROM turn t WHERE t.workspace_id = m.workspace_id
      AND t.interview_id = m.interview_id ORDER BY t.position LIMIT 1)
      WHERE EXISTS (SELECT FROM turn t WHERE t.workspace_id = m.workspace_id AND t.interview_id = m.interview_id)`);
    await db.query(
      `ALTER TABLE memo ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (words_of(language, text)) STORED`,
    );
    await db.query(`CREATE INDEX memo_words_idx ON memo USING gin (words)`);
    await db.query(`COMMENT ON COLUMN memo.language IS 'ISO 639-1; und = cannot be told'`);
    await db.query(`COMMENT ON COLUMN memo.words IS 'For the search: stems in the language of the memo'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE memo DROP COLUMN words`);
    await db.query(`ALTER TABLE memo DROP COLUMN language,
      ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED`);
    await db.query(`CREATE INDEX memo_words_idx ON memo USING gin (words)`);
    await db.query(`COMMENT ON COLUMN memo.words IS 'For the search: words as they are written, in any language'`);
  }
}
