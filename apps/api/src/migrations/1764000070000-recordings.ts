import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** An interview may have a recording; its bytes are in the data folder. */
export class Recordings1764000070000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE recording (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT recording_name_given CHECK (name <> ''),
        media_type text NOT NULL,
        size_bytes bigint NOT NULL CONSTRAINT recording_size_range CHECK (size_bytes > 0),
        sha256 text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT recording_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT recording_interview UNIQUE (workspace_id, interview_id),
        CONSTRAINT recording_interview_fk FOREIGN KEY (workspace_id, interview_id) REFERENCES interview ON DELETE CASCADE
      )`);
    await db.query(
      `COMMENT ON COLUMN recording.media_type IS 'By the content of the file; what it is served as, never its name'`,
    );
    await tenantTable(db, 'recording');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE recording`);
  }
}
