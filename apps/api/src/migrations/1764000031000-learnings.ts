import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** What the engine learned last from what people accepted and rejected, study by study. */
export class Learnings1764000031000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE learning (
        workspace_id uuid NOT NULL,
        study_id uuid NOT NULL,
        engine_version text NOT NULL,
        decided integer NOT NULL,
        suggested integer NOT NULL,
        kinds jsonb NOT NULL,
        themes jsonb NOT NULL,
        learned_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT learning_pk PRIMARY KEY (workspace_id, study_id),
        CONSTRAINT learning_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`COMMENT ON COLUMN learning.decided IS 'Passages that people had decided on'`);
    await db.query(`COMMENT ON COLUMN learning.suggested IS 'Codings that were added as suggestions'`);
    await db.query(`COMMENT ON COLUMN learning.kinds IS 'Agreement on held-back decisions, by kind of mention'`);
    await db.query(`COMMENT ON COLUMN learning.themes IS 'The same by id of the theme; empty = too few decisions'`);
    await tenantTable(db, 'learning');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE learning`);
  }
}
