import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link opens a run, or a page. */
export class SharedInsights1764000068001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE share_link ALTER COLUMN run_id DROP NOT NULL, ADD COLUMN page_id uuid,
      ADD CONSTRAINT share_link_page_fk FOREIGN KEY (workspace_id, page_id) REFERENCES insight_page ON DELETE CASCADE,
      ADD CONSTRAINT share_link_one_subject CHECK (num_nonnulls(run_id, page_id) = 1)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM share_link WHERE run_id IS NULL`);
    await db.query(`ALTER TABLE share_link DROP COLUMN page_id, ALTER COLUMN run_id SET NOT NULL`);
  }
}
