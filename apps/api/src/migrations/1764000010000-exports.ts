import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Files that are made of a study in the background. */
export class Exports1764000010000 implements MigrationInterface {
  name = 'Exports1764000010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE export (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        format text NOT NULL,
        style text NOT NULL,
        file_name text NOT NULL,
        size_bytes bigint,
        job_id uuid NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT export_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT export_style_check CHECK (style IN ('labels', 'codes')),
        CONSTRAINT export_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX export_study_idx ON export (workspace_id, study_id, id)`);
    await db.query(`COMMENT ON COLUMN export.size_bytes IS 'Bytes of the file; NULL while there is none'`);
    await tenantTable(db, 'export');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE export`);
  }
}
