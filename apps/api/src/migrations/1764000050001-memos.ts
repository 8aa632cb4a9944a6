import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Memos tell when they were first written, and are found by their words. */
export class Memos1764000050001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE memo ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED`);
    await db.query(`CREATE INDEX memo_words_idx ON memo USING gin (words)`);
    await db.query(`CREATE INDEX memo_need_idx ON memo (workspace_id, need_id) WHERE need_id IS NOT NULL`);
    await db.query(`CREATE INDEX memo_theme_idx ON memo (workspace_id, theme_id) WHERE theme_id IS NOT NULL`);
    await db.query(`COMMENT ON COLUMN memo.words IS 'For the search: words as they are written, in any language'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX memo_theme_idx`);
    await db.query(`DROP INDEX memo_need_idx`);
    await db.query(`ALTER TABLE memo DROP COLUMN words, DROP COLUMN created_at`);
  }
}
