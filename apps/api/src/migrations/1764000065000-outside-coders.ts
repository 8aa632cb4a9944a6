import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Coders who are no members, known by name: their codings and memos came with a project of another program. */
export class OutsideCoders1764000065000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outside_coder (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        name text NOT NULL,
        CONSTRAINT outside_coder_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT outside_coder_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX outside_coder_study_idx ON outside_coder (workspace_id, study_id)`);
    await tenantTable(db, 'outside_coder');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE outside_coder`);
  }
}
