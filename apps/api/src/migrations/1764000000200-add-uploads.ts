import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Files that people handed over; the bytes are in the data folder. */
export class AddUploads1764000000200 implements MigrationInterface {
  name = 'AddUploads1764000000200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE upload (
        workspace_id uuid NOT NULL CONSTRAINT upload_workspace_fk REFERENCES workspace ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        size_bytes bigint NOT NULL CONSTRAINT upload_size_range CHECK (size_bytes >= 0),
        sha256 text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT upload_pk PRIMARY KEY (workspace_id, id)
      )`);
    await tenantTable(db, 'upload');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE upload`);
  }
}
